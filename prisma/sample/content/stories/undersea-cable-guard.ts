import { heading, paragraph, update, type StoryDraft } from './story-draft.ts'

/** The flagship: six reports of one meeting, a live blog among them. */
export const underseaCableGuard: StoryDraft = {
  slug: 'undersea-cable-guard',
  language: 'en',
  headline: 'Nine states agree a joint guard for undersea cables, and each capital describes a different deal',
  daysAgo: 2,
  mode: 'open',
  reports: [
    {
      outlet: 'harbour-gazette',
      headline: 'Cable guard agreed in Gdańsk: the day as it happened',
      summary:
        'Nine countries around the Baltic and the North Sea signed a pact to guard cables and pipelines together. Britain lends two repair ships. The clause on boarding suspect vessels was settled in the last hour.',
      hoursBefore: 3,
      path: 'live/cable-guard-gdansk',
      zone: 'Europe/London',
      blocks: [
        update(
          0,
          'We are closing this page. In short: nine signatures, 24 patrol vessels by the spring, four repair ships on call, and a right to board a vessel “with good cause” once a duty officer of two states agrees. What counts as good cause is in an annex that has not been published.',
          4,
        ),
        update(
          14,
          'The Foreign Office says Britain’s share is “ships rather than cheques”: two repair vessels, based at Portland and Rosyth, to reach any cable in the North Sea within 48 hours. It would not put a price on them.',
        ),
        update(
          31,
          'A question from a Swedish reporter goes unanswered: who pays if a boarded ship turns out to have done nothing? The host minister says the lawyers “will have a busy winter”.',
        ),
        update(
          43,
          'Signing is over. The nine ministers took eleven minutes, in alphabetical order of their countries’ names in Polish, which put Britain last.',
          6,
        ),
        update(
          58,
          'The boarding clause is settled. An earlier draft let a single state decide; the final one asks for two. Officials from Denmark and Germany had pressed for the change, three diplomats say.',
        ),
        update(
          77,
          'No fund of its own for the pact, it seems. Each state pays for the ships it sends. A common repair account, which the draft put at €1.4bn over five years, is “an aim”, one delegate says, “and aims are free”.',
          9,
        ),
        update(
          96,
          'Ministers are back in the room after a break of forty minutes. The Finnish delegation has handed out a chart of the night of the second break: the suspected vessel slowed three times above the cable.',
        ),
        update(
          121,
          'Word from the shipowners’ federation in London: members fear “inspections by nine navies with nine rule books”. It asks for one form, one hotline and compensation for lost days.',
        ),
        update(
          140,
          'Ireland, which is not at the table, has asked to observe. So, we are told, has the Netherlands, whose waters carry more cables than those of most signatories.',
          5,
        ),
        update(
          168,
          'The host opens the meeting with figures: 11 cables damaged in the region in two years, four of them beyond doubt on purpose. British officials use a different count, nine and two.',
        ),
        update(
          187,
          'Good morning from Gdańsk, where it is four degrees and the shipyard cranes are lit for the visitors. Delegations have arrived; Latvia’s flight was late because of fog.',
        ),
        update(
          205,
          'Why today matters: two breaks within eight days, one of a data cable between Estonia and Germany, one of a power line between Sweden and Lithuania. Traffic was rerouted within minutes; the power line will be out until the spring.',
          12,
        ),
      ],
    },
    {
      outlet: 'dziennik-zatoki',
      headline: 'Gdańsk stolicą straży bałtyckiej. Pierwsze okręty wyjdą w morze za sześć tygodni',
      summary:
        'Dziewięć państw podpisało w Gdańsku układ o wspólnej ochronie kabli i rurociągów. Sztab powstanie na Westerplatte, a Polska da najwięcej okrętów.',
      hoursBefore: 5,
      path: 'kraj/straz-baltycka-gdansk',
      blocks: [
        paragraph(
          'To najważniejsza umowa morska podpisana w Polsce od dziesięcioleci – mówił gospodarz spotkania, gdy ministrowie dziewięciu państw odkładali pióra. Sztab wspólnej straży kabli i rurociągów będzie pracował w Gdańsku, w odnowionych budynkach na Westerplatte.',
        ),
        paragraph(
          'Do układu przystąpiły Polska, Niemcy, Dania, Szwecja, Finlandia, Estonia, Łotwa, Litwa i Wielka Brytania. Razem wystawią 24 okręty patrolowe. Siedem z nich popłynie pod polską banderą, więcej niż z któregokolwiek innego kraju.',
        ),
        paragraph('Pierwsze dwa patrole mają wyjść w morze za sześć tygodni. Pełną gotowość straż osiągnie wiosną.'),
        heading('Prawo wejścia na pokład'),
        paragraph(
          'Najwięcej sporów budził zapis o kontroli podejrzanych statków. Polska i Estonia chciały, by decyzję mogło podjąć jedno państwo w ciągu godziny. Ostatecznie potrzebna będzie zgoda dwóch oficerów dyżurnych, ale – jak podkreśla polska strona – „odpowiedź musi przyjść w sześć godzin, bo kotwica nie czeka”.',
        ),
        paragraph(
          'Według danych przedstawionych w Gdańsku w ciągu dwóch lat uszkodzono w regionie jedenaście kabli. W czterech wypadkach śledczy nie mają wątpliwości, że było to działanie umyślne.',
        ),
        heading('Ustka i Hel liczą na pracę'),
        paragraph(
          'Samorządowcy z wybrzeża mówią o trzystu nowych miejscach pracy przy obsłudze patroli. W Ustce ma powstać magazyn części do kabli, w Helu – punkt zaopatrzenia. Starosta pucki przypomina jednak, że podobne zapowiedzi słyszał już dwa razy.',
        ),
        paragraph(
          'Jutro w Gdyni odbędą się pierwsze wspólne ćwiczenia: polska i fińska załoga mają w nocy odnaleźć i podnieść kotwicę ciągniętą po dnie.',
        ),
      ],
    },
    {
      outlet: 'hansische-rundschau',
      headline: 'Kabelwacht beschlossen: Deutschland zahlt ein Drittel, Juristen zweifeln an der Kontrolle auf See',
      summary:
        'Neun Staaten wollen Kabel und Leitungen gemeinsam schützen. Nach Berliner Zahlen kostet das 1,4 Milliarden Euro in fünf Jahren. Ob fremde Schiffe außerhalb der Hoheitsgewässer angehalten werden dürfen, ist offen.',
      hoursBefore: 4.5,
      path: 'politik/kabelwacht-kosten',
      blocks: [
        paragraph(
          'Die Einigung von Danzig wird teuer, und sie wird vor allem in Berlin bezahlt. Von 1,4 Milliarden Euro, die das Papier für fünf Jahre nennt, entfallen nach Angaben aus dem Finanzministerium rund 470 Millionen auf Deutschland.',
        ),
        paragraph(
          'Dafür bekommt die Bundesrepublik die Zusage, dass im Fall eines Bruchs eines von vier Reparaturschiffen binnen zwei Tagen ausläuft. Zwei davon stellt Großbritannien, je eines Finnland und Deutschland.',
        ),
        paragraph(
          'Im Haushaltsausschuss fiel die Reaktion kühl aus. Das Geld sei im laufenden Etat nicht vorgesehen, sagte eine Abgeordnete der Opposition; die Regierung habe „einen Scheck unterschrieben und das Konto vergessen“.',
        ),
        heading('Was auf hoher See erlaubt ist'),
        paragraph(
          'Völkerrechtler halten den umstrittensten Punkt für den schwächsten. Außerhalb der Zwölfmeilenzone darf ein fremdes Handelsschiff nur unter engen Voraussetzungen betreten werden. Der Text spricht von „gutem Grund“ und verweist auf einen Anhang, der geheim bleibt.',
        ),
        paragraph(
          '„Ein geheimer Anhang ist keine Rechtsgrundlage“, sagt eine Hamburger Seerechtlerin. Sie rechnet damit, dass die erste Kontrolle vor einem Gericht endet. Auf deutschen Wunsch müssen nun immerhin zwei Staaten zustimmen.',
        ),
        paragraph(
          'Reeder in Hamburg und Bremen verlangen eine Entschädigung für verlorene Tage. Ein Tag Stillstand koste bei einem Frachter mittlerer Größe vierzigtausend Euro, rechnet ihr Verband vor.',
        ),
        paragraph(
          'Von den 24 Patrouillenbooten, die in der Erklärung stehen, sind nach deutscher Zählung sechzehn heute einsatzbereit. Der Rest befinde sich in der Werft oder noch im Bau.',
        ),
      ],
    },
    {
      outlet: 'sentinel',
      headline: 'Eleven hours in the dark: how the night of the second break led to Gdańsk',
      summary:
        'An Estonian duty officer saw the ship slow down and had nobody to ask. The new pact gives her a number to call. In winter, eight vessels will have to do.',
      hoursBefore: 8,
      path: 'long-reads/night-of-the-second-break',
      blocks: [
        paragraph(
          'At 02:40 the bulk carrier slowed from eleven knots to four. The duty officer on Hiiumaa watched it on her screen. She wrote the time down by hand, as the manual asks, and rang a number in another capital, where nobody picked up until seven.',
        ),
        paragraph(
          'By then the data cable to Germany had been silent for four hours and the ship was in waters where no Estonian boat may follow. It took eleven hours until somebody with the power to decide looked at her note.',
        ),
        paragraph(
          'The pact signed in Gdańsk is, in Tallinn’s reading, an answer to those eleven hours. From the spring a single desk will be staffed day and night by officers of all nine states, and two of them together can send a boat.',
        ),
        heading('Ice and arithmetic'),
        paragraph(
          'The declaration speaks of 24 vessels. Estonian planners count differently: from January to March, when there is ice in the gulfs, eight of the boats on the list can sail. “The anchor does not wait for the thaw,” says a retired commander who advised the delegation.',
        ),
        paragraph(
          'What the pact does not contain is just as plain. There is no word on who repairs the power line between Sweden and Lithuania, and none on the price of electricity, which rose by a fifth in the week after it broke.',
        ),
        paragraph('On Hiiumaa the duty officer has been given a second screen. She says that a colleague would have been better.'),
      ],
    },
    {
      outlet: 'lanterna',
      headline: 'Patto sui cavi, il Mediterraneo resta fuori',
      summary:
        'Nove Paesi del Nord proteggeranno insieme cavi e condotte. Roma non è stata invitata, eppure dal Canale di Sicilia passa un sesto del traffico dati tra Europa e Asia.',
      hoursBefore: 2,
      path: 'esteri/patto-cavi-mediterraneo',
      blocks: [
        paragraph(
          'A Danzica hanno firmato in nove, e nessuno si affaccia sul Mediterraneo. Il patto per la difesa dei cavi sottomarini nasce nel Baltico, con ventiquattro navi e una sala operativa comune; a sud delle Alpi, per ora, soltanto telefonate.',
        ),
        paragraph(
          'Secondo una stima degli operatori italiani, nel Canale di Sicilia corre un sesto del traffico dati tra l’Europa e l’Asia. Negli ultimi diciotto mesi due cavi sono stati danneggiati, quasi certamente da reti da pesca: nessuno dei due ha fatto notizia oltre i confini.',
        ),
        paragraph(
          'Il costo dell’intesa, circa 900 milioni in cinque anni se si escludono i contributi già stanziati dai singoli Stati, non peserà sui conti italiani. «Ma nemmeno ne avremo un beneficio», osserva un ammiraglio in congedo.',
        ),
        paragraph(
          'Fonti diplomatiche raccontano che Roma aveva chiesto un posto da osservatore. La risposta sarebbe arrivata due giorni dopo l’inizio dei lavori.',
        ),
        heading('A Trapani e a Bari'),
        paragraph(
          'Le due stazioni di approdo più importanti del Paese sono sorvegliate da un custode nelle ore diurne. Il sindaco di un comune della costa, che chiede di non essere nominato per ragioni di sicurezza, dice di aver saputo solo quest’anno che cosa passa sotto la spiaggia.',
        ),
        paragraph(
          'Il ministero annuncia un tavolo con Francia, Spagna e Grecia «entro la primavera». È la stessa stagione in cui, al Nord, le navi saranno già in mare.',
        ),
      ],
    },
    {
      outlet: 'quai',
      headline: 'Câbles sous-marins : Paris salue un accord qu’il n’a pas signé',
      summary:
        'La France possède l’une des plus grandes flottes de câbliers du monde, mais n’était pas à Gdansk. Elle plaide pour un cadre européen et s’inquiète d’un précédent en haute mer.',
      hoursBefore: 1.5,
      path: 'monde/cables-gdansk-paris',
      rights: 'excerpt',
      blocks: [
        paragraph(
          '« Un bon accord, dans un mauvais format » : la formule d’un diplomate résume l’embarras français. Neuf États ont décidé à Gdansk de surveiller ensemble leurs câbles. Paris, qui n’est riverain ni de la Baltique ni tout à fait de la querelle, n’a été consulté qu’à la fin.',
        ),
        paragraph(
          'Or c’est en France que se trouvent six des navires capables de relever et de souder un câble par gros temps. Aucun ne figure parmi les quatre bâtiments de réparation cités par la déclaration.',
        ),
        paragraph(
          'Le gouvernement défend un dispositif ouvert aux Vingt-Sept, financé par le budget commun. Les signataires répondent qu’une ancre traînée par le fond n’attend pas l’unanimité.',
        ),
        paragraph(
          'Plus discrètement, les juristes du Quai redoutent un précédent. Si neuf États peuvent monter à bord d’un navire en haute mer pour « bonne cause », d’autres s’en prévaudront ailleurs, contre des bâtiments français.',
        ),
        paragraph(
          'À Brest, les armateurs de câbliers se disent prêts à louer leurs navires. « Il suffit d’un coup de fil », assure l’un d’eux. Le téléphone, pour l’instant, sonne à Portland.',
        ),
      ],
    },
  ],
}
