import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const web = fileURLToPath(new URL('../..', import.meta.url));

it('the types of the wire are those `npm run api` writes from openapi.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stockturn-api-'));
  try {
    const written = join(folder, 'schema.ts');
    execFileSync('npx', ['--no-install', 'openapi-typescript', 'openapi.json', '-o', written], { cwd: web, stdio: 'pipe' });
    expect(readFileSync(join(web, 'src/api/schema.ts'), 'utf8')).toBe(readFileSync(written, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
