import { writeSentence, type LiveSentences } from '#components/comments/live-sentences'
import { rankWords } from '#components/comments/rank-words'
import type { ShownRank } from '#domain/comments/public-comment'

/** Puts what ratings say now below the comments that are shown; each line stands where it stood. */
export function showLiveRatings(ratings: readonly { id: string; rank: ShownRank }[], sentences: LiveSentences): void {
  for (const { id, rank } of ratings) {
    const article = document.getElementById(`comment-${id}`)
    if (!article) continue
    const words = rankWords((key, values) => writeSentence(sentences, key, values), rank, sentences.locale)
    // The replies stand inside of the article too, with lines of their own.
    const own = (selector: string) => [...article.querySelectorAll(selector)].find(found => found.closest('article') === article)
    const line = own('[data-rank]')
    if (line) line.textContent = words
    else if (words) {
      const made = document.createElement('span')
      made.dataset.rank = ''
      made.className = 'py-1.5 text-soft'
      made.textContent = words
      own('form.rating')?.parentElement?.append(made)
    }
  }
}
