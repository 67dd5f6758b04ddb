import type { Edit } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import type { Opinion } from '../second-opinion/ask-opinion.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { videos } from '../testing/videos.ts';
import { isUnsure } from './is-unsure.ts';
import { settleKind } from './settle-kind.ts';

const sure: Opinion = { kind: 'edit', probability: 1, edit: 1, clarify: 0, instruction: 0 };
const look = (clips: readonly number[], ...templates: Edit['templates']): Edit => ({ clips: [...clips], templates });
const words = (clips: readonly number[], instruction: string): Edit => ({
  clips: [...clips],
  templates: [],
  instruction,
});

const clips = videos.scent;
const judge = (text: string, edits: readonly Edit[], opinion: Partial<Opinion> = {}, of = clips) =>
  isUnsure(readSentence(text, of), edits, { opinion: { ...sure, ...opinion }, memory: {} });

describe('looks', () => {
  it('are sure where all that is said is what would change', () => {
    expect(judge('clip 2 warmer', [look([2], 'warmer')])).toBe(false);
    expect(judge('clip 2 warmer, clip 3 darker', [look([2], 'warmer'), look([3], 'darker')])).toBe(false);
    expect(judge('clip 2 is too dark', [look([2], 'brighter')])).toBe(false);
  });

  it.each([
    ['the second opinion hears no change', 'clip 2 warmer', [look([2], 'warmer')], { edit: 0.5 }],
    ['it hears words for a model', 'clip 2 warmer', [look([2], 'warmer')], { instruction: 0.5 }],
    ['a clip that is named does not change', 'clips 1 and 2 warmer', [look([2], 'warmer')], {}],
    ['a clip that changes is not named', 'clip 2 warmer', [look([2, 3], 'warmer')], {}],
    ['a look that is said is left out', 'clip 2 warmer and sharper', [look([2], 'warmer')], {}],
    ['a look is given that is not said', 'clip 2 warmer', [look([2], 'warmer', 'golden')], {}],
    [
      'two looks may be one, said twice',
      'clip 2 washed out, needs more contrast',
      [look([2], 'muted', 'high-contrast')],
      {},
    ],
    ['a word turns it round', 'clip 2 warmer, wait', [look([2], 'warmer')], {}],
  ] as const)('are unsure where %s', (_why, text, edits, opinion) => {
    expect(judge(text, edits, opinion)).toBe(true);
  });

  it('are unsure where clips are known by what was said before, and the second opinion misses them', () => {
    const after = (clarify: number) =>
      isUnsure(readSentence('a bit warmer', clips), [look([2], 'warmer')], {
        opinion: { ...sure, clarify, edit: 1 - clarify },
        memory: { clips: [2], wish: { templates: ['warmer'] } },
      });
    expect([after(0.1), after(0.6)]).toEqual([false, true]);
  });

  it('are unsure where a part can be counted in two ways', () => {
    const toVideo = (sections: readonly string[]) =>
      sections.map((section, at) => ({ number: at + 1, role: section, section, prompt: `Street ${at}`, seconds: 5 }));
    const text = 'second verse warmer';
    const runs = toVideo(['intro', 'verse', 'verse', 'chorus', 'verse']);
    const single = toVideo(['intro', 'verse', 'chorus', 'verse']);
    expect(judge(text, [look([5], 'warmer')], {}, runs)).toBe(true);
    expect(judge(text, [look([4], 'warmer')], {}, single)).toBe(false);
  });
});

describe('words for a model', () => {
  const hat = words([2], 'add a hat');

  it('are sure where the second opinion hears them too', () => {
    expect(judge('clip 2: add a hat', [hat], { instruction: 0.9 })).toBe(false);
    // Which clips are there the rules know better.
    expect(judge('clip 2: add a hat', [hat], { instruction: 0.9, edit: 0.2, clarify: 0.8 })).toBe(false);
  });

  it.each([
    ['it hears none', 'clip 2: add a hat', [hat], 0.4],
    ['looks stand beside them', 'clip 2: add a hat, clip 3 warmer', [hat, look([3], 'warmer')], 0.9],
    ['all of something is said, and not of what', 'all of them in white', [words([1, 2, 3, 4], 'in white')], 0.9],
  ] as const)('are unsure where %s', (_why, text, edits, instruction) => {
    expect(judge(text, edits, { instruction })).toBe(true);
  });
});

describe('a sure second opinion', () => {
  const open = { kind: 'clarify', question: 'Which clip? This video has 4 clips: 1 to 4.' } as const;
  const settle = (text: string, opinion: Partial<Opinion>, isAsked = false) =>
    settleKind(open, readSentence(text, clips), { opinion: { ...sure, ...opinion }, isAsked });

  it('declines only what was asked', () => {
    const opinion = { kind: 'decline', edit: 0 } as const;
    expect(settle('rather not', opinion)).toBeUndefined();
    expect(settle('rather not', opinion, true)).toEqual({ kind: 'decline' });
  });

  it('never agrees for somebody', () => {
    expect(settle('yep, spend it', { kind: 'confirm', edit: 0 }, true)).toBeUndefined();
  });

  it('is not followed where it is less sure, or a clip is named that is not there', () => {
    expect(settle('try that again', { kind: 'retry', edit: 0 })).toEqual({ kind: 'retry' });
    expect(settle('try that again', { kind: 'retry', edit: 0, probability: 0.9 })).toBeUndefined();
    expect(settle('approve clip 19', { kind: 'approve', edit: 0 })).toBeUndefined();
  });
});
