import { describe, expect, it } from 'vitest';
import { type Score, scoreLine } from './score.ts';
import { describeScores } from './table.ts';

const clips = [1, 2, 3].map((number) => ({ number, role: 'hook', prompt: `Street ${number}`, seconds: 4 }));
const score = (text: string, expected: unknown): Score => {
  const scored = scoreLine({ id: 'x', text, clips }, expected);
  if (typeof scored === 'string') throw new Error(scored);
  return scored;
};
const edit = (numbers: readonly number[], templates: readonly string[]) => ({
  kind: 'edit',
  edits: [{ clips: numbers, templates }],
});

describe('scoreLine', () => {
  it('is right when kind, clips and templates are, however the edits are grouped', () => {
    const expected = {
      kind: 'edit',
      edits: [1, 2].map((clip) => ({ clips: [clip], templates: ['darker'] })),
    };
    expect(score('clips 1 and 2 darker', expected)).toMatchObject({ isRight: true, isWrongEdit: false });
  });

  it.each([
    ['clip 1 darker', edit([2], ['darker'])],
    ['clips 1 and 2 darker', edit([1], ['darker'])],
    ['clip 1 darker', edit([1], ['brighter'])],
    ['clip 1 darker', { kind: 'clarify' }],
  ])('calls "%s" a wrong edit when %j was expected', (text, expected) => {
    expect(score(text, expected)).toMatchObject({ isRight: false, isWrongEdit: true });
  });

  it('calls a question where an edit was expected a miss, and no wrong edit', () => {
    expect(score('darker', edit([1], ['darker']))).toMatchObject({ isRight: false, isWrongEdit: false });
  });

  it('says what is wrong with a line', () => {
    expect(scoreLine({ id: 'x', text: 'hi', clips }, { kind: 'dance' })).toBe('"expect" is not an understanding.');
  });
});

describe('describeScores', () => {
  it('counts by kind and by template, and names misses and wrong edits', () => {
    const table = describeScores([
      score('clip 1 darker', edit([1], ['darker'])),
      score('clip 2 darker', edit([2], ['brighter'])),
      score('undo', { kind: 'undo' }),
    ]);
    expect(table).toMatch(/kind edit +2\/2 100\.0 %/);
    expect(table).toMatch(/template darker +1\/1 100\.0 %, 1 unasked/);
    expect(table).toMatch(/template brighter +0\/1 0\.0 %/);
    expect(table).toMatch(/wrong edits +1/);
    expect(table).toMatch(/of them done at once +1/);
    expect(table).toContain('WRONG EDIT x "clip 2 darker"');
  });

  it('tells edits that wait for a yes from those that are done at once', () => {
    const offered = 'clip 2 darker, it hurts my eyes on the projector at the office';
    const table = describeScores([
      score(offered, edit([2], ['darker'])),
      score('clip 1 darker', edit([1], ['darker'])),
      score(offered, edit([2], ['brighter'])),
    ]);
    expect(table).toMatch(/right edits offered first +1\/2 50\.0 %/);
    expect(table).toMatch(/wrong edits +1/);
    expect(table).toMatch(/of them done at once +0/);
    expect(table).toContain('WRONG OFFER x');
  });
});
