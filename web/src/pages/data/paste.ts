import type { AliasWire } from '../../api/wire';

/** A line a person pasted. */
export interface PastedLine {
  /** Its number in the paste, from 1. */
  line: number;
  code: string;
  sku: string;
  /** Why it cannot be sent. */
  trouble: 'incomplete' | 'same' | 'twice' | null;
}

const headingWords = new Set([
  'code',
  'sku',
  'alias',
  'msku',
  'platformsku',
  'sellersku',
  '平台sku',
  '编码',
  '代码',
  '本地sku',
]);

/**
 * Two columns copied from a sheet: the code, then the SKU it belongs to. A first line of headings is left out, and so
 * is an empty line; a code told twice for the same SKU counts once.
 */
export function pastedLines(text: string): PastedLine[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = rows;
  const lines = first !== undefined && isHeading(first.cells) ? rest : rows;
  const told = new Map<string, string>();
  return lines.flatMap(({ line, cells: [code = '', sku = ''] }): PastedLine[] => {
    const before = told.get(code);
    if (before === sku && code !== '' && sku !== '') {
      return [];
    }

    told.set(code, before ?? sku);
    return [{ line, code, sku, trouble: troubleOf(code, sku, before) }];
  });
}

/** The lines that can be sent. */
export function aliasesOf(lines: readonly PastedLine[], store: string | null): AliasWire[] {
  return lines.filter(({ trouble }) => trouble === null).map(({ code, sku }) => ({ code, sku, store }));
}

function troubleOf(code: string, sku: string, before: string | undefined): PastedLine['trouble'] {
  if (code === '' || sku === '') {
    return 'incomplete';
  }

  return code === sku ? 'same' : before === undefined ? null : 'twice';
}

// A sheet copies with tabs; typed lines may use a comma or a semicolon.
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', '，', ','].find((one) => line.includes(one)) ?? '\t';
  return line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}

function isHeading(cells: readonly string[]): boolean {
  return cells.slice(0, 2).every((cell) => headingWords.has(cell.toLowerCase().replaceAll(/[\s_-]/g, '')));
}
