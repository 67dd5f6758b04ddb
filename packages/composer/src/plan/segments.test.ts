import type { Transition } from '@retake/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComposeClip, ComposeTimeline } from '../timeline.ts';
import { toRenderUnits } from './render-units.ts';
import { toSegments, toSourceRanges, toTotalFrames } from './segments.ts';

const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const cut: Transition = { kind: 'cut', frames: 0 };

function clip(hash: string, slotFrames: number, transitionAfter = cut, headFrames = 0): ComposeClip {
  return { path: `/clips/${hash}.mp4`, hash, headFrames, slotFrames, transitionAfter, hasSound: false };
}

/** Timelines whose windows fit: each is at most half of the shorter neighbour. */
const timelines = fc
  .array(
    fc.record({
      slotFrames: fc.integer({ min: 1, max: 300 }),
      headFrames: fc.integer({ min: 0, max: 40 }),
      kind: fc.constantFrom<Transition['kind']>('cut', 'crossfade', 'fade'),
      half: fc.integer({ min: 1, max: 120 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drafts): ComposeTimeline => {
    const clips = drafts.map(({ slotFrames, headFrames, kind, half }, index) => {
      const room = Math.floor(Math.min(slotFrames, drafts[index + 1]?.slotFrames ?? slotFrames) / 2);
      const frames = kind === 'cut' ? 0 : 2 * Math.min(half, room);
      const transition = frames === 0 ? cut : { kind, frames };
      return clip(`hash-${index}`, slotFrames, transition, headFrames);
    });
    return { format, clips };
  });

describe('toSegments', () => {
  it('takes half of each window from both sides of the border', () => {
    const timeline = {
      format,
      clips: [
        clip('a', 30, { kind: 'crossfade', frames: 8 }, 5),
        clip('b', 20, { kind: 'fade', frames: 4 }),
        clip('c', 10),
      ],
    };
    expect(toSegments(timeline).map(({ key: _, ...segment }) => segment)).toEqual([
      { kind: 'body', startFrame: 0, frames: 26, source: { clip: 0, from: 5, frames: 26 } },
      {
        kind: 'crossfade',
        startFrame: 26,
        frames: 8,
        outgoing: { clip: 0, from: 31, frames: 8 },
        incoming: { clip: 1, from: -4, frames: 8 },
      },
      { kind: 'body', startFrame: 34, frames: 14, source: { clip: 1, from: 4, frames: 14 } },
      {
        kind: 'fade',
        startFrame: 48,
        frames: 4,
        outgoing: { clip: 1, from: 18, frames: 2 },
        incoming: { clip: 2, from: 0, frames: 2 },
      },
      { kind: 'body', startFrame: 52, frames: 8, source: { clip: 2, from: 2, frames: 8 } },
    ]);
  });

  it('ignores the transition after the last clip', () => {
    const [only] = toSegments({ format, clips: [clip('a', 30, { kind: 'fade', frames: 8 })] });
    expect(only).toMatchObject({ kind: 'body', frames: 30 });
  });

  it('has no body for a clip that its two windows fill', () => {
    const across: Transition = { kind: 'crossfade', frames: 8 };
    const segments = toSegments({ format, clips: [clip('a', 30, across), clip('b', 8, across), clip('c', 30)] });
    expect(segments.map(({ kind }) => kind)).toEqual(['body', 'crossfade', 'crossfade', 'body']);
  });

  it('refuses windows that do not fit into a slot', () => {
    const across: Transition = { kind: 'crossfade', frames: 8 };
    const timeline = { format, clips: [clip('a', 30, across), clip('b', 7, across), clip('c', 30)] };
    const sentence = 'The transitions around clip 2 need 8 frames of it, but it has only 7.';
    expect(() => toSegments(timeline)).toThrowError(
      expect.objectContaining({ code: 'TRANSITION_INVALID', message: sentence }),
    );
  });

  it('covers every frame exactly once and adds up to the slots', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        let next = 0;
        for (const { startFrame, frames } of toSegments(timeline)) {
          expect(startFrame).toBe(next);
          expect(frames).toBeGreaterThan(0);
          next += frames;
        }
        expect(next).toBe(toTotalFrames(timeline));
      }),
    );
  });

  it('reads the ranges of a clip one after another, without gap or overlap', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const ranges = toSegments(timeline).flatMap(toSourceRanges);
        timeline.clips.forEach((_, index) => {
          const own = ranges.filter(({ clip }) => clip === index);
          own.slice(1).forEach((range, at) => {
            expect(range.from).toBe(own[at]!.from + own[at]!.frames);
          });
        });
      }),
    );
  });

  it('makes new after a change only the changed body and its two windows', () => {
    fc.assert(
      fc.property(timelines, fc.nat(), (timeline, pick) => {
        const changed = pick % timeline.clips.length;
        const clips = timeline.clips.map((entry, index) => (index === changed ? { ...entry, hash: 'new' } : entry));
        const known = new Set(toSegments(timeline).map(({ key }) => key));
        for (const segment of toSegments({ format, clips })) {
          const touches = toSourceRanges(segment).some(({ clip }) => clip === changed);
          expect(known.has(segment.key)).toBe(!touches);
        }
      }),
    );
  });
});

