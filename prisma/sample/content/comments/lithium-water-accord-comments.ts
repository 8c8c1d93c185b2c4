import type { AnswerDraft } from './thread-draft.ts'

const es = 'es'

export const lithiumWaterAccordAnswers: AnswerDraft[] = [
  [
    'CL',
    'led',
    'Cadena nacional, himno y dron sobre el salar. De los diecisiete medidores que funcionan, ni una palabra en televisión.',
    {
      language: es,
      outlet: 'El Faro del Desierto',
      missing: 'los medidores',
      replies: [
        [
          'AR',
          'Acá nadie habló de medidores porque nadie sabía que había un acuerdo.',
          {
            language: es,
            replies: [
              [
                'BO',
                'Y acá hablamos del escritorio. Con vista al mar.',
                {
                  language: es,
                  replies: [
                    [
                      'CL',
                      'Es una linda vista, eso hay que reconocerlo.',
                      { language: es, replies: [['*', 'La conocemos por las fotos.', { language: es }]] },
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
    'CL',
    'led',
    'Led for one evening. The bottle on the table was in every photograph and in no caption.',
    { replies: [['CL', 'El diario de Calama sí explicó la botella. Media página.', { language: es }]] },
  ],
  [
    'CL',
    'covered',
    'La prensa económica, feliz porque las acciones no se movieron. Si nada se mueve, ¿qué fue lo histórico?',
    { language: es },
  ],
  [
    'CL',
    'covered',
    'In Antofagasta they reported the traffic jam of the delegations. In Toconao, I am told, they reported nothing, because there is no newspaper.',
  ],
  [
    'AR',
    'covered',
    'En Buenos Aires fue una nota de color con llamas. En Jujuy, tapa tres días seguidos.',
    {
      language: es,
      outlet: 'La Gaceta de la Puna',
      missing: 'en la capital: que el agua es de las provincias',
      replies: [['AR', 'Lo de las llamas es literal: salieron en los dos canales.', { language: es }]],
    },
  ],
  [
    'AR',
    'led',
    'In Salta the whole discussion was about 700 of 1,900. In Chile, I see, it was about 2,300 becoming 1,900. It is the same accord, and one would not know it.',
  ],
  ['AR', 'brief', 'Dos minutos, el gobernador enojado y a otra cosa.', { language: es }],
  [
    'BO',
    'led',
    'Todo fue mar: la bandera, el escritorio, la foto. El litio salió al día siguiente y los quinueros nunca.',
    {
      language: es,
      outlet: 'Crónica del Salar',
      missing: 'los quinueros de Colcha K',
      replies: [['PE', 'Desde Puno se leyó igual. Y nosotros ni siquiera fuimos observadores.', { language: es }]],
    },
  ],
  [
    'BO',
    'led',
    'Radio in Quechua explained the annex better than any newspaper: three countries, three cups, and each calls something else full.',
    {
      replies: [
        ['CL', 'I want that as the illustration.'],
        ['AU', 'So do I, and I work with these figures.'],
      ],
    },
  ],
  [
    'BO',
    'covered',
    'La oposición y el Gobierno discutieron quince días sobre seiscientos litros que no usamos. Los medios, encantados.',
    { language: es },
  ],
  [
    'AU',
    'covered',
    'Share prices, then more share prices. Our own groundwater permit hearing was the same week and had two people in the public gallery. I was one of them.',
    {
      outlet: 'The Perth Commodity Desk',
      missing: 'our own water',
      replies: [
        ['AU', 'I was the other one.', { replies: [['*', 'Then hello again.']] }],
        ['CL', 'You two deserve a newspaper.'],
      ],
    },
  ],
  [
    'DE',
    'covered',
    'Als Nachricht für Autokäufer: Wird der Wagen teurer? Nein. Damit war das Thema durch.',
    { language: 'de', replies: [['AR', 'Al menos nos preguntaron si afectaba al auto.', { language: es }]] },
  ],
  ['KR', 'covered', '배터리 업계 기사로만 나왔습니다. 물 이야기는 마지막 문장이었고요.', { language: 'ko' }],
  [
    'US',
    'brief',
    'A paragraph on a site for investors. “Litres” had been turned into gallons, wrongly, by a factor of ten.',
    { flags: [{ reason: 'falsehood-about-source', note: 'The site corrected it the same hour.' }] },
  ],
  ['MX', 'covered', 'Se comparó con nuestra ley del litio, a favor o en contra según el diario. Del agua, poco.', { language: es }],
  [
    'ES',
    'brief',
    'Treinta segundos con música de quena. Siempre la quena.',
    {
      language: es,
      replies: [
        ['BO', 'Y siempre la misma grabación, que es peruana.', { language: es }],
        ['PE', 'Cobramos en prestigio.', { language: es }],
      ],
    },
  ],
  ['BR', 'brief', 'Saiu como notícia de mineração. O salar mais perto fica a mil quilômetros, e pareceu a dez mil.', { language: 'pt' }],
  ['GB', 'not-reported', 'I searched for it by name in the two papers that I pay for. Crossword: lithium, seven letters.'],
  [
    'AR',
    'covered',
    'Vendan todo de una vez, manga de inútiles, total no leen.',
    {
      language: es,
      removal: {
        reason: 'insult',
        statement: 'Your comment insults other readers. You may post your criticism of the coverage again without the insult.',
      },
      flags: [{ reason: 'insult' }],
    },
  ],
  [
    'CL',
    'covered',
    'Escribí que el tope era de 1.700. Son 1.900; ya está corregido.',
    { language: es, edited: 'El tope es de 1.700 litros y nadie lo explicó.' },
  ],
]
