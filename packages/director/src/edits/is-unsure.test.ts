import { describe, expect, it } from 'vitest';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

const isUnsure = (text: string) => understand({ text, clips: videos.scent }).isUnsure === true;

describe('words for a model that may be meant otherwise', () => {
  it.each([
    'clip 2: add a knight',
    'put a hat on the woman in clip 3',
    'clip 2: replace the bottle with a lamp',
    'clip 3: red coat → blue coat',
    'clip 4: the sign should say "open"',
    '/regenerate 2 a snow globe next to the bottle',
  ])('are sure where they say what becomes of which thing: %s', (text) => {
    expect(isUnsure(text)).toBe(false);
  });

  it.each([
    'clip 2: a snow globe next to the bottle',
    'clip 3: nighttime and add a lantern',
    'clip 2: two more bottles',
  ])('are unsure where they only name things, or a look too: %s', (text) => {
    expect(isUnsure(text)).toBe(true);
  });

  it('are never unsure where looks are all that is asked for', () => {
    expect(isUnsure('clip 2 warmer, clip 3 at night')).toBe(false);
  });
});
