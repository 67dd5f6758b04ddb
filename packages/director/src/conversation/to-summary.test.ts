import type { ClipFacts, ConversationFacts } from '@retake/contracts';
import { templateIds } from '@retake/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeLook } from '../replies/describe-plan.ts';
import { createRandomConversation } from './testing/random-conversation.ts';
import { readSummary } from './testing/read-summary.ts';
import { toSummary } from './to-summary.ts';
import { type CountTokens, createTokenCounter } from './token-counter.ts';

const signs = { slight: '-', normal: '', strong: '+' } as const;
/** The two ways in which a look is written. */
const toWritten = ({ look }: ClipFacts) =>
  look.length === 0
    ? ['original']
    : [
        describeLook(look),
        look.map((part) => ('template' in part ? part.template + signs[part.strength] : '')).join(' '),
      ];

const clip = (number: number, more: Partial<ClipFacts> = {}): ClipFacts => ({
  ...{ number, role: 'hook', section: null, version: 1, newestVersion: 1, origin: 'import', look: [] },
  ...{ instruction: null, verdict: 'none', reason: null, decisions: [], olderDecisions: 0, decidedAt: 0 },
  ...more,
});
const facts = (clips: readonly ClipFacts[], more: Partial<ConversationFacts> = {}): ConversationFacts => ({
  ...{ clips, declined: [], declinedRoutes: [], settings: {} },
  ...more,
});

describe('toSummary', () => {
  let countTokens: CountTokens;
  beforeAll(async () => {
    countTokens = await createTokenCounter();
  });
  const lines = (told: ConversationFacts, tokens = 2_000) => toSummary(told, tokens, countTokens).split('\n').slice(1);

  it('tells the clip that was decided on last first, and clips of which the same is to be said once', () => {
    const two = clip(2, {
      ...{ version: 5, newestVersion: 7, verdict: 'approved', reason: 'the colours are right', decidedAt: 9 },
      look: [{ template: 'warmer', strength: 'strong' }],
      decisions: [{ version: 6, verdict: 'rejected', reason: 'too dark' }],
      olderDecisions: 3,
    });
    expect(lines(facts([clip(1), two, clip(3), clip(4)]))).toEqual([
      '2 (hook) v5 of 7: strongly warmer; approved "the colours are right"; before: v6 rejected "too dark"; 3 older verdicts',
      '1, 3 and 4 (hook) v1 of 1: original',
    ]);
  });

  it('tells what a model made, which proposals were declined, and how the video sounds', () => {
    const made = clip(1, { version: 2, newestVersion: 2, origin: 'reshoot', instruction: 'add a knight' });
    const declined = [{ title: 'Clip 2: add a dragon', routes: ['modify' as const], priceMicros: 900_000 }];
    const declinedRoutes = [{ route: 'modify' as const, clips: [2, 3] }];
    const summary = toSummary(
      facts([made], { declined, declinedRoutes, settings: { musicPercent: 40 } }),
      2_000,
      countTokens,
    );
    expect(summary.split('\n')).toEqual([
      'Sound: Music at 40 %',
      'Declined: "Clip 2: add a dragon" (modify, $0.90)',
      'Declined so far, by clip: modify for 2 and 3',
      expect.stringMatching(/^Clips, the one decided on last first/),
      '1 (hook) v2 of 2: no look; reshoot "add a knight"',
    ]);
  });

  it.each([
    [20, 3_000],
    [60, 3_000],
    [200, 4_300],
  ])('keeps look, version and verdict of each of %i clips through 1,000 random turns', (clips, tokens) => {
    for (const seed of [1, 2, 3]) {
      const { facts: told } = createRandomConversation({ turns: 1_000, clips, seed });
      const summary = toSummary(told, tokens, countTokens);
      expect(countTokens(summary)).toBeLessThanOrEqual(tokens);
      for (const { number, version, newestVersion, verdict, ...rest } of told.clips) {
        const read = readSummary(summary, number);
        expect(read, `clip ${number}, seed ${seed}`).toMatchObject({ version, newestVersion, verdict });
        expect(toWritten({ number, version, newestVersion, verdict, ...rest })).toContain(read!.look);
      }
    }
  });

  it('counts what looks hold when 200 clips have all templates, and still tells versions and verdicts', () => {
    const look = templateIds.map((template) => ({ template, strength: 'strong' as const }));
    const all = Array.from({ length: 200 }, (_, index) =>
      clip(index + 1, { version: index + 1, newestVersion: 200, look, verdict: 'rejected', decidedAt: index }),
    );
    const summary = toSummary(facts(all), 4_000, countTokens);
    expect(countTokens(summary)).toBeLessThanOrEqual(4_000);
    expect(readSummary(summary, 1)).toEqual({
      ...{ version: 1, newestVersion: 200, look: `look of ${look.length}`, verdict: 'rejected' },
    });
    expect(readSummary(summary, 200)?.look).toContain('strongly');
  });

  it('says how much is missing when there is room for almost nothing', () => {
    const { facts: told } = createRandomConversation({ turns: 1_000, clips: 200 });
    const summary = toSummary(told, 300, countTokens);
    expect(countTokens(summary)).toBeLessThanOrEqual(300);
    expect(summary).toMatch(/… \d+ more lines have no room here\.$/);
    expect(toSummary(told, 0, countTokens)).toBe('');
  });
});
