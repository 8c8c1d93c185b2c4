import { joinedAnswers, type AnswerDraft } from './thread-draft.ts'

const germany: AnswerDraft[] = [
  [
    'DE',
    'covered',
    'The money first, the law second, the sea third. My paper had a pie chart of the 1.4 billion and no map.',
    {
      outlet: 'Hansische Rundschau',
      missing: 'where the cables are',
      replies: [
        ['PL', 'We had three maps and no pie.'],
        ['DE', 'To be fair, the map came the next day, on the science page.'],
      ],
    },
  ],
  [
    'DE',
    'covered',
    'Im Fernsehen an vierter Stelle, nach Rente, Bahn und Wetter. Der Satz mit dem Scheck und dem Konto lief dreimal. Die elf Stunden von Hiiumaa habe ich erst hier gelesen.',
    { language: 'de', missing: 'die elf Stunden' },
  ],
  [
    'DE',
    'brief',
    'I live in Bavaria. One column, page 5, below a story about a ski lift.',
    {
      replies: [['AT', 'In Austria the ski lift would have been on page 1 as well, but it would have been ours.']],
    },
  ],
  [
    'DE',
    'covered',
    'Bei uns an der Küste war es die Titelgeschichte, im Rest des Landes eine Meldung. Wer Deutschland sagt, sollte dazusagen, wo er Zeitung liest.',
    {
      language: 'de',
      replies: [
        ['DE', 'Stimmt. In Stuttgart: Seite 7.', { language: 'de' }],
        [
          'PL',
          'That is a good point for every country here. The coast and the rest are two countries.',
          {
            replies: [['IT', 'In Italy not even the coast noticed.', { replies: [['*', 'Which coast, though? Italy is mostly coast.']] }]],
          },
        ],
      ],
    },
  ],
  [
    'DE',
    'covered',
    'Serious and long, with the Hamburg professor in every single report. Is there no second person in Germany who knows the law of the sea?',
    {
      replies: [['DE', 'There is, in Kiel. She was on leave.']],
    },
  ],
  [
    'DE',
    'led',
    'Radio in the north led with it from six in the morning. They had a reporter on the repair ship, seasick and excellent.',
    { outlet: 'regional radio' },
  ],
  [
    'DE',
    'covered',
    '“Germany pays a third” was in every headline. That Germany had asked for the second signature and got it stood in paragraph six. We are strangely shy about getting what we want.',
    {
      replies: [['DK', 'So are we, except that we think that it was us.']],
    },
  ],
  [
    'DE',
    'brief',
    'My news app sent a push message at 16:40: “Kabelwacht kostet 470 Mio.” That was the report. I opened it and there were four sentences more.',
  ],
  ['DE', 'covered', 'Good legal coverage. Nobody in it sounded as if a cable had actually been cut. For that I needed the Estonian piece.'],
  [
    'DE',
    'covered',
    'I compared two weeklies. One calls the annex *secret*, the other *confidential*, and each draws its own conclusion from its own adjective.',
    { missing: 'what the annex is about; a Swedish paper said rules for using force' },
  ],
  [
    'DE',
    'not-sure',
    'I was travelling and only saw headlines on screens at stations. They said “Danzig”, “Drittel” and “Streit”. I could not have told you about what.',
  ],
]

const germanyJoined = [
  ...joinedAnswers('DE', 'covered', 7, {
    openings: [
      'Second item on the late news.',
      'Page 3 of my regional paper.',
      'A long piece online, behind the paywall by the afternoon.',
      'Covered on the economy pages.',
    ],
    details: [
      'The cost stood in the headline and the reason for it in the last third.',
      'The Finance Ministry was quoted four times, a sailor not once.',
      'They called it “Kabelwacht”, which sounds like a job for a night porter.',
      'That two of the repair ships are British was explained with some surprise.',
      'The forty thousand euros for a lost day came up again and again.',
    ],
    endings: [
      'No word on the Lithuanian power line.',
      'I missed any idea of what a cut cable does to the likes of me.',
      'The commentary the next day was better than the report.',
      'The Polish view was one sentence, in the subjunctive.',
    ],
  }),
  ...joinedAnswers('DE', 'brief', 3, {
    openings: ['Agency text, eleven lines.', 'A short note between two advertisements.', 'Thirty seconds before the sport.'],
    details: ['It had the 24 boats and nothing else.', 'It had the third and nothing else.', 'It did not say which nine states.'],
    endings: ['I thought I had missed the main piece; there was none.'],
  }),
]

