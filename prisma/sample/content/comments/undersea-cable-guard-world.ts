import type { AnswerDraft } from './thread-draft.ts'

const france: AnswerDraft[] = [
  [
    'FR',
    'covered',
    'Chez nous, l’événement, c’est l’absence de la France. J’ai lu trois papiers sur les câbliers de Brest et pas un sur ce qui a été signé.',
    {
      language: 'fr',
      missing: 'ce qui a été signé',
      replies: [['PL', 'The one thing we did not read about is Brest. Six ships, and none of them on the list?']],
    },
  ],
  ['FR', 'covered', 'The radio in Brittany did two good reports from the quay. Paris took up the subject a day late and from above.'],
  ['FR', 'brief', 'Trente secondes après la page sport, avec une carte où la Baltique touchait la Norvège.', { language: 'fr' }],
  [
    'FR',
    'covered',
    'Mostly law: what if others board *our* ships? An honest question, but it was asked as if nothing had been cut.',
    {
      outlet: 'Le Quai des Nouvelles',
      replies: [
        ['DE', 'The same question in Hamburg, with invoices attached.'],
        ['FR', 'À Brest on demandait plutôt pourquoi le téléphone ne sonne pas.', { language: 'fr' }],
      ],
    },
  ],
  [
    'FR',
    'brief',
    'Only the excerpt is free, and the excerpt stops before the price of anything. I suspect that most people here have read exactly two paragraphs.',
  ],
  [
    'FR',
    'covered',
    'L’expression « bon accord, mauvais format » a tourné toute la journée. On finit par commenter la formule.',
    {
      language: 'fr',
      replies: [['FR', 'Bonne formule, mauvais accord ?', { language: 'fr', replies: [['*', 'Voilà, vous y êtes.', { language: 'fr' }]] }]],
    },
  ],
  ['FR', 'not-reported', 'Nothing in the free daily in Lyon on either day. It had a page on a cable, though: for charging scooters.'],
  [
    'FR',
    'covered',
    'I work at sea. The one report that got the soldering right was in a trade magazine with four thousand readers.',
    { outlet: 'a trade magazine for seafarers' },
  ],
]

const spain: AnswerDraft[] = [
  [
    'ES',
    'brief',
    'Una columna, sin foto. El titular decía «los nórdicos». Polonia les agradecerá el ascenso.',
    {
      language: 'es',
      replies: [['PL', 'We accept.']],
    },
  ],
  ['ES', 'brief', 'Radio at eight: four sentences. They ended with “Spain has not been asked”, said without regret.'],
  [
    'ES',
    'covered',
    'En Bilbao salió bien, por los cables que llegan a Sopela. El resto de España, de espaldas.',
    { language: 'es', missing: 'el Atlántico' },
  ],
  [
    'ES',
    'not-reported',
    'I bought two papers on purpose. One had a page about submarine *wine*, matured on the sea bed.',
    { replies: [['IT', 'In fairness, nobody has cut the wine yet.']] },
  ],
  ['ES', 'brief', 'Vi la noticia en una pantalla del metro: «24 barcos». Sin sujeto, sin verbo y sin mar.', { language: 'es' }],
  ['ES', 'not-sure', 'It may have been in the long foreign round-up on Sunday, which I slept through with great success.'],
]

