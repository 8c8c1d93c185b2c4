import type { AnswerDraft } from './thread-draft.ts'

export const nightTrainAnswers: AnswerDraft[] = [
  [
    'TR',
    'led',
    'Bando, çay, çiçek. Vize yüzünden on bir Türk yolcu olduğunu yalnızca bir gazete yazdı.',
    {
      language: 'tr',
      outlet: 'Boğaz Postası',
      missing: 'vize',
      replies: [
        [
          'FR',
          'Onze sur cent quatre-vingt-deux ! Nos journaux ont compté les bouteilles de champagne.',
          {
            language: 'fr',
            replies: [
              [
                '*',
                'How many were there?',
                {
                  replies: [
                    [
                      'FR',
                      'Forty, of which “none reached Belgrade”.',
                      {
                        replies: [
                          [
                            'RS',
                            'We can confirm that. They were thirsty when they met us.',
                            { replies: [['FR', 'I was one of them. The beans were wonderful, please tell the village.']] },
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
    'TR',
    'covered',
    'Fifty-five minutes or four hours at Kapıkule: our press has fifty-five, the French four hours, and the Serbs say that half of those four were theirs. I believe the Serbs, they gave a reason.',
    {
      replies: [
        ['BG', 'Nobody asked us. The locomotive stood on our side for ninety minutes.'],
        ['AT', 'Then it adds up: 55 + 90 + 95 minutes at the next signal. Somebody should print that.'],
      ],
    },
  ],
  [
    'TR',
    'led',
    'Sirkeci kapalıyken “İstanbul’a tren geldi” demek biraz iddialı. Halkalı’dan otobüsle iki saat.',
    { language: 'tr', replies: [['TR', 'O iki saatin haberi gecikmenin haberinden uzun olmalıydı.', { language: 'tr' }]] },
  ],
  [
    'FR',
    'led',
    'La fanfare, le piano, la quasi-naissance. On a tout su, sauf qui a payé.',
    {
      language: 'fr',
      outlet: 'La Correspondance',
      missing: 'les 412 000 euros',
      replies: [['AT', 'We can help with that: we did.']],
    },
  ],
  [
    'FR',
    'covered',
    'It was in the travel section, where delays are adventures. Had it been on the page about railways, they would have been delays.',
  ],
  [
    'FR',
    'led',
    '« Une frontière dont personne n’a bien compris le nom » : c’est écrit dans un journal, par quelqu’un qui a été payé pour y être.',
    {
      language: 'fr',
      replies: [
        ['RS', 'It has a name, and a sign with the name.'],
        ['BG', 'Two signs, in two alphabets.'],
      ],
    },
  ],
  [
    'AT',
    'covered',
    'Kosten, Verträge, Lokwechsel. Ich fand es großartig, meine Frau fand es typisch.',
    { language: 'de', outlet: 'Der Donaubote', replies: [['DE', 'Beide haben recht.', { language: 'de' }]] },
  ],
  ['AT', 'covered', 'That passengers’ rights end at the border was explained in a box with a drawing. Useful, and a little cruel.'],
  [
    'RS',
    'covered',
    'The village became famous for a day. The loan signed seven years ago was famous for one sentence.',
    { outlet: 'The Belgrade Platform', missing: 'where the loan went' },
  ],
  [
    'RS',
    'led',
    'На свим каналима: како су наши нахранили Европу. О прузи ни реч.',
    { language: 'sr', replies: [['RS', 'Једна реч ипак: „ускоро“.', { language: 'sr' }]] },
  ],
  ['BG', 'brief', 'Минаха през София в три през нощта. Репортерът спеше, розите не.', { language: 'bg' }],
  ['BG', 'covered', 'The children with roses were filmed by four foreign teams and by none of ours.'],
  ['HU', 'brief', 'Annyi volt a hír, hogy a harmonikás Budapesten leszállt. A harmonikás magyar volt, ezért volt hír.', { language: 'hu' }],
  [
    'RO',
    'brief',
    'Only as an answer to the question why it goes through Serbia and not through us. There was no answer.',
    { replies: [['HU', 'There is one: the bridge at Giurgiu.']] },
  ],
  ['DE', 'covered', 'Ausführlich, und immer mit dem Satz: In Stuttgart hält er nicht.', { language: 'de' }],
  [
    'GB',
    'covered',
    'Two pages in the weekend supplement, one of them about a detective novel. You can guess.',
    {
      replies: [
        ['FR', 'We had the detective too. He had more lines than the driver.'],
        ['TR', 'In Istanbul he had a hotel room.'],
      ],
    },
  ],
  ['IT', 'brief', 'Il pezzo parlava del treno di cent’anni fa. Di questo, l’orario, sbagliato.', { language: 'it' }],
  ['GR', 'not-reported', 'Τίποτα, και το καταλαβαίνω: δεν περνάει από εδώ, ενώ παλιά υπήρχε βαγόνι για Θεσσαλονίκη.', { language: 'el' }],
  [
    'NL',
    'covered',
    'With a table of prices: 249 euros by train, 61 by air, and a column “what it does to you”. The last one was won by the train.',
  ],
  [
    'JP',
    'covered',
    '鉄道ファン向けの番組で一時間。機関車十一両の型式をすべて紹介していました。',
    { language: 'ja', replies: [['AT', 'Eleven types, in order? I would watch that twice.']] },
  ],
  [
    'US',
    'brief',
    'Under “Escapes”. It said that the train crosses eight countries, “most of them Austria”.',
    {
      replies: [
        ['AT', 'It does feel like that.'],
        ['US', 'They corrected it to “many of them”.'],
      ],
    },
  ],
  ['UA', 'brief', 'Наші залізничники пишуть, що могли б поставити вагони. У новинах цього не було.', { language: 'uk' }],
  [
    'FR',
    'covered',
    'Le personnel du wagon-restaurant était nul, et je donne le nom du chef : …',
    {
      language: 'fr',
      flags: [{ reason: 'personal-data' }, { reason: 'off-topic', note: 'A complaint to the operator, not about coverage.' }],
    },
  ],
  [
    'TR',
    'covered',
    'Gecikmenin nedeni belli: o ülkenin insanları tembel.',
    {
      language: 'tr',
      removal: {
        reason: 'hatred',
        statement: 'Your comment runs down a people. The reports beside it give four different reasons for the delay; discuss those.',
      },
      replies: [['TR', 'Lokomotif arızasının milliyeti olmaz.', { language: 'tr' }]],
    },
  ],
  [
    'AT',
    'covered',
    'In the evening programme they let the dispatcher talk for six whole minutes. I did not know that one can change engines so beautifully.',
    { edited: 'They let the dispatcher talk for six whole minutes.' },
  ],
]
