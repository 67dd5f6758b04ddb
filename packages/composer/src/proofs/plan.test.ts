import { isRetakeError, type Transition } from '@retake/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toComposePlan } from '../plan/plan.ts';
import { toRenderUnits } from '../plan/render-units.ts';
import { type Segment, toSourceRanges } from '../plan/segments.ts';
import { cut, fitTransitions, rates, toHalf, toSlotStart, toTimelines, withClip } from '../testing/random-timelines.ts';
import type { ComposeTimeline } from '../timeline.ts';

const materials = ['a', 'b', 'c', 'd'].map((hash) => ({ path: `/${hash}.mp4`, hash, hasSound: hash !== 'd' }));
const timelines = fc
  .record({
    width: fc.constantFrom(320, 322),
    height: fc.constantFrom(180, 240),
    rate: fc.constantFrom(...rates),
  })
  .chain((format) => toTimelines({ format, materials, maxClips: 14, maxSlotFrames: 80, maxHeadFrames: 6 }));
const runs = { numRuns: 300 };

const segmentsOf = (timeline: ComposeTimeline) => toComposePlan(timeline).segments;
const keysOf = (timeline: ComposeTimeline) => segmentsOf(timeline).map(({ key }) => key);
const soundOf = (timeline: ComposeTimeline) => toComposePlan(timeline).soundtrack;

/** What a segment shows, in words of its own: two with the same words are the same pictures. */
function toContent({ format, clips }: ComposeTimeline, segment: Segment): string {
  const ranges = toSourceRanges(segment).map(({ clip, from, frames }) => {
    const { hash, look, speed, framing = 'fit' } = clips[clip]!;
    return `${hash}[${from}+${frames}] ${look?.key} ${speed?.num}/${speed?.den} ${framing}`;
  });
  const { width, height, rate } = format;
  return `${segment.kind} ${ranges.join(' ')} at ${width}x${height} ${rate.num}/${rate.den}`;
}

/** Keys of one plan that another one has not. */
function toNewKeys(before: ComposeTimeline, after: ComposeTimeline): Set<string> {
  const known = new Set(keysOf(before));
  return new Set(keysOf(after).filter((key) => !known.has(key)));
}

/** Keys of the segments that show anything of these borders' windows or these clips' bodies. */
function toKeysOf(timeline: ComposeTimeline, parts: { bodies: readonly number[]; borders: readonly number[] }) {
  return new Set(
    segmentsOf(timeline)
      .filter((segment) =>
        segment.kind === 'body'
          ? parts.bodies.includes(segment.source.clip)
          : parts.borders.includes(segment.outgoing.clip),
      )
      .map(({ key }) => key),
  );
}

