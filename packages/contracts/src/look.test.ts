import { describe, expect, it } from 'vitest';
import { addToLook, isSameLook, type Look, type LookEntry } from './look.ts';

const entry = (template: LookEntry['template'], strength: LookEntry['strength'] = 'normal'): LookEntry => ({
  template,
  strength,
});
const add = (...entries: LookEntry[]) => entries.reduce<Look>(addToLook, []);

describe('a look', () => {
  it('cancels opposites instead of piling them up', () => {
    expect(add(entry('brighter'), entry('darker'))).toEqual([]);
    expect(add(entry('brighter', 'strong'), entry('darker', 'slight'))).toEqual([entry('brighter', 'normal')]);
    expect(add(entry('warmer', 'slight'), entry('cooler', 'strong'))).toEqual([entry('cooler', 'normal')]);
  });

  it('adds up on a scale, to strong at most', () => {
    expect(add(entry('brighter', 'slight'), entry('brighter', 'slight'))).toEqual([entry('brighter', 'normal')]);
    expect(add(entry('brighter', 'strong'), entry('brighter', 'strong'))).toEqual([entry('brighter', 'strong')]);
  });

  it('keeps one time of day and one kind of monochrome: the newest', () => {
    expect(add(entry('nighttime'), entry('warmer'), entry('sunset'))).toEqual([entry('warmer'), entry('sunset')]);
    expect(add(entry('sepia'), entry('black-and-white'))).toEqual([entry('black-and-white')]);
  });

  it('combines what does not exclude each other, and replaces a strength', () => {
    expect(add(entry('rain'), entry('fog'), entry('rain', 'strong'))).toEqual([entry('fog'), entry('rain', 'strong')]);
  });

  it('is the same only with the same templates, strengths and order', () => {
    expect(isSameLook([entry('rain')], [entry('rain')])).toBe(true);
    expect(isSameLook([entry('rain')], [entry('rain', 'slight')])).toBe(false);
    expect(isSameLook([entry('rain'), entry('fog')], [entry('fog'), entry('rain')])).toBe(false);
  });
});
