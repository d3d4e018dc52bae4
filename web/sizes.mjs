// Prints what a browser loads before the first page is seen, compressed, and holds it under its limit.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const initialBytesMax = 700 * 1024;
const dist = new URL('./dist/', import.meta.url);
const html = readFileSync(new URL('index.html', dist), 'utf8');
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`.padStart(10);

let initial = 0;
for (const name of readdirSync(new URL('assets/', dist))
  .filter((one) => one.endsWith('.js'))
  .sort()) {
  const bytes = gzipSync(readFileSync(new URL(`assets/${name}`, dist))).length;
  const isInitial = html.includes(name);
  initial += isInitial ? bytes : 0;
  console.log(`${kilobytes(bytes)}  ${isInitial ? 'initial' : 'later  '}  ${name}`);
}

console.log(`${kilobytes(initial)}  initial JavaScript in all, gzip (limit ${initialBytesMax / 1024} kB)`);
if (initial > initialBytesMax) {
  process.exitCode = 1;
}
