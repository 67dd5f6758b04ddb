import type { Look, LookEntry, TemplateId } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { type ClipEvidence, judgeClip } from './judge-clip.ts';
import { type Draw, drawBlack, drawWaves, toDrawnClip } from './testing/drawn-clip.ts';

const entry = (template: TemplateId): LookEntry => ({ template, strength: 'normal' });
/** One frame of each neighbour around 40 of the clip's own. */
const stretch = { neighbourBefore: 1, windowBefore: 0, body: 40, windowAfter: 0, neighbourAfter: 1 };
const [clipTwo, clipThree, neighbour] = [drawWaves(1), drawWaves(4), drawWaves(7)];
const dim = (draw: Draw): Draw => {
  return (frame) => draw(frame).map((value, at) => (at < 64 * 36 ? 16 + (value - 16) * 0.75 : value));
};

/** Nothing in it but the edge of a wall that goes by. */
const drawWall: Draw = (frame) =>
  clipTwo(frame).map((value, at) => (at >= 64 * 36 ? value : at % 64 > 10 + frame ? 150 : 30));

const toCut = (draw: Draw, around = neighbour) =>
  toDrawnClip(42, (frame) => (frame === 0 || frame === 41 ? around(0) : draw(frame - 1)));

function judge(result: Draw, look: Look, change: Partial<ClipEvidence> = {}) {
  return judgeClip({
    ...{ clip: 2, look, lookBefore: [], hasNewSource: false, stretch, source: null },
    ...{ before: toCut(clipTwo), result: toCut(result), sourceFrames: 60, rate: { num: 30, den: 1 } },
    ...change,
  });
}
const sentenceOf = (...args: Parameters<typeof judge>) => judge(...args).problem?.sentence;

describe('a changed clip', () => {
  it('convinces when it shows what was asked for', () => {
    expect(judge(dim(clipTwo), [entry('darker')])).toEqual({ problem: null, note: null });
  });

  it.each<{ what: string; result: Draw; look?: TemplateId; sentence: string }>([
    {
      what: 'nothing has changed',
      result: clipTwo,
      sentence: 'Clip 2 should be darker but came out as bright as before',
    },
    {
      what: 'it is brighter instead',
      result: drawWaves(1, { light: 120 }),
      sentence: 'Clip 2 should be darker but came out brighter instead',
    },
    {
      what: 'another look shows',
      result: dim(clipTwo),
      look: 'black-and-white',
      sentence: 'Clip 2 should be less colourful for “Black and white” but came out as colourful as before',
    },
    { what: 'it is black', result: drawBlack, sentence: 'Clip 2 came out black for 1.3 seconds' },
    {
      what: 'a few frames are black',
      result: (frame) => (frame === 20 ? drawBlack(0) : dim(clipTwo)(frame)),
      sentence: 'Clip 2 came out black for 1 frame',
    },
    {
      what: 'it stands still',
      result: (frame) => dim(clipTwo)(Math.min(frame, 10)),
      sentence: 'Clip 2 came out with a picture that stands still for 1.0 seconds',
    },
    {
      what: 'it is cut to something else',
      result: (frame) => dim(frame < 25 ? clipTwo : clipThree)(frame),
      sentence: 'Clip 2 came out with a cut in it that was not asked for',
    },
    {
      what: 'its first frame is of the clip before',
      result: (frame) => (frame === 0 ? neighbour(0) : dim(clipTwo)(frame)),
      sentence: 'Clip 2 came out with a cut in it that was not asked for',
    },
    {
      what: 'it is another clip',
      result: drawWall,
      sentence: 'Clip 2 came out with the pictures of something else',
    },
  ])('does not when $what', ({ result, look = 'darker', sentence }) => {
    expect(sentenceOf(result, [entry(look)])).toBe(`${sentence}, so the old version stays.`);
  });

  it('does not when it is too short', () => {
    const short = toDrawnClip(30, dim(clipTwo));
    expect(sentenceOf(clipTwo, [entry('darker')], { result: short })).toBe(
      'Clip 2 should be 40 frames long but came out with 28, so the old version stays.',
    );
  });

  it('does not when a neighbour has changed with it', () => {
    const result = toCut(dim(clipTwo), clipThree);
    expect(sentenceOf(clipTwo, [entry('darker')], { result })).toBe(
      'The clip before clip 2 would have changed with it, so the old version stays.',
    );
  });

  it('does not when a transition jumps', () => {
    const faded = { ...stretch, body: 32, windowBefore: 8 };
    const mix = (share: number, a: Uint8Array, b: Uint8Array) =>
      a.map((value, at) => value * (1 - share) + b[at]! * share);
    const draw = (jumps: boolean) =>
      toDrawnClip(42, (frame) => {
        if (frame === 0 || frame === 41) return neighbour(0);
        if (frame > 8) return dim(clipTwo)(frame);
        return mix(jumps ? 0 : (frame - 1) / 8, neighbour(0), dim(clipTwo)(frame));
      });
    const look = [entry('darker')];
    const source = toDrawnClip(32, (frame) => clipTwo(frame + 9));
    const rest = { stretch: faded, before: null, source };
    expect(sentenceOf(clipTwo, look, { ...rest, result: draw(true) })).toBe(
      'The transition before clip 2 came out with a jump, so the old version stays.',
    );
    expect(judge(clipTwo, look, { ...rest, result: draw(false) }).problem).toBeNull();
  });
});

