import type { PageTexts, RuleTexts } from './page-texts.ts'

export const germanRules: RuleTexts = {
  insult: {
    title: 'Keine Beleidigungen',
    explanation: 'Kritisieren Sie einen Bericht oder ein Argument so scharf, wie Sie möchten, aber nicht den Menschen, der es schrieb.',
  },
  hatred: {
    title: 'Kein Hass',
    explanation:
      'Sprechen Sie von der Berichterstattung, nicht von Völkern: Niemand wird hier wegen Herkunft, Glauben, Geschlecht oder Behinderung herabgesetzt oder dafür, wen er liebt.',
  },
  threat: {
    title: 'Keine Drohungen',
    explanation: 'Drohen Sie niemandem, wünschen Sie niemandem Gewalt und rufen Sie nicht dazu auf.',
  },
  spam: {
    title: 'Keine Werbung und keine Wiederholungen',
    explanation: 'Werben Sie nicht, veröffentlichen Sie nicht immer wieder denselben Text und sprechen Sie nicht unter mehreren Konten.',
  },
  'off-topic': {
    title: 'Bleiben Sie beim Thema',
    explanation: 'Sagen Sie, wie über das Thema berichtet wurde, wo, und was Sie davon halten; für anderes gibt es andere Orte.',
  },
  'personal-data': {
    title: 'Keine privaten Daten anderer',
    explanation:
      'Veröffentlichen Sie keine Adressen, Telefonnummern, Kontonummern oder andere private Angaben über Menschen, auch wenn sie anderswo zu finden sind.',
  },
  'falsehood-about-source': {
    title: 'Treue zur Quelle',
    explanation:
      'Erfinden Sie nicht, was ein Medium geschrieben habe, und kürzen Sie kein Zitat, bis es etwas anderes sagt; setzen Sie einen Link, wenn Sie können.',
  },
  illegal: {
    title: 'Nichts Rechtswidriges',
    explanation: 'Veröffentlichen Sie nicht, was das Gesetz verbietet; solche Inhalte lassen sich auch förmlich melden, ohne Konto.',
  },
}