describe('segments', () => {
  it('tile the video: no gap, no overlap, exactly as long as the slots', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plan = toComposePlan(timeline);
        const ends = plan.segments.map(({ startFrame, frames }) => startFrame + frames);
        expect(plan.segments.map(({ startFrame }) => startFrame)).toEqual([0, ...ends.slice(0, -1)]);
        expect(plan.segments.every(({ frames }) => Number.isInteger(frames) && frames > 0)).toBe(true);
        expect(ends.at(-1)).toBe(plan.totalFrames);
        expect(plan.totalFrames).toBe(toSlotStart(timeline, timeline.clips.length));
      }),
      runs,
    );
  });

  it('never move a border: windows are centred on the ends of slots, bodies lie between them', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        for (const segment of segmentsOf(timeline)) {
          if (segment.kind === 'body') {
            const { clip } = segment.source;
            const slotStart = toSlotStart(timeline, clip);
            const slotEnd = slotStart + timeline.clips[clip]!.slotFrames;
            expect(segment.startFrame).toBeGreaterThanOrEqual(slotStart + toHalf(timeline, clip - 1));
            expect(segment.startFrame + segment.frames).toBeLessThanOrEqual(slotEnd - toHalf(timeline, clip));
          } else {
            const border = toSlotStart(timeline, segment.incoming.clip);
            expect(segment.startFrame + segment.frames / 2).toBe(border);
            expect(segment.frames / 2).toBe(toHalf(timeline, segment.outgoing.clip));
          }
        }
      }),
      runs,
    );
  });

  it('show at each frame of a slot the frame of the source that is as far behind its head', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        for (const segment of segmentsOf(timeline)) {
          for (const range of toSourceRanges(segment)) {
            const isLate = segment.kind === 'fade' && range.clip === segment.incoming.clip;
            const shownAt = segment.startFrame + (isLate ? segment.frames / 2 : 0);
            const { headFrames } = timeline.clips[range.clip]!;
            expect(range.from).toBe(headFrames + shownAt - toSlotStart(timeline, range.clip));
          }
        }
      }),
      runs,
    );
  });

  it('have equal keys exactly when they show the same', () => {
    fc.assert(
      fc.property(timelines, timelines, (one, two) => {
        const contents = new Map<string, string>();
        const keys = new Map<string, string>();
        for (const timeline of [one, two]) {
          for (const segment of segmentsOf(timeline)) {
            const content = toContent(timeline, segment);
            expect(contents.get(segment.key) ?? content).toBe(content);
            expect(keys.get(content) ?? segment.key).toBe(segment.key);
            contents.set(segment.key, content);
            keys.set(content, segment.key);
          }
        }
      }),
      runs,
    );
  });

  it('are named by content, not by where a file lies or what a clip sounds like', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const clips = timeline.clips.map((clip) => ({ ...clip, path: `/moved${clip.path}`, hasSound: !clip.hasSound }));
        expect(keysOf({ ...timeline, clips })).toEqual(keysOf(timeline));
      }),
      runs,
    );
  });
});

describe('what an edit makes new', () => {
  const edits = fc.tuple(timelines, fc.nat()).map(([timeline, pick]) => ({
    timeline,
    index: pick % timeline.clips.length,
  }));

  it('changing a clip: its body and its two windows', () => {
    fc.assert(
      fc.property(edits, ({ timeline, index }) => {
        const changed = withClip(timeline, index, { hash: 'new', path: '/new.mp4' });
        const own = toKeysOf(changed, { bodies: [index], borders: [index - 1, index] });
        expect(toNewKeys(timeline, changed)).toEqual(own);
        const places = (at: ComposeTimeline) => segmentsOf(at).map(({ startFrame, frames }) => [startFrame, frames]);
        expect(places(changed)).toEqual(places(timeline));
      }),
      runs,
    );
  });

  it('changing how long a clip is: some of its body and the window behind it, wherever the rest moves to', () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 1, max: 40 }), ({ timeline, index }, more) => {
        const unique = withClip(timeline, index, { hash: 'only' });
        const { slotFrames } = unique.clips[index]!;
        const longer = withClip(unique, index, { slotFrames: slotFrames + more });
        const own = toKeysOf(longer, { bodies: [index], borders: [index] });
        const fresh = toNewKeys(unique, longer);
        expect([...fresh].filter((key) => !own.has(key))).toEqual([]);
        expect(fresh.size).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it('changing the kind of a transition: its window, and no body', () => {
    fc.assert(
      fc.property(edits, ({ timeline, index }) => {
        const { transitionAfter } = timeline.clips[index]!;
        const kind = transitionAfter.kind === 'fade' ? 'crossfade' : 'fade';
        const other: Transition = transitionAfter.kind === 'cut' ? transitionAfter : { ...transitionAfter, kind };
        const changed = withClip(timeline, index, { transitionAfter: other });
        const fresh = toNewKeys(timeline, changed);
        const windows = toKeysOf(changed, { bodies: [], borders: [index] });
        expect([...fresh].filter((key) => !windows.has(key))).toEqual([]);
      }),
      runs,
    );
  });

  it('removing a transition: the two bodies that it stood between, longer now, and no window', () => {
    fc.assert(
      fc.property(edits, ({ timeline, index }) => {
        const changed = withClip(timeline, index, { transitionAfter: cut });
        const bodies = toKeysOf(changed, { bodies: [index, index + 1], borders: [] });
        expect([...toNewKeys(timeline, changed)].filter((key) => !bodies.has(key))).toEqual([]);
      }),
      runs,
    );
  });

  it('another order of clips with cuts between them: nothing', () => {
    fc.assert(
      fc.property(timelines, fc.infiniteStream(fc.double({ noNaN: true })), (timeline, dice) => {
        const clips = timeline.clips.map((clip) => ({ ...clip, transitionAfter: cut }));
        const shuffled = clips
          .map((clip) => ({ clip, rank: dice.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ clip }) => clip);
        expect(keysOf({ ...timeline, clips: shuffled }).toSorted()).toEqual(keysOf({ ...timeline, clips }).toSorted());
      }),
      runs,
    );
  });

  it('swapping two clips: nothing but what touches their borders', () => {
    fc.assert(
      fc.property(edits, fc.nat(), ({ timeline, index }, pick) => {
        const other = pick % timeline.clips.length;
        const clips = [...timeline.clips];
        [clips[index], clips[other]] = [timeline.clips[other]!, timeline.clips[index]!];
        const swapped = { ...timeline, clips: fitTransitions(clips) };
        const near = [index - 1, index, index + 1, other - 1, other, other + 1];
        // A shortened window can push on to the next one, so only those that stayed as they were are held to this.
        const same = swapped.clips.every(
          (clip, at) => clip.transitionAfter.frames === clips[at]!.transitionAfter.frames,
        );
        fc.pre(same);
        const touched = toKeysOf(swapped, { bodies: near, borders: near });
        expect([...toNewKeys(timeline, swapped)].filter((key) => !touched.has(key))).toEqual([]);
      }),
      runs,
    );
  });

  it('undoing any of them: nothing, and the old plan to the letter', () => {
    fc.assert(
      fc.property(edits, ({ timeline, index }) => {
        const old = timeline.clips[index]!;
        const changed = withClip(timeline, index, { hash: 'new', headFrames: old.headFrames + 1 });
        const { hash, headFrames } = old;
        const undone = withClip(changed, index, { hash, headFrames });
        expect(toComposePlan(undone)).toEqual(toComposePlan(timeline));
      }),
      runs,
    );
  });

  it('another song: no picture', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const audio = { path: '/song.mp3', hash: 'song', gainDb: 0, fadeOutFrames: 10 };
        expect(keysOf({ ...timeline, audio })).toEqual(keysOf(timeline));
      }),
      runs,
    );
  });
});