const britain: AnswerDraft[] = [
  [
    'GB',
    'covered',
    'I followed it on the live page all day because I was ill in bed. Excellent on who said what, and at the end I still could not have said whether it is a big thing or a small one.',
    {
      outlet: 'The Harbour Gazette',
      replies: [['GB', 'That is what a live page is: everything but the distance.']],
    },
  ],
  [
    'GB',
    'brief',
    'Ninth item on the six o’clock, and the only picture was our own repair ship at Portland, in sunshine that was plainly not from this week.',
  ],
  [
    'GB',
    'covered',
    'In Scotland it led. Rosyth gets a ship, and a ship is a hundred jobs. English editions of the same paper had it on page 14.',
    {
      replies: [
        ['GB', 'Portland gets one too and Dorset did not notice.'],
        ['IE', 'The Irish edition had it on page 2, because we were not invited.'],
      ],
    },
  ],
  [
    'GB',
    'covered',
    'A lot about being “back at a European table”, rather less about cables. One columnist got through the whole thing without the word sea.',
    {
      missing: 'the sea',
      replies: [
        [
          'FR',
          'While our columnists were busy with not being at it.',
          {
            replies: [['*', 'We should swap columnists for a week.', { replies: [['FR', 'You would give them back.']] }]],
          },
        ],
      ],
    },
  ],
  ['GB', 'brief', 'The free paper on the train had it as a quiz question: “How many countries…?” The answer was wrong. It said eight.'],
  [
    'GB',
    'covered',
    'Ours counted nine cables damaged, two on purpose. The Polish report says eleven and four, as if nobody could dispute it. Neither of them tells you that the other number exists.',
    {
      link: 'https://harbourgazette.example/live/cable-guard-gdansk',
      replies: [
        [
          'PL',
          'I checked: the eleven includes a pipe and a cable that was out of use.',
          {
            replies: [
              [
                '*',
                'And the British nine leaves out anything repaired within a day. So both are right and neither is comparable.',
                {
                  replies: [
                    [
                      'FI',
                      'Finland counts ten. I will not say why, it would ruin the symmetry.',
                      { replies: [['GB', 'Please do ruin it.', { replies: [['FI', 'One of the eleven was counted by two countries.']] }]] },
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
  ['GB', 'not-reported', 'I get my news from a local paper in Shropshire and from my sister. Neither of them mentioned it.'],
  [
    'GB',
    'covered',
    'The business pages were all about insurance. Apparently a cable fault and a fault “in the presence of an anchor” are different policies.',
    {
      missing: 'anything about the eleven hours',
      edited: 'The business pages were all about insurance.',
    },
  ],
  ['GB', 'brief', 'A minute on the radio, and the presenter said “Baltic” as if it were a weather forecast.'],
  [
    'GB',
    'covered',
    'Wales: one item, because the cable to Ireland lands at Holyhead. They interviewed the man who cuts the grass at the landing station. He was the best-informed person I heard all day.',
    {
      replies: [['IE', 'Our broadcaster should send him a fee. The Irish report had the same field and no man.']],
    },
  ],
]

const britainJoined = [
  ...joinedAnswers('GB', 'covered', 6, {
    openings: [
      'A full page in the Sunday paper.',
      'Decent coverage in the broadsheet that I read.',
      'The evening podcast gave it its middle third.',
    ],
    details: [
      '“Ships rather than cheques” was the headline in all but name.',
      'The secret annex was there, at the bottom, between brackets.',
      'Poland’s headquarters were not mentioned, Portland was.',
      'They explained at length why Britain signed last, which was the alphabet.',
    ],
    endings: [
      'I had no idea until now that Germany pays a third.',
      'Estonia’s duty officer would have made a better opening than a minister on a staircase.',
      'Nobody asked what it means for the cables to Ireland.',
    ],
  }),
  ...joinedAnswers('GB', 'brief', 4, {
    openings: [
      'Two paragraphs on the website, gone from the front by noon.',
      'A line in the morning newsletter.',
      'Half a minute before the weather.',
    ],
    details: [
      'It mentioned nine states and named three.',
      'It was presented as good news for shipyards.',
      'The word “guard” was explained, the word “annex” was not used.',
    ],
    endings: ['One would never have guessed that it was signed in Gdańsk.', 'The photograph was of a different harbour.'],
  }),
]

const italy: AnswerDraft[] = [
  [
    'IT',
    'brief',
    'Un trafiletto in fondo agli esteri. Il giorno dopo un editoriale indignato perché non eravamo stati invitati: indignati per una notizia che non avevano dato.',
    {
      language: 'it',
      replies: [
        ['IT', 'È il nostro genere preferito: l’editoriale sulla notizia mancante.', { language: 'it' }],
        ['FR', 'We have it too. It is called “La France absente” and can be used for any subject.'],
      ],
    },
  ],
  [
    'IT',
    'brief',
    'Two sentences at lunch, none in the evening. The evening had eleven minutes on a football stadium.',
    { missing: 'everything but the number nine' },
  ],
  [
    'IT',
    'covered',
    'La pagina della mia città, Trapani, ne ha parlato tre giorni: il custode diurno della stazione ora è famoso. Al telegiornale nazionale niente.',
    {
      language: 'it',
      outlet: 'La Lanterna del Golfo',
      replies: [['IT', 'Il custode va in pensione a giugno. Nemmeno questo è stato scritto altrove.', { language: 'it' }]],
    },
  ],
  [
    'IT',
    'not-reported',
    'I watched both main bulletins to be sure, because of this page. Nothing. The weather had a storm in the Baltic, without cables.',
  ],
  ['IT', 'brief', '“Patto tra nove Paesi del Nord”: così, senza dire quali. Ho dovuto contarli qui.', { language: 'it' }],
  [
    'IT',
    'not-reported',
    'Not on the radio that I listen to on the way to Bari, where the other big cable lands. I drive past the station twice a day.',
    {
      replies: [
        [
          'EE',
          'Is there at least a sign?',
          {
            replies: [['*', 'There is. It says “No parking”.']],
          },
        ],
      ],
    },
  ],
  [
    'IT',
    'brief',
    'One economics daily had it on page 19 with the figure of 900 million. Here I see 1.4 billion in the German report. It took me a while to understand that both are right: ours leaves out what had been promised before.',
    {
      missing: 'how the 900 million is counted',
      replies: [['DE', 'Thank you, that was driving me mad.']],
    },
  ],
  [
    'IT',
    'covered',
    'La stampa cattolica ha fatto l’unico servizio lungo, da Gdańsk, partendo dai portuali. Il titolo: «Chi guarda il fondo».',
    { language: 'it' },
  ],
  [
    'IT',
    'not-reported',
    'Niente. E lavoro in una società di telecomunicazioni: l’ho saputo da una mail interna, in inglese.',
    {
      language: 'it',
      edited: 'Niente. E lavoro in una società di telecomunicazioni.',
    },
  ],
  [
    'IT',
    'brief',
    'It appeared as “the Northern pact” on a talk show. A guest said that the Mediterranean is “another matter”. Nobody asked which matter.',
  ],
]

const italyJoined = [
  ...joinedAnswers('IT', 'brief', 6, {
    openings: ['Ten seconds in the round-up of foreign news.', 'A short agency piece on the website.', 'One paragraph, under “In breve”.'],
    details: [
      'It said that Italy was not there, and that was the news.',
      'Ministers in a row, no ships, no sea.',
      'Gdańsk was called Danzica and placed in Germany.',
      'The Strait of Sicily was mentioned once, by a reader in the comments.',
    ],
    endings: [
      'The Polish paper’s account is three times as long and has a lighthouse.',
      'My father asked what a landing station is; no newspaper had told him.',
      'The next item was a recipe.',
    ],
  }),
  ...joinedAnswers('IT', 'not-reported', 4, {
    openings: [
      'I looked for it in the paper at the bar and found nothing.',
      'Not a word on the regional news.',
      'I went through a week of my usual newsletter.',
    ],
    details: [
      'There was room for two pages on a song contest.',
      'The only cable in it belonged to a cable car.',
      'I learned of it from a cousin in Kiel.',
    ],
    endings: ['Perhaps it was there at three in the morning.', 'We have six thousand kilometres of coast.'],
  }),
]

export const answersFromTheWest: AnswerDraft[] = [...germany, ...germanyJoined, ...britain, ...britainJoined, ...italy, ...italyJoined]
