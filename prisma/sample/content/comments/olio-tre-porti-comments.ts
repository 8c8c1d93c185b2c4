import type { AnswerDraft } from './thread-draft.ts'

const it = 'it'

export const olioTrePortiAnswers: AnswerDraft[] = [
  [
    'IT',
    'led',
    'Prima notizia per due giorni, sempre con l’aggettivo «spagnolo» accanto a «olio» e mai accanto a «imbottigliato». Che il capannone fosse a Livorno l’ho letto nell’articolo andaluso qui a fianco.',
    {
      language: it,
      outlet: 'Il Torchio',
      missing: 'il capannone di Livorno',
      replies: [
        [
          'ES',
          'Gracias. Aquí pasó lo mismo al revés: «italiano» once veces y «intermediarios de Valencia» una.',
          {
            language: 'es',
            replies: [
              [
                '*',
                'Allora facciamo a metà: voi vi prendete gli intermediari, noi il capannone.',
                {
                  language: it,
                  replies: [
                    [
                      'TN',
                      'Et nous, les faux tampons, que nous avions signalés en mars.',
                      {
                        language: 'fr',
                        replies: [
                          [
                            'IT',
                            'È la cosa più importante di tutte, e in italiano non l’ha scritta nessuno.',
                            { language: it, replies: [['ES', 'En español tampoco.', { language: 'es' }]] },
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
      ],
    },
  ],
  [
    'IT',
    'led',
    'L’assaggiatrice di Andria è diventata una piccola diva. Giusto: è l’unica che ha fatto il suo mestiere prima della procura.',
    { language: it },
  ],
  [
    'IT',
    'covered',
    'Il giornale locale ha pubblicato i nomi delle etichette, il nazionale no. «Per non danneggiare il settore», mi ha risposto la redazione.',
    {
      language: it,
      missing: 'le etichette',
      replies: [
        ['DE', 'In Germany the list of labels *was* the report, and nothing else.'],
        ['IT', 'Lo so: la lista l’ho presa dal giornale tedesco.', { language: it }],
      ],
    },
  ],
  [
    'IT',
    'covered',
    'Mille controlli annunciati, quattrocentoundici fatti. Un solo articolo ha ricordato il numero dell’anno scorso.',
    { language: it, replies: [['GR', 'In Greece we do not announce a number, so nobody can count.']] },
  ],
  ['IT', 'led', 'Al telegiornale il casale della pubblicità californiana ha avuto più tempo dei produttori veri.', { language: it }],
  [
    'IT',
    'led',
    'Ho un frantoio. Tre interviste, e da tutte e tre è stata tagliata la stessa frase: che a tre euro e novanta qualcuno deve pur averlo comprato.',
    {
      language: it,
      replies: [['DE', '„Der Preis war die Warnung“: Bei uns blieb der Satz drin.', { language: 'de' }]],
    },
  ],
  [
    'ES',
    'covered',
    'Se contó como un asunto de Italia con sellos de Túnez. Los dos detenidos de Valencia aparecían hacia el final, sin oficio ni cara.',
    { language: 'es', outlet: 'El Correo del Olivar' },
  ],
  ['ES', 'led', 'In Jaén it led and the tone was offended, in Madrid it was a curiosity. Olive oil is a foreign country there.'],
  [
    'ES',
    'covered',
    'Mil setecientos quintales o dos mil trescientos: depende de si el girasol cuenta como aceite. Ningún diario puso las dos cifras juntas.',
    { language: 'es', missing: 'por qué no coinciden las cifras' },
  ],
  [
    'TN',
    'covered',
    'On nous cite quand il y a fraude. Quand l’huile gagne un prix à New York, elle est « méditerranéenne ».',
    {
      language: 'fr',
      outlet: 'Le Journal du Sahel',
      replies: [
        ['IT', 'Touché.', { language: it }],
        ['GR', 'The same with ours: “blend of oils from the Union”.'],
      ],
    },
  ],
  [
    'TN',
    'led',
    'الرسالة المؤرّخة في مارس نُشرت هنا كاملة مع ختم الوصول. لم تنقلها أيّ صحيفة أوروبية أعرفها.',
    { language: 'ar', missing: 'رسالة مارس' },
  ],
  [
    'DE',
    'covered',
    'Eine Liste, elf Namen, Rückgabe auch ohne Bon: als Kundin war ich zufrieden. Woher das Öl kam, blieb ein Satz.',
    {
      language: 'de',
      outlet: 'Das Verbraucherblatt',
      replies: [['IT', 'Per noi era tutto il contrario: l’origine sì, la lista no. Insieme fareste un buon giornale.', { language: it }]],
    },
  ],
  [
    'DE',
    'covered',
    'Two inspectors for all edible oil in the port of Hamburg. That figure should have been the headline of the whole affair.',
    { replies: [['NL', 'Rotterdam has three. They share a car.']] },
  ],
  ['GR', 'covered', 'Το δείξαμε με μια μικρή χαιρεκακία. Μετά θυμηθήκαμε πόσο λάδι στέλνουμε χύμα στο Λιβόρνο.', { language: 'el' }],
  ['PT', 'brief', 'Uma breve. O azeite alentejano, claro, «é diferente».', { language: 'pt' }],
  ['FR', 'brief', 'On a retenu la chlorophylle. C’est vrai que c’est une image.', { language: 'fr' }],
  [
    'GB',
    'covered',
    'A taste test, of course. Five celebrities could not tell which one was half sunflower. Neither could I.',
    { replies: [['IT', 'La signora di Andria fa dei corsi, se vi interessa.', { language: it }]] },
  ],
  [
    'JP',
    'covered',
    'チュニジアの生産者が自分で瓶詰めして日本に売っている、という話が中心でした。意外でしたが、いい記事でした。',
    { language: 'ja', replies: [['TN', 'Neuf mille bouteilles ! Merci de les boire.', { language: 'fr' }]] },
  ],
  ['BR', 'brief', 'Falou-se do azeite português, que não tem nada com isso, porque é o que se compra aqui.', { language: 'pt' }],
  ['CH', 'covered', 'Nüchtern und gut, mit Laborwerten. Das Wort Mafia kam nicht vor, das war angenehm.', { language: 'de' }],
  [
    'IT',
    'led',
    'Il direttore di quel giornale è un cretino, ha messo la foto dell’azienda sbagliata.',
    { language: it, hold: { rule: 'house-words', matched: ['cretino'] } },
  ],
  [
    'ES',
    'covered',
    'Borro lo que puse: el acta que cité era de otra campaña.',
    { language: 'es', withdrawn: true, replies: [['ES', 'Se agradece. La de este año aún no está publicada.', { language: 'es' }]] },
  ],
]
