/** Names a part of the stock, such as { sku: 'A-1', warehouse: 'US-FBA' }; empty for the whole. */
export type Part = Readonly<Record<string, string>>;

/** What a person asked to have explained: a figure by its code, of the whole or of a part of the stock. */
export interface ExplainedFigure {
  code: string;
  of: Part;
}

export const explainParam = 'explain';

/** The part of the stock a person has chosen by filters that take one value each. */
export function chosenOf(filters: Readonly<Record<string, readonly string[]>>): Part {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The figure as one word of the page's address, so that a shared page opens with its explanation. */
export function explainedAsText({ code, of }: ExplainedFigure): string {
  const parts = new URLSearchParams({ code, ...of });
  return parts.toString();
}

/** The figure named in the page's address; null when none is. */
export function explainedOfText(text: string | null): ExplainedFigure | null {
  if (text === null) {
    return null;
  }

  const { code, ...of } = Object.fromEntries(new URLSearchParams(text));
  return code === undefined || code === '' ? null : { code, of };
}