export const germanPages: PageTexts = {
  'house-rules': {
    title: 'Hausregeln',
    body: `Diese Regeln gelten für jeden Kommentar. Nur aus diesen Gründen wird hier ein Kommentar entfernt.

{houseRules}

## Was geschieht, wenn eine Regel verletzt wird

Ein Kommentar kann auf die Moderation warten, bevor er erscheint; Sie sehen dann, dass er wartet, und warum. Ein entfernter Kommentar hinterlässt eine leere Stelle, damit die Erwiderungen verständlich bleiben. Wer ihn geschrieben hat, erfährt, welche Regel verletzt wurde, und liest einen Satz der Moderation.

## Wenn Ihnen etwas auffällt

Benutzen Sie *Melden* unter dem Kommentar und nennen Sie die Regel. Wenn Sie einen Kommentar für rechtswidrig halten, lesen Sie [Kontakt](/contact): Eine Meldung kann jeder senden, ohne Konto.

## Wenn Sie mit einer Entscheidung nicht einverstanden sind

Schreiben Sie innerhalb von sechs Monaten an {contactAddress}. Jemand anders als die Person, die zuerst entschied, sieht es sich an.`,
  },
  terms: {
    title: 'Nutzungsbedingungen',
    body: `{operatorName} betreibt diese Website. Wenn Sie ein Konto anlegen, stimmen Sie diesen Bedingungen zu.

## Wer teilnehmen darf

Sie müssen mindestens {minimumAgeYears} Jahre alt sein. Ein Mensch hat ein Konto. Behalten Sie Ihr Passwort für sich und sagen Sie uns Bescheid, wenn Sie meinen, dass jemand anders es kennt.

## Was Sie schreiben

Ihre Worte bleiben Ihre. Sie erlauben uns, sie hier, in unseren Feeds und über unsere öffentliche Schnittstelle zu zeigen, zusammen mit dem Namen und dem Benutzernamen, die Sie gewählt haben, und dem Land, von dem Sie sprechen. Einen Kommentar können Sie {editWindowMinutes} Minuten lang bearbeiten; frühere Fassungen werden aufbewahrt. Zurückziehen können Sie ihn jederzeit: Der Text verschwindet dann, und eine leere Stelle hält das Gespräch lesbar.

Veröffentlichen Sie nichts, wozu Sie kein Recht haben. Die [Hausregeln](/house-rules) sind Teil dieser Bedingungen.

## Was wir mit Kommentaren tun

Automatische Prüfungen (Länge, Wiederholungen, Links aus neuen Konten, eine Wortliste, wahrscheinlich private Daten) können einen Kommentar warten lassen; ein Mensch entscheidet. In welcher Reihenfolge sie gezeigt werden, steht unter [Wie Kommentare geordnet werden](/about/ranking). Wo wir einen Kommentar entfernen oder ein Konto einschränken, erfahren Sie den Grund und wie Sie widersprechen können, wie es das europäische Gesetz über digitale Dienste verlangt.

Wer die Regeln wiederholt oder schwer verletzt, kann verwarnt werden; Kommentare können nur nach Freigabe erscheinen, das Konto kann gesperrt oder ausgeschlossen werden.

## Was Sie lesen

Berichte gehören den Medien, die sie veröffentlicht haben, und werden je nach Rechten im Ganzen, als Auszug oder als Link gezeigt. Antworten von Lesern sind Schilderungen und keine Umfrage; sie sind die Meinung derer, die sie schrieben, und nicht unsere.

## Änderungen und Ende

Sie können jederzeit gehen. Änderungen dieser Bedingungen kündigen wir auf dieser Seite an und, wo sie für Sie wichtig sind, per E-Mail. Zwingende Verbraucherrechte bleiben unberührt.`,
  },
  privacy: {
    title: 'Datenschutz',
    body: `{operatorName} ist für personenbezogene Daten auf dieser Website verantwortlich. Schreiben Sie zu allem auf dieser Seite an {contactAddress}.

## Ihr Land

Von welchem Land Sie sprechen, geben Sie selbst an. Wir leiten es nie aus Ihrer Internetadresse ab.

## Was wir aufbewahren und warum

- **Ihr Konto:** E-Mail-Adresse, Name, Benutzername, Land und Sprachen, die Sie angeben, und Ihr Passwort nur als Hash. Wir brauchen sie, um Ihr Konto zu führen (Vertrag).
- **Was Sie veröffentlichen:** Kommentare mit ihren früheren Fassungen, Schilderungen, Meldungen. Sie sind öffentlich, außer Meldungen und ersetzten Fassungen (Vertrag).
- **Was Sie hier tun:** Bewertungen, was Sie verfolgen, wen Sie ausblenden, welche Kommentare für Sie neu waren, Benachrichtigungen und wie Sie sie wünschen. Nur Sie sehen es; Bewertungen werden nach Land gezählt und als Summen gezeigt (Vertrag).
- **Sitzungen:** wann Sie sich angemeldet haben und mit welchem Browser, damit Sie sie sehen und beenden können (Vertrag).
- **Signale gegen Missbrauch:** gekürzte Internetadressen und Zähler für Grenzen. Diese Signale werden nach {signalRetentionDays} Tagen automatisch gelöscht (berechtigtes Interesse an einer sicheren Diskussion). Ein Konto, dessen Adresse nie bestätigt und in dem nichts geschrieben wurde, wird nach derselben Zeit gelöscht.
- **Entscheidungen und Meldungen:** was die Moderation über einen Kommentar entschieden hat und warum, sowie Meldungen rechtswidriger Inhalte; Name und E-Mail-Adresse der Person, die eine Meldung gesendet hat, werden sechs Monate nach deren Abschluss gelöscht (rechtliche Pflicht). Das Ereignisprotokoll der Website nennt Konten nur mit einer Nummer.

## Cookies

Ein Cookie hält Sie angemeldet; es wird nur gesetzt, wenn Sie sich anmelden. Es gibt keine Werbung, kein Tracking und keine Inhalte von Servern anderer Unternehmen. Wenn Sie sich über einen anderen Anbieter anmelden, erfährt dieser davon.

## Wer sonst Daten sieht

Wer diese Website bereitstellt und ihre E-Mails zustellt, arbeitet auf Vertragsbasis für uns. Behörden erhalten Daten nur, wo das Gesetz uns verpflichtet.

## Ihre Rechte

Sie können eine Kopie Ihrer Daten verlangen, sie berichtigen und löschen lassen, ihre Verwendung einschränken, ihr widersprechen und die Daten mitnehmen. Wird ein Konto gelöscht, werden Name, Benutzername, Adresse und E-Mail gelöscht; Sie wählen, ob auch Ihre Kommentare gehen. Sie können sich bei einer Datenschutzbehörde beschweren. [Ihre Daten](/account/data) enthält alles über Ihr Konto in einer Datei und die Schaltfläche, die es nach 24 Stunden löscht, wenn Sie nicht abbrechen. Auch Ihre Bewertungen werden dann zurückgenommen, und Kommentare, die bleiben, sind die „eines früheren Lesers“. Was eine offene Meldung rechtswidriger Inhalte betrifft, bleibt bis zu deren Abschluss; von einem ausgeschlossenen Konto bleibt ein Hash der Adresse, der nicht zurückzulesen ist und eine erneute Registrierung verhindert. Aus Sicherungskopien verschwindet all das, sobald deren Aufbewahrungsfrist abläuft.

## Alter

Die Website ist für Menschen ab {minimumAgeYears} Jahren. Sagen Sie uns Bescheid, wenn jemand Jüngeres ein Konto angelegt hat.`,
  },
  contact: {
    title: 'Kontakt',
    body: `{operatorName} betreibt diese Website. Die Adresse für Leser, Medien und Behörden ist {contactAddress}. Schreiben Sie auf Englisch oder in einer der Sprachen dieser Website.

## Ein Kommentar, der eine Regel verletzt

Melden Sie sich an und benutzen Sie *Melden* unter dem Kommentar. Das geht am schnellsten.

## Ein Kommentar, den Sie für rechtswidrig halten

Jeder kann uns nach Artikel 16 des europäischen Gesetzes über digitale Dienste eine Meldung senden, ohne Konto. Auf der Seite jedes Kommentars gibt es dafür ein Formular, das sofort eine Empfangsbestätigung gibt. Oder schreiben Sie an {contactAddress} und geben Sie an:

- die genaue Adresse des Kommentars (seinen dauerhaften Link),
- warum Sie ihn für rechtswidrig halten, und nach welchem Gesetz, falls Sie es wissen,
- Ihren Namen und Ihre E-Mail-Adresse (nicht nötig, wenn die Meldung sexuellen Missbrauch von Kindern betrifft),
- dass Sie in gutem Glauben sind, Ihre Angaben seien richtig und vollständig.

Wir bestätigen den Eingang, entscheiden sorgfältig und teilen Ihnen mit, was wir entschieden haben, warum, und was Sie dagegen tun können.

## Eine Entscheidung über Ihren eigenen Kommentar

Schreiben Sie innerhalb von sechs Monaten und nennen Sie den Link des Kommentars. Eine andere Person entscheidet erneut. Sie können sich auch an eine zertifizierte Stelle für außergerichtliche Streitbeilegung oder an ein Gericht wenden.

## Medien

Wenn ein Bericht von Ihnen gezeigt wird und Sie ihn gekürzt, nur verlinkt oder berichtigt haben möchten, schreiben Sie an dieselbe Adresse.`,
  },
  about: {
    title: 'Über uns',
    body: `Über dasselbe Ereignis wird von Land zu Land anders berichtet. Hier stehen Berichte mehrerer Medien nebeneinander, und Leser beantworten eine Frage: **Wie hat Ihr Land darüber berichtet?**

## Wie es geht

Die Redaktion legt ein Thema mit Berichten aus mehreren Ländern an. Leser sagen dann von einem Land, wie groß seine Medien darüber berichteten, wo, was fehlte und was sie davon halten. Die Antworten werden Land für Land gezählt.

## Wie die Zahlen zu lesen sind

- Es zählt das Land, das ein Leser angibt; wir prüfen es nicht und erraten es nicht.
- Ab 20 Antworten zeigen wir Prozente, darunter einfache Zahlen. Bei weniger als fünf Antworten lässt sich nichts schließen.
- Die Antworten sind Schilderungen und keine Umfrage. Die Schreibenden sind keine Stichprobe ihres Landes.

## Wer das betreibt

{operatorName}. Kommentare werden nach den [Hausregeln](/house-rules) moderiert; jede Entfernung hat einen Grund, und wer den Kommentar schrieb, erfährt ihn. Was wir über Sie aufbewahren, steht unter [Datenschutz](/privacy), und wie Sie uns erreichen, unter [Kontakt](/contact).`,
  },
}
