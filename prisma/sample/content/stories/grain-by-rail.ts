import { heading, paragraph, type StoryDraft } from './story-draft.ts'

export const grainByRail: StoryDraft = {
  slug: 'grain-by-rail',
  language: 'en',
  headline: 'Sealed grain trains start across the Bug: transit, flood or lifeline?',
  daysAgo: 9,
  mode: 'premoderated',
  reports: [
    {
      outlet: 'goniec-wschodni',
      headline: 'Pierwszy plombowany pociąg ze zbożem przekroczył Bug. Rolnicy liczą wagony',
      summary:
        'Skład z kukurydzą pojechał do Świnoujścia bez postoju. Rolnicy pilnują torów i chcą wglądu do listów przewozowych, bo – jak mówią – trzy lata temu zboże „rozpłynęło się po drodze”.',
      hoursBefore: 14,
      path: 'region/plombowany-pociag',
      blocks: [
        paragraph(
          'O 5.10 przez most na Bugu przejechało czterdzieści dwa wagony z ukraińską kukurydzą. Na nasypie stało stu pięćdziesięciu rolników z trzech powiatów. Nikt nie wszedł na tory. Liczyli wagony i zapisywali numery plomb.',
        ),
        paragraph(
          'Porozumienie, które zaczęło obowiązywać w poniedziałek, pozwala na sześć takich składów dziennie. Jadą prosto do portu w Świnoujściu, zamknięte, z nadajnikiem w każdym wagonie. Kontrola graniczna trwa dwie godziny zamiast dwunastu.',
        ),
        paragraph(
          '– Plomba to dobra rzecz, ale papier jest lepszy – mówi Ryszard, który sieje sto hektarów pod Hrubieszowem. Chce, żeby izba rolnicza widziała każdy list przewozowy. Ministerstwo obiecuje wgląd „raz na kwartał”.',
        ),
        heading('Ceny już drgnęły'),
        paragraph(
          'Na giełdzie w Lublinie tona kukurydzy staniała w tydzień o 35 złotych. Analitycy wskazują na dobre zbiory w całej Europie, rolnicy na pociągi. Prawda, jak zwykle, nie mieści się w jednym wagonie.',
        ),
        paragraph(
          'Samorząd liczy na naprawę torów: pod ciężkimi składami pękają podkłady, a remont od lat odkładano. Kolej mówi o czternastu milionach złotych w przyszłym roku.',
        ),
        paragraph(
          'Kolejny skład przyjechał z trzygodzinnym opóźnieniem, bo w jednym wagonie brakowało plomby. Okazało się, że odpadła przy myciu. Wagon i tak zawrócono.',
        ),
      ],
    },
    {
      outlet: 'stepovyi',
      headline: 'Зерно знову має дорогу до моря, тепер через Польщу',
      summary:
        'Шість потягів на добу – це вісім відсотків того, що зупинилося в портах. Фермери Поділля рахують не політику, а тариф: сорок один долар за тонну до Балтики.',
      hoursBefore: 12,
      path: 'ekonomika/zerno-cherez-polshchu',
      blocks: [
        paragraph(
          'Перший прямий потяг із кукурудзою вийшов із Ковеля опівночі і вдень був у Свіноуйсьці. Для господарств Поділля, де елеватори заповнені з серпня, це перша добра новина за два місяці.',
        ),
        paragraph(
          'Шість складів на добу – близько п’ятнадцяти тисяч тонн. Це приблизно вісім відсотків того, що йшло через південні порти до обстрілів минулого місяця. «Це не заміна морю, – каже директорка елеватора під Хмельницьким. – Це трубочка, через яку можна дихати».',
        ),
        paragraph(
          'Тариф до Балтики – сорок один долар за тонну, удвічі дорожче, ніж до Одеси. За такої ціни кукурудза ще дає прибуток, ячмінь уже ні.',
        ),
        heading('Пломби і довіра'),
        paragraph(
          'Українські перевізники погодилися на датчик у кожному вагоні й на дві перевірки пломб. Натомість просили гарантій, що потяги не стоятимуть через протести. Такої гарантії в тексті немає, є лише «добра воля сторін».',
        ),
        paragraph(
          'На польському боці колію стерегли рупором, а не шинами: люди рахували вагони. Машиніст Василь, який вів перший склад, розповідає, що йому помахали. «Я теж помахав. Не знаю, чи це потрапить у новини».',
        ),
        paragraph(
          'Міністерство сподівається на дванадцять потягів до весни. Залізничники кажуть, що вузьке місце не кордон, а локомотиви: їх бракує дев’ятнадцять.',
        ),
      ],
    },
    {
      outlet: 'brussels-ledger',
      headline: 'Brussels pays for the seals and stays out of the photograph',
      summary:
        'The Commission put 38 million euros into sensors and scanners for grain transit and sent nobody to the border. Officials hope that a quiet success will make the next talks on trade easier.',
      hoursBefore: 6,
      path: 'trade/seals-and-silence',
      blocks: [
        paragraph(
          'There were two flags at the bridge over the Bug and not the third. That was on purpose, says an official who worked on the scheme for a year: “If it works, it belongs to them. If it fails, it was ours anyway.”',
        ),
        paragraph(
          'The Commission financed the electronic seals, the scanners at Dorohusk and a control room that shows each wagon on a map: 38 million euros in all. It also lent two lawyers, who wrote the clause that lets either side stop the trains for 72 hours without giving a reason.',
        ),
        paragraph('Nobody in Brussels likes that clause. It was the price. Warsaw wanted seven days and Kyiv none.'),
        paragraph(
          'The figures differ by desk. The agriculture department speaks of 15,000 tonnes a day, the transport department of 11,000, because two of the six paths are shared with coal until March.',
        ),
        paragraph(
          'Behind the trains stands a larger question: what happens to the duty-free rules when they end in June. Three capitals have asked for quotas. One has asked for nothing at all, which negotiators consider the most worrying letter in the file.',
        ),
      ],
    },
    {
      outlet: 'danube-register',
      headline: 'Constanța watches the grain go north',
      summary:
        'Romania’s port carried two thirds of the detoured harvest at the peak. Its dockers now see trains heading for the Baltic and ask what the new quay was built for.',
      hoursBefore: 9,
      path: 'business/constanta-grain-north',
      rights: 'excerpt',
      blocks: [
        paragraph(
          'At berth 80 the new belt stands still for the third day. It was built in fourteen months to move the harvest of a neighbour at war, and at its best it loaded a ship every nineteen hours.',
        ),
        paragraph(
          'The sealed trains across the Bug take six paths a day that, dockers here say, would have come down the Danube. The port authority disagrees: the northern route, it says, takes maize from the west of Ukraine that never came this way.',
        ),
        paragraph(
          'Freight on the river is eleven dollars a tonne cheaper than the train to the Baltic, but the lower Danube has been too shallow for full barges since August.',
        ),
        paragraph(
          'The mayor of Constanța has written to Bucharest for a dredger. The last one that the ministry promised is, according to its own tracker, at work in another country.',
        ),
      ],
    },
  ],
}
