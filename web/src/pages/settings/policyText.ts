/** Where a value stands in the text of a policy. */
export interface Place {
  /** From the first letter of the value to behind its last. */
  start: number;
  end: number;
  /** What stands there, for a text, number, yes or no; undefined for a list or an object. */
  value?: string | number | boolean | null;
}

/** Names of settings joined by a dot: findings.ageLimitDays. */
export type Places = ReadonlyMap<string, Place>;

/** What the text is the wrong place for: it is no policy yet while somebody types. */
class Unreadable extends Error {}

/**
 * Where each setting stands in a policy: JSON with comments and trailing commas, as the server reads it.
 * Null while the text cannot be read.
 */
export function placesOf(text: string): Places | null {
  try {
    const reader = new Reader(text);
    const places = new Map<string, Place>();
    reader.value('', places);
    reader.skip();
    return reader.at === text.length ? places : null;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) {
      return null;
    }

    throw error;
  }
}

/** The text with another value at a setting; one it does not name yet is put first into its object. */
export function withSetting(text: string, path: string, value: string | number | boolean | null): string {
  const places = placesOf(text);
  const place = places?.get(path);
  if (places === null) {
    return text;
  }

  if (place !== undefined) {
    return text.slice(0, place.start) + JSON.stringify(value) + text.slice(place.end);
  }

  const names = path.split('.');
  const depth = names.findIndex((_name, at) => !places.has(names.slice(0, at + 1).join('.')));
  const within = places.get(names.slice(0, depth).join('.'));
  if (within === undefined || text[within.start] !== '{') {
    return text;
  }

  const indent = '  '.repeat(depth + 1);
  const open = names
    .slice(depth, -1)
    .map((name) => `${JSON.stringify(name)}: { `)
    .join('');
  const close = ' }'.repeat(names.length - 1 - depth);
  const added = `\n${indent}${open}${JSON.stringify(names.at(-1))}: ${JSON.stringify(value)}${close},`;
  return text.slice(0, within.start + 1) + added + text.slice(within.start + 1);
}

/** The line a place of the text is on, from 1. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Where a line begins and ends. */
export function spanOfLine(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}

class Reader {
  at = 0;

  readonly #text: string;

  constructor(text: string) {
    this.#text = text.replace(/^\uFEFF/, ' ');
  }

  /** Reads a value and notes where it and what is in it stands. */
  value(path: string, places: Map<string, Place>): void {
    this.skip();
    const start = this.at;
    const first = this.#text[start];
    if (first === '{') {
      this.#members(path, places);
      places.set(path, { start, end: this.at });
    } else if (first === '[') {
      this.#items();
      places.set(path, { start, end: this.at });
    } else {
      const value = JSON.parse(this.#scalar()) as string | number | boolean | null;
      places.set(path, { start, end: this.at, value });
    }
  }

  /** Goes over blanks and comments. */
  skip(): void {
    const blank = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.#text)?.[0].length ?? 0;
  }

  #members(path: string, places: Map<string, Place>): void {
    this.#list('}', () => {
      const name = JSON.parse(this.#scalar()) as string;
      this.skip();
      this.#take(':');
      this.value(path === '' ? name : `${path}.${name}`, places);
    });
  }

  #items(): void {
    this.#list(']', () => this.value('', new Map()));
  }

  #list(end: string, one: () => void): void {
    this.at++;
    this.skip();
    while (this.#text[this.at] !== end) {
      one();
      this.skip();
      if (this.#text[this.at] !== end) {
        this.#take(',');
        this.skip();
      }
    }

    this.at++;
  }

  #take(letter: string): void {
    if (this.#text[this.at] !== letter) {
      throw new Unreadable();
    }

    this.at++;
  }

  #scalar(): string {
    const scalar = /"(?:[^"\\\n]|\\.)*"|[-+.\w]+/y;
    scalar.lastIndex = this.at;
    const found = scalar.exec(this.#text)?.[0];
    if (found === undefined) {
      throw new Unreadable();
    }

    this.at += found.length;
    return found;
  }
}
