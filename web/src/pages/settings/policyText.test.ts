import { describe, expect, it } from 'vitest';
import { joinedPath, lineOf, placesOf, spanOfLine, withoutSetting, withSetting } from './policyText';

const text = `// A policy.
{
  // preset: any
  "preset": "standard",
  "findings": {
    "ageLimitDays": 180, // old
    "rules": ["time", "cross",],
    "grades": { "soldUnitsMin": 5 },
    /* block */ "sellThroughTarget": 0.4,
  },
}
`;

describe('the text of a policy', () => {
  it('tells where each setting stands, comments and trailing commas or not', () => {
    const places = placesOf(text);
    expect([...(places?.keys() ?? [])].sort()).toEqual([
      '',
      'findings',
      'findings.ageLimitDays',
      'findings.grades',
      'findings.grades.soldUnitsMin',
      'findings.rules',
      'findings.sellThroughTarget',
      'preset',
    ]);
    expect(places?.get('findings.sellThroughTarget')?.value).toBe(0.4);
    expect(places?.get('preset')?.value).toBe('standard');
    expect(places?.get('findings.rules')?.value).toBeUndefined();
  });

  it.each(['', '{', '{ "a" 1 }', '{ "a": 1 } x', '{ "a": 01x }', '{ "a": [1 2] }', '{ "a: 1 }'])(
    'that is no policy tells nothing: %s',
    (wrong) => expect(placesOf(wrong)).toBeNull(),
  );

  it('keeps everything else when a setting is changed', () => {
    const changed = withSetting(text, 'findings.ageLimitDays', 120);
    expect(changed).toBe(text.replace('180', '120'));
    expect(withSetting(text, 'preset', 'S4')).toBe(text.replace('"standard"', '"S4"'));
  });

  it('takes a setting it does not name yet', () => {
    const changed = withSetting(text, 'findings.idleLimitDays', 60);
    expect(placesOf(changed)?.get('findings.idleLimitDays')?.value).toBe(60);
    const deeper = withSetting(text, 'metrics.abcXyz.shareA', 0.8);
    expect(placesOf(deeper)?.get('metrics.abcXyz.shareA')?.value).toBe(0.8);
    expect(
      placesOf(withSetting('{}', 'ledger.usesMovingAverage', true))?.get('ledger.usesMovingAverage')?.value,
    ).toBe(true);
  });

  it('writes what it did not name yet one to a line', () => {
    const one = withSetting('{\n  "preset": "S4",\n}\n', ['metrics', 'turns', 'Mugs'], 4);
    expect(one).toBe('{\n  "metrics": {\n    "turns": {\n      "Mugs": 4,\n    },\n  },\n  "preset": "S4",\n}\n');
    expect(withSetting('{\n  "turns": {}\n}', ['turns', 'Mugs'], 4)).toBe('{\n  "turns": {\n    "Mugs": 4,\n  }\n}');
  });

  const names = ['Mugs', 'No. 7 "best"', 'a.b', 'a\\.b', 'a\\', '', '茶具', '\\e'];

  it.each(names)('takes any name a person chose: %s', (name) => {
    const all = names.reduce((before, one, at) => withSetting(before, ['turns', one], at), '{ /* mine */ }');
    const changed = withSetting(all, ['turns', name], 70);
    expect(names.map((one) => placesOf(changed)?.get(joinedPath(['turns', one]))?.value)).toEqual(
      names.map((one, at) => (one === name ? 70 : at)),
    );
    expect(changed).toContain('/* mine */');
    const without = withoutSetting(changed, ['turns', name]);
    expect(names.filter((one) => placesOf(without)?.has(joinedPath(['turns', one])))).toEqual(
      names.filter((one) => one !== name),
    );
  });

  it('lets go of a setting and keeps everything else', () => {
    expect(withoutSetting(text, 'preset')).toBe(text.replace('  "preset": "standard",\n', ''));
    expect(withoutSetting(text, 'findings.ageLimitDays')).toBe(text.replace('"ageLimitDays": 180, ', ''));
    expect(withoutSetting('{ "a": 1, "b": 2 }', 'b')).toBe('{ "a": 1, }');
    expect(placesOf(withoutSetting('{ "a": 1 // one\n , "b": 2 }', 'a'))?.get('b')?.value).toBe(2);
    expect(withoutSetting(text, 'findings.gone')).toBe(text);
    expect(withoutSetting('{', 'a')).toBe('{');
  });

  it('stays as it is where it cannot be read', () => expect(withSetting('{', 'a.b', 1)).toBe('{'));

  it('has lines', () => {
    expect(lineOf(text, placesOf(text)?.get('findings.ageLimitDays')?.start ?? 0)).toBe(6);
    expect(text.slice(...spanOfLine(text, 6))).toBe('    "ageLimitDays": 180, // old');
    expect(spanOfLine('a\nb', 9)).toEqual([4, 4]);
  });
});
