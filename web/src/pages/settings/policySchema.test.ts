import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedIn, groupsOf } from './policySchema';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../../docs/policy.schema.json', import.meta.url), 'utf8'),
);

describe('the schema of policies', () => {
  it('gives groups of settings a field can hold', () => {
    const groups = groupsOf(schema);
    expect(groups.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'facts',
        'ledger',
        'demand',
        'metrics',
        'metrics.abcXyz',
        'findings',
        'findings.bounds',
      ]),
    );
    const age = groups
      .find(({ path }) => path === 'findings')
      ?.settings.find(({ path }) => path === 'findings.ageLimitDays');
    expect(age).toMatchObject({ kind: 'whole', minimum: 1, maximum: 3650, isOpen: false });
    expect(groups.flatMap(({ settings }) => settings).some(({ path }) => path === 'metrics.workingCapital')).toBe(
      true,
    );
  });

  it('says every setting in both languages', () => {
    for (const { description } of groupsOf(schema).flatMap(({ settings }) => settings)) {
      expect(describedIn(description, 'zh')).toMatch(/[\u4e00-\u9fff]/);
      expect(describedIn(description, 'en')).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe('a description in two languages', () => {
  it.each([
    ['Older than this: E&O by time. 库龄超过此天数。', 'Older than this: E&O by time', '库龄超过此天数'],
    ['Share to sell in 30 days. 30 天售罄率目标。', 'Share to sell in 30 days', '30 天售罄率目标'],
    [
      'True: moving average; false: FIFO. true 为移动加权平均；false 为先进先出。',
      'True: moving average; false: FIFO',
      'true 为移动加权平均；false 为先进先出',
    ],
    ['per_m3_day, per_unit … 计费单位。', 'per_m3_day, per_unit …', '计费单位'],
    ['in words only', 'in words only', 'in words only'],
  ])('%s', (both, english, chinese) => {
    expect([describedIn(both, 'en'), describedIn(both, 'zh')]).toEqual([english, chinese]);
  });
});
