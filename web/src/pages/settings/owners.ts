/** The SKUs of a column copied from a sheet: the first cell of each line, a heading left out, each once. */
export function pastedSkus(text: string): string[] {
  const cells = text.split(/\r\n|\r|\n/).map((line) => cellOf(line));
  const skus = cells.filter((cell, at) => cell !== '' && !(at === 0 && headings.has(cell.toLowerCase())));
  return [...new Set(skus)];
}

const headings = new Set(['sku', '本地sku', '库存sku', '商品编码']);

// A sheet copies with tabs; a SKU may hold a comma.
function cellOf(line: string): string {
  return (line.split('\t')[0] ?? '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"');
}
