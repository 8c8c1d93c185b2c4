'use client'

/** A bug reached the reader. The texts stand here in all languages, because their loader may be what failed. */
const texts = {
  en: [
    'Something went wrong on our side',
    'Nothing that you had sent before is lost. Try again; if it happens again, tell us when and where.',
    'Try again',
  ],
  it: [
    'Qualcosa non ha funzionato da parte nostra',
    'Nulla di ciò che avevi già inviato è andato perso. Riprova; se succede ancora, dicci quando e dove.',
    'Riprova',
  ],
  uk: [
    'Щось пішло не так на нашому боці',
    'Нічого з надісланого раніше не втрачено. Спробуйте ще раз; якщо повториться, напишіть нам, коли й де.',
    'Спробувати ще раз',
  ],
  ar: ['حدث خلل من جانبنا', 'لم يُفقد شيء مما أرسلته من قبل. حاول مرة أخرى، وإن تكرر فأخبرنا متى وأين.', 'حاول مرة أخرى'],
} as const

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const language = typeof document === 'undefined' ? 'en' : document.documentElement.lang
  const [title, text, action] = texts[language as keyof typeof texts] ?? texts.en
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
