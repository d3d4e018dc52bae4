/** The texts of one language: key → text with places {0}, {1}. */
export type Texts = Readonly<Record<string, string>>;

export type Part = string | number;

/** The text of a key with its places filled; parts come already written for the reader. */
export type Translate = (key: string, ...parts: Part[]) => string;

// A place may carry the format the command line prints it with, as in {0:0.#%}.
const place = /\{(\d+)(?::[^}]*)?\}/g;

/** Fills the places of a text; a place without a part stays as it is, so that the mistake is seen. */
export function fill(text: string, parts: readonly Part[]): string {
  return text.replace(place, (whole, digits: string) => {
    const part = parts[Number(digits)];
    return part === undefined ? whole : String(part);
  });
}

/** Translates with these texts; a key they lack is shown as it is. */
export function translator(texts: Texts): Translate {
  return (key, ...parts) => fill(texts[key] ?? key, parts);
}

/** True when the texts have the key: for codes that may be newer than the catalogue. */
export function hasText(texts: Texts, key: string): boolean {
  return texts[key] !== undefined;
}
