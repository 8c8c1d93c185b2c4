import type { PageTexts, RuleTexts } from './page-texts.ts'

export const italianRules: RuleTexts = {
  insult: {
    title: 'Niente insulti',
    explanation: 'Critica un resoconto o un argomento con tutta la durezza che vuoi, ma non la persona che lo ha scritto.',
  },
  hatred: {
    title: 'Niente odio',
    explanation:
      'Parla di come si racconta, non dei popoli: qui nessuno viene denigrato per origine, fede, sesso, disabilità o per chi ama.',
  },
  threat: { title: 'Niente minacce', explanation: 'Non minacciare nessuno, non augurare violenza a nessuno e non invocarla.' },
  spam: {
    title: 'Niente pubblicità né ripetizioni',
    explanation: 'Non fare pubblicità, non ripetere lo stesso testo e non parlare con più account.',
  },
  'off-topic': {
    title: 'Resta sulla storia',
    explanation: 'Di’ come se ne è parlato, dove e che cosa ne pensi; per il resto ci sono altri luoghi.',
  },
  'personal-data': {
    title: 'Niente dati privati altrui',
    explanation:
      'Non pubblicare indirizzi, numeri di telefono o di conto né altri dettagli privati di persone, anche se si trovano altrove.',
  },
  'falsehood-about-source': {
    title: 'Fedeltà alla fonte',
    explanation:
      'Non inventare ciò che una testata ha scritto e non tagliare una citazione fino a farle dire altro; metti il link quando puoi.',
  },
  illegal: {
    title: 'Nulla di illegale',
    explanation:
      'Non pubblicare ciò che la legge vieta; contenuti simili si possono segnalare anche con una notifica formale, senza account.',
  },
}

