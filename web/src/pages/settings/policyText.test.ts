import { describe, expect, it } from 'vitest';
import { lineOf, placesOf, spanOfLine, withSetting } from './policyText';

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

  it('stays as it is where it cannot be read', () => expect(withSetting('{', 'a.b', 1)).toBe('{'));

  it('has lines', () => {
    expect(lineOf(text, placesOf(text)?.get('findings.ageLimitDays')?.start ?? 0)).toBe(6);
    expect(text.slice(...spanOfLine(text, 6))).toBe('    "ageLimitDays": 180, // old');
    expect(spanOfLine('a\nb', 9)).toEqual([4, 4]);
  });
});
