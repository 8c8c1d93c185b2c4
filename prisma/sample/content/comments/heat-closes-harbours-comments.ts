import type { AnswerDraft } from './thread-draft.ts'

const ar = 'ar'

export const heatClosesHarboursAnswers: AnswerDraft[] = [
  [
    'EG',
    'led',
    'تصدّر الخبر نشرات المساء كلّها، لكنّ العنوان كان دائمًا «الشبكة صمدت». لم أسمع رقم التسع وفيات إلا مرّة واحدة، ولم يشرح أحد كيف يُحسب.',
    {
      language: ar,
      outlet: 'صحيفة الشاطئ الشرقي',
      missing: 'من ماتوا في بيوتهم',
      replies: [
        [
          'IQ',
          'عندنا العكس: الرقم موجود والشبكة غائبة.',
          {
            language: ar,
            replies: [
              [
                '*',
                'وهل نشرت صحف بغداد رقم الثلاثة والستين أم صحيفة البصرة وحدها؟',
                {
                  language: ar,
                  replies: [
                    [
                      'IQ',
                      'صحيفة البصرة وحدها، ثم نقلته عنها وكالات أجنبية، ثم نقلته صحف بغداد عن الوكالات.',
                      {
                        language: ar,
                        replies: [['JO', 'رحلة الخبر أطول من رحلة الماء.', { language: ar }]],
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
  ['EG', 'led', 'إرشادات شرب الماء كلّ ساعة، وهذا مفيد. لكن لم يسأل أحد عمّال الرصيف كيف يشربون والحنفية على بعد كيلومتر.', { language: ar }],
  [
    'EG',
    'covered',
    'The English-language paper in Cairo had the harbour and the schools, the Arabic one of the same house had the minister.',
  ],
  [
    'EG',
    'covered',
    'في رشيد تابعنا الخبر من صفحة الصيادين على الإنترنت، فهي أسرع وأدقّ من الجريدة.',
    { language: ar, replies: [['TN', 'À Sfax c’est la page des poulpes. Je ne plaisante pas.', { language: 'fr' }]] },
  ],
  [
    'IQ',
    'led',
    'كلّ القنوات بدأت بالحرارة وانتهت بالسياسة. الملح في الصنابير ذُكر في قناة واحدة فقط، وهي من البصرة.',
    {
      language: ar,
      outlet: 'بريد الشطّ',
      missing: 'الملح',
      replies: [['KW', 'لم أكن أعرف شيئًا عن لسان الملح، ونحن على بعد ساعة بالسيارة.', { language: ar }]],
    },
  ],
  [
    'IQ',
    'led',
    'Sixty-three against “exaggerated”. The department never said what the right number is, and no channel asked a second time.',
    {
      replies: [['GB', 'In London it became “between nine and seventy”. That is not a number but a shrug.']],
    },
  ],
  ['IQ', 'led', 'صاحب المولّدة الذي يقف في الطابور مثلنا: أصدق جملة قرأتها هذا الصيف.', { language: ar }],
  [
    'KW',
    'covered',
    'غُطّي الخبر من باب الاقتصاد: المصافي لم تتأثّر. أمّا عمّال الشوارع فلم أجد عنهم إلا صورة.',
    { language: ar, missing: 'العمّال' },
  ],
  [
    'KW',
    'covered',
    'The rule that forbids work outdoors at noon was mentioned everywhere, whether it was kept nowhere. One web page sent a student with a watch. It was not.',
    {
      replies: [['KW', 'كان ذلك الطالب ابن جارنا، وقد حُذفت الصفحة يومين ثم عادت.', { language: ar }]],
    },
  ],
  ['JO', 'covered', 'في عمّان كان الخبر الأوّل ليومين ثم صار تقريرًا عن أسعار المكيّفات.', { language: ar }],
  ['JO', 'brief', 'عن العقبة سطران: الميناء يعمل ليلًا. عن المخيّمات لا شيء.', { language: ar, missing: 'المخيّمات' }],
  [
    'TN',
    'covered',
    'Les bouteilles d’eau, oui ; les morts, non. Le chiffre de quatre cent mille a été répété comme un score.',
    {
      language: 'fr',
      outlet: 'La Dépêche du Détroit',
      missing: 'le bilan humain',
      replies: [
        ['EG', 'على الأقلّ أعلنوا لكم شيئًا يُعدّ.', { language: ar }],
        ['TN', 'On compte ce qu’on distribue.', { language: 'fr' }],
      ],
    },
  ],
  [
    'MA',
    'brief',
    'On en a parlé comme d’une affaire de l’Est. Deux semaines plus tard, c’était notre tour et tout le monde a paru surpris.',
    { language: 'fr' },
  ],
  [
    'MA',
    'covered',
    'One weekly from Tangier asked dockers in three countries the same five questions. It should be taught in schools of journalism.',
    { outlet: 'a weekly in Tangier' },
  ],
  [
    'GB',
    'brief',
    'Diesel. I learned that diesel would be dearer. Thirty-one tankers were counted to the last one, people “between nine and seventy”.',
    {
      outlet: 'The Meridian Observer',
      replies: [
        ['IQ', 'شكرًا لأنك لاحظت.', { language: ar }],
        ['GB', 'The letters page picked it up a few days later, to its credit.'],
      ],
    },
  ],
  [
    'DE',
    'brief',
    'Eine Minute im Wetter, nicht in den Nachrichten. Dass Häfen schließen, habe ich aus der Wirtschaft.',
    { language: 'de' },
  ],
  ['FR', 'covered', 'Bien traité à la radio, mais toujours avec cette question : « Et chez nous, c’est pour quand ? »', { language: 'fr' }],
  [
    'IT',
    'brief',
    'Un titolo sul gasolio e una foto di cammelli. I porti citati erano due su cinque.',
    { language: 'it', replies: [['EG', 'في الإسكندرية لا توجد جمال على الرصيف، للتوضيح.', { language: ar }]] },
  ],
  ['TR', 'covered', 'Bizde haber “sıcak bize de geliyor” diye verildi. Basra’daki tuzlu sudan söz eden olmadı.', { language: 'tr' }],
  [
    'IN',
    'covered',
    'Many of the dock workers in Kuwait are from here, so Malayalam papers did cover it. They rang the men themselves at night, when it was cool enough to talk.',
    { missing: 'in Hindi papers: all of it' },
  ],
  [
    'PH',
    'covered',
    'Told through seafarers who waited on deck at anchor. The temperature in the engine room was 58. I have not read that anywhere else.',
  ],
  ['SE', 'brief', 'Kort i radion. Ordet ”hamnar” fanns med, orden ”döda” och ”vatten” inte.', { language: 'sv' }],
  ['IQ', 'led', 'من يدافع عن دائرة الكهرباء بعد كلّ هذا فهو حمار.', { language: ar, hold: { rule: 'house-words', matched: ['حمار'] } }],
  [
    'TN',
    'covered',
    'À Tozeur, trois jours sans école et pas une ligne sur la cantine, qui est le repas de beaucoup d’enfants.',
    { language: 'fr', edited: 'À Tozeur, trois jours sans école et pas une ligne.' },
  ],
]