export const italianPages: PageTexts = {
  'house-rules': {
    title: 'Regole della casa',
    body: `Queste regole valgono per ogni commento. Sono gli unici motivi per cui qui un commento viene rimosso.

{houseRules}

## Che cosa succede quando una regola è violata

Un commento può attendere un moderatore prima di apparire: in quel caso vedi che attende e perché. Un commento rimosso lascia un posto vuoto, così le repliche restano comprensibili. A chi l’ha scritto viene detto quale regola ha violato, con una frase del moderatore.

## Se noti qualcosa

Usa *Segnala* sotto il commento e indica la regola. Se ritieni che un commento sia illegale, vedi [Contatti](/contact): chiunque può inviare una notifica, anche senza account.

## Se non sei d’accordo con una decisione

Scrivi a {contactAddress} entro sei mesi. La esaminerà una persona diversa dalla prima.`,
  },
  terms: {
    title: 'Condizioni d’uso',
    body: `Questo sito è gestito da {operatorName}. Creando un account accetti queste condizioni.

## Chi può partecipare

Devi avere almeno {minimumAgeYears} anni. Ogni persona ha un solo account. Tieni per te la password e avvisaci se pensi che qualcun altro la conosca.

## Ciò che scrivi

Le tue parole restano tue. Ci permetti di mostrarle qui, nei nostri feed e attraverso la nostra interfaccia pubblica, insieme al nome e allo pseudonimo che hai scelto e al Paese di cui parli. Puoi modificare un commento per {editWindowMinutes} minuti; le versioni precedenti sono conservate. Puoi ritirarlo in qualsiasi momento: il testo scompare e un posto vuoto mantiene leggibile la conversazione.

Non pubblicare ciò che non hai il diritto di pubblicare. Le [regole della casa](/house-rules) fanno parte di queste condizioni.

## Che cosa facciamo dei commenti

Controlli automatici (lunghezza, doppioni, link da account nuovi, un elenco di parole, probabili dati privati) possono mettere in attesa un commento; a decidere è una persona. In quale ordine sono mostrati lo dice la pagina [Come si ordinano i commenti](/about/ranking). Quando rimuoviamo un commento o limitiamo un account, ti diciamo il motivo e come opporti, come prevede il regolamento europeo sui servizi digitali.

Chi viola le regole spesso o gravemente può essere ammonito, sottoposto ad approvazione, sospeso o escluso.

## Ciò che leggi

I resoconti appartengono alle testate che li hanno pubblicati e sono mostrati per intero, in estratto o come link, secondo i diritti. Le risposte dei lettori sono testimonianze e non un sondaggio; esprimono l’opinione di chi le scrive e non la nostra.

## Modifiche e cessazione

Puoi andartene quando vuoi. Comunichiamo su questa pagina le modifiche delle condizioni e, se ti riguardano, anche per posta elettronica. I diritti inderogabili dei consumatori restano intatti.`,
  },
  privacy: {
    title: 'Riservatezza',
    body: `Titolare del trattamento dei dati personali su questo sito è {operatorName}. Per ogni domanda su questa pagina scrivi a {contactAddress}.

## Il tuo Paese

Il Paese di cui parli è quello che dichiari. Non lo ricaviamo mai dal tuo indirizzo internet.

## Che cosa conserviamo, e perché

- **Il tuo account:** indirizzo e-mail, nome, pseudonimo, il tuo Paese e le lingue che indichi, e la password soltanto come impronta (hash). Servono a gestire l’account (contratto).
- **Ciò che pubblichi:** commenti con le versioni precedenti, testimonianze, segnalazioni. Sono pubblici, tranne le segnalazioni e le versioni sostituite (contratto).
- **Ciò che fai qui:** valutazioni, ciò che segui, chi ignori, quali commenti erano nuovi per te, avvisi e come li vuoi. Lo vedi solo tu; le valutazioni si contano per Paese e si mostrano come somme (contratto).
- **Sessioni:** quando hai effettuato l’accesso e con quale browser, perché tu possa vederle e chiuderle (contratto).
- **Segnali contro gli abusi:** indirizzi internet abbreviati e contatori per i limiti. Un processo automatico li cancella dopo {signalRetentionDays} giorni (legittimo interesse a una discussione sicura). Dopo lo stesso tempo viene eliminato anche un account il cui indirizzo non è mai stato confermato e in cui non è stato scritto nulla.
- **Decisioni e notifiche:** che cosa è stato deciso su un commento e perché (obbligo di legge). Il registro degli eventi indica gli account soltanto con un numero. Il nome e l’indirizzo di chi ha inviato una notifica di contenuti illegali sono cancellati sei mesi dopo la sua chiusura.

## Cookie

Un cookie mantiene aperto l’accesso ed è impostato soltanto quando accedi. Non ci sono pubblicità, tracciamento o contenuti dai server di altre aziende. Se accedi tramite un altro fornitore, quel fornitore lo viene a sapere.

## Chi altro vede i dati

Chi ospita il sito e ne recapita la posta lavora per noi in base a un contratto. Le autorità ricevono dati soltanto quando la legge ci obbliga.

## I tuoi diritti

Puoi chiedere una copia dei tuoi dati, correggerli, farli cancellare, limitarne l’uso, opporti e portarli altrove. Quando un account è cancellato, nome, pseudonimo, indirizzo ed e-mail vengono eliminati; scegli tu se devono sparire anche i commenti. Puoi presentare reclamo a un’autorità per la protezione dei dati. [I tuoi dati](/account/data) raccoglie in un file tutto ciò che riguarda il tuo account, con il pulsante che lo cancella dopo 24 ore, se non annulli. Allora sono ritirate anche le tue valutazioni, e i commenti che restano sono quelli di «un ex lettore». Ciò che riguarda una notifica di contenuti illegali ancora aperta resta finché non è chiusa; di un account escluso resta un’impronta irreversibile dell’indirizzo, che gli impedisce di iscriversi di nuovo. Dalle copie di sicurezza i dati spariscono allo scadere del tempo per cui le conserviamo.

## Età

Il sito è per chi ha almeno {minimumAgeYears} anni. Avvisaci se qualcuno di più giovane ha creato un account.`,
  },
  contact: {
    title: 'Contatti',
    body: `Questo sito è gestito da {operatorName}. L’indirizzo per lettori, testate e autorità è {contactAddress}. Scrivi in italiano o in una qualsiasi lingua di questo sito.

## Un commento che viola una regola

Accedi e usa *Segnala* sotto il commento. È la via più rapida.

## Un commento che ritieni illegale

Chiunque può inviarci una notifica ai sensi dell’articolo 16 del regolamento europeo sui servizi digitali, senza account. Nella pagina di ogni commento c’è un modulo, che dà subito una ricevuta. Oppure scrivi a {contactAddress} e indica:

- l’indirizzo esatto del commento (il suo link permanente),
- perché lo ritieni illegale e, se la conosci, secondo quale legge,
- nome ed e-mail (non necessari se la notifica riguarda abusi sessuali su minori),
- che ritieni in buona fede corretto e completo quanto dichiari.

Confermiamo la ricezione, decidiamo con cura e ti diciamo che cosa abbiamo deciso, perché, e che cosa puoi fare.

## Una decisione su un tuo commento

Scrivi entro sei mesi indicando il link del commento. Deciderà un’altra persona. Puoi anche rivolgerti a un organismo certificato per la risoluzione extragiudiziale o a un giudice.

## Testate

Se un tuo resoconto è mostrato qui e desideri che sia abbreviato, mostrato soltanto come link o corretto, scrivi allo stesso indirizzo.`,
  },
  about: {
    title: 'Il progetto',
    body: `Lo stesso fatto è raccontato in modo diverso da un Paese all’altro. Qui i resoconti di più testate stanno fianco a fianco e i lettori rispondono a una domanda: **come ne hanno parlato i media del tuo Paese?**

## Come funziona

Un redattore prepara una storia con resoconti di vari Paesi. I lettori dicono poi, di un Paese, con quale rilievo i suoi media ne hanno parlato, dove, che cosa mancava e che cosa ne pensano. Le risposte sono contate Paese per Paese.

## Come leggere le cifre

- Il Paese è quello dichiarato dal lettore: non lo verifichiamo e non lo deduciamo.
- Da 20 risposte in poi mostriamo percentuali, sotto quella soglia semplici conteggi. Con meno di cinque risposte non c’è nulla da concludere.
- Le risposte sono testimonianze e non un sondaggio. Chi scrive non è un campione del suo Paese.

## Chi lo gestisce

Questo sito è gestito da {operatorName}. I commenti sono moderati secondo le [regole della casa](/house-rules); ogni rimozione ha un motivo, comunicato a chi ha scritto. Che cosa conserviamo di te si legge alla pagina [Riservatezza](/privacy), come raggiungerci in [Contatti](/contact).`,
  },
}
