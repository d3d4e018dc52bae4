import { describe, expect, it } from 'vitest';
import { draftOf, keptAs, takenOver } from './draftState';

const before = '{ "a": 1, "b": 1 }';
const mine = { ...draftOf(before), text: '{ "a": 2, "b": 1 }' };

describe('a draft of the policy', () => {
  it('without changes becomes what another kept', () => {
    expect(takenOver(draftOf(before), '{ "a": 3 }')).toEqual(draftOf('{ "a": 3 }'));
  });

  it('keeps its changes over what another kept, and begins anew from there', () => {
    expect(takenOver(mine, '{ "a": 1, "b": 3 }')).toEqual({
      ...draftOf('{ "a": 1, "b": 3 }'),
      text: '{ "a": 2, "b": 3 }',
      merged: { carried: 1, clashes: [], hasOwnComments: false },
    });
  });

  it('has nothing to tell where both did the same', () => {
    expect(takenOver(mine, '{ "a": 2, "b": 3 }')).toEqual(draftOf('{ "a": 2, "b": 3 }'));
  });

  it('tells of what both changed', () => {
    const { text, merged } = takenOver(mine, '{ "a": 3, "b": 1 }');
    expect(text).toBe('{ "a": 3, "b": 1 }');
    expect(merged?.clashes).toEqual([{ path: ['a'], mine: 2, theirs: 3 }]);
  });

  it('stays as it is where it cannot be read, and says so', () => {
    const unread = { ...mine, text: '{ "a": ' };
    expect(takenOver(unread, '{ "a": 3 }')).toEqual({ ...unread, isUnread: true });
  });

  it('that was kept has nothing to tell any more', () => {
    expect(keptAs({ ...mine, merged: { carried: 1, clashes: [], hasOwnComments: false } }, mine.text)).toEqual({
      ...mine,
      before: mine.text,
      replaced: before,
    });
  });
});
