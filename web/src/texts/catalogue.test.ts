import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Catalogue = Record<string, [string, string]>;

const textsOf = (file: string): Catalogue =>
  JSON.parse(
    readFileSync(new URL(`../../../src/Stockturn.Workspaces/Texts/${file}`, import.meta.url), 'utf8'),
  ) as Catalogue;

const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('schema.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(`../${name}`, import.meta.url), 'utf8') }));

// Keys whose end is a code of the engine or of a place; the server's own tests hold that the codes have words.
const builtPrefixes = [
  'plan.whatif.',
  'plan.erp.',
  'plan.orders.',
  'plan.orders.asked.',
  'transfer.draft.',
  'web.plans.tab.',
  'batch.',
  'cash.certainty.',
  'cash.kind.',
  'change.',
  'claim.kind.',
  'claim.state.',
  'exempt.',
  'fact.',
  'gap.',
  'metric.',
  'money.',
  'plan.',
  'promotion.state.',
  'promotion.type.',
  'quality.',
  'return.grade.',
  'rule.',
  'severity.',
  'state.',
  'sum.',
  'supplier.',
  'supply.',
  'terms.source.',
  'unit.',
  'weight.',
  'working.',
  'web.assortment.',
  'web.batch.',
  'web.by.',
  'web.claims.tab.',
  'web.data.job.',
  'web.data.tab.',
  'web.event.',
  'web.fee.word.',
  'web.figure.',
  'web.findings.order.',
  'web.for.',
  'web.for.way.',
  'web.guide.',
  'web.job.kind.',
  'web.job.state.',
  'web.kind.',
  'web.cash.by.',
  'web.cash.moment.',
  'web.cash.state.',
  'web.plans.source.',
  'plan.answer.',
  'web.plans.state.',
  'transfer.',
  'shipping.',
  'shipping.mode.',
  'shipping.source.',
  'container.',
  'capacity.',
  'capacity.state.',
  'transfer.kind.',
  'plan.proof.',
  'web.language.',
  'web.mark.',
  'word.',
  'web.assign.way.',
  'web.categories.',
  'web.cross.comparison.',
  'web.cross.measure.',
  'web.cross.mode.',
  'web.cross.unit.',
  'web.mark.done.',
  'web.nav.',
  'web.waiting.',
  'web.paste.trouble.',
  'web.life.',
  'web.choice.figure.',
  'web.demand.gap.',
  'web.demand.past.',
  'web.demand.sheet.',
  'web.demand.short.',
  'web.demand.tab.',
  'web.demand.turn.',
  'web.pattern.',
  'web.place.',
  'web.preset.',
  'web.remedy.',
  'web.settings.tab.',
  'web.sku.',
  'web.stage.',
  'web.status.',
  'web.stop.',
  'web.theme.',
  'web.visits.figure.',
  'web.visits.verdict.',
];

// Said by the server only.
const serverPrefixes = ['web.problem.', 'web.job.aliases'];

const catalogue: Catalogue = { ...textsOf('texts.json'), ...textsOf('web.json') };
const written = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => ({ name, key: found[1] ?? '' })),
);
const built = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/\bt\(\s*`([^`$]*)\$\{/g)].map((found) => ({ name, prefix: found[1] ?? '' })),
);

describe('the catalogue of texts', () => {
  it('has every key a page asks for', () => {
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter(({ key }) => catalogue[key] === undefined)).toEqual([]);
  });

  it('knows every prefix of a key built at run time', () => {
    expect(built.filter(({ prefix }) => !builtPrefixes.includes(prefix))).toEqual([]);
  });

  it('has no text of a page that nothing shows', () => {
    const everything = sources.map(({ text }) => text).join('\n');
    const unused = Object.keys(textsOf('web.json'))
      .filter((key) => ![...serverPrefixes, ...builtPrefixes].some((prefix) => key.startsWith(prefix)))
      .filter((key) => !everything.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  it('says everything in both languages, with the same places', () => {
    const places = (text: string): string[] => [...new Set(text.match(/\{\d/g) ?? [])].sort();
    const wrong = Object.entries(textsOf('web.json')).filter(
      ([, both]) =>
        both.length !== 2 ||
        both.some((text) => text.trim() === '') ||
        places(both[0]).join() !== places(both[1]).join(),
    );
    expect(wrong).toEqual([]);
  });
});
