import { describe, expect, it } from 'vitest';
import { addressOf, pathOf } from './ask';
import { Problem, problemOf } from './problem';

describe('an address', () => {
  it('repeats the name for each value of a list and leaves out what is not said', () => {
    expect(
      addressOf('/api/findings', { rule: ['time', 'cross'], sort: null, owner: undefined, season: '', page: 2 }),
    ).toBe('/api/findings?rule=time&rule=cross&season=&page=2');
  });

  it('is the path alone without a query', () => expect(addressOf('/api/jobs')).toBe('/api/jobs'));
});

describe('a path', () => {
  it('has its places filled, whatever stands in a code', () => {
    expect(pathOf('/api/ledger/skus/{sku}', { sku: 'A/红 1' })).toBe('/api/ledger/skus/A%2F%E7%BA%A2%201');
  });

  it('that lacks a place is our mistake', () => expect(() => pathOf('/api/jobs/{id}', {})).toThrow('needs id'));
});

describe('a problem', () => {
  it('speaks the words of the server', async () => {
    const problem = await problemOf(new Response('{"code":"run-gone","detail":"gone"}', { status: 410 }));
    expect([problem.code, problem.message, problem.isRunGone]).toEqual(['run-gone', 'gone', true]);
  });

  it('without a body keeps its status', async () => {
    const problem = await problemOf(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    expect([problem.code, problem.message, problem.mayPass]).toEqual([null, '502 Bad Gateway', true]);
  });

  it('that refuses does not pass by asking again', () => expect(new Problem(422, 'x', 'y').mayPass).toBe(false));
});
