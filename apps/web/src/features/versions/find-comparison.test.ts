import { describe, expect, it } from 'vitest';
import { findComparison } from './find-comparison.ts';

const toVersion = (number: number, parent: number | null) => ({
  id: `${number}`,
  number,
  parent,
  origin: 'grade' as const,
  prompt: '',
  instruction: null,
  look: [],
  frames: 1,
  leadFrames: 0,
  priceMicros: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
});

describe('what a result is compared with', () => {
  it('is the version it was made from', () => {
    const versions = [toVersion(1, null), toVersion(2, 1), toVersion(3, 1)];
    expect(findComparison({ number: 4, version: 3, versions })).toEqual({ clip: 4, before: 1, after: 3 });
  });
  it('is the newest other one when the current one is the original', () => {
    const versions = [toVersion(1, null), toVersion(2, 1)];
    expect(findComparison({ number: 4, version: 1, versions })).toEqual({ clip: 4, before: 2, after: 1 });
  });
  it('is nothing for a clip with one version', () => {
    expect(findComparison({ number: 4, version: 1, versions: [toVersion(1, null)] })).toBeNull();
    expect(findComparison(undefined)).toBeNull();
  });
});
