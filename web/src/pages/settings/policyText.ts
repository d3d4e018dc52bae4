import { applyEdits, createScanner, findNodeAtLocation, modify, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** One setting: the names that lead to it. */
export type SettingPath = readonly string[];

export type Value = string | number | boolean | null;

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

/** The text with another value at a setting; one it does not name yet is put first into its object. */
export function withSetting(text: string, path: SettingPath, value: Value): string {
  const policy = policyOf(text);
  const isWithinObjects = path.every((_name, at) => (found(policy, path.slice(0, at))?.type ?? 'object') === 'object');
  return policy === null || !isWithinObjects
    ? text
    : applyEdits(text, modify(text, [...path], value, { getInsertionIndex: () => 0, formattingOptions: layout }));
}

/** The text without a setting: what the preset says holds again. Comments stay. */
export function withoutSetting(text: string, path: SettingPath): string {
  const member = found(policyOf(text), path)?.parent;
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

const layout = { insertSpaces: true, tabSize: 2, eol: '\n' };

function found(policy: Node | null, path: SettingPath): Node | undefined {
  return policy === null ? undefined : findNodeAtLocation(policy, [...path]);
}
