import { heading, paragraph, type StoryDraft } from './story-draft.ts'

export const nightTrain: StoryDraft = {
  slug: 'night-train-to-the-bosporus',
  language: 'en',
  headline: 'First through train from Paris to Istanbul in decades arrives, seven hours late or right on time',
  daysAgo: 45,
  mode: 'open',
  reports: [
    {
      outlet: 'correspondance',
      headline: 'Paris–Istanbul : soixante heures de bonheur et un retard que l’on pardonne',
      summary:
        'Le train direct est de retour. À bord, 182 voyageurs, un piano, une naissance presque, et sept heures de plus que prévu. Récit.',
      hoursBefore: 18,
      path: 'voyages/paris-istanbul',
      blocks: [
        paragraph(
          'À la gare de l’Est, on a sorti les cuivres. Le chef de bord a sifflé à 19 h 12, une minute après l’heure, et toute la voiture 7 a applaudi comme au théâtre.',
        ),
        paragraph(
          'Soixante heures et deux mille neuf cents kilomètres plus tard, ils étaient 182 à descendre sur le quai de Halkalı, un peu froissés et très contents. Entre-temps ils avaient traversé huit pays et perdu sept heures, dont quatre en une seule nuit, à une frontière dont personne n’a bien compris le nom.',
        ),
        paragraph(
          '« On a fait connaissance », résume une enseignante de Nancy. Un accordéoniste a joué jusqu’à Budapest ; à Sofia, des enfants ont apporté des roses.',
        ),
        paragraph(
          'Le billet le moins cher coûte 249 euros. Les deux prochains départs sont complets, assure l’exploitant, qui espère un train par semaine dès l’été.',
        ),
        paragraph('Le bilan carbone, dix-neuf fois inférieur à celui de l’avion, figure au dos du menu.'),
      ],
    },
    {
      outlet: 'donaubote',
      headline: 'Nachtzug nach Istanbul: Wer zahlt, wenn die Lok nicht weiterfährt?',
      summary:
        'Der neue Fernzug braucht elf Lokwechsel und neun Verträge. Ein Drittel der Kosten der ersten Fahrt trug der Steuerzahler in Österreich.',
      hoursBefore: 12,
      path: 'verkehr/nachtzug-istanbul',
      blocks: [
        paragraph(
          'In Wien Hauptbahnhof stand der Zug vierzig Minuten, planmäßig. Die Zeit reichte, um ein französisches Zugsignal gegen ein österreichisches zu tauschen und zwei Waggons anzuhängen, die der Betreiber von den heimischen Bahnen mietet.',
        ),
        paragraph(
          'Elf Lokomotiven, neun Verträge, vier Stromsysteme: Dass der Zug überhaupt ankam, nennt ein Fahrdienstleiter „ein kleines Wunder der Verwaltung“. Die sieben Stunden Verspätung seien auf einen Lokschaden hinter Niš und auf eine Passkontrolle zurückzuführen, die im Plan mit zwanzig Minuten stand.',
        ),
        paragraph(
          'Die Premierenfahrt kostete nach Unterlagen, die dem Donauboten vorliegen, 412.000 Euro. Davon kamen 140.000 aus Österreich, obwohl nur neunzehn Reisende hier zustiegen.',
        ),
        heading('Fahrgastrechte enden an der Grenze'),
        paragraph(
          'Wer wegen Verspätung Geld zurück will, bekommt es für den Abschnitt bis zur bulgarisch-türkischen Grenze. Danach gilt ein anderes Abkommen. Der Betreiber verteilte Gutscheine für den Speisewagen, der zu diesem Zeitpunkt nichts mehr zu verkaufen hatte.',
        ),
      ],
    },
    {
      outlet: 'bogaz-postasi',
      headline: 'Paris treni Halkalı’da: Son on kilometre neden otobüsle?',
      summary:
        'Avrupa’dan gelen ilk doğrudan tren törenle karşılandı. Ama tarihî Sirkeci Garı hâlâ kapalı; yolcular şehre servisle girdi. Kapıkule’de dört saatlik bekleyişin sorumlusu ise tartışılıyor.',
      hoursBefore: 15,
      path: 'sehir/paris-treni-halkali',
      blocks: [
        paragraph(
          'Bando hazırdı, çay da. Paris’ten altmış saat önce yola çıkan tren sabah 08.40’ta Halkalı’ya girdi. Tarifeye göre yedi saat gecikmişti; istasyon şefine göre ise “elli yıllık bir bekleyişin yanında vaktinde” sayılırdı.',
        ),
        paragraph(
          'Yolcuların çoğu Sirkeci’de ineceğini sanıyordu. Oysa tarihî garın rayları yıllardır tren görmüyor. Son yirmi beş kilometre servis otobüsleriyle, sabah trafiğinde bir saat elli dakikada gidildi.',
        ),
        paragraph(
          'Avrupa basınında Kapıkule’deki dört saatlik bekleyiş Türk pasaport polisine bağlandı. Gümrük kaynakları ise trenin Bulgaristan tarafında lokomotif beklediğini, kendi işlemlerinin elli beş dakika sürdüğünü söylüyor.',
        ),
        heading('Türk yolcu yok denecek kadar az'),
        paragraph(
          '182 yolcudan on biri Türkiye vatandaşıydı. Seyahat acenteleri nedeni tek kelimeyle açıklıyor: vize. Dönüş seferi için başvuran kırk kişiden altısı randevu bulabildi.',
        ),
        paragraph('Belediye, Sirkeci hattının yeniden açılması için çalışmaların “önümüzdeki yıl” başlayacağını duyurdu.'),
      ],
    },
    {
      outlet: 'belgrade-platform',
      headline: 'A locomotive gave up near Niš, and a village fed the train',
      summary:
        'The Paris–Istanbul express stood for two and a half hours at a closed halt in southern Serbia. It was the best part of the journey, passengers say. The line has waited for its repair since 2009.',
      hoursBefore: 9,
      path: 'news/locomotive-near-nis',
      blocks: [
        paragraph(
          'The halt at which the express from Paris came to a stand has had no ticket office since 2009 and no platform lamp since the winter. It has eleven houses. By midnight it had fed a hundred and eighty people.',
        ),
        paragraph(
          'The locomotive, on loan and older than its driver, had overheated on the climb. While a replacement came from Niš, women of the village brought bread, peppers and a pan of beans to the carriage doors. “They asked whether there was a vegan option,” said one. “There were beans.”',
        ),
        paragraph(
          'Serbian Railways put the delay here at 150 minutes. The operator’s statement says four hours, the same four hours that others place at the Turkish border.',
        ),
        paragraph(
          'Trains on the line may go no faster than 30 kilometres an hour on a third of its length. A loan for the repair was signed seven years ago. The village hopes that the passengers will write to somebody.',
        ),
      ],
    },
  ],
}
