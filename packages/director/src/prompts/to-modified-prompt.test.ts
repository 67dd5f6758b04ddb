import { describe, expect, it } from 'vitest';
import { toModifiedPrompt } from './to-modified-prompt.ts';

describe('toModifiedPrompt', () => {
  it('adds one sentence per template to the base prompt', () => {
    expect(toModifiedPrompt('A cat on a sofa', [{ template: 'nighttime', strength: 'normal' }])).toBe(
      'A cat on a sofa. The scene is set at night, with cool moonlight and glowing lamps.',
    );
  });

  it('gives the base prompt back for an empty look', () => {
    expect(toModifiedPrompt('A cat.', [])).toBe('A cat.');
  });

  it('does not grow when the same look is applied again', () => {
    const look = [{ template: 'fog' as const, strength: 'strong' as const }];
    expect(toModifiedPrompt('', look)).toBe('Thick fog fills the scene and hides the distance.');
  });
});
