import { describe, expect, it } from 'vitest';
import { chosenOf, explainedAsText, explainedOfText } from './explain';

describe('a figure in the address', () => {
  it('comes back as it was', () => {
    const figure = { code: 'turnover', of: { sku: 'A&B=1/红', warehouse: 'US-FBA' } };
    expect(explainedOfText(explainedAsText(figure))).toEqual(figure);
  });

  it('is asked of the part the filters have chosen', () => {
    expect(chosenOf({ owner: ['李'], category: [''], class: [] })).toEqual({ owner: '李', category: '' });
  });

  it('is none without a code', () => {
    expect([explainedOfText(null), explainedOfText(''), explainedOfText('sku=A')]).toEqual([null, null, null]);
  });
});
