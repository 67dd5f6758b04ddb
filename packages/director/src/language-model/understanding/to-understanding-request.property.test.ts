import { type Look, limits, strengths, templateIds } from '@retake/contracts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandomConversation } from '../../conversation/testing/random-conversation.ts';
import { type CountTokens, createTokenCounter } from '../../conversation/token-counter.ts';
import { correctionTokens, requestTokens } from '../token-meter.ts';
import { toUnderstandingRequest } from './to-understanding-request.ts';
import type { UnsettledMessage } from './unsettled-message.ts';

/** Kinds of text by what they take: from prose to characters of several tokens each, and what grows when it is escaped. */
const pieces = ['rain on wet stones, wide shot ', 'x', '漢字', '𠜎', '👩‍👩‍👧 ', '<\\"> ', '1 2 ', '\u2028\n'] as const;
const textOf = (most: number) =>
  fc
    .record({
      piece: fc.constantFrom(...pieces),
      length: fc.oneof(fc.constant(most), fc.nat(most)),
      random: fc.string({ unit: 'binary', maxLength: 60 }),
    })
    .map(({ piece, length, random }) => (random + piece.repeat(most)).slice(0, length).toWellFormed());

const look: fc.Arbitrary<Look> = fc.oneof(
  fc.constant<Look>([]),
  fc.array(fc.record({ template: fc.constantFrom(...templateIds), strength: fc.constantFrom(...strengths) }), {
    maxLength: 30,
  }),
);

const message: fc.Arbitrary<UnsettledMessage> = fc
  .record({
    clips: fc.oneof(fc.constant(limits.clipsPerJob), fc.integer({ min: 1, max: limits.clipsPerJob })),
    prompts: fc.array(textOf(limits.promptCharacters), { minLength: 1, maxLength: 7 }),
    roles: fc.array(textOf(60), { minLength: 1, maxLength: 5 }),
    looks: fc.array(look, { minLength: 1, maxLength: 4 }),
    turns: fc.constantFrom(0, 1, 12, 60),
    said: textOf(limits.messageCharacters),
    seed: fc.nat(1_000),
    text: textOf(limits.messageCharacters).map((text) => text || 'x'),
    selectedEvery: fc.constantFrom(0, 1, 2, 7),
    question: fc.option(textOf(600), { nil: undefined }),
    canInstruct: fc.boolean(),
  })
  .map(({ clips: count, prompts, roles, looks, turns, said, seed, selectedEvery, ...rest }) => {
    const { messages, facts } = createRandomConversation({ turns, clips: count, seed });
    const at = <T>(list: readonly T[], number: number): T => list[number % list.length]!;
    const clips = facts.clips.map(({ number }) => ({
      ...{ number, role: at(roles, number), section: at([null, ...roles], number * 3), seconds: 5 },
      ...{ prompt: at(prompts, number), look: at(looks, number) },
    }));
    const selected = clips.flatMap(({ number }) => (selectedEvery > 0 && number % selectedEvery === 0 ? [number] : []));
    const history = messages.map((entry, index) => (index % 3 === 0 ? { ...entry, content: said } : entry));
    return { ...rest, clips, selected, named: selected.slice(0, 3), history, facts };
  });

describe('toUnderstandingRequest', () => {
  let countTokens: CountTokens;
  beforeAll(async () => {
    countTokens = await createTokenCounter();
  });

  it('takes at most 6,000 tokens with its instructions and a correction, for every video and every conversation', () => {
    const room = correctionTokens.answer + correctionTokens.problem;
    fc.assert(
      fc.property(message, fc.boolean(), (asked, isExact) => {
        const { instructions, data, answer, tokens } = toUnderstandingRequest(asked, { countTokens, isExact });
        const sent = countTokens(instructions) + countTokens(data) + countTokens(JSON.stringify(answer));
        expect(tokens.total).toBe(sent);
        expect(sent + room).toBeLessThanOrEqual(requestTokens * (isExact ? 1 : 0.8));
        const told = JSON.parse(data.split('\n')[1]!);
        expect(told.message.length).toBeGreaterThan(0);
        expect(listNumbers(told)).toEqual(asked.clips.map(({ number }) => number));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('tells everything of a short video, and of a long one the clips that the message is about', () => {
    const ask = (count: number, more: Partial<UnsettledMessage>) => {
      const { messages, facts } = createRandomConversation({ turns: 40, clips: count });
      const clips = facts.clips.map(({ number, look: worn }) => ({
        ...{ number, role: number > 100 ? 'chorus' : 'verse', section: null, seconds: 5, look: worn },
        prompt: `${number === 77 ? 'A lantern swings over the pier. ' : ''}${'Rain on wet stones, wide shot. '.repeat(30)}end`,
      }));
      const plain = { text: 'cosier', selected: [], named: [], history: messages, facts, canInstruct: true };
      const { data } = toUnderstandingRequest({ ...plain, clips, ...more }, { countTokens, isExact: true });
      return JSON.parse(data.split('\n')[1]!);
    };
    const short = ask(6, {});
    expect(short).not.toHaveProperty('otherClips');
    expect(short.clips).toHaveLength(6);
    expect(short.clips.every(({ shows }: { shows: string }) => shows.endsWith('end'))).toBe(true);

    const long = ask(200, { selected: [150], named: [3], text: 'the lantern could be cosier' });
    const numbers = long.clips.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([3, 77, 150]));
    expect(numbers.length).toBeLessThanOrEqual(12);
    expect(long.clips.every(({ shows }: { shows: string }) => shows.length > 250)).toBe(true);
    expect(long.otherClips).toContainEqual(expect.stringMatching(/^\d+ verse: Rain on wet stones/));
    expect(listNumbers(long)).toHaveLength(200);
  });

  it('folds what the message is not about into ranges when little room is left', () => {
    const { facts } = createRandomConversation({ turns: 0, clips: 200 });
    const clips = facts.clips.map(({ number }) => ({
      ...{
        number,
        role: number > 100 ? 'chorus' : 'verse',
        section: null,
        seconds: 5,
        look: [],
        prompt: '漢字'.repeat(900),
      },
    }));
    const { data } = toUnderstandingRequest(
      { text: '𠜎'.repeat(1_000), clips, selected: [], named: [150], history: [], facts, canInstruct: true },
      { countTokens, isExact: false },
    );
    const { otherClips } = JSON.parse(data.split('\n')[1]!);
    expect(otherClips).toContainEqual(expect.stringMatching(/^101 to 149.* chorus$/));
  });
});

/** Every clip that the data tells of, in rising order. */
function listNumbers({ clips, otherClips = [] }: { clips: { number: number }[]; otherClips?: string[] }): number[] {
  const ranges = otherClips.flatMap((line) => {
    const [names] = /^\d+(?: to \d+)?(?:(?:, | and )\d+(?: to \d+)?)*/u.exec(line)!;
    return names.split(/, | and /u).flatMap((part) => {
      const [from, to = from] = part.split(' to ').map(Number) as [number, number?];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
  });
  return [...clips.map(({ number }) => number), ...ranges].sort((a, b) => a - b);
}
