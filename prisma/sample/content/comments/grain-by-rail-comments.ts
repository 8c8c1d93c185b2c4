import type { AnswerDraft } from './thread-draft.ts'

/** A premoderated discussion: several answers wait for a moderator. */
export const grainByRailAnswers: AnswerDraft[] = [
  [
    'PL',
    'led',
    'W moim powiecie jedyny temat. Dobrze, że ktoś napisał, że liczyli wagony, a nie blokowali. W ogólnopolskich serwisach i tak pokazano stare zdjęcia z oponami.',
    {
      language: 'pl',
      outlet: 'Goniec Nadbużański',
      replies: [
        [
          'UA',
          'У нас теж показали старі шини. Машиніст, якому помахали, був лише в одному виданні.',
          {
            language: 'uk',
            replies: [
              ['PL', 'A to najlepszy fragment obu tekstów.', { language: 'pl' }],
              ['*', 'Maszynista ma na imię Wasyl. Machał obiema rękami, ktoś mi pokazał film.', { language: 'pl' }],
            ],
          },
        ],
      ],
    },
  ],
  [
    'PL',
    'covered',
    'The price fell by 35 zloty “because of the trains” in one paper and “because of the harvest” in another. Nobody had a table of both.',
    { missing: 'prices in the rest of Europe, which fell as well' },
  ],
  [
    'PL',
    'led',
    'Local radio was calm, national television was not. I live eight kilometres from the bridge and the shouting started in Warsaw.',
    {
      replies: [['RO', 'Ours also starts four hundred kilometres from the Danube.']],
    },
  ],
  ['PL', 'covered', 'Widziałem trzy wykresy, każdy zaczynał się w innym roku. Dziennikarz nie powiedział, dlaczego.', { language: 'pl' }],
  [
    'UA',
    'led',
    'Перша новина дня. Тариф, вагони, локомотиви. Про польських фермерів одним реченням, і те нечемне.',
    {
      language: 'uk',
      missing: 'чого саме вони просять: бачити накладні',
      replies: [['PL', 'Dziękuję. To jest dokładnie to, o co prosimy: papier.', { language: 'pl' }]],
    },
  ],
  [
    'UA',
    'led',
    'In Podillia the elevator director was on every channel with her “little tube to breathe through”. She said it once and it was quoted for a week.',
  ],
  [
    'UA',
    'covered',
    'Один економічний сайт порахував: 11 чи 15 тисяч тонн – залежить від того, чи їде вугілля. Решта просто взяли більше число.',
    { language: 'uk', link: 'https://stepovyi.example/ekonomika/zerno-cherez-polshchu' },
  ],
  [
    'UA',
    'covered',
    'Covered, but as something that happens to us. The clause about stopping for 72 hours without a reason I found in the Brussels report here, nowhere at home.',
    {
      missing: 'the 72 hours',
      replies: [
        ['BE', 'It is nowhere in Belgium either, and it was written here.'],
        [
          'PL',
          'We had it: “Warsaw wins right to stop trains”. That Warsaw had asked for seven days was not said.',
          {
            replies: [
              ['*', 'Then each of us got half of one clause.', { replies: [['BE', 'That is what a compromise looks like in print.']] }],
            ],
          },
        ],
      ],
    },
  ],
  [
    'RO',
    'led',
    'In Constanța it led for four days, in Bucharest not once. The belt at berth 80 has become a celebrity.',
    { outlet: 'The Danube Register' },
  ],
  [
    'RO',
    'covered',
    'The dredger. It is always the dredger. The trains were an excuse to write about it again, and rightly so.',
    { replies: [['BG', 'The same river, the same dredger. On our side it is called “expected”.']] },
  ],
  ['RO', 'brief', 'Două fraze la știri, cu imagini de vară de la alt port.', { language: 'ro' }],
  [
    'DE',
    'covered',
    'Coverage was decent but came entirely from Brussels. Not one reporter had been to the bridge, which is nine hours by train from Berlin.',
  ],
  ['DE', 'brief', 'Eine Grafik mit Pfeilen. Die Pfeile waren richtig, die Grenze nicht.', { language: 'de' }],
  [
    'BE',
    'brief',
    'Here it was a story about three lawyers and 38 million euros. I doubt that anybody in Ghent could tell you what a wagon of maize looks like.',
  ],
  [
    'HU',
    'covered',
    'It was reported as proof that transit was a mistake, a day before the first train. The day after there was nothing.',
    {
      flags: [{ reason: 'falsehood-about-source', note: 'Two dailies had a report the day after.' }],
      replies: [['HU', 'Volt két cikk is másnap, de egyik sem a közmédiában.', { language: 'hu' }]],
    },
  ],
  [
    'LT',
    'covered',
    'Positive, with the hint that Klaipėda could have done it. Every port in the region could have done it, it seems.',
    { replies: [['LV', 'Riga too, if anybody asks.']] },
  ],
  [
    'EG',
    'covered',
    'نحن نشتري هذا القمح والذرة. الخبر عندنا كان عن السعر فقط، ولم يسأل أحد كم يدفع المزارع على الطرف الآخر.',
    { language: 'ar', missing: 'المزارعون' },
  ],
  [
    'TR',
    'covered',
    'Boğaz’dan geçmeyen her tahıl burada haberdir. Tarife karşılaştırması iyiydi, insanlar yoktu.',
    {
      language: 'tr',
      edited: 'Boğaz’dan geçmeyen her tahıl burada haberdir.',
    },
  ],
  [
    'PL',
    'led',
    'On our local page the sealed wagon that was sent back got more space than the forty-one which went on.',
    { hold: { rule: 'premoderated-story' } },
  ],
  [
    'UA',
    'led',
    'На вокзалі в Ковелі питали всіх, крім тих, хто вантажив. Жаль, вони знали найбільше.',
    { language: 'uk', hold: { rule: 'premoderated-story' } },
  ],
  [
    'DE',
    'covered',
    'My regional paper ran the Polish and the Ukrainian report side by side in translation. I wish that happened more often.',
    { hold: { rule: 'premoderated-story' } },
  ],
  [
    'RO',
    'covered',
    'Only clowns believe that the northern route takes nothing from Constanța. The port authority’s own table says otherwise, on page 4.',
    { hold: { rule: 'house-words', matched: ['clowns'] } },
  ],
  [
    'SK',
    'covered',
    'Nobody has asked Slovakia, through which a third of the wagons come back empty. My first comment here; I hope that it fits.',
    { hold: { rule: 'first-comments' } },
  ],
  [
    'PL',
    'led',
    'Somebody should put a few sleepers across that track, then we would see.',
    {
      removal: {
        reason: 'threat',
        statement: 'Your comment suggests an act that endangers people. Criticise the agreement as sharply as you like.',
      },
      flags: [{ reason: 'threat' }, { reason: 'illegal', note: 'Interfering with a railway.' }],
    },
  ],
  ['UA', 'led', 'I posted this twice by mistake, the other one is complete.', { withdrawn: true }],
]
