import { describe, expect, it } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

describe('what is to be seen beside a look is left to a model with it', () => {
  checkRows('wedding', [
    ['clip 5 at night, with its headlights on', 'edit 5:free'],
    ['the vintage car at night, with its headlights on', 'edit 5:free'],
    ['clip 5 at night, showing the stars', 'edit 5:free'],
    ['clip 5 rain and like the car has its headlights on', 'edit 5:free'],
    ['make it rain in clip 2, and the bride has her umbrella up', 'edit 2:free'],
  ]);
});

describe('and asked about where it may be so, or is not wished', () => {
  checkRows('wedding', [
    ['clip 5 at night and the headlight is on', 'clarify'],
    ['clip 5 at night, no people', 'clarify'],
    ['clip 5 at night but no dust', 'clarify'],
    ['clip 5 at night, with a full moon', 'asked'],
    ['clip 5 at night, headlights on', 'asked'],
  ]);
});

describe('but not where the clip shows it, or nothing can be seen', () => {
  checkRows('wedding', [
    ['the groom at night, with the tie', 'edit 3:nighttime'],
    ['clip 5 at night, with love', 'edit 5:nighttime'],
    ['clip 5 at night, with best regards from the band', 'edit 5:nighttime'],
    ['clip 5 at night with more contrast', 'edit 5:nighttime+high-contrast'],
    ['clip 5 at night, no rush', 'edit 5:nighttime'],
    ['clip 5 at night, no hard feelings', 'edit 5:nighttime'],
    ['clip 3 brighter, with that light nobody sees his face', 'edit 3:brighter'],
  ]);
});

it('keeps the last word of what is to become of a thing', () => {
  const { edits } = understand({ text: 'clip 5: turn the headlights on', clips: videos.wedding });
  expect(edits?.[0]?.instruction).toBe('turn the headlights on');
});

it('offers such words, and starts nothing', () => {
  const { isUnsure } = understand({ text: 'clip 5 at night, with its headlights on', clips: videos.wedding });
  expect(isUnsure).toBe(true);
});
