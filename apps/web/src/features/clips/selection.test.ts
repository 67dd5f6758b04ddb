import { describe, expect, it } from 'vitest';
import { pickClip } from './selection.ts';

const order = [1, 2, 3, 4, 5];
const none = { selectedClips: [], anchor: null };

describe('picking clips', () => {
  it('selects one and clears it again', () => {
    const one = pickClip(none, 2, 'only', order);
    expect(one.selectedClips).toEqual([2]);
    expect(pickClip(one, 2, 'only', order).selectedClips).toEqual([]);
  });
  it('adds and takes away, in playing order', () => {
    const two = pickClip(pickClip(none, 4, 'toggle', order), 1, 'toggle', order);
    expect(two.selectedClips).toEqual([1, 4]);
    expect(pickClip(two, 4, 'toggle', order).selectedClips).toEqual([1]);
  });
  it('takes everything up to a clip, in both directions, from the same start', () => {
    const start = pickClip(none, 3, 'only', order);
    const down = pickClip(start, 5, 'range', order);
    expect(down.selectedClips).toEqual([3, 4, 5]);
    expect(pickClip(down, 1, 'range', order).selectedClips).toEqual([1, 2, 3]);
  });
  it('without a start, a range is one clip', () => {
    expect(pickClip(none, 4, 'range', order).selectedClips).toEqual([4]);
  });
});
