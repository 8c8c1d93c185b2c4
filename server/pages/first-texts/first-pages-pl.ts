import type { PageTexts, RuleTexts } from './page-texts.ts'

export const polishRules: RuleTexts = {
  insult: {
    title: 'Bez obrażania',
    explanation: 'Krytykuj relację lub argument tak ostro, jak chcesz, ale nie osobę, która je napisała.',
  },
  hatred: {
    title: 'Bez nienawiści',
    explanation:
      'Mów o mediach, nie o narodach: nikogo się tu nie poniża za pochodzenie, wiarę, płeć, niepełnosprawność ani za to, kogo kocha.',
  },
  threat: { title: 'Bez gróźb', explanation: 'Nikomu nie groź, nikomu nie życz przemocy i do niej nie wzywaj.' },
  spam: {
    title: 'Bez reklam i powtórek',
    explanation: 'Nie reklamuj, nie publikuj wciąż tego samego tekstu i nie zabieraj głosu z kilku kont.',
  },
  'off-topic': {
    title: 'Trzymaj się tematu',
    explanation: 'Powiedz, jak i gdzie relacjonowano temat i co o tym sądzisz; na inne sprawy są inne miejsca.',
  },
  'personal-data': {
    title: 'Bez cudzych danych prywatnych',
    explanation:
      'Nie publikuj adresów, numerów telefonów i kont ani innych prywatnych szczegółów o ludziach, nawet jeśli można je znaleźć gdzie indziej.',
  },
  'falsehood-about-source': {
    title: 'Wierność źródłu',
    explanation: 'Nie wymyślaj, co napisała redakcja, i nie przycinaj cytatu tak, by mówił co innego; jeśli możesz, podaj link.',
  },
  illegal: {
    title: 'Nic nielegalnego',
    explanation: 'Nie publikuj tego, czego zabrania prawo; takie treści można też zgłosić formalnie, bez konta.',
  },
}