describe('sound', () => {
  it('has a piece for every clip, which together last exactly as long as the video, without drift', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const { soundtrack, totalFrames } = toComposePlan(timeline);
        if (soundtrack.kind === 'none') {
          expect(timeline.clips.some(({ hasSound }) => hasSound)).toBe(false);
          return;
        }
        if (soundtrack.kind === 'song') throw new Error('There is no song in these timelines.');
        const toSample = (frame: number) => (frame * timeline.format.rate.den * 48_000) / timeline.format.rate.num;
        let at = 0;
        for (const [index, { samples }] of soundtrack.pieces.entries()) {
          expect(Math.abs(at - toSample(toSlotStart(timeline, index)))).toBeLessThanOrEqual(0.5);
          at += samples;
        }
        expect(soundtrack.pieces).toHaveLength(timeline.clips.length);
        expect(at).toBe(soundtrack.samples);
        expect(Math.abs(at - toSample(totalFrames))).toBeLessThanOrEqual(0.5);
      }),
      runs,
    );
  });

  it('stays the same when only transitions change', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const clips = timeline.clips.map((clip) => ({ ...clip, transitionAfter: cut }));
        expect(soundOf({ ...timeline, clips })).toEqual(soundOf(timeline));
      }),
      runs,
    );
  });
});

