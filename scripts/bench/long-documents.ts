const head =
  'A story\nHow was it told?\nDiverging Reports Breakdown\nA headline that is long enough to be one\nWhat follows is very long.\n'

/** What tempts a reader of documents into work that grows with the square of the length. */
const shapes: Record<string, string> = {
  'one line of words': 'word after word and Share ',
  'one word': 'a',
  'a line of times': '10 Jul 2025 18.10 BST text Share ',
  'a line of dates': '10/07/2025 ',
  'a line of labels': 'updated at ',
  'a line of doubled labels': 'Live ',
  'a line of full stops': '.”',
  'a line of spaces and dashes': ' - ',
  'short lines': 'A title of a few words\nA sentence on a title of a few words.\n',
  'many updates': '10 Jul 2025 18.10 BST text Share Updated at 18.14 BST\n',
  'Japanese without a break': '首相は述べた共有',
}

/** Documents of about so many characters, by shape. */
export function longDocuments(characters: number): [shape: string, text: string][] {
  return Object.entries(shapes).map(([shape, part]) => [shape, head + part.repeat(Math.ceil(characters / part.length))])
}
