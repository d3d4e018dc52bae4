import { describe, expect, it } from 'vitest';
import { chartTheme } from '../parts/chartTheme';
import { antdTheme } from './antdTheme';

describe('stillness', () => {
  it('holds parts and charts still where the system asks for it, and only there', () => {
    expect(antdTheme(false, true).token?.motion).toBe(false);
    expect(chartTheme(true, true)).toMatchObject({ animation: false });
    expect(antdTheme(false, false).token?.motion).toBe(true);
    expect(chartTheme(true, false)).toMatchObject({ animation: true });
  });
});