describe('render units', () => {
  const choices = fc.tuple(timelines, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }));

  it('hold every missing content once, in order, as neighbours, bodies of one clip at most', () => {
    fc.assert(
      fc.property(choices, ([timeline, missing]) => {
        const segments = segmentsOf(timeline);
        const wanted = new Set(segments.filter((_, index) => missing[index]).map(({ key }) => key));
        const units = toRenderUnits(segments, ({ key }) => wanted.has(key));
        const rendered = units.flat().map(({ key }) => key);
        expect(rendered).toHaveLength(new Set(rendered).size);
        expect(new Set(rendered)).toEqual(wanted);
        for (const unit of units) {
          const bodies = unit.flatMap((segment) => (segment.kind === 'body' ? [segment.source.clip] : []));
          expect(new Set(bodies).size).toBeLessThanOrEqual(1);
          expect(unit.length - bodies.length).toBeLessThanOrEqual(2);
          const places = unit.map((segment) => segments.indexOf(segment));
          expect(places).toEqual(places.map((_, index) => places[0]! + index));
        }
      }),
      runs,
    );
  });

  it('open at most three files, however long the video is', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        for (const unit of toRenderUnits(segmentsOf(timeline), () => true)) {
          expect(new Set(unit.flatMap(toSourceRanges).map(({ clip }) => clip)).size).toBeLessThanOrEqual(3);
        }
      }),
      runs,
    );
  });
});

describe('windows that do not fit', () => {
  it('are refused exactly when the two around a clip are longer than it', () => {
    fc.assert(
      fc.property(
        timelines,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 14, maxLength: 14 }),
        (timeline, halves) => {
          const clips = timeline.clips.map((clip, index) => ({
            ...clip,
            transitionAfter: { kind: 'crossfade', frames: 2 * halves[index]! } as const,
          }));
          const wide = { ...timeline, clips };
          const isTight = clips.some(
            ({ slotFrames }, index) => toHalf(wide, index - 1) + toHalf(wide, index) > slotFrames,
          );
          let refusal: unknown;
          try {
            toComposePlan(wide);
          } catch (error) {
            refusal = error;
          }
          expect(isRetakeError(refusal, 'TRANSITION_INVALID')).toBe(isTight);
          expect(refusal === undefined).toBe(!isTight);
        },
      ),
      runs,
    );
  });
});

describe('numbers of which no video can be made', () => {
  const good = (): ComposeTimeline => ({
    format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
    clips: [0, 1].map((index) => ({ ...materials[index]!, headFrames: 0, slotFrames: 12, transitionAfter: cut })),
  });
  const window = (frames: number) => ({ transitionAfter: { kind: 'crossfade', frames } as const });
  const format = (change: Partial<ComposeTimeline['format']>) => ({
    ...good(),
    format: { ...good().format, ...change },
  });
  const song = (change: object): ComposeTimeline => ({
    ...good(),
    audio: { path: '/song.mp3', hash: 'song', gainDb: 0, fadeOutFrames: 0, ...change },
  });

  it.each<[string, ComposeTimeline, string]>([
    ['a slot without a number', withClip(good(), 1, { slotFrames: Number.NaN }), 'The length of clip 2'],
    ['a slot without an end', withClip(good(), 0, { slotFrames: Number.POSITIVE_INFINITY }), 'The length of clip 1'],
    ['a slot of nothing', withClip(good(), 0, { slotFrames: 0 }), 'The length of clip 1'],
    ['a slot of less', withClip(good(), 0, { slotFrames: -3 }), 'The length of clip 1'],
    ['half a frame', withClip(good(), 0, { slotFrames: 1.5 }), 'The length of clip 1'],
    ['a start without a number', withClip(good(), 0, { headFrames: Number.NaN }), 'The start of clip 1'],
    ['an odd window', withClip(good(), 0, window(3)), 'The transition after clip 1'],
    ['a window of less than nothing', withClip(good(), 0, window(-4)), 'The transition after clip 1'],
    ['a window without a number', withClip(good(), 0, window(Number.NaN)), 'The transition after clip 1'],
    ['no width', format({ width: 0 }), 'The width'],
    ['an odd height', format({ height: 91 }), 'The height'],
    ['a rate that stands still', format({ rate: { num: 0, den: 1 } }), 'The rate'],
    ['a rate without end', format({ rate: { num: 30, den: 0 } }), 'The rate'],
    ['a gain without a number', song({ gainDb: Number.NaN }), 'The gain'],
    ['a fade without a number', song({ fadeOutFrames: Number.NaN }), 'The fade'],
  ])('%s: refused with a sentence', (_name, timeline, sentence) => {
    const message = expect.stringContaining(sentence);
    expect(() => toComposePlan(timeline)).toThrowError(expect.objectContaining({ code: 'BODY_INVALID', message }));
  });
});
