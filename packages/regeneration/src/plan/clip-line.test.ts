import { describe, expect, it } from 'vitest';
import { findPlace, pushVersion, toFirstLine } from './clip-line.ts';

describe('the line of a clip', () => {
  it('forgets what redo would have brought when something else comes', () => {
    expect(pushVersion({ versionIds: ['a', 'b', 'c'], place: 1 }, 'd')).toEqual({
      versionIds: ['a', 'b', 'd'],
      place: 2,
    });
  });

  it('finds a version nearest before the one it shows, else nearest after', () => {
    const line = { versionIds: ['a', 'b', 'a', 'c', 'b'], place: 3 };
    expect(findPlace(line, 'a')).toBe(2);
    expect(findPlace({ ...line, place: 0 }, 'b')).toBe(1);
    expect(findPlace(line, 'd')).toBeUndefined();
  });

  it('begins with what its version was made from', () => {
    const versions = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'a' },
      { id: 'd', parentId: 'c' },
    ];
    expect(toFirstLine('d', versions)).toEqual({ versionIds: ['a', 'c', 'd'], place: 2 });
  });
});
