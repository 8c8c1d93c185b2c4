import { joinedAnswers, type AnswerDraft } from './thread-draft.ts'

const poland: AnswerDraft[] = [
  [
    'PL',
    'led',
    'Both evening bulletins opened with it, and one came live from the shipyard gate. Westerplatte, the flags, the handshake: twelve minutes. The German figure of 470 million I read *here* for the first time.',
    {
      outlet: 'Dziennik Zatoki',
      missing: 'Who pays. Not one word in two days.',
      replies: [
        [
          'DE',
          'And ours had nothing but who pays. I learned from your paper that there will be a headquarters at all.',
          {
            replies: [
              [
                '*',
                'So together we have one complete report.',
                {
                  replies: [
                    [
                      'EE',
                      'Almost. Neither of you has the ice. From January to March eight boats can sail, not 24.',
                      {
                        replies: [
                          [
                            'DE',
                            'Sixteen are “ready for use” according to Berlin. Eight, sixteen, 24: it is the same list, read in three climates.',
                            {
                              replies: [
                                [
                                  'PL',
                                  'That sentence should be the headline.',
                                  { replies: [['FI', 'In Finland it nearly was: “Twenty-four on paper, eight on ice”.']] },
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
      ],
    },
  ],
  [
    'PL',
    'led',
    'Wszystko o okrętach, nic o prawnikach. W radiu publicznym trzy materiały, w żadnym słowa o tajnym załączniku. O tym, że ktoś ma wątpliwości co do wejścia na pokład, dowiedziałem się z niemieckiego tekstu obok.',
    {
      language: 'pl',
      missing: 'tajny załącznik',
      replies: [
        ['PL', 'W „Dzienniku” jest jedno zdanie o „sześciu godzinach”. Z niego trudno wyczytać, że to kompromis.', { language: 'pl' }],
      ],
    },
  ],
  [
    'PL',
    'led',
    'My mother in Puck got a leaflet about the three hundred jobs before the evening news was over. The local paper has been careful, the national ones not at all.',
    { outlet: 'a weekly in Puck' },
  ],
  [
    'PL',
    'led',
    'Led everywhere for two days. Then a football manager resigned and the pact was gone.',
    {
      replies: [
        ['GB', 'Same here, with a different manager.'],
        ['IT', 'In Italy we did not even need a manager.'],
      ],
    },
  ],
  [
    'PL',
    'covered',
    'I read two business dailies. Both had it inside, and both were mostly interested in who will build the patrol boats. One mentioned that three yards have already sent their offers.',
    { missing: 'the boarding clause' },
  ],
  [
    'PL',
    'led',
    'What struck me was the count: “seven Polish ships, more than anybody”. The British live page says ships rather than cheques, the German one cheques rather than ships. Everybody is first in something.',
    {
      replies: [
        ['GB', 'In alphabetical order of pride.'],
        ['SE', 'Sweden is first in being asked about the power line and not answering.'],
      ],
    },
  ],
  ['PL', 'led', 'The regional channel in Gdańsk stayed on it for five hours. I counted: traffic jams 40 minutes, the agreement itself 25.'],
  [
    'PL',
    'led',
    'Every outlet I follow used the words “historic” or “capital”. One, a small web magazine, asked the duty officers what they think of *six hours*. They laughed.',
    { outlet: 'a web magazine from Gdynia' },
  ],
  [
    'PL',
    'covered',
    'In the east of the country it came second, after the price of heating. My paper gave it a page, with a map on which Kaliningrad was missing. People wrote in about the map.',
  ],
  [
    'PL',
    'led',
    '> the anchor does not wait\n\nThis line is in the Polish, the Estonian *and* the French report, each time from somebody else’s mouth. Somebody wrote a very good briefing paper.',
    {
      replies: [
        [
          'EE',
          'Well spotted. In Tallinn it was a retired commander, in Gdańsk “the Polish side”.',
          {
            replies: [
              [
                'FR',
                'And in Paris “the signatories”. I had taken it for a French joke.',
                { replies: [['*', 'A good line has many fathers and one press office.']] },
              ],
            ],
          },
        ],
      ],
    },
  ],
  [
    'PL',
    'led',
    'First item on three channels. The fourth opened with an interview with a fisherman who lost a net on one of the cables. His was the best report of the day, because he knew where the cable lies.',
  ],
  [
    'PL',
    'brief',
    'I only listen to a classical station with hourly news. Two sentences at noon, one at four, none at six. From that I would have thought it was a conference.',
  ],
  [
    'PL',
    'led',
    'It was sold as ours. I do not mind, but when I said to colleagues in Stockholm that “the Polish guard” starts in six weeks, they asked me what I was talking about.',
    {
      replies: [
        [
          'SE',
          'Swedish radio called it “the guard that Sweden and Finland proposed in the autumn”. So there are at least two inventors.',
          {
            replies: [['LV', 'Three. In Riga it was a Latvian working paper. The fog delayed the minister and so he missed the credit.']],
          },
        ],
      ],
    },
  ],
  [
    'PL',
    'led',
    'Pierwsza strona, druga strona i dodatek. Zdjęcie dźwigów o świcie było wszędzie to samo, nawet podpis ten sam.',
    { language: 'pl' },
  ],
]

const polandJoined = joinedAnswers('PL', 'led', 8, {
  openings: [
    'It opened the seven o’clock news.',
    'Front page of the daily that my office takes.',
    'Breaking-news banner on my phone from four apps within a minute.',
    'The morning radio gave it the first twenty minutes.',
    'On the coast there was no other subject for a day.',
  ],
  details: [
    'The seven Polish ships were named one by one.',
    'Nobody mentioned that Berlin pays a third.',
    'An admiral explained the six hours with a kitchen timer.',
    'They spoke of Westerplatte more than of cables.',
    'The power line to Lithuania came at the very end.',
    'The British repair ships were “also expected to take part”.',
  ],
  endings: [
    'I had to come here to learn that there is an annex.',
    'The second day was already about who stood where in the photograph.',
    'No outlet that I read asked what it costs.',
    'My Lithuanian neighbour found it all a bit loud.',
    'On the third page there was a good interview with a diver.',
  ],
})

const finland: AnswerDraft[] = [
  [
    'FI',
    'led',
    'Here it was a story about evidence. Radio went through the chart with the three slow-downs, minute by minute. The ceremony itself had ten seconds.',
    {
      missing: 'the money',
      replies: [['PL', 'We had the ceremony minute by minute and the chart for ten seconds.']],
    },
  ],
  [
    'FI',
    'led',
    'Suomessa puhuttiin ennen kaikkea talvesta: mitkä alukset kulkevat jäissä ja mitkä eivät. Kustannuksista vain yksi lause.',
    { language: 'fi' },
  ],
  [
    'FI',
    'led',
    'First item for three days. The tone was dry, almost relieved. One commentator said: “Now nine countries know the telephone number.”',
  ],
  [
    'FI',
    'covered',
    'My regional paper was more interested in whether the repair ship will be based in Turku or in Hanko. It will be Hanko. The paper is from Turku.',
  ],
  [
    'FI',
    'led',
    'Prominent, and with a lot of law. A professor explained the twelve-mile line with a loaf of rye bread. I have never seen this done better in any language.',
    {
      replies: [['DE', 'The Hamburg professor had no bread and was much harder to follow.']],
    },
  ],
  [
    'FI',
    'covered',
    'Covered well, but Swedish-language papers in Finland gave far more room to the power line and to prices than the Finnish-language ones.',
    { missing: 'electricity prices in the Finnish-language press' },
  ],
]

const estonia: AnswerDraft[] = [
  [
    'EE',
    'led',
    'The duty officer from Hiiumaa became the story. Everybody knows her screen by now. I only wonder how she feels about it.',
    {
      outlet: 'The Tallinn Sentinel',
      replies: [['EE', 'She told a school paper on the island that she would like her shifts to be boring again. Nobody else quoted it.']],
    },
  ],
  ['EE', 'led', 'Kõik kanalid alustasid sellega. Raha kohta ei öeldud midagi, jää kohta kõik.', { language: 'et' }],
  [
    'EE',
    'led',
    'It led, and what I missed was the sea. Reporters stood in Gdańsk, not at the landing station in Harku, which is twenty minutes from their office.',
  ],
  [
    'EE',
    'led',
    'The Russian-language portal here had it as the third story, quite neutral, with the shipowners’ complaint high up. The Estonian-language pages had no shipowners at all.',
    {
      missing: 'the shipowners',
      replies: [['LV', 'Same split in Latvia. Two languages, two orders of the same seven paragraphs.']],
    },
  ],
  [
    'EE',
    'covered',
    'Business paper: all about the fifth more that we pay for power. It asked who pays for the repair and got no answer, which it printed as an empty box. I liked that.',
  ],
  ['EE', 'led', 'Eleven hours, eleven hours, eleven hours. I agree with the point, but by the evening my children were counting along.'],
]

const ukraine: AnswerDraft[] = [
  [
    'UA',
    'covered',
    'Новина була, але в третьому блоці, після ночі обстрілів. Головне, що запам’яталося: «нарешті вони домовилися, хто бере слухавку».',
    { language: 'uk' },
  ],
  [
    'UA',
    'covered',
    'It was reported as a sign of how fast nine states can agree when they want to. A bit of envy between the lines.',
    {
      replies: [
        [
          'PL',
          'Two years and eleven cables is not fast.',
          {
            replies: [['*', 'From here it is.']],
          },
        ],
      ],
    },
  ],
  ['UA', 'brief', 'Коротко, два абзаци з агенції. Про те, хто платить, не було. Про кригу теж.', { language: 'uk' }],
  [
    'UA',
    'covered',
    'One newspaper from Odesa compared it with the Black Sea: there are cables there as well, and no pact. That was the only text that told me something new.',
    { outlet: 'a daily in Odesa', missing: 'nobody asked Romania or Turkey' },
  ],
  ['UA', 'brief', 'A line in the crawl, then the weather. People here have other things on the sea to look at.'],
  [
    'UA',
    'covered',
    'Наше радіо зробило пояснення на п’ять хвилин: чому кабель легше перерізати, ніж охороняти. Без жодного політика. Так можна, виявляється.',
    {
      language: 'uk',
      replies: [['PL', 'Zazdroszczę. U nas pięć minut bez polityka to awaria.', { language: 'pl' }]],
    },
  ],
  [
    'UA',
    'led',
    'On the portal I read it stood first for half a day, because a Ukrainian engineer had helped to find one of the breaks. He appears in no other report on this page.',
    { missing: 'the engineer' },
  ],
  ['UA', 'not-reported', 'Not in the two papers that I get through my work. I asked: “No space.”'],
]

const neighbours: AnswerDraft[] = [
  [
    'SE',
    'covered',
    'It came after the power line, always after the power line. The pact is policy, the line is our bill.',
    { missing: 'Finland’s chart' },
  ],
  [
    'SE',
    'led',
    'Ledde både i radio och på nätet. Men frågan om ersättning till rederierna ställdes bara av vår egen reporter i Danzig, och hon fick inget svar.',
    { language: 'sv' },
  ],
  [
    'SE',
    'covered',
    'Well covered, a little proud of having proposed it. The British count (nine cables, two on purpose) against the host’s (eleven and four) was not mentioned at all.',
    {
      replies: [['GB', 'It was hardly mentioned in Britain either. One sentence, mid-afternoon, in a live page.']],
    },
  ],
  [
    'LT',
    'led',
    'For us it is one thing: the link to Sweden is down until spring and the pact does not repair it. Every report said so in the first paragraph.',
    {
      replies: [['SE', 'Ours said so in the last.']],
    },
  ],
  [
    'LT',
    'led',
    'Led. The Polish tone was quoted with a smile: “capital of the Baltic”, says the city of Gdańsk. Klaipėda also has cranes.',
  ],
  [
    'LV',
    'covered',
    'The fog at the airport was reported at the same length as the pact. I am not joking: two paragraphs each.',
    { replies: [['EE', 'Your minister’s fog made it into the British live blog. That is coverage too.']] },
  ],
  [
    'LV',
    'led',
    'Led on radio, with a good explainer on who can stop a ship where. It used the Hamburg professor and called her “a European expert”.',
  ],
  [
    'DK',
    'covered',
    'In Copenhagen it was framed as a brake: Denmark made them add the second signature. I have not seen that in a single foreign report except the German one.',
    {
      missing: 'abroad: that the clause was softened on purpose',
      replies: [['PL', 'In Poland we were told it was softened, just not by whom.']],
    },
  ],
]

export const answersFromTheEast: AnswerDraft[] = [...poland, ...polandJoined, ...finland, ...estonia, ...ukraine, ...neighbours]
