import { heading, paragraph, type StoryDraft } from './story-draft.ts'

export const cocoaThreeWeeks: StoryDraft = {
  slug: 'cocoa-three-weeks',
  language: 'en',
  headline: 'Ghana and Côte d’Ivoire hold back their cocoa for three weeks',
  daysAgo: 34,
  mode: 'open',
  reports: [
    {
      outlet: 'volta-times',
      headline: 'Three weeks without a bag: farmers back the halt, buyers blink first',
      summary:
        'Ghana and its neighbour stopped the export of beans until buyers agreed to pay for the maps that Europe demands. The halt ended with 70 dollars more for each tonne.',
      hoursBefore: 20,
      path: 'business/three-weeks-without-a-bag',
      blocks: [
        paragraph(
          'At Tema the sheds were full to the roof and the quay was empty. For twenty-one days not a bag of cocoa left the country, and on the twenty-second the telephone rang from Amsterdam.',
        ),
        paragraph(
          'The two neighbours, who grow six of every ten beans in the world, wanted one thing: that those who ask for a map of every farm pay for it. A survey of one plot costs about nine dollars. There are 790,000 farms in Ghana alone.',
        ),
        paragraph(
          'The buyers have now agreed to 70 dollars on top of each tonne, for two seasons. “It is not the price that we asked for. It is the first time that we named one,” said a chief buyer in Kumasi.',
        ),
        heading('On the farm'),
        paragraph(
          'Efua Asante, who farms four acres near Sefwi Wiawso, dried her beans twice because of the rain and lost two bags to mould. She says she would do it again. Her neighbour would not: he sold his to a man with a truck, for cash, on a road without a customs post.',
        ),
        paragraph('How much went across the border that way is disputed. The board says 8,000 tonnes, the police seized 600.'),
      ],
    },
    {
      outlet: 'lagune',
      headline: 'Cacao : Abidjan tient trois semaines, et Bruxelles ne bouge pas d’une ligne',
      summary:
        'La suspension a rapporté 45 000 francs par tonne, mais le règlement européen sur la forêt reste entier. Aux planteurs, le gouvernement promet la prime ; ils attendent encore celle de 2021.',
      hoursBefore: 15,
      path: 'economie/cacao-trois-semaines',
      blocks: [
        paragraph(
          'Sur le port de San-Pédro, les camions ont fait la queue sur onze kilomètres. Les chauffeurs ont dormi sous les bâches, les sacs ont transpiré. Trois semaines plus tard, les barrières se lèvent et chacun refait ses comptes.',
        ),
        paragraph(
          'La prime obtenue, environ 45 000 francs CFA par tonne, sera versée au Conseil, qui la reversera aux coopératives. « Nous avons entendu cette phrase en 2021 », glisse un planteur de Soubré.',
        ),
        paragraph(
          'Sur le fond, rien n’a changé. L’Union européenne exigera toujours, pour chaque lot, les coordonnées de la parcelle et la preuve qu’elle n’a pas été gagnée sur la forêt. Un quart des plantations ivoiriennes n’en ont pas.',
        ),
        heading('La forêt dont personne ne parle'),
        paragraph(
          'Le pays a perdu en soixante ans huit dixièmes de sa forêt. Une association de Daloa rappelle que le règlement ne vient pas seulement de Bruxelles : « C’est nous qui n’avons plus de pluie. »',
        ),
        paragraph('Le Ghana, présenté comme un allié, aurait laissé sortir deux navires la deuxième semaine. Accra dément.'),
      ],
    },
    {
      outlet: 'seeblatt',
      headline: 'Schokolade wird teurer, aber nicht wegen der Bauern',
      summary:
        'Der Exportstopp in Westafrika kostet die Schweizer Hersteller wenig. Trotzdem kündigen zwei von ihnen Aufschläge an. Eine Rechnung für eine Tafel.',
      hoursBefore: 10,
      path: 'wirtschaft/rechnung-fuer-eine-tafel',
      blocks: [
        paragraph(
          'Siebzig Dollar mehr für eine Tonne Bohnen: Auf eine Tafel von hundert Gramm umgelegt, ist das ein Drittel Rappen. Angekündigt sind dreissig.',
        ),
        paragraph(
          'Die Hersteller begründen den Aufschlag mit Zucker, Energie und Unsicherheit. Der Stopp sei «ein Warnzeichen» gewesen. Ihre Lager reichten nach eigenen Angaben für fünf Monate.',
        ),
        paragraph('Die Preisüberwachung hat Fragen gestellt und eine Frist bis Ende Monat gesetzt.'),
        heading('Karten statt Kalorien'),
        paragraph(
          'Um die Vermessung der Felder geht es in den Mitteilungen nur am Rand. Dabei liegt dort der Streit: Die Schweiz übernimmt die europäischen Regeln nicht, ihre Fabriken liefern aber zu zwei Dritteln in die EU und brauchen die Nachweise ohnehin.',
        ),
        paragraph(
          'Eine Genossenschaft in Basel bezahlt ihren Bauern die Karten seit sechs Jahren selbst. Ihr Marktanteil liegt bei 0,4 Prozent.',
        ),
      ],
    },
    {
      outlet: 'polder-post',
      headline: 'Amsterdam grinds on: port says it never noticed the halt',
      summary:
        'Stocks in the Zaan carried the mills through the West African stop. Environmental groups say that the premium pays for maps and not for trees.',
      hoursBefore: 7,
      path: 'port/amsterdam-grinds-on',
      rights: 'excerpt',
      blocks: [
        paragraph(
          'The smell over Zaandam did not change. Europe’s largest cocoa port unloaded nothing from Ghana or Côte d’Ivoire for three weeks and ground what lay in its sheds: 290,000 tonnes, by the port’s count, the most in five years.',
        ),
        paragraph(
          'Traders had seen it coming. Orders were brought forward in spring, which is also why prices rose in spring and hardly since.',
        ),
        paragraph(
          'Three environmental groups warn that 70 dollars a tonne will go into surveys by satellite. A tree planted and kept alive for five years costs four dollars, they say; a map of a vanished forest is no forest.',
        ),
        paragraph('The mills expect the first bags from Tema in eighteen days.'),
      ],
    },
  ],
}
