/** A short text of a person without the characters that are none of a text; a null among them is refused by the database. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, '').trim()
}