export const polishPages: PageTexts = {
  'house-rules': {
    title: 'Zasady',
    body: `Te zasady dotyczą każdego komentarza. Tylko z tych powodów usuwa się tu komentarze.

{houseRules}

## Co się dzieje, gdy zasada zostaje złamana

Komentarz może poczekać na moderatora, zanim się ukaże; widzisz wtedy, że czeka i dlaczego. Po usuniętym komentarzu zostaje puste miejsce, aby repliki zachowały sens. Kto go napisał, dowiaduje się, którą zasadę złamał, i czyta zdanie wyjaśnienia od moderatora.

## Jeśli coś zauważysz

Użyj *Zgłoś* pod komentarzem i wskaż zasadę. Jeśli uważasz, że komentarz jest nielegalny, zajrzyj na stronę [Kontakt](/contact): zgłoszenie może wysłać każdy, bez konta.

## Jeśli nie zgadzasz się z decyzją

Napisz na {contactAddress} w ciągu sześciu miesięcy. Przyjrzy się temu ktoś inny niż pierwszy moderator.`,
  },
  terms: {
    title: 'Regulamin',
    body: `Serwis prowadzi {operatorName}. Zakładając konto, zgadzasz się na ten regulamin.

## Kto może brać udział

Trzeba mieć co najmniej {minimumAgeYears} lat. Jedna osoba ma jedno konto. Zachowaj hasło dla siebie i daj nam znać, jeśli sądzisz, że zna je ktoś inny.

## Co piszesz

Twoje słowa pozostają Twoje. Pozwalasz nam pokazywać je tutaj, w naszych kanałach i przez nasz publiczny interfejs, razem z wybraną nazwą i nazwą użytkownika oraz krajem, o którym mówisz. Komentarz można edytować przez {editWindowMinutes} minut; wcześniejsze wersje są zachowywane. Możesz go w każdej chwili wycofać: tekst znika, a puste miejsce pozwala czytać rozmowę dalej.

Nie publikuj tego, do czego nie masz prawa. [Zasady](/house-rules) są częścią tego regulaminu.

## Co robimy z komentarzami

Kontrole automatyczne (długość, powtórzenia, linki z nowych kont, lista słów, prawdopodobne dane prywatne) mogą zatrzymać komentarz; decyduje o nim człowiek. W jakiej kolejności są pokazywane, mówi strona [Jak układane są komentarze](/about/ranking). Gdy usuwamy komentarz lub ograniczamy konto, podajemy powód i sposób odwołania, czego wymaga europejski akt o usługach cyfrowych.

Kto łamie zasady wielokrotnie lub poważnie, może otrzymać ostrzeżenie, mieć komentarze publikowane po zatwierdzeniu, zostać zawieszony lub wykluczony.

## Co czytasz

Relacje należą do redakcji, które je opublikowały, i są pokazywane w całości, we fragmencie lub jako link, zależnie od praw. Odpowiedzi czytelników są świadectwami, a nie sondażem; są opinią piszących, nie naszą.

## Zmiany i koniec

Możesz odejść w każdej chwili. Zmiany regulaminu ogłaszamy na tej stronie, a gdy są dla Ciebie istotne, także e-mailem. Bezwzględnie obowiązujące prawa konsumentów pozostają nienaruszone.`,
  },
  privacy: {
    title: 'Prywatność',
    body: `Za dane osobowe w tym serwisie odpowiada {operatorName}. W każdej sprawie z tej strony napisz na {contactAddress}.

## Twój kraj

Kraj, o którym mówisz, to ten, który deklarujesz. Nigdy nie ustalamy go na podstawie adresu internetowego.

## Co przechowujemy i dlaczego

- **Twoje konto:** adres e-mail, nazwa, nazwa użytkownika, kraj i języki, które podajesz, oraz hasło wyłącznie jako skrót kryptograficzny. Potrzebujemy ich, aby prowadzić Twoje konto (umowa).
- **Co publikujesz:** komentarze z wcześniejszymi wersjami, świadectwa, zgłoszenia. Są publiczne, z wyjątkiem zgłoszeń i zastąpionych wersji (umowa).
- **Co tu robisz:** oceny, co obserwujesz, kogo ignorujesz, które komentarze były dla Ciebie nowe, powiadomienia i sposób ich wysyłania. Widzisz to tylko Ty; oceny liczymy według krajów i pokazujemy jako sumy (umowa).
- **Sesje:** kiedy i w jakiej przeglądarce nastąpiło logowanie, aby można było je zobaczyć i zakończyć (umowa).
- **Sygnały przeciw nadużyciom:** skrócone adresy internetowe i liczniki limitów. Automat usuwa te sygnały po {signalRetentionDays} dniach (uzasadniony interes w bezpiecznej dyskusji). Konto, którego adresu nigdy nie potwierdzono i w którym niczego nie napisano, jest usuwane po tym samym czasie.
- **Decyzje i zgłoszenia:** co postanowiono o komentarzu i dlaczego (obowiązek prawny). Dziennik zdarzeń serwisu wymienia konta tylko numerem. Imię i nazwisko oraz adres e-mail osoby, która wysłała zgłoszenie nielegalnych treści, są usuwane sześć miesięcy po jego zamknięciu.

## Pliki cookie

Jeden plik cookie utrzymuje zalogowanie i powstaje tylko przy logowaniu. Nie ma reklam, śledzenia ani treści z serwerów innych firm. Jeśli logujesz się przez innego dostawcę, dowiaduje się on o tym.

## Kto jeszcze widzi dane

Ci, którzy utrzymują serwis i dostarczają jego pocztę, pracują dla nas na podstawie umowy. Organy władzy otrzymują dane tylko wtedy, gdy zobowiązuje nas do tego prawo.

## Twoje prawa

Możesz zażądać kopii swoich danych, poprawić je, zlecić ich usunięcie, ograniczyć ich wykorzystanie, sprzeciwić się mu i przenieść je gdzie indziej. Gdy konto jest usuwane, znikają nazwa, nazwa użytkownika, adres i e-mail; wybierasz, czy znikną też komentarze. Możesz złożyć skargę do organu ochrony danych. Na stronie [Twoje dane](/account/data) jest plik ze wszystkim o Twoim koncie i przycisk, który usuwa konto po 24 godzinach, jeśli tego nie odwołasz. Wycofywane są wtedy także Twoje oceny, a komentarze, które zostają, należą do „byłego czytelnika”. To, czego dotyczy otwarte zgłoszenie nielegalnych treści, zostaje do jego zamknięcia; po zablokowanym koncie zostaje skrót adresu, którego nie da się odczytać i który nie pozwala założyć konta ponownie. Kopie zapasowe zapominają to wszystko z końcem czasu, przez który je przechowujemy.

## Wiek

Serwis jest dla osób, które ukończyły {minimumAgeYears} lat. Daj nam znać, jeśli konto założył ktoś młodszy.`,
  },
  contact: {
    title: 'Kontakt',
    body: `Serwis prowadzi {operatorName}. Adres dla czytelników, redakcji i organów władzy to {contactAddress}. Pisz po angielsku albo w dowolnym języku serwisu.

## Komentarz, który łamie zasadę

Zaloguj się i użyj *Zgłoś* pod komentarzem. To najszybsza droga.

## Komentarz, który uważasz za nielegalny

Każdy może wysłać nam zgłoszenie na podstawie artykułu 16 europejskiego aktu o usługach cyfrowych, bez konta. Na stronie każdego komentarza jest do tego formularz, który od razu daje potwierdzenie. Albo napisz na {contactAddress} i podaj:

- dokładny adres komentarza (jego stały link),
- dlaczego uważasz go za nielegalny i na podstawie jakiego prawa, jeśli je znasz,
- swoje imię i nazwisko oraz adres e-mail (zbędne, gdy zgłoszenie dotyczy wykorzystywania seksualnego dzieci),
- że w dobrej wierze uważasz te informacje za prawdziwe i pełne.

Potwierdzamy otrzymanie, starannie podejmujemy decyzję i piszemy, co postanowiliśmy, dlaczego i co możesz z tym zrobić.

## Decyzja o Twoim własnym komentarzu

Napisz w ciągu sześciu miesięcy i podaj link do komentarza. Decyzję podejmie ponownie inna osoba. Możesz też zwrócić się do certyfikowanego organu pozasądowego rozstrzygania sporów lub do sądu.

## Redakcje

Jeśli pokazujemy Waszą relację, a ma zostać skrócona, tylko podlinkowana lub poprawiona, napiszcie na ten sam adres.`,
  },
  about: {
    title: 'O nas',
    body: `O tym samym wydarzeniu w każdym kraju informuje się inaczej. Tutaj relacje kilku redakcji stoją obok siebie, a czytelnicy odpowiadają na jedno pytanie: **jak informował o tym Twój kraj?**

## Jak to działa

Redaktor przygotowuje temat z relacjami z kilku krajów. Czytelnicy mówią potem o jednym kraju: jak mocno nagłośniły to jego media, gdzie, czego zabrakło i co o tym sądzą. Odpowiedzi liczy się kraj po kraju.

## Jak czytać liczby

- Kraj to ten, który deklaruje czytelnik; nie sprawdzamy go ani nie zgadujemy.
- Od 20 odpowiedzi podajemy procenty, poniżej zwykłe liczby. Z mniej niż pięciu odpowiedzi nic nie wynika.
- Odpowiedzi są świadectwami, a nie sondażem. Ci, którzy piszą, nie są reprezentatywną próbą swojego kraju.

## Kto to prowadzi

{operatorName}. Komentarze są moderowane według [zasad](/house-rules); każde usunięcie ma powód i piszący go poznaje. Co o Tobie przechowujemy, mówi strona o [prywatności](/privacy), a jak się z nami skontaktować – [kontakt](/contact).`,
  },
}
