import { describe, expect, it } from 'vitest';
import { describePlan } from '../replies/describe-plan.ts';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';
import { toPlan } from './to-plan.ts';

const clips = videos.coffee;
const options = { waitMsFor: () => 4_000 };
const plan = (text: string) => toPlan(understand({ text, clips }), clips, options);

describe('toPlan', () => {
  it('quotes one free row per clip, in rising order', () => {
    const free = { route: 'grade', priceMicros: 0, maxMicros: 0, waitMs: 4_000, routes: expect.any(Array) };
    expect(plan('clip 3 brighter, clip 1 a bit warmer')).toEqual({
      rows: [
        {
          clip: 1,
          add: [{ template: 'warmer', strength: 'slight' }],
          instruction: null,
          ...free,
        },
        {
          clip: 3,
          add: [{ template: 'brighter', strength: 'normal' }],
          instruction: null,
          ...free,
        },
      ],
      totalMicros: 0,
      maxMicros: 0,
      waitMs: 8_000,
    });
  });

  it('joins what is asked of one clip in two places', () => {
    expect(plan('all clips warmer, clip 2 foggy').rows[1]!.add.map(({ template }) => template)).toEqual([
      'warmer',
      'fog',
    ]);
  });

  it('keeps strengths that differ', () => {
    expect(plan('clip 2 slightly brighter and much warmer').rows[0]!.add).toEqual([
      { template: 'brighter', strength: 'slight' },
      { template: 'warmer', strength: 'strong' },
    ]);
  });

  it('refuses a free instruction, says what it needs and offers near templates', () => {
    expect(() => plan('in clip 2 add a knight riding through a storm')).toThrow(
      'That needs a video model, and none is set up here. What works without one: rain, darker.',
    );
  });
});

describe('describePlan', () => {
  it.each([
    ['clip 2 at night', 'Clip 2: nighttime. Free, about 4 s.'],
    ['all clips except 4: a bit warmer', 'Clips 1 to 3: slightly warmer. Free, about 12 s.'],
    ['clip 1 noir, clip 3 sepia', 'Clip 1: noir; Clip 3: sepia. Free, about 8 s.'],
  ])('%s → %s', (text, reply) => {
    expect(describePlan(plan(text))).toBe(reply);
  });
});
