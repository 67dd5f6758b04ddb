import { describe, expect, it } from 'vitest';
import { toVersionLabel } from './version-label.ts';

describe('the label of a version', () => {
  it('names where it came from when nothing was laid on it', () => {
    expect(toVersionLabel({ origin: 'import', look: [] })).toBe('Original');
    expect(toVersionLabel({ origin: 'reshoot', look: [] })).toBe('Reshot');
  });
  it('names the templates, and their strength when it is not the usual', () => {
    const look = [
      { template: 'nighttime', strength: 'normal' },
      { template: 'rain', strength: 'slight' },
    ] as const;
    expect(toVersionLabel({ origin: 'grade', look: [...look] })).toBe('Nighttime + Rain, slight');
  });
});
