import {
  applyEdits,
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  modify,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** One setting: the names that lead to it, and places in lists from 0. */
export type SettingPath = readonly (string | number)[];

export type Value = string | number | boolean | null;

/** An entry of a list: what it names. */
export interface Entry {
  readonly [name: string]: Content;
}

/** Whatever can stand at a setting. */
export type Content = Value | Entry | readonly Content[];

/** A policy read: JSON with comments and trailing commas, as the server reads it; null while the text cannot be read. */
export function policyOf(text: string): Node | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  return errors.length > 0 ? null : (root ?? null);
}

/** What a policy says of a setting; undefined where it says nothing, or has a list or an object. */
export function valueOf(policy: Node | null, path: SettingPath): Value | undefined {
  return found(policy, path)?.value as Value | undefined;
}

/** What a policy says of a setting, lists and objects too; undefined where it says nothing. */
export function contentOf(policy: Node | null, path: SettingPath): Content | undefined {
  const node = found(policy, path);
  return node === undefined ? undefined : (getNodeValue(node) as Content);
}

/** The text with another value at a setting; one it does not name yet is put first into its object. */
export function withSetting(text: string, path: SettingPath, value: Content): string {
  const policy = policyOf(text);
  const isThere = path.every((name, at) => {
    const type = found(policy, path.slice(0, at))?.type;
    return type === undefined || type === (typeof name === 'number' ? 'array' : 'object');
  });
  if (policy === null || !isThere) {
    return text;
  }

  const isPlain = value === null || typeof value !== 'object';
  const placed = applyEdits(
    text,
    modify(text, [...path], isPlain ? value : null, { getInsertionIndex: () => 0, formattingOptions: layout }),
  );
  return isPlain ? placed : written(placed, path, value);
}

/** The text with other entries in a list; comments beside entries that stay are kept. */
export function withList(text: string, path: SettingPath, entries: readonly Content[]): string {
  const before = contentOf(policyOf(text), path);
  if (!isList(before) || entries.length < before.length - 1) {
    return withSetting(text, path, entries);
  }

  if (entries.length < before.length) {
    const gone = before.findIndex((entry, at) => !isSame(entry, entries[at]));
    return isSame(before.toSpliced(gone, 1), entries)
      ? withoutSetting(text, [...path, gone])
      : withSetting(text, path, entries);
  }

  return entries.reduce<string>(
    (changed, entry, at) => (isSame(entry, before[at]) ? changed : withEntry(changed, path, at, entry)),
    text,
  );
}

/** The text without a setting: what the preset says holds again. Comments stay. */
export function withoutSetting(text: string, path: SettingPath): string {
  const node = found(policyOf(text), path);
  const member = node?.parent?.type === 'array' ? node : node?.parent;
  if (member === undefined) {
    return text;
  }

  const end = member.offset + member.length;
  const scanner = createScanner(text, true);
  scanner.setPosition(end);
  scanner.scan();
  const next = scanner.getTokenOffset();
  const head = text.slice(0, member.offset);
  const tail = text[next] === ',' ? text.slice(end, next) + text.slice(next + 1) : text.slice(end);
  const isLine = /(^|\n)[ \t]*$/.test(head) && /^[ \t]*\r?\n/.test(tail);
  return isLine
    ? head.replace(/[ \t]*$/, '') + tail.replace(/^[ \t]*\r?\n/, '')
    : head + tail.replace(/^[ \t]+/, '');
}

/** Where a line begins and ends. */
export function spanOfLine(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}

function withEntry(text: string, path: SettingPath, at: number, entry: Content): string {
  const entries = found(policyOf(text), path)?.children ?? [];
  const last = entries.at(-1);
  if (last === undefined) {
    return withSetting(text, path, [entry]);
  }

  if (at < entries.length) {
    return withSetting(text, [...path, at], entry);
  }

  const end = last.offset + last.length;
  const before = isOwnLine(text, last) ? `,\n${indentOf(text, last)}` : ', ';
  return text.slice(0, end) + before + wordsOf(entry, indentOf(text, last)) + text.slice(end);
}

// A list or an entry in place of what stands there.
function written(text: string, path: SettingPath, value: Content): string {
  const node = found(policyOf(text), path);
  return node === undefined
    ? text
    : text.slice(0, node.offset) + wordsOf(value, indentOf(text, node)) + text.slice(node.offset + node.length);
}

// As the program writes them: entries one to a line, plain values on one line together.
function wordsOf(value: Content, indent: string): string {
  if (isList(value)) {
    const items = value.map((item) => wordsOf(item, `${indent}  `));
    return value.some((item) => item !== null && typeof item === 'object')
      ? `[\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`
      : `[${items.join(', ')}]`;
  }

  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }

  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${wordsOf(member, indent)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** True for a list. */
export function isList(value: Content | undefined): value is readonly Content[] {
  return Array.isArray(value);
}

/** True for an entry of a list, or a group of settings. */
export function isEntry(content: Content | undefined): content is Entry {
  return content !== null && typeof content === 'object' && !isList(content);
}

/** True where two say the same, entries by entries. */
export function isSame(one: Content | undefined, other: Content | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function indentOf(text: string, node: Node): string {
  return /[ \t]*/.exec(lineBefore(text, node))?.[0] ?? '';
}

function isOwnLine(text: string, node: Node): boolean {
  return lineBefore(text, node).trim() === '';
}

function lineBefore(text: string, { offset }: Node): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

const layout = { insertSpaces: true, tabSize: 2, eol: '\n' };

function found(policy: Node | null, path: SettingPath): Node | undefined {
  return policy === null ? undefined : findNodeAtLocation(policy, [...path]);
}