describe('the edges of a long clip', () => {
  const usual: Transition = { kind: 'crossfade', frames: 16 };
  const lengths = (timeline: ComposeTimeline) => toSegments(timeline).map(({ frames }) => frames);
  const three = (first: Transition, second: Transition): ComposeTimeline => ({
    format,
    clips: [clip('a', 150, first, 8), clip('b', 150, second, 8), clip('c', 150, cut, 8)],
  });
  const toNew = (before: ComposeTimeline, after: ComposeTimeline) => {
    const known = new Set(toSegments(before).map(({ key }) => key));
    return toSegments(after).flatMap(({ key, kind, frames }) => (known.has(key) ? [] : [`${kind} ${frames}`]));
  };

  it('are segments of their own, as long as the half of a usual transition', () => {
    expect(lengths({ format, clips: [clip('a', 150)] })).toEqual([8, 134, 8]);
    expect(lengths({ format, clips: [clip('a', 59)] })).toEqual([59]);
    expect(lengths(three(usual, cut))).toEqual([8, 134, 16, 134, 8, 8, 134, 8]);
    expect(lengths(three({ ...usual, frames: 6 }, { ...usual, frames: 40 }))).toEqual([
      8, 134, 5, 6, 5, 122, 40, 122, 8,
    ]);
  });

  it('leave nothing but a window to be rendered for a usual transition, and the edges for none', () => {
    expect(toNew(three(cut, cut), three(usual, cut))).toEqual(['crossfade 16']);
    expect(toNew(three(usual, usual), three(usual, { ...usual, kind: 'fade' }))).toEqual(['fade 16']);
    expect(toNew(three(usual, cut), three(cut, cut))).toEqual(['body 8', 'body 8']);
  });

  it('leave the middles as they are in another order', () => {
    const { clips } = three(usual, cut);
    const [a, b, c] = clips as [ComposeClip, ComposeClip, ComposeClip];
    expect(toNew({ format, clips }, { format, clips: [b, a, c] })).toEqual(['body 8', 'crossfade 16']);
  });
});

describe('toRenderUnits', () => {
  it('renders window, body and window of one changed clip together', () => {
    const across: Transition = { kind: 'crossfade', frames: 8 };
    const clips = ['a', 'b', 'c', 'd'].map((hash) => clip(hash, 30, across));
    const segments = toSegments({ format, clips });
    const units = toRenderUnits(segments, (segment) => toSourceRanges(segment).some((range) => range.clip === 1));
    expect(units).toEqual([segments.slice(1, 4)]);
  });

  it('covers every missing segment once and never holds the bodies of two clips', () => {
    fc.assert(
      fc.property(timelines, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (timeline, missing) => {
        const segments = toSegments(timeline);
        const wanted = new Set(segments.filter((_, index) => missing[index]).map(({ key }) => key));
        const units = toRenderUnits(segments, ({ key }) => wanted.has(key));
        expect(units.flat().map(({ key }) => key)).toEqual([...wanted]);
        for (const unit of units) {
          const bodies = unit.flatMap((segment) => (segment.kind === 'body' ? [segment.source.clip] : []));
          expect(new Set(bodies).size).toBeLessThanOrEqual(1);
          expect(unit.length - bodies.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('renders the same content once', () => {
    const segments = toSegments({ format, clips: [clip('a', 30), clip('b', 30), clip('a', 30)] });
    expect(toRenderUnits(segments, () => true).flat()).toHaveLength(2);
  });
});
