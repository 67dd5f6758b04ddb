import { describe, expect, it } from 'vitest';
import { toTextBlocks } from './to-text-blocks.ts';

describe('toTextBlocks', () => {
  it('keeps plain words and their lines as they are', () => {
    expect(toTextBlocks('Clip 2: a\nClip 3: b')).toEqual([{ kind: 'text', text: 'Clip 2: a\nClip 3: b' }]);
    expect(toTextBlocks('')).toEqual([]);
  });

  it('keeps a figure and its unit in one line', () => {
    expect(toTextBlocks('75 s a clip, 3 min, 81 % of 5 stars')).toEqual([
      { kind: 'text', text: '75\u00a0s a clip, 3\u00a0min, 81\u00a0% of 5 stars' },
    ]);
  });

  it('makes a table of lines with tabs, between the words around it', () => {
    expect(toTextBlocks('Two:\n\nClip\tPaid\n1\t$0.19\n2\tfree\n\nThat is all.')).toEqual([
      { kind: 'text', text: 'Two:' },
      {
        ...{ kind: 'table', heads: ['Clip', 'Paid'] },
        rows: [
          ['1', '$0.19'],
          ['2', 'free'],
        ],
      },
      { kind: 'text', text: 'That is all.' },
    ]);
  });

  it('takes one line with a tab for words', () => {
    expect(toTextBlocks('a\tb')).toEqual([{ kind: 'text', text: 'a\tb' }]);
  });
});