const unitedStates: AnswerDraft[] = [
  [
    'US',
    'brief',
    'One paragraph, and it was about what it means for *our* traffic. (Nothing, it said.)',
    { replies: [['GB', 'That is at least an answer.']] },
  ],
  [
    'US',
    'not-reported',
    'I checked the three networks’ evening shows. No Baltic, no cables. There was a very thorough segment on a bridge in Ohio.',
  ],
  [
    'US',
    'covered',
    'A national paper had 1,400 words, the best of them about a repair crew. It put “nine small and mid-sized nations” in the first line, which my German mother-in-law took personally.',
    {
      replies: [
        ['DE', 'She is right.'],
        ['LV', 'We are happy with mid-sized.'],
      ],
    },
  ],
  ['US', 'not-reported', 'Local news in Tucson, no. Public radio, no. I know of it from a newsletter on data centers.'],
  [
    'US',
    'brief',
    'Business channel, in the ticker: “EU NATIONS GUARD CABLES”. Britain will be pleased to be back.',
    {
      flags: [{ reason: 'falsehood-about-source', note: 'The ticker said “European”, I saw it too.' }],
      replies: [
        ['US', 'Mine said EUROPEAN. Different channel maybe?'],
        ['GB', 'We are used to it either way.'],
      ],
    },
  ],
  [
    'US',
    'covered',
    'The tech press did well: which routes, how many hours, what was rerouted where. It left out that a country had no spare power line.',
    { missing: 'the power line' },
  ],
  ['US', 'not-reported', 'Our paper in Maine has a shipping column. It covered lobster and a dredging permit.'],
  [
    'US',
    'brief',
    'Two lines on a podcast, as an example of “alliances that nobody notices until they send an invoice”. The invoice was not described.',
  ],
  ['US', 'not-sure', 'I saw the photograph of the cranes and the nine ministers somewhere. I could not say where, and I did not read on.'],
]

const india: AnswerDraft[] = [
  [
    'IN',
    'not-reported',
    'I looked through four dailies and two channels. One agency line, no context. Our own cables land at Mumbai, Chennai and Kochi within a few streets of each other, and that would have been the story.',
    {
      replies: [
        ['SG', 'The same in Singapore, where everything in Asia lands. A paragraph.'],
        ['IT', 'In Bari it lands next to a car park. It seems that nobody wants to look down.'],
      ],
    },
  ],
  [
    'IN',
    'not-reported',
    'हिंदी के तीन अख़बारों में कुछ नहीं मिला। एक वेबसाइट ने अंग्रेज़ी एजेंसी का अनुवाद लगाया, जिसमें ‘केबल’ को टीवी का केबल समझ लिया गया।',
    {
      language: 'hi',
      replies: [['IN', 'That translation was fixed after two days. The fix introduced a satellite.']],
    },
  ],
  ['IN', 'brief', 'Business daily, page 11: what it means for ship insurance out of Mundra. Quite useful, four sentences.'],
  ['IN', 'not-reported', 'Not on the evening news in Malayalam. There was cricket, and I watched it, so perhaps I am part of the answer.'],
  [
    'IN',
    'brief',
    'A technology site explained it as “Europe’s neighbourhood watch”. That stuck with me more than any of the reports above.',
  ],
  [
    'IN',
    'not-reported',
    'My brother is second officer on a bulk carrier. He knew at once, from a circular on what to say if nine navies call. No newspaper here has printed that.',
    {
      missing: 'what it means for crews, most of whom are Indian or Filipino',
      replies: [
        [
          'PH',
          'Same circular on my cousin’s ship. The crews were told before the public was.',
          {
            replies: [
              [
                'DE',
                'Could you say what is in it? Nothing has been published here.',
                { replies: [['*', 'Only the bridge has it. Stay calm, log everything, wake the captain.']] },
              ],
            ],
          },
        ],
      ],
    },
  ],
  ['IN', 'not-reported', 'Nothing in Marathi either. I searched by the word for anchor and got recipes for a sweet of that shape.'],
  [
    'IN',
    'not-sure',
    'Perhaps in the English papers in Delhi. In Nagpur I read two and found only the photograph, as decoration to another article.',
  ],
]

