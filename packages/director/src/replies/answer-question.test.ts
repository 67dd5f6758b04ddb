import { describe, expect, it } from 'vitest';
import { type AnswerFacts, answerQuestion } from './answer-question.ts';

const facts: AnswerFacts = {
  clips: [
    { number: 1, version: 1, look: [], prompt: 'Steam', seconds: 4 },
    { number: 2, version: 3, look: [{ template: 'nighttime', strength: 'normal' }], prompt: 'Rain', seconds: 5.5 },
  ],
  changes: [{ title: 'Clip 2: nighttime', priceMicros: 0 }],
  failure: null,
  running: null,
  waiting: 0,
  budget: { limitMicros: 10_000_000, reservedMicros: 0, spentMicros: 190_000 },
};

describe('answerQuestion', () => {
  it.each([
    ['changes', '1 change so far, newest first: Clip 2: nighttime.'],
    ['cost', 'Spent so far: $0.19 of $10.00.'],
    ['failure', 'Nothing has failed.'],
    ['running', 'Nothing is running.'],
    ['originals', 'Still original: clip 1.'],
    ['other', 'This video has 2 clips, 9.5 s in all.'],
  ] as const)('%s → %s', (topic, answer) => {
    expect(answerQuestion(topic, facts)).toBe(answer);
  });

  it('speaks of the clips that were asked about', () => {
    expect(answerQuestion('changes', facts, [2])).toBe('Clip 2 is at version 3: nighttime.');
    expect(answerQuestion('other', facts, [1])).toBe('Clip 1, 4 s: Steam.');
  });

  it('says how far a running change is', () => {
    const running = { title: 'Clip 2: noir', percent: 41.6, etaMs: 3_000 };
    expect(answerQuestion('running', { ...facts, running, waiting: 1 })).toBe(
      'Running: Clip 2: noir, 42 %, about 3 s left. 1 waiting.',
    );
  });
});
