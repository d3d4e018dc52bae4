/** Where a value stands in the text of a policy. */
export interface Place {
  /** From the first letter of the value to behind its last. */
  start: number;
  end: number;
  /** Where its name begins; the whole has none. */
  nameStart?: number;
  /** What stands there, for a text, number, yes or no; undefined for a list or an object. */
  value?: string | number | boolean | null;
}

/** By the names of settings joined by a dot: findings.ageLimitDays. */
export type Places = ReadonlyMap<string, Place>;

/** One setting: its names joined by a dot, or each alone, as a name that a person chose may hold dots itself. */
export type SettingPath = string | readonly string[];

/** The names as places are found by. */
export function joinedPath(path: SettingPath): string {
  return typeof path === 'string' ? path : path.map(escaped).join('.');
}

// Told apart: a dot in a name, and a name without letters.
function escaped(name: string): string {
  return name === '' ? '\\e' : name.replaceAll('\\', '\\\\').replaceAll('.', '\\.');
}

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
export function withSetting(text: string, path: SettingPath, value: string | number | boolean | null): string {
  const places = placesOf(text);
  const place = places?.get(joinedPath(path));
  if (places === null) {
    return text;
  }

  if (place !== undefined) {
    return text.slice(0, place.start) + JSON.stringify(value) + text.slice(place.end);
  }

  const names = typeof path === 'string' ? path.split('.') : path;
  const depth = names.findIndex((_name, at) => !places.has(joinedPath(names.slice(0, at + 1))));
  const within = places.get(joinedPath(names.slice(0, depth)));
  if (within === undefined || text[within.start] !== '{') {
    return text;
  }

  const rest = text.slice(within.start + 1);
  const added = linesOf(names.slice(depth), value, depth + 1).join('\n');
  return `${text.slice(0, within.start + 1)}\n${added}${rest.replace(/^\s*\}/, `\n${indented(depth)}}`)}`;
}

/** The text without a setting: what the preset says holds again. Comments stay. */
export function withoutSetting(text: string, path: SettingPath): string {
  const place = placesOf(text)?.get(joinedPath(path));
  if (place?.nameStart === undefined) {
    return text;
  }

  const reader = new Reader(text);
  reader.at = place.end;
  reader.skip();
  const head = text.slice(0, place.nameStart);
  const comma = text[reader.at] === ',' ? reader.at : place.end;
  const tail = text.slice(place.end, comma) + text.slice(text[comma] === ',' ? comma + 1 : comma);
  const isLine = /(^|\n)[ \t]*$/.test(head) && /^[ \t]*\r?\n/.test(tail);
  return isLine
    ? head.replace(/[ \t]*$/, '') + tail.replace(/^[ \t]*\r?\n/, '')
    : head + tail.replace(/^[ \t]+/, '');
}

// A setting and the objects around it that are not there yet, one to a line.
function linesOf(names: readonly string[], value: string | number | boolean | null, depth: number): string[] {
  const [name = '', ...within] = names;
  const head = `${indented(depth)}${JSON.stringify(name)}: `;
  return within.length === 0
    ? [`${head}${JSON.stringify(value)},`]
    : [`${head}{`, ...linesOf(within, value, depth + 1), `${indented(depth)}},`];
}

function indented(depth: number): string {
  return '  '.repeat(depth);
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
      const nameStart = this.at;
      const name = escaped(JSON.parse(this.#scalar()) as string);
      const own = path === '' ? name : `${path}.${name}`;
      this.skip();
      this.#take(':');
      this.value(own, places);
      const place = places.get(own);
      if (place !== undefined) {
        place.nameStart = nameStart;
      }
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