const brazil: AnswerDraft[] = [
  ['BR', 'not-reported', 'Nada nos três jornais que assino. O único Báltico da semana foi um time de futebol.', { language: 'pt' }],
  [
    'BR',
    'not-reported',
    'Not on the main bulletin. I even watched the international edition, which had a long report on snow.',
    { replies: [['FI', 'Was it at least good snow?', { replies: [['*', 'Photogenic. No cables under it, as far as they said.']] }]] },
  ],
  [
    'BR',
    'not-reported',
    'In Fortaleza more than a dozen cables come ashore on one beach. I bathe there. Not a line.',
    {
      missing: 'everything',
      replies: [
        ['IT', 'Trapani sends its regards from a beach just like that.'],
        ['BR', 'Sou de lá também. O quiosque em cima da estação vende um ótimo caldo.', { language: 'pt' }],
      ],
    },
  ],
  [
    'BR',
    'brief',
    'A line in a newsletter for lawyers, about boarding on the high seas and what it would mean in the South Atlantic. No newspaper.',
  ],
  [
    'BR',
    'not-reported',
    'Procurei por «cabos» no site do maior jornal do Rio: furto de cabos do metrô, seis matérias.',
    { language: 'pt' },
  ],
  ['BR', 'not-reported', 'Radio, no. Paper, no. My uncle’s group chat, yes, with a map that was wrong.'],
  [
    'BR',
    'not-reported',
    'I teach geography. My pupils heard of it from me, and I heard of it from this page.',
    { replies: [['PL', 'This is a better chain than most agencies have.']] },
  ],
]

const others: AnswerDraft[] = [
  [
    'NL',
    'covered',
    'Covered with a question mark: why are we observers when half of it runs through our waters? The British live page has that as one sentence, for us it was the piece.',
    { missing: 'an answer' },
  ],
  [
    'NL',
    'covered',
    'Two pages on Saturday. They had put the nine lists of ships side by side, something like this page on paper. Total: 31 boats, because seven appear twice.',
    {
      replies: [
        ['EE', 'Please tell me that is online.', { replies: [['*', 'Behind a wall, sorry. The seven are all minehunters on loan.']] }],
      ],
    },
  ],
  [
    'IE',
    'led',
    'Led the one o’clock. Three quarters of the cables in the northern hemisphere pass our coast, said the man, and we have one ship for them, tied up.',
    {
      replies: [
        ['GB', 'It was led by our refusal to answer whether we would guard yours as well, as I recall.'],
        ['IE', 'It was led by the ship. There was footage of rust.'],
      ],
    },
  ],
  [
    'NO',
    'covered',
    'Ble dekket, men mest som spørsmålet hvorfor Norge ikke er med. Svaret kom på side to: ingen spurte.',
    { language: 'nb' },
  ],
  [
    'NO',
    'covered',
    'They spoke to people on the gas platforms, who found it odd that cables get a guard and pipes get a mention.',
    { missing: 'pipelines' },
  ],
  [
    'JP',
    'brief',
    '全国紙の国際面に短い記事。島国で、海底ケーブルに頼る点は同じなのに、日本の話は一行もなかった。',
    { language: 'ja', missing: '日本のケーブル' },
  ],
  [
    'TR',
    'brief',
    'Uluslararası haberlerde iki cümle. Karadeniz’deki kablolar için böyle bir şey düşünülüyor mu, soran olmadı.',
    {
      language: 'tr',
      replies: [['UA', 'We asked the same question, in Odesa. Nobody answered there either.']],
    },
  ],
  ['CL', 'not-reported', 'Nothing on the evening news in Santiago. I found it on page 14 of one daily.'],
  ['CL', 'not-reported', 'Acá se habló de un cable, el que nos va a unir con Australia. Del Báltico, nada.', { language: 'es' }],
  ['AR', 'not-reported', 'Ni una línea. En la radio confundieron «cable submarino» con «cable de noticias».', { language: 'es' }],
  [
    'GH',
    'brief',
    'Four sentences. We had our own cable break off Abidjan, banks were shut for days, and I do not remember nine ministers.',
    {
      replies: [
        ['NG', 'Nor four repair ships. One, and it came from Cape Town.'],
        ['FR', 'I had forgotten that break entirely, and I work in the trade. Thank you.'],
      ],
    },
  ],
  [
    'NG',
    'not-reported',
    'Not a word in Lagos. People here know exactly how it is when a cable goes; that would have been an easy story to tell.',
  ],
  ['KE', 'brief', 'One agency paragraph in the business section, headlined “Rich world guards its internet”.'],
  [
    'EG',
    'not-reported',
    'لم أجد شيئًا في الصحف التي أقرؤها، مع أنّ كوابل البحر الأحمر كلّها تمرّ من عندنا.',
    { language: 'ar', missing: 'كوابل البحر الأحمر' },
  ],
  ['CA', 'covered', 'Well covered in Nova Scotia, where the transatlantic ones land. In Toronto, I am told, not at all.'],
  ['GR', 'brief', 'Δύο γραμμές, και μια ερώτηση: ποιος φυλάει τα δικά μας καλώδια;', { language: 'el' }],
  [
    'PT',
    'brief',
    'Uma breve. Em Sines amarram cabos que ligam dois continentes, e guarda-os um porteiro simpático.',
    { language: 'pt', replies: [['IT', 'I see a union of friendly doorkeepers coming.']] },
  ],
  [
    'HU',
    'not-reported',
    'Nem volt benne a hírekben, amit este nézek. Igaz, tengerünk sincs.',
    { language: 'hu', replies: [['CH', 'Neither have we, and yet it was on page 3 in Zürich. Somebody owns the ships.']] },
  ],
]

