import { describe, expect, it } from 'vitest';
import { decisionOf, guideOfText, isFinished, nextStep, recalled, withLine, withStep, type Guide } from './guide';

const begun = guideOfText(null);
const today = [
  { id: 'time~A-1', sku: 'A-1' },
  { id: 'time~B-2', sku: 'B-2' },
];
const finished: Guide = { ...begun, done: ['metric', 'sku', 'decision'] };

describe('the guide', () => {
  it('is kept as text and read back; what cannot be read begins anew', () => {
    const guide = withStep(withLine(begun, 3, today), 'sku');
    expect(guideOfText(JSON.stringify(guide))).toEqual(guide);
    expect(guideOfText('{broken')).toEqual(begun);
    expect(guideOfText('null')).toEqual(begun);
    expect(guideOfText('{"done":["sku","cash"],"line":{"id":7}}')).toEqual({ ...begun, done: ['sku'] });
  });

  it('ticks steps in any order and takes a tick back', () => {
    const guide = withStep(withStep(begun, 'decision'), 'metric');
    expect(guide.done).toEqual(['metric', 'decision']);
    expect(nextStep(guide)).toBe('sku');
    expect(withStep(guide, 'decision', false).done).toEqual(['metric']);
    expect(withStep(guide, 'metric')).toBe(guide);
    expect(isFinished(withStep(guide, 'sku'))).toBe(true);
    expect(nextStep(finished)).toBeNull();
  });

  it('stays with its line until a new run lists it no more', () => {
    const guide = withLine(begun, 3, today);
    expect(guide.line).toEqual({ run: 3, id: 'time~A-1', sku: 'A-1' });
    expect(withLine(guide, 3, today.slice(1))).toBe(guide);
    expect(withLine(guide, 4, today.toReversed())).toBe(guide);
    expect(withLine(guide, 4, today.slice(1)).line).toEqual({ run: 4, id: 'time~B-2', sku: 'B-2' });
    expect(withLine(withStep(guide, 'decision'), 4, today.slice(1)).line).toEqual(guide.line);
    expect(withLine(begun, 3, []).line).toBeNull();
  });

  it('comes back when called: where it was, or anew when it was finished', () => {
    expect(recalled({ ...begun, done: ['metric'], isAway: true })).toEqual({ ...begun, done: ['metric'] });
    expect(recalled({ ...finished, isAway: true })).toEqual(begun);
  });

  it('knows a decision by what was sent', () => {
    const ids = ['time~A-1'];
    expect(decisionOf('/api/findings/marks', { ids, action: 'Confirm' })).toEqual({ ids, isMade: true });
    expect(decisionOf('/api/findings/marks', { ids, action: 'Undo' })).toEqual({ ids, isMade: false });
    expect(decisionOf('/api/findings/owners', { ids, owner: 'Lin' })).toEqual({ ids, isMade: true });
    expect(decisionOf('/api/jobs/run', { ids })).toBeNull();
    expect(decisionOf('/api/findings/marks', null)).toBeNull();
  });
});
