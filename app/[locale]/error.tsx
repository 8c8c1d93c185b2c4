'use client'

import { useParams } from 'next/navigation'
import type { Locale } from '#domain/locales'

/** A bug reached the reader. The texts stand here in all languages, because their loader may be what failed. */
const texts = {
  en: [
    'Something went wrong on our side',
    'Nothing that you had sent before is lost. Try again; if it happens again, tell us when and where.',
    'Try again',
  ],
  fr: [
    'Une erreur est survenue de notre côté',
    'Rien de ce que vous aviez déjà envoyé n’est perdu. Réessayez ; si cela se reproduit, dites-nous quand et où.',
    'Réessayer',
  ],
  de: [
    'Bei uns ist etwas schiefgegangen',
    'Was Sie zuvor gesendet haben, ist nicht verloren. Versuchen Sie es noch einmal; wenn es wieder geschieht, sagen Sie uns, wann und wo.',
    'Noch einmal versuchen',
  ],
  es: [
    'Algo ha fallado por nuestra parte',
    'No se ha perdido nada de lo que ya había enviado. Inténtelo de nuevo; si vuelve a ocurrir, díganos cuándo y dónde.',
    'Intentar de nuevo',
  ],
  it: [
    'Qualcosa non ha funzionato da parte nostra',
    'Nulla di ciò che avevi già inviato è andato perso. Riprova; se succede ancora, dicci quando e dove.',
    'Riprova',
  ],
  pt: [
    'Algo deu errado do nosso lado',
    'Nada do que você já tinha enviado se perdeu. Tente de novo; se acontecer outra vez, diga-nos quando e onde.',
    'Tentar de novo',
  ],
  pl: [
    'Coś poszło nie tak po naszej stronie',
    'Nic z tego, co było już wysłane, nie przepadło. Spróbuj ponownie; jeśli to się powtórzy, napisz nam, kiedy i gdzie.',
    'Spróbuj ponownie',
  ],
  uk: [
    'Щось пішло не так на нашому боці',
    'Нічого з надісланого раніше не втрачено. Спробуйте ще раз; якщо повториться, напишіть нам, коли й де.',
    'Спробувати ще раз',
  ],
  tr: [
    'Bizden kaynaklanan bir sorun oldu',
    'Daha önce gönderdiğiniz hiçbir şey kaybolmadı. Yeniden deneyin; yine olursa ne zaman ve nerede olduğunu bize bildirin.',
    'Yeniden dene',
  ],
  ar: ['حدث خلل من جانبنا', 'لم يُفقد شيء مما أرسلته من قبل. حاول مرة أخرى، وإن تكرر فأخبرنا متى وأين.', 'حاول مرة أخرى'],
  hi: ['हमारी ओर से कुछ गड़बड़ हुई', 'आपका पहले भेजा हुआ कुछ भी खोया नहीं है। फिर कोशिश करें; दोबारा हो तो हमें बताएँ कि कब और कहाँ।', 'फिर कोशिश करें'],
  ja: [
    'こちらの側で問題が起きました',
    'すでに送信した内容は失われていません。もう一度お試しください。繰り返す場合は、いつ、どこで起きたかをお知らせください。',
    'もう一度試す',
  ],
} as const satisfies Record<Locale, readonly string[]>

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>()
  const [title, text, action] = texts[locale as Locale] ?? texts.en
  return (
    <div className="max-w-text py-16" role="alert">
      <h1 className="text-4xl">{title}</h1>
      <p className="mt-4 text-soft">{text}</p>
      <button type="button" onClick={reset} className="button mt-6">
        {action}
      </button>
    </div>
  )
}
