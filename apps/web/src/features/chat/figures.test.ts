import { describe, expect, it } from 'vitest';
import { toClipList, toPrice, toWait } from './figures.ts';

describe('figures', () => {
  it('says prices', () => {
    expect(toPrice(0)).toBe('Free');
    expect(toPrice(190_000)).toBe('$0.19');
    expect(toPrice(45_000)).toBe('$0.045');
    expect(toPrice(60_000)).toBe('$0.06');
  });
  it('rounds waits up', () => {
    expect(toWait(200)).toBe('1 s');
    expect(toWait(4_100)).toBe('4 s');
    expect(toWait(125_000)).toBe('2 min');
  });
  it('draws runs of clips together', () => {
    expect(toClipList([2])).toBe('Clip 2');
    expect(toClipList([5, 1, 2, 3])).toBe('Clips 1–3, 5');
    expect(toClipList([1, 2])).toBe('Clips 1, 2');
  });
});
