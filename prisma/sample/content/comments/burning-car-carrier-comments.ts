import type { AnswerDraft } from './thread-draft.ts'

export const burningCarCarrierAnswers: AnswerDraft[] = [
  [
    'LK',
    'led',
    'Every hour on the radio, with the list of beaches that are closed. Nobody asked about the crew until the second day, and then only because two of them lay in Karapitiya.',
    {
      outlet: 'The Galle Lantern',
      missing: 'the crew',
      replies: [
        [
          'IN',
          'And ours asked about nothing but the crew. I did not know that the boats were tied up.',
          {
            replies: [
              [
                '*',
                'Four thousand of them. My brother-in-law has sold his second net.',
                {
                  replies: [
                    [
                      'JP',
                      'We had the number of delayed deliveries every day and never this. I am ashamed of that.',
                      {
                        replies: [
                          [
                            'LK',
                            'You need not be. Just send it to your newspaper.',
                            { replies: [['*', '送りました。返事を待っています。', { language: 'ja' }]] },
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
    'LK',
    'led',
    'Led for six days. The bond of 200 million was celebrated like a cricket score.',
    { replies: [['LK', 'With the same lack of interest in how one collects it.']] },
  ],
  ['LK', 'led', 'Sinhala papers wrote about soot on nets, English ones about insurance. The sea between them is narrow.'],
  [
    'IN',
    'led',
    'चौदह नाविकों की वजह से पहली ख़बर यही थी। बैटरी वाली गाड़ियों पर दो दिन बाद बात हुई, कंपनी के मालिक पर कभी नहीं।',
    { language: 'hi', missing: 'जहाज़ का मालिक कौन है' },
  ],
  [
    'IN',
    'led',
    'The helicopter flights were told beautifully, with the pilot’s own voice. That the recruiting company did not pick up the phone for five days was one line.',
    {
      replies: [['PH', 'For our five men it was the whole report. Their agency did not pick up either.']],
    },
  ],
  ['IN', 'covered', 'In Kerala it was about one question: will they tow it here? The answer “no” got a bigger headline than the rescue.'],
  [
    'IN',
    'covered',
    'Tamil television went to Thoothukudi, to the families. No experts, no graphics. You could hear a pressure cooker in the background and I will remember that.',
  ],
  [
    'JP',
    'covered',
    '経済面のトップでした。乗組員が全員助かったことは最後の段落に一行だけ。順番が逆だと思います。',
    {
      language: 'ja',
      outlet: '海辺日報',
      replies: [
        ['IN', 'Could somebody tell us what the paragraph said? We have been given no list of the ship’s managers.'],
        ['JP', 'Only that the company in Kobe “confirmed the rescue of all 22 and declined to comment on the cause”.'],
      ],
    },
  ],
  [
    'JP',
    'covered',
    'Delivery dates, insurance premiums, charging limits: excellent reporting, if you are a car.',
    { replies: [['DE', 'I laughed, then looked at our own coverage. Also for cars.']] },
  ],
  ['JP', 'brief', 'テレビでは三十秒ほど。煙の映像だけで、港がなぜ断ったのかは説明がありませんでした。', { language: 'ja' }],
  [
    'PT',
    'covered',
    'Foi tratado como curiosidade: «tem a nossa bandeira, mas nunca cá veio». Só um jornal perguntou quantos técnicos temos para investigar. Quatro.',
    { language: 'pt', outlet: 'Diário do Estuário' },
  ],
  [
    'PT',
    'brief',
    'On television we heard “Portuguese ship” and everybody I know thought of Portuguese sailors. There are none.',
    { replies: [['UA', 'Three Ukrainians, by the way. I read it here for the first time.']] },
  ],
  [
    'PT',
    'covered',
    'Na Madeira, muito: o registo dá emprego e ninguém quer estragar a festa. Um comentador disse «azar», e ficou assim.',
    { language: 'pt', missing: 'quem é o dono' },
  ],
  ['PH', 'led', 'Five of ours were on board, so it led. The names were read out one by one, with the villages.'],
  ['PH', 'led', 'One station called the manning agency live on air, and it rang for four minutes. Best radio of the year.'],
  [
    'DE',
    'covered',
    'All about whether electric cars burn more often. They do not, said the experts, and then the next presenter asked again.',
    {
      missing: 'the fishermen',
      replies: [
        ['GB', 'Ours did a demonstration with a small battery in a bucket.'],
        ['DE', 'Ich habe den Eimer gesehen. Er kam auch bei uns, eingekauft.', { language: 'de' }],
      ],
    },
  ],
  [
    'GB',
    'covered',
    'The insurance press here was the first to ask who has to let in a burning ship. Answer: nobody. I should like to see that on a front page.',
    { outlet: 'an insurance weekly' },
  ],
  [
    'UA',
    'brief',
    'Троє наших на борту, живі. Оце й усе, що було. Судно назвали «португальським», власника не згадали.',
    { language: 'uk' },
  ],
  [
    'SG',
    'not-reported',
    'The owner sits in Singapore, with two dollars of capital if the Portuguese paper is right. I have not found one line about that in our press.',
    {
      missing: 'the owner',
      replies: [
        ['PT', 'A certidão é pública. Qualquer jornalista a pede por seis euros.', { language: 'pt' }],
        ['SG', 'Then I shall ask for it myself.'],
      ],
    },
  ],
  [
    'AU',
    'covered',
    'Treated as a warning: the same type of ship calls at Port Kembla every week. Locals asked sensible questions, the port gave none of the answers.',
  ],
  ['KR', 'brief', '국제면 짧은 기사. 우리도 똑같은 배로 차를 실어 나르는데, 그 얘기는 없었습니다.', { language: 'ko' }],
  ['IT', 'not-reported', 'Niente, se non un video senza testo in fondo al sito, tra un gatto e una valanga.', { language: 'it' }],
  ['PL', 'brief', 'A gallery of nine photographs and no article. The captions were about the price of used electric cars.'],
  [
    'IN',
    'led',
    'Ask the manager of the recruiting company, his private number is +91 00000 00000, everybody should ring him.',
    { hold: { rule: 'personal-data', matched: ['+91 00000 00000'] } },
  ],
  [
    'LK',
    'led',
    'These foreigners only come here to dump their rubbish, throw them all out.',
    {
      removal: {
        reason: 'hatred',
        statement: 'Your comment is directed at people for where they come from. Say what your newspapers wrote about the ship.',
      },
    },
  ],
  [
    'JP',
    'covered',
    'I now think that the figure of 700 which I gave here was the salvage master’s guess and not the owners’.',
    { edited: 'The owners themselves speak of 700 electric cars.' },
  ],
]
