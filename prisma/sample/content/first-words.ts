export type FirstWord = { word: string; language: string; action: 'hold' | 'block' | 'prompt' }

/** Mild on purpose: a word holds a comment for a moderator, who then sees whether it hits a person. */
const held: Record<string, string> = {
  en: 'idiot, idiots, moron, morons, scum, clowns',
  it: 'cretino, cretini, idiota, imbecille, deficiente, pagliacci',
  uk: 'ідіот, ідіоти, дебіл, придурок, недоумок, покидьок',
  ar: 'حمار, غبي, أغبياء, أحمق, حقير, حثالة',
  de: 'Idiot, Idioten, Vollpfosten, Schwachkopf, Trottel, Abschaum',
  fr: 'crétin, crétins, abruti, imbécile, débile, ordure',
  es: 'idiota, imbécil, estúpido, inútiles, cretino, escoria',
  pl: 'idiota, idioci, debil, kretyn, baran, szuja',
}

/** What nobody means kindly and no report needs: phrases of the commonest spam. */
const blocked: Record<string, string> = {
  en: 'double your bitcoin, guaranteed profit daily',
  it: 'guadagno garantito ogni giorno',
}

/** Hard on whoever is meant, and fair of a thing: the writer is asked, and decides. */
const asked: Record<string, string> = {
  en: 'stupid, liar, liars, brainwashed, pathetic, morally bankrupt',
  fr: 'menteur, menteurs, stupide, stupides, lamentable',
  de: 'Lügner, dumm, erbärmlich, gehirngewaschen, Lügenpresse',
  es: 'mentiroso, mentirosos, patético, tonto, tontos',
  it: 'bugiardo, bugiardi, stupido, stupidi, patetico',
  pt: 'mentiroso, mentirosos, estúpido, patético, burro',
  pl: 'kłamca, kłamcy, głupi, żałosny, żałośni, sprzedawczyki',
  uk: 'брехун, брехуни, дурень, дурні, жалюгідний',
  tr: 'yalancı, yalancılar, aptal, aptallar, rezil',
  ar: 'كاذب, كذاب, كذابون, سخيف, مثير للشفقة, مأجورون',
  hi: 'झूठा, झूठे, बेवकूफ, मूर्ख',
  ja: '嘘つき, 馬鹿, 愚か者, 売国奴',
}

/** The starter list of house words, which moderators extend; matched as whole words on folded text. */
export const firstWords: FirstWord[] = [...wordsOf(held, 'hold'), ...wordsOf(blocked, 'block'), ...wordsOf(asked, 'prompt')]

function wordsOf(lists: Record<string, string>, action: FirstWord['action']): FirstWord[] {
  return Object.entries(lists).flatMap(([language, words]) => words.split(', ').map(word => ({ word, language, action })))
}
