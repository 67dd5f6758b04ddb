import { describe, expect, it } from 'vitest';
import { toNotation } from '../testing/notation.ts';
import { videos } from '../testing/videos.ts';

describe('earlier messages', () => {
  const after = (...content: readonly string[]) => content.map((text) => ({ role: 'user', content: text }) as const);
  it.each([
    [['make clip 2 brighter'], 'same for clip 3', 'edit 3:brighter'],
    [['make clip 2 brighter'], 'a bit more', 'edit 2:slight brighter'],
    [['make clip 2 brighter'], 'a bit less', 'edit 2:slight darker'],
    [['make clip 2 brighter'], 'and the next one', 'edit 3:brighter'],
    [['make clip 2 brighter'], 'and the previous one', 'edit 1:brighter'],
    [['make clip 2 brighter'], 'clip 4 too', 'edit 4:brighter'],
    [['make clip 2 brighter'], 'do the same to 3 and 4', 'edit 3,4:brighter'],
    [['make clip 2 brighter', 'thanks!'], 'same for clip 3', 'edit 3:brighter'],
    [['make clip 2 brighter', 'same for clip 3'], 'and the next one', 'edit 4:brighter'],
    [['make clip 2 brighter'], 'make it warmer', 'edit 2:warmer'],
    [['make clip 2 brighter'], 'warmer', 'clarify'],
    [['all clips warmer'], 'only clips 1 and 2', 'edit 1,2:warmer'],
    [['all clips warmer'], 'yes, but only clip 1', 'edit 1:warmer'],
    [['make it brighter'], 'clip 3', 'edit 3:brighter'],
    [['make it brighter'], 'the second one', 'edit 2:brighter'],
    [['make it brighter'], 'all of them', 'edit 1,2,3,4:brighter'],
    [['make clip 2 nighttime'], 'a bit less', 'clarify'],
    [['clip 1 brighter, clip 2 darker'], 'same for clip 3', 'clarify'],
    [['make clip 4 brighter'], 'and the next one', 'clarify'],
    [[], 'same for clip 3', 'clarify'],
    [[], 'a bit more', 'clarify'],
    [[], 'clip 3', 'clarify'],
  ])('%j, then %s → %s', (history, text, expected) => {
    expect(toNotation({ text, clips: videos.coffee, history: after(...history) })).toBe(expected);
  });

  it('learns from the reply which clip a selection meant', () => {
    const history = [
      { role: 'user', content: 'make it brighter' },
      { role: 'assistant', content: 'Clip 2: brighter. Free, about 4 s.' },
    ] as const;
    expect(toNotation({ text: 'and the next one', clips: videos.coffee, history })).toBe('edit 3:brighter');
  });

  it('prefers the edits that the caller knows', () => {
    const previous = [{ clips: [1], templates: ['noir' as const] }];
    expect(toNotation({ text: 'same for clip 3', clips: videos.coffee, previous })).toBe('edit 3:noir');
  });
});
