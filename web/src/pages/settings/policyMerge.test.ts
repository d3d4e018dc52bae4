import { describe, expect, it } from 'vitest';
import { mergePolicy, withContent } from './policyMerge';
import { contentOf, policyOf, withoutSetting, withSetting, type Content, type SettingPath } from './policyText';

const before = `// A policy.
{
  "preset": "standard",
  "findings": {
    "ageLimitDays": 180, // old
    "idleLimitDays": 90,
    "rules": ["time", "cross"],
    "grades": {
      "cutoffsDays": [30, 60, 90],
    },
    "overrides": [
      { "category": "Mugs", "ageLimitDays": 120 },
      { "category": "Tea", "ageLimitDays": 240 }, // keeps
    ],
  },
}
`;

const age: SettingPath = ['findings', 'ageLimitDays'];
const idle: SettingPath = ['findings', 'idleLimitDays'];
const cutoffs: SettingPath = ['findings', 'grades', 'cutoffsDays'];
const overrides: SettingPath = ['findings', 'overrides'];
const says = (text: string, path: SettingPath) => contentOf(policyOf(text), path);
const told = (mine: string, theirs: string) => {
  const merge = mergePolicy(before, mine, theirs);
  if (merge === null) {
    throw new Error('cannot be read');
  }

  return merge;
};

describe('my changes over what another has kept', () => {
  it('stand beside changes of other settings, with the comments of the newer text', () => {
    const theirs = withSetting(before, age, 150).replace('// A policy.', '// Of Zhao.');
    const { text, carried, clashes, hasOwnComments } = told(withSetting(before, idle, 60), theirs);
    expect(text).toBe(theirs.replace('"idleLimitDays": 90', '"idleLimitDays": 60'));
    expect([carried, clashes, hasOwnComments]).toEqual([[idle], [], false]);
  });

  it('give way where both changed one setting, and both values are told', () => {
    const mine = withSetting(withSetting(before, age, 100), idle, 60);
    const { text, carried, clashes } = told(mine, withSetting(before, age, 150));
    expect([says(text, age), says(text, idle)]).toEqual([150, 60]);
    expect(carried).toEqual([idle]);
    expect(clashes).toEqual([{ path: age, mine: 100, theirs: 150 }]);
    expect(says(withContent(text, age, 100), age)).toBe(100);
  });

  it('are none where both did the same', () => {
    const same = withSetting(before, age, 100);
    expect(told(same, same)).toMatchObject({ text: same, carried: [], clashes: [] });
    expect(told(before, same)).toMatchObject({ text: same, carried: [], clashes: [] });
  });

  it('let go of settings, and meet settings the other let go of', () => {
    const mine = withoutSetting(before, idle);
    expect(says(told(mine, withSetting(before, age, 150)).text, idle)).toBeUndefined();
    expect(told(mine, withSetting(before, idle, 30)).clashes).toEqual([{ path: idle, mine: undefined, theirs: 30 }]);
    const { text, clashes } = told(withSetting(before, idle, 60), mine);
    expect(clashes).toEqual([{ path: idle, mine: 60, theirs: undefined }]);
    expect(says(text, idle)).toBeUndefined();
    expect(says(withContent(text, idle, 60), idle)).toBe(60);
  });

  it('reach settings within groups that one of us added or took away', () => {
    const turns: SettingPath = ['metrics', 'turns', 'Mugs'];
    const { text } = told(withSetting(before, turns, 4), withSetting(before, ['metrics', 'windowDays'], 60));
    expect([says(text, turns), says(text, ['metrics', 'windowDays'])]).toEqual([4, 60]);
    const gone = withoutSetting(before, ['findings', 'grades']);
    expect(says(told(gone, withSetting(before, age, 150)).text, ['findings', 'grades'])).toBeUndefined();
    expect(told(gone, withSetting(before, [...cutoffs, 1], 55)).clashes).toEqual([
      { path: cutoffs, mine: undefined, theirs: [30, 55, 90] },
    ]);
  });

  it('meet place by place in a list of plain values', () => {
    const { text, clashes } = told(withSetting(before, [...cutoffs, 0], 20), withSetting(before, [...cutoffs, 2], 99));
    expect([says(text, cutoffs), clashes]).toEqual([[20, 60, 99], []]);
    const both = told(withSetting(before, [...cutoffs, 1], 50), withSetting(before, [...cutoffs, 1], 55));
    expect(both.clashes).toEqual([{ path: [...cutoffs, 1], mine: 50, theirs: 55 }]);
    const longer = withContent(before, cutoffs, [30, 60, 90, 120]);
    expect(told(withSetting(before, [...cutoffs, 1], 50), longer).clashes).toEqual([
      { path: cutoffs, mine: [30, 50, 90], theirs: [30, 60, 90, 120] },
    ]);
  });

  it('meet name by name in a list of names', () => {
    const rules: SettingPath = ['findings', 'rules'];
    const mine = withContent(before, rules, ['time', 'grade']);
    expect(says(told(mine, withContent(before, rules, ['grade', 'cross'])).text, rules)).toEqual(['grade']);
    expect(says(told(mine, withContent(before, rules, ['time', 'cross', 'excess'])).text, rules)).toEqual([
      'time',
      'excess',
      'grade',
    ]);
  });

  const list = says(before, overrides) as readonly Content[];

  it('meet entry by entry in a list of entries', () => {
    const mine = withContent(before, overrides, [{ category: 'Mugs', ageLimitDays: 100 }, list[1] as Content]);
    const theirs = withContent(before, overrides, [...list, { category: 'Pots', ageLimitDays: 60 }]);
    const { text, carried } = told(mine, theirs);
    expect(says(text, overrides)).toEqual([
      { category: 'Mugs', ageLimitDays: 100 },
      list[1],
      { category: 'Pots', ageLimitDays: 60 },
    ]);
    expect([carried, text.includes('// keeps')]).toEqual([[overrides], true]);
    const without = withContent(before, overrides, list.slice(1));
    expect(says(told(without, theirs).text, overrides)).toEqual([list[1], { category: 'Pots', ageLimitDays: 60 }]);
  });

  it('are told with the whole list where both changed one entry', () => {
    const changed = (days: number) =>
      withContent(before, overrides, [{ category: 'Mugs', ageLimitDays: days }, list[1] as Content]);
    const { text, clashes } = told(changed(100), changed(150));
    expect(text).toBe(changed(150));
    expect(clashes.map(({ path }) => path)).toEqual([overrides]);
  });

  it('say that comments written by hand are those of the newer text', () => {
    const mine = withSetting(before, idle, 60).replace('// old', '// mine');
    expect(told(mine, withSetting(before, age, 150))).toMatchObject({ hasOwnComments: true, carried: [idle] });
  });

  it('cannot be put over a text that cannot be read, nor read from one', () => {
    expect(mergePolicy(before, '{', before)).toBeNull();
    expect(mergePolicy(before, before, '[]')).toBeNull();
  });
});
