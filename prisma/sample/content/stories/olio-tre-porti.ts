import { heading, paragraph, type StoryDraft } from './story-draft.ts'

/** The story that is told in Italian. */
export const olioTrePorti: StoryDraft = {
  slug: 'olio-tre-porti',
  language: 'it',
  headline: 'Olio contraffatto sequestrato in tre porti: ogni Paese indica la nave di un altro',
  daysAgo: 18,
  mode: 'open',
  reports: [
    {
      outlet: 'torchio',
      headline: 'Sequestrati 2.300 quintali di falso extravergine, «danno enorme per chi lavora onestamente»',
      summary:
        'L’operazione partita da Bari ha fermato carichi a Livorno, Valencia e Amburgo. Per gli inquirenti l’olio arrivava già miscelato. I consorzi chiedono controlli alla frontiera.',
      hoursBefore: 13,
      path: 'cronaca/falso-extravergine',
      blocks: [
        paragraph(
          'Duemilatrecento quintali di olio venduto come extravergine e colorato con clorofilla: è il bilancio dell’operazione coordinata dalla procura di Bari, con perquisizioni in tre porti europei nella stessa mattina. Quattordici le persone indagate.',
        ),
        paragraph(
          'Secondo gli inquirenti il prodotto arrivava già miscelato, con documenti spagnoli e tunisini, e in Italia veniva soltanto imbottigliato. «Le nostre aziende sono parte lesa», dice il presidente di un consorzio pugliese.',
        ),
        paragraph(
          'Le etichette parlavano di «tradizione toscana» e mostravano un casale che, ha scoperto un maresciallo, si trova in un catalogo di immagini californiano.',
        ),
        heading('Il sapore che nessuno assaggia'),
        paragraph(
          'A far partire le indagini è stata un’assaggiatrice di Andria, a cui un ristoratore aveva portato una bottiglia da tre euro e novanta. «Sapeva di rancido e di erba tagliata, l’una cosa per coprire l’altra».',
        ),
        paragraph(
          'Il ministero annuncia mille controlli in più nei porti entro Natale. L’anno scorso, secondo gli stessi uffici, ne erano stati annunciati ottocento e fatti quattrocentodieci.',
        ),
        paragraph('Il prezzo all’ingrosso dell’extravergine pugliese è salito dell’otto per cento in tre giorni.'),
      ],
    },
    {
      outlet: 'olivar',
      headline: 'El fraude del aceite se cocinaba en Italia, según la investigación',
      summary:
        'La Guardia Civil detiene a dos intermediarios en Valencia. El sector andaluz recuerda que vendió aceite lampante, legal y con sus papeles, a quien lo embotelló en Livorno.',
      hoursBefore: 10,
      path: 'andalucia/fraude-aceite-livorno',
      blocks: [
        paragraph(
          'El aceite salió de Jaén como lo que era, lampante, y llegó a la mesa como lo que no era. Entre un punto y otro hay, según el sumario, una nave industrial a las afueras de Livorno, dos depósitos de clorofila y una imprenta.',
        ),
        paragraph(
          'En el puerto de Valencia se inmovilizaron 800 quintales y fueron detenidos dos intermediarios. Ninguna almazara española está investigada, subraya la patronal, que ha contado las portadas italianas en que aparece la palabra «español»: once.',
        ),
        paragraph(
          'La cooperativa de un pueblo de la Sierra Sur enseña las facturas. Vendió a dos euros el kilo. En el lineal, la botella costaba 3,90. «Con esos números, ¿quién puede creer que era virgen extra? El que compra barato también mira a otro lado».',
        ),
        paragraph(
          'Las cifras no coinciden con las de Bari: la fiscalía de Valencia habla de 1.700 quintales en los tres puertos, porque no incluye el aceite de girasol.',
        ),
        paragraph('La Junta pide un panel europeo de cata. Lo pidió también en 2012.'),
      ],
    },
    {
      outlet: 'sahel-tunisien',
      headline: 'Huile d’olive : la Tunisie encore citée, jamais entendue',
      summary:
        'Des documents tunisiens falsifiés auraient servi à habiller le trafic. L’office de l’huile dit avoir alerté l’Europe en mars. Personne, dans les journaux d’en face, ne le rapporte.',
      hoursBefore: 7,
      path: 'economie/huile-jamais-entendue',
      blocks: [
        paragraph(
          'Dix-neuf certificats d’origine, tous au tampon de Sousse, tous faux. Le directeur du laboratoire les a reconnus au premier regard : le tampon a changé de couleur il y a quatre ans.',
        ),
        paragraph(
          'L’office national de l’huile affirme avoir écrit en mars aux autorités européennes pour signaler ces documents. Nous avons vu la lettre et l’accusé de réception. Elle n’est mentionnée dans aucun des articles italiens ou espagnols que nous avons lus.',
        ),
        paragraph(
          'Pour les producteurs du Sahel, l’affaire tombe mal. Le tiers de la récolte part en vrac vers Livorne et Barcelone et revient parfois, en bouteille, dans les supermarchés de Tunis, trois fois plus cher.',
        ),
        paragraph(
          '« On nous demande d’être la matière première de la tradition des autres », résume une exploitante de Msaken, qui met désormais sa récolte en bouteille elle-même : neuf mille l’an dernier, toutes vendues au Japon.',
        ),
      ],
    },
    {
      outlet: 'verbraucherblatt',
      headline: 'Rückruf: Diese elf Olivenöle sollten Sie nicht mehr verwenden',
      summary:
        'In Hamburg wurden 600 Doppelzentner beschlagnahmt. Gesundheitlich gilt das Öl als unbedenklich, mit einer Ausnahme. Was Kunden jetzt tun können.',
      hoursBefore: 5,
      path: 'rueckrufe/olivenoele',
      blocks: [
        paragraph(
          'Elf Eigenmarken von vier Handelsketten sind betroffen, die Chargen stehen in unserer Liste. Wer eine der Flaschen zu Hause hat, bekommt den Preis auch ohne Kassenzettel zurück.',
        ),
        paragraph(
          'Nach Angaben der Hamburger Behörde ist das Öl nicht giftig. Es besteht zur Hälfte aus Sonnenblumenöl. Für Menschen mit einer Allergie auf Korbblütler kann das in seltenen Fällen gefährlich sein.',
        ),
        heading('Woran man es merkt'),
        paragraph(
          'Ein natives Öl extra für weniger als acht Euro je Liter gebe der Markt derzeit nicht her, sagt eine Einkäuferin. „Der Preis war die Warnung, und sie stand groß auf dem Regal.“',
        ),
        paragraph(
          'Die Ketten verweisen auf ihre Lieferanten, die Lieferanten auf Italien, Italien auf Spanien. In Hamburg lagen die Fässer neun Wochen, ohne dass jemand eine Probe nahm. Die Behörde hat für Speiseöle zwei Prüferinnen.',
        ),
      ],
    },
  ],
}
