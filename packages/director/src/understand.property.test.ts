import { isRetakeError, understandingSchema } from '@retake/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClipContext } from './message-context.ts';
import { toPlan } from './quote/to-plan.ts';
import { videos } from './testing/videos.ts';
import { understand } from './understand.ts';

const known = new Set([
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
  'INSTRUCTION_TOO_LONG',
  'COMMAND_UNKNOWN',
  'COMMAND_ARGUMENTS',
]);
const words =
  'clip clips scene shot 1 2 3 4 9 99 -1 2.5 first second last two all every everything except but not and , : . ? - the a this it these rest next chorus verse hook make brighter darker less more too so much a bit very night rain undo redo restore version v1 compare swap move reverse order approve reject crossfade fade between after before cancel retry yes no same for with cup steam barista green apron add remove like as don\'t "x" / // \n what why how much music song own sound audio loudness mute down up louder % percent off'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' '));
const repeated = fc
  .tuple(sentence, fc.integer({ min: 2, max: 200 }))
  .map(([text, times]) => `${text} `.repeat(times).slice(0, 2_000));
const command = fc
  .tuple(
    fc.constantFrom(
      '/undo',
      '/regenerate',
      '/template',
      '/reorder',
      '/restore',
      '/transition',
      '/sound',
      '/music',
      '/loudness',
      '/x',
    ),
    sentence,
  )
  .map((parts) => parts.join(' '));
const text = fc.oneof(
  sentence,
  repeated,
  command,
  fc.string({ maxLength: 2_000, unit: 'binary' }),
  fc.string({ maxLength: 200, unit: 'grapheme' }),
);
const clips = fc.constantFrom<readonly ClipContext[]>(videos.coffee, videos.ballad, videos.single, []);
const selected = fc.option(fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 4 }), { nil: undefined });
const history = fc.array(
  fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), content: sentence }),
  { maxLength: 4 },
);
const message = fc.record({ text, clips, selected, history });

function run(context: Parameters<typeof understand>[0]) {
  try {
    return understand(context);
  } catch (error) {
    if (isRetakeError(error) && known.has(error.code)) return undefined;
    throw error;
  }
}

describe('any message', () => {
  it('is understood as something valid, and names only clips that exist', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(message, (context) => {
        const understood = run(context);
        if (understood === undefined) return;
        expect(understandingSchema.safeParse(understood).success).toBe(true);
        const numbers = [
          ...(understood.clips ?? []),
          ...(understood.order ?? []),
          ...(understood.edits ?? []).flatMap((edit) => edit.clips),
        ];
        for (const number of numbers) expect(context.clips[number - 1]?.number).toBe(number);
        if (understood.kind === 'edit') expect(understood.edits!.length).toBeGreaterThan(0);
        if (understood.kind === 'clarify') expect(understood.question).not.toBe('');
        if (understood.kind === 'reorder')
          expect([...understood.order!].sort()).toEqual(context.clips.map(({ number }) => number));
      }),
      { numRuns: 1_200 },
    );
  });

  it('is understood the same way twice', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(message, (context) => {
        expect(run(context)).toEqual(run(context));
      }),
      { numRuns: 150 },
    );
  });

  it('never leads to a plan with more clips than it asks for', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(message, (context) => {
        const understood = run(context);
        if (understood?.kind !== 'edit' || understood.edits!.some(({ instruction }) => instruction !== undefined))
          return;
        const plan = toPlan(understood, context.clips, { waitMsFor: () => 1_000 });
        const asked = new Set(understood.edits!.flatMap((edit) => edit.clips));
        expect(plan.rows.map(({ clip }) => clip).every((clip) => asked.has(clip))).toBe(true);
        expect(plan.rows.length).toBe(asked.size);
      }),
      { numRuns: 600 },
    );
  });

  it('is never about all clips unless it names them or they are selected', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.constantFrom('brighter', 'nighttime', 'add a dog', 'undo it', 'rain'),
        (word, wish) => {
          const context = { text: `${word} ${wish}`, clips: videos.coffee };
          const clipsOf = run(context)?.edits?.flatMap((edit) => edit.clips) ?? [];
          if (!['all', 'every', 'everything', 'rest'].includes(word)) expect(clipsOf.length).toBeLessThan(4);
        },
      ),
    );
  });

  it('asks "which clip?" with buttons that are understood as that clip', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'brighter',
          'make it darker',
          'a bit warmer please',
          'add a dog',
          'at night',
          'less dark',
          'zoom in',
        ),
        (wish) => {
          const asked = understand({ text: wish, clips: videos.coffee });
          expect(asked.kind).toBe('clarify');
          for (const [index, choice] of asked.choices!.slice(0, 4).entries()) {
            const answer = understand({ text: choice.text, clips: videos.coffee });
            expect(answer.edits?.map((edit) => edit.clips)).toEqual([[index + 1]]);
          }
          expect(understand({ text: asked.choices!.at(-1)!.text, clips: videos.coffee }).edits?.[0]?.clips).toEqual([
            1, 2, 3, 4,
          ]);
        },
      ),
    );
  });
});

describe('a video of 200 clips', () => {
  it('is understood within a second, which only a search without a bound would take (a bench measures how long it takes)', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      number: index + 1,
      role: 'showcase',
      prompt: `Street number ${index} with lamps and people `.repeat(8),
      seconds: 5,
    }));
    const turns = Array.from({ length: 1_000 }, (_, index) => ({
      role: 'user' as const,
      content: `clip ${(index % 200) + 1} warmer`,
    }));
    const texts = [
      'clips 1-200 brighter',
      'the red '.repeat(240),
      'clip 1 and '.repeat(180),
      'can you '.repeat(240),
      "'a ".repeat(600),
      '1,'.repeat(1_000),
    ];
    understand({ text: 'the lamps shot brighter', clips: many, history: turns });
    for (const hard of texts) {
      const start = performance.now();
      run({ text: hard, clips: many, history: turns });
      expect(performance.now() - start, hard.slice(0, 20)).toBeLessThan(1_000);
    }
  });
});