/** Waiting, removed, withdrawn and disputed ones: what the moderators' desk is for. */
const disputed: AnswerDraft[] = [
  [
    'NZ',
    'brief',
    'Two sentences on the national radio. Full text with map: [here](https://cables-explained.example/baltic) and the ship list [here](https://cables-explained.example/ships).',
    {
      hold: {
        rule: 'links-from-new-account',
        matched: ['https://cables-explained.example/baltic', 'https://cables-explained.example/ships'],
      },
    },
  ],
  [
    'SE',
    'led',
    'Anyone who thinks this was “brief” in Sweden is an idiot who cannot find the first page of a newspaper.',
    {
      hold: { rule: 'house-words', matched: ['idiot'] },
    },
  ],
  [
    'US',
    'not-reported',
    'The editor of our local page never prints foreign news. Ask him yourselves, he is at +1 202 555 0142, he always picks up.',
    {
      hold: { rule: 'personal-data', matched: ['+1 202 555 0142'] },
    },
  ],
  [
    'FR',
    'covered',
    'Write to the captain of the port, he will confirm it: capitainerie.brest@port.example. My newspaper did not bother to.',
    {
      hold: { rule: 'personal-data', matched: ['capitainerie.brest@port.example'] },
    },
  ],
  [
    'BR',
    'not-reported',
    'Earn from home with undersea technology! Ask me how, hundreds already did.',
    {
      removal: { reason: 'spam', statement: 'Your comment advertises and says nothing about how the story was reported.' },
    },
  ],
  [
    'UA',
    'covered',
    'Everybody in that country lies for a living, why should their newspapers be different.',
    {
      removal: {
        reason: 'hatred',
        statement: 'Your comment runs down a whole people. You are welcome to say what a newspaper there left out.',
      },
      flags: [{ reason: 'hatred' }, { reason: 'hatred', note: 'About a whole people, not about coverage.' }],
      replies: [
        ['UA', 'Please do not speak for us like this.'],
        ['PL', 'Agreed with the reply. There is enough to say about the reports.'],
      ],
    },
  ],
  [
    'LT',
    'led',
    'I had written here about a report which I now see was from last year. Sorry.',
    {
      withdrawn: true,
      replies: [['LT', 'It happens. The headline was nearly the same, word for word.']],
    },
  ],
  ['EG', 'not-sure', 'Perhaps I mixed this up with the other cable story, the one in the Red Sea.', { withdrawn: true }],
  [
    'CA',
    'brief',
    'The national broadcaster gave it less than a minute and then had two “experts” who had both read one briefing. They sounded bought.',
    {
      flags: [{ reason: 'falsehood-about-source', note: 'They said where they work; nobody bought them.' }, { reason: 'insult' }],
      replies: [['CA', 'They were underprepared. That is a different charge.']],
    },
  ],
  [
    'AU',
    'not-reported',
    'The East Coast papers had nothing. We have five cables and a great many sharks, and I know which of them gets the coverage.',
    { edited: 'The East Coast papers had nothing.' },
  ],
]

export const answersFromTheWorld: AnswerDraft[] = [...france, ...spain, ...unitedStates, ...india, ...brazil, ...others, ...disputed]
