/** A word of the catalogue as a heading begins: the catalogue writes English words as they stand in a sentence. */
export function titled(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
