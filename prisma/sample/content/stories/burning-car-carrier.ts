import { heading, paragraph, type StoryDraft } from './story-draft.ts'

export const burningCarCarrier: StoryDraft = {
  slug: 'burning-car-carrier',
  language: 'en',
  headline: 'A burning car carrier is towed past three coasts that will not have it',
  prompt: 'Was it a story about the crew, the cars or the coast where you live? Tell us how your country reported it.',
  daysAgo: 5,
  mode: 'open',
  reports: [
    {
      outlet: 'galle-lantern',
      headline: 'Fishermen told to stay ashore as burning ship drifts 30 miles off Galle',
      summary:
        'Four thousand boats are tied up while a car carrier burns off the south coast. Colombo refuses it a berth and wants a bond of 200 million dollars first.',
      hoursBefore: 20,
      path: 'news/boats-stay-ashore',
      blocks: [
        paragraph(
          'The smoke can be seen from the ramparts. For the fifth day the boats of Galle, Mirissa and Dondra stayed on the beach, four thousand of them by the cooperative’s count, while the car carrier Estrela do Tejo burned thirty miles out.',
        ),
        paragraph(
          'The harbour master of Colombo has refused the ship a berth. “We have had one burning ship, and its plastic is still in our sand,” he said. Any tow into Sri Lankan waters, the cabinet decided last night, needs a bond of 200 million dollars, paid before the line is passed.',
        ),
        paragraph(
          'The vessel carries 3,100 cars, and nobody ashore has seen the list of them. The agents speak of “some” electric cars. The salvage master, reached by radio, said that he assumes seven hundred and works accordingly.',
        ),
        heading('Daily wages at sea'),
        paragraph(
          'A day ashore costs a family with a share in a boat about 4,500 rupees. The ministry has promised dry rations from the sixth day. In Mirissa the women of the fish market have begun to sell on credit.',
        ),
        paragraph(
          'Samples taken on the beach at Hikkaduwa showed no oil. A laboratory in Matara found soot with traces of metal on nets that were left out overnight; it asks for a second sample before anybody draws conclusions.',
        ),
        paragraph(
          'Of the crew of 22, all were lifted off alive on the first night. Two are in the burns ward at Karapitiya, in stable condition.',
        ),
      ],
    },
    {
      outlet: 'sagar-varta',
      headline: 'जलते जहाज़ से चौदह भारतीय नाविक सुरक्षित, दो का इलाज जारी',
      summary: 'कोच्चि से गए तटरक्षक हेलीकॉप्टर ने रात में सबको निकाला। परिवारों का कहना है कि कंपनी ने पाँच दिन तक फ़ोन नहीं उठाया।',
      hoursBefore: 30,
      path: 'desh/chaudah-navik-surakshit',
      blocks: [
        paragraph(
          'श्रीलंका के दक्षिण में जल रहे कार-वाहक जहाज़ ‘एस्ट्रेला दो तेजो’ से निकाले गए 22 नाविकों में चौदह भारतीय हैं। तटरक्षक बल के अनुसार सभी जीवित हैं; दो का गाले के अस्पताल में जलने का इलाज चल रहा है।',
        ),
        paragraph(
          'कोच्चि से भेजे गए हेलीकॉप्टर ने रात दो बजे से सुबह पाँच बजे के बीच चार फेरे लगाए। पायलट ने बताया कि डेक इतना गर्म था कि रस्सी नीचे टिकाना संभव नहीं था।',
        ),
        paragraph(
          'रत्नागिरी और तूतीकोरिन में परिवारों ने कहा कि भर्ती कंपनी ने पाँच दिन तक फ़ोन नहीं उठाया। ख़बर उन्हें समाचार चैनलों से मिली। एक नाविक की पत्नी ने पूछा, “क्या तनख़्वाह का महीना उसी दिन ख़त्म हो गया जिस दिन आग लगी?”',
        ),
        paragraph('जहाज़रानी महानिदेशालय ने मुंबई में हेल्पलाइन खोली है और कंपनी से वेतन, सामान तथा घर वापसी का ब्योरा माँगा है।'),
        heading('आग कहाँ से शुरू हुई'),
        paragraph(
          'एक तेल-मिस्त्री ने फ़ोन पर बताया कि धुआँ सातवें डेक से उठा, जहाँ बैटरी वाली गाड़ियाँ खड़ी थीं। कंपनी इसकी पुष्टि नहीं करती। उसके अनुसार ऐसी गाड़ियाँ 480 थीं।',
        ),
        paragraph('केरल सरकार ने साफ़ किया है कि जहाज़ को किसी भारतीय बंदरगाह में लाने का प्रस्ताव उसके पास नहीं आया है, और आया तो वह उसका विरोध करेगी।'),
      ],
    },
    {
      outlet: 'umibe',
      headline: '自動車船火災、積み荷3100台の行方 納車遅れ最大四カ月か',
      summary:
        'スリランカ沖で炎上中の運搬船に国内二社の新車約1900台。電気自動車の台数は公表されず、保険会社は海上輸送の条件見直しを検討する。',
      hoursBefore: 16,
      path: 'keizai/jidoshasen-kasai',
      blocks: [
        paragraph(
          'スリランカ南方沖で炎上を続ける自動車運搬船「エストレーラ・ド・テージョ」(ポルトガル船籍)には、国内で組み立てられた新車およそ1900台が積まれていたことが関係者への取材で分かった。欧州向けで、納車は最大四カ月遅れる見通しだ。',
        ),
        paragraph('荷主の二社はいずれも電気自動車の台数を明らかにしていない。業界では積み荷全体の一割から二割とみる声が多い。'),
        paragraph(
          '損害保険各社は、電気自動車を運ぶ際の充電率の上限を現在の五割から三割に引き下げるよう船主に求める方針を固めた。実現すれば、港での再充電に費用と時間がかかる。',
        ),
        heading('「海水では消えない」'),
        paragraph(
          '船舶火災に詳しい専門家は「電池の火は海水をかけても内側から再び燃える。冷やし続けて待つしかない」と話す。船は四隻の曳船に引かれているが、受け入れる港は決まっていない。',
        ),
        paragraph('船を管理する会社は神戸市にある。同社は乗組員二十二人全員の救助を確認したとし、原因についてはコメントを控えた。'),
        paragraph('横浜港では同型船の積み込みが一時止まり、岸壁に約六百台の新車が並んだままとなっている。'),
      ],
    },
    {
      outlet: 'estuario',
      headline: 'Navio em chamas no Índico tem bandeira portuguesa, mas nunca cá esteve',
      summary:
        'O «Estrela do Tejo» está registado na Madeira, pertence a uma sociedade em Singapura e é gerido no Japão. Lisboa abre um inquérito que pode durar dois anos.',
      hoursBefore: 10,
      path: 'economia/estrela-do-tejo-registo',
      blocks: [
        paragraph(
          'O nome é de Lisboa, a bandeira é portuguesa, e no entanto o «Estrela do Tejo» nunca atracou em Portugal. O navio que arde há cinco dias ao largo do Sri Lanka está inscrito no registo da Madeira, como outros setecentos que pagam ali os seus impostos e raramente ali passam.',
        ),
        paragraph(
          'Cabe por isso a Lisboa investigar o incêndio. O gabinete competente tem quatro técnicos e onze inquéritos abertos; o mais antigo, de 2019, ainda não tem relatório.',
        ),
        paragraph(
          'Segundo a certidão consultada por este jornal, o proprietário é uma sociedade com sede em Singapura e um capital de dois dólares. A gestão é japonesa, a tripulação indiana, filipina e ucraniana. «É um navio normal», comenta um professor de direito marítimo.',
        ),
        heading('Quem recebe um navio que arde'),
        paragraph(
          'Não há regra que obrigue um Estado a abrir um porto a um navio em perigo depois de salva a tripulação. O Sri Lanka, as Maldivas e a Índia recusaram. Portugal, a oito mil milhas, foi poupado à pergunta.',
        ),
        paragraph(
          'O Governo regional lembra que o registo rende onze milhões de euros por ano e emprega cento e vinte pessoas no Funchal.',
        ),
      ],
    },
  ],
}
