import type { Locale } from '#domain/locales'
import type { HouseRule } from '#domain/moderation/house-rules'

export type FirstRule = { key: HouseRule; texts: Record<Locale, { title: string; explanation: string }> }

/** The first wording of the house rules, in their order; the keys are the reasons of flags and of removals. */
export const firstRules: FirstRule[] = [
  {
    key: 'insult',
    texts: {
      en: {
        title: 'No insults',
        explanation: 'Criticise a report or an argument as sharply as you like, but not the person who wrote it.',
      },
      it: {
        title: 'Niente insulti',
        explanation: 'Critica un resoconto o un argomento con tutta la durezza che vuoi, ma non la persona che lo ha scritto.',
      },
      uk: { title: 'Без образ', explanation: 'Критикуйте матеріал чи думку як завгодно гостро, але не їхнього автора.' },
      ar: { title: 'لا للإهانات', explanation: 'انتقد التقرير أو الحجّة بالحدّة التي تشاء، لكن لا تهاجم كاتبهما.' },
    },
  },
  {
    key: 'hatred',
    texts: {
      en: {
        title: 'No hatred',
        explanation: 'Speak of coverage, not of peoples: nobody is run down here for origin, faith, sex, disability or whom they love.',
      },
      it: {
        title: 'Niente odio',
        explanation:
          'Parla di come si racconta, non dei popoli: qui nessuno viene denigrato per origine, fede, sesso, disabilità o per chi ama.',
      },
      uk: {
        title: 'Без ненависті',
        explanation:
          'Говоріть про висвітлення, а не про народи: тут нікого не принижують за походження, віру, стать, інвалідність чи за те, кого вони люблять.',
      },
      ar: {
        title: 'لا للكراهية',
        explanation: 'تحدّث عن التغطية لا عن الشعوب: لا يُحقَّر أحد هنا بسبب أصله أو دينه أو جنسه أو إعاقته أو من يحبّ.',
      },
    },
  },
  {
    key: 'threat',
    texts: {
      en: { title: 'No threats', explanation: 'Do not threaten anyone, wish violence on anyone or call for it.' },
      it: { title: 'Niente minacce', explanation: 'Non minacciare nessuno, non augurare violenza a nessuno e non invocarla.' },
      uk: { title: 'Без погроз', explanation: 'Не погрожуйте нікому, не бажайте нікому насильства і не закликайте до нього.' },
      ar: { title: 'لا للتهديد', explanation: 'لا تهدّد أحدًا، ولا تتمنَّ العنف لأحد ولا تدعُ إليه.' },
    },
  },
  {
    key: 'spam',
    texts: {
      en: {
        title: 'No advertising and no floods',
        explanation: 'Do not advertise, do not post the same text again and again, and do not speak through several accounts.',
      },
      it: {
        title: 'Niente pubblicità né ripetizioni',
        explanation: 'Non fare pubblicità, non ripetere lo stesso testo e non parlare con più account.',
      },
      uk: {
        title: 'Без реклами й повторів',
        explanation: 'Не рекламуйте, не публікуйте той самий текст знову і знову й не пишіть із кількох облікових записів.',
      },
      ar: { title: 'لا للإعلان والتكرار', explanation: 'لا تنشر إعلانات، ولا تكرّر النصّ نفسه، ولا تتحدّث من عدّة حسابات.' },
    },
  },
  {
    key: 'off-topic',
    texts: {
      en: {
        title: 'Stay with the story',
        explanation: 'Say how the story was reported, where, and what you make of it; other matters have other places.',
      },
      it: {
        title: 'Resta sulla storia',
        explanation: 'Di’ come se ne è parlato, dove e che cosa ne pensi; per il resto ci sono altri luoghi.',
      },
      uk: {
        title: 'Тримайтеся теми',
        explanation: 'Розкажіть, як і де про подію повідомляли та що ви про це думаєте; для іншого є інші місця.',
      },
      ar: { title: 'التزم بالموضوع', explanation: 'قل كيف نُقل الخبر وأين وما رأيك فيه؛ وللمواضيع الأخرى أماكن أخرى.' },
    },
  },
  {
    key: 'personal-data',
    texts: {
      en: {
        title: 'No private data of others',
        explanation:
          'Do not post addresses, telephone numbers, account numbers or other private details of people, even if they can be found elsewhere.',
      },
      it: {
        title: 'Niente dati privati altrui',
        explanation:
          'Non pubblicare indirizzi, numeri di telefono o di conto né altri dettagli privati di persone, anche se si trovano altrove.',
      },
      uk: {
        title: 'Без чужих особистих даних',
        explanation:
          'Не публікуйте адрес, телефонів, номерів рахунків чи інших приватних відомостей про людей, навіть якщо їх можна знайти деінде.',
      },
      ar: {
        title: 'لا لبيانات الآخرين الخاصة',
        explanation: 'لا تنشر عناوين الناس أو أرقام هواتفهم أو حساباتهم أو تفاصيلهم الخاصة، حتى لو كانت متاحة في مكان آخر.',
      },
    },
  },
  {
    key: 'falsehood-about-source',
    texts: {
      en: {
        title: 'Be true to your source',
        explanation: 'Do not invent what an outlet wrote or cut a quotation so that it says something else; link to it when you can.',
      },
      it: {
        title: 'Fedeltà alla fonte',
        explanation:
          'Non inventare ciò che una testata ha scritto e non tagliare una citazione fino a farle dire altro; metti il link quando puoi.',
      },
      uk: {
        title: 'Будьте вірні джерелу',
        explanation:
          'Не вигадуйте, що написало видання, і не обрізайте цитату так, щоб змінився її зміст; додавайте посилання, коли можете.',
      },
      ar: {
        title: 'كن أمينًا مع مصدرك',
        explanation: 'لا تختلق ما كتبته وسيلة إعلام ولا تقتطع اقتباسًا حتى يقول غير ما قال؛ وأرفق الرابط متى أمكن.',
      },
    },
  },
  {
    key: 'illegal',
    texts: {
      en: {
        title: 'Nothing illegal',
        explanation: 'Do not post what the law forbids; such content can also be reported by a formal notice, without an account.',
      },
      it: {
        title: 'Nulla di illegale',
        explanation:
          'Non pubblicare ciò che la legge vieta; contenuti simili si possono segnalare anche con una notifica formale, senza account.',
      },
      uk: {
        title: 'Нічого незаконного',
        explanation:
          'Не публікуйте того, що забороняє закон; про такий вміст можна також подати офіційне повідомлення без облікового запису.',
      },
      ar: {
        title: 'لا شيء مخالفًا للقانون',
        explanation: 'لا تنشر ما يحظره القانون؛ ويمكن أيضًا الإبلاغ عن هذا المحتوى بإشعار رسمي من دون حساب.',
      },
    },
  },
]
