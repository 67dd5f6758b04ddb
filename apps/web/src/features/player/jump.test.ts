import type { CutView } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { findNeighbourFrame, findPlaceAt } from './clip-places.ts';
import { toFrameAfterPublish } from './jump.ts';

/** A cut of 100-frame clips given as `id: version` in playing order. */
function toCut(places: [id: string, version: number][]): CutView {
  return {
    id: 'cut',
    number: 1,
    frames: places.length * 100,
    format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
    clips: places.map(([clipId, version], index) => ({
      clipId,
      number: index + 1,
      version,
      startFrame: index * 100,
      frames: 100,
    })),
    changedClips: [],
    canUndo: false,
    canRedo: false,
    publishedAt: '2026-01-01T00:00:00.000Z',
  };
}

const first = toCut([
  ['a', 1],
  ['b', 1],
  ['c', 1],
]);

describe('where the player goes after a publish', () => {
  it('goes into the changed clip, past a crossfade', () => {
    expect(
      toFrameAfterPublish(
        first,
        toCut([
          ['a', 1],
          ['b', 2],
          ['c', 1],
        ]),
        250,
      ),
    ).toBe(112);
  });
  it('goes to the first of several', () => {
    expect(
      toFrameAfterPublish(
        first,
        toCut([
          ['a', 1],
          ['b', 2],
          ['c', 2],
        ]),
        0,
      ),
    ).toBe(112);
  });
  it('follows a clip that moved', () => {
    expect(
      toFrameAfterPublish(
        first,
        toCut([
          ['c', 1],
          ['a', 1],
          ['b', 1],
        ]),
        230,
      ),
    ).toBe(30);
  });
  it('stays where it is when no picture of a clip changed', () => {
    expect(
      toFrameAfterPublish(
        first,
        toCut([
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ]),
        142,
      ),
    ).toBe(142);
  });
});

describe('places of clips', () => {
  it('finds the clip of a frame', () => {
    expect(findPlaceAt(first, 99)?.clipId).toBe('a');
    expect(findPlaceAt(first, 100)?.clipId).toBe('b');
    expect(findPlaceAt(first, 999)?.clipId).toBe('c');
  });
  it('goes on to the next clip, and to the end from the last', () => {
    expect(findNeighbourFrame(first, 20, 1)).toBe(100);
    expect(findNeighbourFrame(first, 220, 1)).toBe(299);
  });
  it('goes back to the start of the clip, then to the clip before', () => {
    expect(findNeighbourFrame(first, 160, -1)).toBe(100);
    expect(findNeighbourFrame(first, 104, -1)).toBe(0);
    expect(findNeighbourFrame(first, 3, -1)).toBe(0);
  });
});
