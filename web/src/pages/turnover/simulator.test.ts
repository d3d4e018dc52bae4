import { describe, expect, it } from 'vitest';
import { askedOf, partOf, sliderMost } from './simulator';

describe('the address of a simulation', () => {
  it('names the days, or none', () => {
    expect(askedOf('50')).toBe(50);
    expect(askedOf('0')).toBe(0);
    expect(askedOf(null)).toBeUndefined();
    expect(askedOf('')).toBeUndefined();
    expect(askedOf('soon')).toBeUndefined();
  });

  it('names the part of the stock, whatever letters its name has', () => {
    expect(partOf('category~Home ~ Kitchen')).toEqual({ by: 'category', name: 'Home ~ Kitchen' });
    expect(partOf('category~')).toEqual({ by: 'category', name: '' });
    expect(partOf(null)).toEqual({});
    expect(partOf('nonsense')).toEqual({});
  });
});

describe('the slider', () => {
  it('reaches the days of now and of the target, and no farther than may be asked', () => {
    expect(sliderMost(90, 50, 3650)).toBe(365);
    expect(sliderMost(500.5, 50, 3650)).toBe(501);
    expect(sliderMost(null, 900, 3650)).toBe(900);
    expect(sliderMost(90_000, 50, 3650)).toBe(3650);
  });
});