describe('what cannot be seen', () => {
  const grey = drawWaves(1, { colour: 0 });

  it('is told and no failure: black and white of a grey clip', () => {
    expect(judge(grey, [entry('black-and-white')], { before: toCut(grey) })).toEqual({
      problem: null,
      note: 'Clip 2 looks as before: “Black and white” does not show on it.',
    });
  });

  it('is no excuse for the other templates of the look', () => {
    const look = [entry('black-and-white'), entry('darker')];
    expect(judge(grey, look, { before: toCut(grey) }).problem?.kind).toBe('unchanged');
  });

  it('leaves what other templates move the other way alone', () => {
    const both = [entry('brighter'), entry('nighttime')];
    const warmed: Draw = (frame) => clipTwo(frame).map((value, at) => (at >= 64 * 36 * 1.25 ? value + 9 : value));
    expect(judge(warmed, both).problem).toBeNull();
  });
});

describe('a source of its own', () => {
  const remade = { hasNewSource: true, look: [] };

  it('has to be another one', () => {
    expect(sentenceOf(clipTwo, [], remade)).toBe(
      'Clip 2 should have been made anew but came out as it was before, so the old version stays.',
    );
    expect(judge(clipThree, [], remade)).toEqual({ problem: null, note: null });
  });

  it('may have the cuts that the clip had, wherever they are now', () => {
    const cutAt =
      (at: number): Draw =>
      (frame) =>
        (frame < at ? clipTwo : drawWaves(3))(frame);
    const before = toCut(cutAt(12));
    expect(
      judge((frame) => (frame < 25 ? clipThree : drawWaves(2))(frame), [], { ...remade, before }).problem,
    ).toBeNull();
    expect(judge((frame) => (frame < 25 ? clipThree : drawWaves(2))(frame), [], remade).problem?.kind).toBe('cut');
  });
});

it('compares a look that was there before with the source, and what was added with the picture before', () => {
  const night = dim(dim(clipTwo));
  const look = [entry('darker'), entry('black-and-white')];
  const evidence = { lookBefore: [entry('darker')], before: toCut(night), source: toDrawnClip(40, clipTwo) };
  expect(sentenceOf(night, look, evidence)).toBe(
    'Clip 2 should be less colourful for “Black and white” but came out as colourful as before, so the old version stays.',
  );
});
