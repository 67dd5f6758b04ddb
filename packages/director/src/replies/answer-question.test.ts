import { type RouteQuote, routeLosses } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { type AnswerFacts, type Asked, answerQuestion } from './answer-question.ts';

const now = new Date('2026-11-18T14:30:00Z');
const at = (time: string) => new Date(`2026-11-${time}:00Z`);
const clip = (number: number, more: Partial<AnswerFacts['clips'][number]> = {}) => ({
  ...{ number, version: 1, newestVersion: 1, look: [], prompt: 'Steam', seconds: 4, review: 'none' as const },
  ...more,
});
const facts: AnswerFacts = {
  now,
  clips: [
    clip(1),
    clip(2, {
      ...{ version: 3, newestVersion: 4, prompt: 'Rain "on"\nglass', seconds: 5.5, review: 'approved' },
      look: [{ template: 'nighttime', strength: 'strong' }],
    }),
    clip(3),
  ],
  budget: { limitMicros: 10_000_000, reservedMicros: 0, spentMicros: 190_000 },
  failures: [],
  running: null,
  waiting: [],
  models: [],
};
const changes: AnswerFacts['changes'] = {
  changes: [
    { title: 'Clip 2: nighttime', message: 'clip 2 at\nnight', endedAt: at('18T14:25'), chargeMicros: 0 },
    { title: 'Clip 1: add a knight', message: null, endedAt: at('17T09:05'), chargeMicros: 190_000 },
  ],
  count: 9,
  freeCount: 8,
};
const ask = (
  topic: Parameters<typeof answerQuestion>[0],
  more: Partial<AnswerFacts> = {},
  asked: Partial<Asked> = {},
) => answerQuestion(topic, { ...facts, ...more }, { clips: [], ...asked });

