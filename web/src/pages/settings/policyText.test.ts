import { describe, expect, it } from 'vitest';
import { contentOf, policyOf, spanOfLine, valueOf, withList, withoutSetting, withSetting, type Content } from './policyText';

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
  it('says what each setting is, comments and trailing commas or not', () => {
    const policy = policyOf(text);
    const told = ['findings.sellThroughTarget', 'preset', 'findings.rules', 'findings.grades', 'findings.gone', 'gone.too'];
    expect(told.map((path) => valueOf(policy, path.split('.')))).toEqual([
      0.4,
      'standard',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['', '{', '{ "a" 1 }', '{ "a": 1 } x', '{ "a": 01x }', '{ "a": [1 2] }', '{ "a: 1 }'])(
    'that is no policy tells nothing: %s',
    (wrong) => expect(policyOf(wrong)).toBeNull(),
  );

  it('keeps everything else when a setting is changed', () => {
    const changed = withSetting(text, ['findings', 'ageLimitDays'], 120);
    expect(changed).toBe(text.replace('180', '120'));
    expect(withSetting(text, ['preset'], 'S4')).toBe(text.replace('"standard"', '"S4"'));
  });

  it('takes a setting it does not name yet', () => {
    const changed = withSetting(text, ['findings', 'idleLimitDays'], 60);
    expect(valueOf(policyOf(changed), ['findings', 'idleLimitDays'])).toBe(60);
    const deeper = withSetting(text, ['metrics', 'abcXyz', 'shareA'], 0.8);
    expect(valueOf(policyOf(deeper), ['metrics', 'abcXyz', 'shareA'])).toBe(0.8);
    expect(
      valueOf(policyOf(withSetting('{}', ['ledger', 'usesMovingAverage'], true)), ['ledger', 'usesMovingAverage']),
    ).toBe(true);
  });

  it('writes what it did not name yet one to a line', () => {
    const one = withSetting('{\n  "preset": "S4",\n}\n', ['metrics', 'turns', 'Mugs'], 4);
    expect(one).toBe('{\n  "metrics": {\n    "turns": {\n      "Mugs": 4\n    }\n  },\n  "preset": "S4",\n}\n');
    expect(withSetting('{\n  "turns": {}\n}', ['turns', 'Mugs'], 4)).toBe('{\n  "turns": {\n    "Mugs": 4\n  }\n}');
  });

  const names = ['Mugs', 'No. 7 "best"', 'a.b', 'a\\.b', 'a\\', '', '茶具', '\\e'];

  it.each(names)('takes any name a person chose: %s', (name) => {
    const all = names.reduce((before, one, at) => withSetting(before, ['turns', one], at), '{ /* mine */ }');
    const changed = withSetting(all, ['turns', name], 70);
    expect(names.map((one) => valueOf(policyOf(changed), ['turns', one]))).toEqual(
      names.map((one, at) => (one === name ? 70 : at)),
    );
    expect(changed).toContain('/* mine */');
    const without = withoutSetting(changed, ['turns', name]);
    expect(names.filter((one) => valueOf(policyOf(without), ['turns', one]) !== undefined)).toEqual(
      names.filter((one) => one !== name),
    );
  });

  it('lets go of a setting and keeps everything else', () => {
    expect(withoutSetting(text, ['preset'])).toBe(text.replace('  "preset": "standard",\n', ''));
    expect(withoutSetting(text, ['findings', 'ageLimitDays'])).toBe(text.replace('"ageLimitDays": 180, ', ''));
    expect(withoutSetting('{ "a": 1, "b": 2 }', ['b'])).toBe('{ "a": 1, }');
    expect(valueOf(policyOf(withoutSetting('{ "a": 1 // one\n , "b": 2 }', ['a'])), ['b'])).toBe(2);
    expect(withoutSetting(text, ['findings', 'gone'])).toBe(text);
    expect(withoutSetting('{', ['a'])).toBe('{');
  });

  it('says what a list or an object holds', () => {
    expect(contentOf(policyOf(text), ['findings', 'rules'])).toEqual(['time', 'cross']);
    expect(contentOf(policyOf(text), ['findings', 'grades'])).toEqual({ soldUnitsMin: 5 });
    expect(contentOf(policyOf(text), ['findings', 'rules', 1])).toBe('cross');
    expect(contentOf(policyOf('{ "a": null }'), ['a'])).toBeNull();
    expect(contentOf(policyOf(text), ['gone'])).toBeUndefined();
  });

  it('takes lists and entries as the program writes them', () => {
    expect(withSetting(text, ['findings', 'rules'], ['time'])).toBe(text.replace('["time", "cross",]', '["time"]'));
    const conditions = [{ measure: 'ageDays', limit: 180 }, { measure: 'idleDays', limit: 90 }];
    expect(withSetting('{}', ['cross'], { conditions: [1, 2], mode: null })).toBe(
      '{\n  "cross": { "conditions": [1, 2], "mode": null }\n}',
    );
    expect(withSetting('{\n  "cross": {\n    "conditions": []\n  }\n}', ['cross', 'conditions'], conditions)).toBe(
      `{
  "cross": {
    "conditions": [
      { "measure": "ageDays", "limit": 180 },
      { "measure": "idleDays", "limit": 90 },
    ]
  }
}`,
    );
  });

  const list = `{
  // by category
  "overrides": [
    { "category": "A", "age": 1 }, // first
    { "category": "B", "age": 2 }, // second
    { "category": "C", "age": 3 }, // third
  ],
  "days": [30, /* two months */ 60, 90],
}
`;
  const overrides = (text: string) => contentOf(policyOf(text), ['overrides']) as Content[];

  it('changes an entry of a list and keeps the comments beside the others', () => {
    expect(withList(list, ['days'], [30, 45, 90])).toBe(list.replace('60', '45'));
    expect(withList(list, ['days'], [30, 60, 90, 120])).toBe(list.replace('90]', '90, 120]'));
    const changed = overrides(list).with(1, { category: 'B', age: 20 });
    expect(withList(list, ['overrides'], changed)).toBe(list.replace('"age": 2 ', '"age": 20 '));
    expect(withList(list, ['overrides'], overrides(list))).toBe(list);
  });

  it('puts an entry behind the last, and lets go of one', () => {
    const added = withList(list, ['overrides'], [...overrides(list), { category: 'D', days: [1, 2] }]);
    expect(added).toBe(
      list.replace('"age": 3 }, //', '"age": 3 },\n    { "category": "D", "days": [1, 2] }, //'),
    );
    for (const at of [0, 1, 2]) {
      const without = withList(list, ['overrides'], overrides(list).toSpliced(at, 1));
      expect(overrides(without)).toEqual(overrides(list).toSpliced(at, 1));
      expect(['first', 'second', 'third'].filter((words) => without.includes(words)).length).toBeGreaterThan(1);
    }
    expect(overrides(withList(list, ['overrides'], []))).toEqual([]);
    expect(overrides(withList(withList(list, ['overrides'], []), ['overrides'], [{ category: 'E' }]))).toEqual([
      { category: 'E' },
    ]);
    expect(overrides(withList('{}', ['overrides'], [{ category: 'E' }]))).toEqual([{ category: 'E' }]);
  });

  it('stays as it is where it cannot be read', () => expect(withSetting('{', ['a', 'b'], 1)).toBe('{'));

  it('has lines', () => {
    expect(text.slice(...spanOfLine(text, 6))).toBe('    "ageLimitDays": 180, // old');
    expect(spanOfLine('a\nb', 9)).toEqual([4, 4]);
  });
});
