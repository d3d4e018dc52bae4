import { describe, expect, it } from 'vitest';
import { fill, translator } from './fill';

describe('fill', () => {
  it('puts the parts in their places', () => {
    expect(fill('{1} of {0}, {1}', ['a', 2])).toBe('2 of a, 2');
  });

  it('takes a place with a format of the command line', () => {
    expect(fill('< {0:0.#%}', ['5%'])).toBe('< 5%');
  });

  it('leaves a place without a part as it is', () => {
    expect(fill('{0} and {1}', ['one'])).toBe('one and {1}');
  });
});

describe('translator', () => {
  it('shows a key that has no text as it is', () => {
    expect(translator({})('rule.new')).toBe('rule.new');
  });
});