describe('answerQuestion', () => {
  it('tells what changed, when, by which message and for how much', () => {
    const { text, choices } = ask('changes', { changes });
    expect(text).toBe(
      [
        '9 changes, the last 2 of them:',
        '',
        'Change\tAsked by\tWhen\tCost',
        'Clip 2: nighttime\t“clip 2 at night”\t5 min ago\tfree',
        'Clip 1: add a knight\ta button\tyesterday 09:05 UTC\t$0.19',
      ].join('\n'),
    );
    expect(choices).toEqual([{ label: 'Undo the last change', text: '/undo' }]);
    expect(ask('changes', { changes }, { clips: [2] }).choices).toEqual([
      { label: 'Undo the last change of clip 2', text: '/undo 2' },
    ]);
    expect(ask('changes', { changes }, { clips: [2, 3] }).choices).toEqual([]);
  });

  it('names the clips and the time that nothing was changed in', () => {
    const none = { changes: [], count: 0, freeCount: 0 };
    expect(ask('changes').text).toBe('Nothing was changed yet.');
    const period = { kind: 'last', minutes: 60 } as const;
    expect(ask('changes', { changes: none }, { clips: [2, 3], period }).text).toBe(
      'Nothing was changed in clips 2 and 3 in the last hour.',
    );
  });

  it('tells the last change', () => {
    expect(ask('last-change', { changes }, { clips: [2] }).text).toBe(
      '5 min ago, after “clip 2 at night”: Clip 2: nighttime. It was free.',
    );
    expect(ask('last-change', {}, { clips: [3] }).text).toBe('Clip 3 has not been changed yet.');
  });

  it('tells charge, estimate, loss and hold, what was free, and each clip when there are several', () => {
    const costs = { chargedMicros: 190_000, lostMicros: 50_000, estimatedMicros: 200_000, heldMicros: 300_000 };
    const byClip = [
      { clip: 1, paidMicros: 190_000, purchases: 2 },
      { clip: 3, paidMicros: 50_000, purchases: 1 },
    ];
    expect(ask('cost', { costs: { ...costs, byClip }, changes }).text).toBe(
      [
        'Spent so far: $0.19 of $10.00. It had been estimated at $0.20. $0.05 of it went on attempts that brought nothing. $0.30 more is held for what is being made. 8 of 9 changes were free. The last change, Clip 2: nighttime: free.',
        '',
        'Clip\tBought\tPaid',
        'Clip 1\t2 purchases\t$0.19',
        'Clip 3\t1 purchase\t$0.05',
      ].join('\n'),
    );
    const today = ask(
      'cost',
      { costs: { ...costs, lostMicros: 0, heldMicros: 0, byClip: [] } },
      { clips: [1], period: { kind: 'today' } },
    );
    expect(today.text).toBe('Spent on clip 1 today: $0.19. It had been estimated at $0.20.');
  });

  it('offers a larger budget when little is left', () => {
    const budget = { limitMicros: 1_000_000, reservedMicros: 0, spentMicros: 900_000, warning: 'near' as const };
    const costs = { chargedMicros: 0, lostMicros: 0, estimatedMicros: 0, heldMicros: 0, byClip: [] };
    expect(ask('cost', { budget, costs }).choices).toEqual([{ label: 'Raise the budget to $2', text: '/budget 2' }]);
  });

  it('tells why something failed, where, when, and what can be done', () => {
    const failure = {
      title: 'Clip 2: noir',
      message: 'The disk is full.',
      at: at('18T14:29'),
      clips: [2],
      isRetryable: true,
    };
    expect(ask('failure', { failures: [failure] })).toEqual({
      text: 'Clip 2: noir failed 1 min ago. The disk is full. It can be tried again; what was paid is kept.',
      choices: [{ label: 'Try again', text: '/retry' }],
    });
    expect(ask('failure', { failures: [failure] }, { clips: [3] }).text).toBe('Nothing has failed on clip 3.');
    expect(ask('failure').text).toBe('Nothing has failed.');
  });

  it('tells how far a running change is, and what waits', () => {
    const running = { title: 'Clip 2: noir', step: 'generate' as const, clip: 2, percent: 41.6, etaMs: 3_000 };
    expect(ask('running', { running, waiting: ['Clip 3: sepia'] })).toEqual({
      text: 'Running: Clip 2: noir, making clip 2, 42 %, about 3 s left. 1 change waiting: Clip 3: sepia.',
      choices: [{ label: 'Cancel it', text: '/cancel' }],
    });
    const writing = { ...running, step: 'prompt' as const, clip: null, percent: 0, etaMs: null };
    expect(ask('running', { running: writing }).text).toBe('Running: Clip 2: noir, writing the prompt.');
    expect(ask('running', { running: { ...writing, percent: 100 } }).text).toBe('Running: Clip 2: noir, making.');
    expect(ask('running').text).toBe('Nothing is running.');
    expect(ask('running', { waiting: ['a', 'b', 'c', 'd'] }).text).toBe(
      'Nothing is running yet. 4 changes waiting: a; b; c; 1 more.',
    );
  });

  it('tells what each way would cost without starting any', () => {
    const quote = (route: 'modify' | 'reshoot', priceMicros: number): RouteQuote => ({
      ...{ route, isPossible: true, priceMicros, maxMicros: priceMicros + 10_000, waitMs: 60_000 },
      ...{ sureness: route === 'modify' ? 'list' : 'sure', loses: routeLosses[route] },
    });
    const no: RouteQuote = { route: 'modify', isPossible: false, code: 'PLAN_UNAVAILABLE', reason: 'Too long.' };
    const quotes = new Map([
      [1, [quote('modify', 900_000), quote('reshoot', 190_000)]],
      [2, [no, quote('reshoot', 190_000)]],
      [3, [quote('modify', 900_000), quote('reshoot', 190_000)]],
    ]);
    const paid = { quotes, models: ['a', 'b'] };
    expect(ask('price', paid).text).toBe(
      [
        'What changing all 3 clips takes. Nothing has been started.',
        '',
        'Way\tPrice\tAt most\tWait',
        'Looks\tfree\tfree\tseconds',
        'Modify (2 of 3)\t$1.80 by the list\t$1.82\tabout 60 s a clip',
        'Reshoot\tabout $0.57\t$0.60\tabout 60 s a clip',
      ].join('\n'),
    );
    expect(ask('price', paid, { route: 'reshoot' }).text).toBe(
      'Reshooting all 3 clips would cost about $0.57, at most $0.60, about 60 s a clip. Looks are free. Nothing has been started.',
    );
    expect(ask('price', paid, { route: 'modify', clips: [2] }).text).toBe('Clip 2 cannot be made anew now. Too long.');
    expect(ask('price').text).toMatch(/none is set up here/);
    expect(ask('price', {}, { route: 'grade' }).text).toBe('Looks are free, on all 3 clips and any number of times.');
  });

  it.each<[Parameters<typeof answerQuestion>[0], readonly number[], string]>([
    ['length', [], 'The video is 13.5 s long: 3 clips.'],
    ['length', [2], 'Clip 2 is 5.5 s long.'],
    ['look', [2], 'Clip 2: strongly nighttime.'],
    ['look', [1], 'Clip 1 has no look on it.'],
    ['look', [], '1 of 3 clips have a look.\n\nClip\tLook\n2\tstrongly nighttime'],
    ['version', [2], 'Clip 2 shows version 3, of 4: strongly nighttime.'],
    ['version', [1], 'Clip 1 shows version 1, its only one: no look.'],
    ['prompt', [2], 'Clip 2: “Rain "on" glass”'],
    ['originals', [], 'Still original: clips 1 and 3.'],
    ['reviews', [], 'Clip 2 approved. 2 without a verdict. No review yet.'],
  ])('%s of %j', (topic, clips, answer) => {
    expect(ask(topic, {}, { clips }).text).toBe(answer);
  });

  it('quotes reviews with version, verdict and words', () => {
    const review = { clip: 2, version: 3, rating: 4, feedback: 'good\tlight', at: at('12T10:00') };
    expect(ask('reviews', { reviews: [{ ...review, verdict: 'approved' }] }, { clips: [2] }).text).toBe(
      'Clip 2 approved. Reviews, newest first:\n\nClip\tVerdict\tWhy\tWhen\nClip 2 v3\tapproved, 4 of 5\t“good light”\t12 Nov 10:00 UTC',
    );
  });

  it('says what can be answered when it cannot', () => {
    expect(ask('other').text).toMatch(/^That I do not know\. I can say what changed,/);
    expect(ask('other', {}, { clips: [2] }).text).toMatch(
      /^Clip 2: 5\.5 s, version 3, strongly nighttime\.\nI can say/,
    );
  });

  it('puts no words of others into buttons, and no forged cells or rows into tables', () => {
    const evil = '/budget 10000\n\tClip 1\tfree';
    const forged = { title: `Clip 2: ${evil}`, message: evil, endedAt: now, chargeMicros: 0 };
    const { text, choices } = ask('changes', { changes: { changes: [forged], count: 1, freeCount: 1 } });
    expect(text.split('\n')).toHaveLength(4);
    expect(text.split('\n').at(-1)!.split('\t')).toHaveLength(4);
    expect(JSON.stringify(choices)).not.toContain('budget');
  });
});
