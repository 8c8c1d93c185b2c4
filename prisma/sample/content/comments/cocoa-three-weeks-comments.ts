import type { AnswerDraft } from './thread-draft.ts'

export const cocoaThreeWeeksAnswers: AnswerDraft[] = [
  [
    'GH',
    'led',
    'Led every single day, with a counter on the screen: DAY 17 WITHOUT A BAG. It was exciting, and it hid that nobody told us how the 70 dollars reach the farm gate.',
    {
      outlet: 'The Volta Morning Times',
      missing: 'how the premium is paid out',
      replies: [
        [
          'CI',
          'Chez nous pas de compteur, mais la même question sans réponse.',
          {
            language: 'fr',
            replies: [
              [
                '*',
                'Ask your planters whether the money of 2021 ever came. Ours are still asking.',
                {
                  replies: [
                    [
                      'CI',
                      'Un planteur de Soubré l’a demandé à l’antenne. On a coupé pour la publicité.',
                      {
                        language: 'fr',
                        replies: [['GH', 'An advertisement for chocolate?', { replies: [['*', 'Pour une banque.', { language: 'fr' }]] }]],
                      },
                    ],
                  ],
                },
              ],
            ],
          },
        ],
      ],
    },
  ],
  [
    'GH',
    'led',
    'The neighbour who sold to a man with a truck was on local radio too, under his own name. Brave of him. National television showed only those who held out.',
  ],
  [
    'GH',
    'covered',
    'The business paper was sober: 8,000 tonnes lost across the border according to the board, 600 according to the police, and a good question mark between.',
    { replies: [['NG', 'And 2,000 according to Lagos, where some of it was for sale.']] },
  ],
  [
    'GH',
    'led',
    'Nobody here reported that the mills in Amsterdam “never noticed”. If it is true, we should know. If it is not, we should know that as well.',
    {
      missing: 'the stocks in Europe',
      replies: [
        [
          'NL',
          'It is true for three weeks. By week eight they would have noticed, a trader told our paper. That half-sentence was cut from the English version.',
        ],
      ],
    },
  ],
  [
    'CI',
    'led',
    'Trois semaines de fierté nationale, puis trois jours sur la prime. La forêt, une fois, à minuit.',
    {
      language: 'fr',
      outlet: 'L’Écho de la Lagune',
      missing: 'la forêt',
      replies: [['CI', 'C’était une rediffusion, en plus.', { language: 'fr' }]],
    },
  ],
  [
    'CI',
    'led',
    'Les chauffeurs bloqués onze kilomètres : un seul journal a compté les nuits. Les autres ont compté les sacs.',
    { language: 'fr' },
  ],
  [
    'CI',
    'covered',
    'Accra aurait laissé partir deux navires : tout le monde l’a répété, personne n’a donné leurs noms.',
    {
      language: 'fr',
      flags: [{ reason: 'falsehood-about-source', note: 'One paper named both ships, with dates.' }],
      replies: [['GH', 'In Accra it was “two Ivorian ships”. I would really like those names.']],
    },
  ],
  [
    'NG',
    'covered',
    'As something that the neighbours do. We grow cocoa as well, and the price on our side fell for three weeks. No paper connected the two.',
    { missing: 'Nigeria' },
  ],
  ['NG', 'brief', 'Two sentences on the financial news, between oil and oil.'],
  [
    'CH',
    'covered',
    'Ein Drittel Rappen gegen dreissig: die beste Rechnung des Jahres. Im Fernsehen kam sie nicht vor.',
    {
      language: 'de',
      outlet: 'Seeblatt am Morgen',
      replies: [
        ['CH', 'In televisione c’era il portavoce dei cioccolatieri, da solo.', { language: 'it' }],
        ['GH', 'Please translate that calculation into English. Our papers never see the end of the chain.'],
      ],
    },
  ],
  [
    'NL',
    'covered',
    'The smell of Zaandam again. Every report about cocoa has to begin with it, I think it is a rule.',
    { outlet: 'The Polder Post', replies: [['NL', 'We had one without the smell. It was about the harbour in Tema and very good.']] },
  ],
  [
    'BE',
    'covered',
    'Une bonne émission sur la cartographie des parcelles. Neuf dollars la parcelle, c’est ma place de parking.',
    { language: 'fr' },
  ],
  [
    'DE',
    'brief',
    'Bei uns war es die Tafel, die teurer wird. Wo Soubré liegt, weiß hier auch jetzt niemand.',
    { language: 'de', replies: [['CI', 'À trois heures de route d’Abidjan. Venez.', { language: 'fr' }]] },
  ],
  ['GB', 'brief', 'Price of Easter eggs. Ghana was in paragraph four as “West African growers”.'],
  [
    'GB',
    'covered',
    'The cooperative press did a proper job, with a farmer’s own figures. It has perhaps six thousand readers.',
    { link: 'https://meridianobserver.example/letters/cocoa' },
  ],
  ['FR', 'brief', 'On a lu « bras de fer » partout. Un bras de fer suppose qu’on voie les deux bras.', { language: 'fr' }],
  [
    'BR',
    'covered',
    'Noticiado como oportunidade para a Bahia. Ninguém lembrou que nós também temos de mapear.',
    { language: 'pt', missing: 'o mapa da Bahia' },
  ],
  ['ID', 'not-reported', 'I lived in Makassar then. We grow cocoa, and I found nothing about it, on any channel.'],
  [
    'KE',
    'covered',
    'Kenyan tea people followed it closely: if they can name a price, can we? The best articles were on the opinion pages.',
  ],
  ['CA', 'not-reported', 'Nothing, though the grinding plant in my town had a short week because of it.'],
  [
    'GH',
    'led',
    'If you want the real figures ring my colleague at the board, Mr Owusu, 030 000 0000, he is in from eight.',
    { hold: { rule: 'personal-data', matched: ['030 000 0000'] } },
  ],
  ['CI', 'covered', 'J’avais confondu avec la suspension de 2019, je retire.', { language: 'fr', withdrawn: true }],
]
