import { describe, expect, it } from 'vitest';
import { answerComparison } from './answer-comparison.ts';

/** Clip 2 with versions, told by what each was made from. */
const toVideo = (version: number, ...parents: readonly (number | null)[]) => ({
  clips: [
    { number: 1, version: 1, versions: [{ number: 1, parent: null }] },
    { number: 2, version, versions: parents.map((parent, index) => ({ number: index + 1, parent })) },
  ],
});
const compare = (video: ReturnType<typeof toVideo>, version?: number, clip = 2) =>
  answerComparison(video, { kind: 'compare', clips: [clip], ...(version !== undefined && { version }) }).reply;

describe('a comparison', () => {
  it.each([
    [
      'with what it was made from',
      toVideo(3, null, 1, 1),
      undefined,
      [1, 3],
      'the original beside version 3 that it shows now',
    ],
    [
      'which may be no original',
      toVideo(3, null, 1, 2),
      undefined,
      [2, 3],
      'version 2 beside version 3 that it shows now',
    ],
    [
      'with the newest other one',
      toVideo(1, null, 1, 1),
      undefined,
      [1, 3],
      'the original that it shows now beside version 3',
    ],
    [
      'with the newest older one',
      toVideo(3, null, 1, null),
      undefined,
      [2, 3],
      'version 2 beside version 3 that it shows now',
    ],
    [
      'with the one that is named',
      toVideo(3, null, 1, 2),
      1,
      [1, 3],
      'the original beside version 3 that it shows now',
    ],
    ['with a newer one', toVideo(2, null, 1, 1), 3, [2, 3], 'version 2 that it shows now beside version 3'],
  ])('is %s', (_, video, version, [before, after], text) => {
    expect(compare(video, version)).toEqual({
      ...{ kind: 'compare', text: `Clip 2: ${text}.` },
      compare: { clip: 2, before, after },
    });
  });

  it.each([
    [toVideo(1, null, 1), 1, 'Clip 2 shows version 1 now. It can be compared with version 2.'],
    [toVideo(2, null, 1, 1, 1, 2), 2, 'Clip 2 shows version 2 now. It can be compared with versions 1 and 3 to 5.'],
    [toVideo(1, null), undefined, 'Clip 2 has only its original, so there is nothing to compare it with yet.'],
    [toVideo(1, null), 1, 'Clip 2 has only its original, so there is nothing to compare it with yet.'],
  ])('of %j with %s opens nothing and says why', (video, version, text) => {
    expect(compare(video, version)).toEqual({ kind: 'compare', text });
  });

  it('is refused with a clip or a version that there is not', () => {
    expect(() => compare(toVideo(1, null), 9)).toThrow('Clip 2 has no version 9.');
    expect(() => compare(toVideo(1, null), undefined, 7)).toThrow('There is no clip 7 in this video.');
    expect(() => answerComparison(toVideo(1, null), { kind: 'compare' })).toThrow('Which clip is meant?');
  });
});
