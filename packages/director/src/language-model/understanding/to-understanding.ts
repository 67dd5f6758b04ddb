import { type Edit, getTemplate, limits, type Understanding } from '@retake/contracts';
import { describeNumbers } from '../../replies/describe-plan.ts';
import { findContradiction } from '../../templates/contradictions.ts';
import { checkWords } from '../check-words.ts';
import { toInvalidAnswer } from '../parse-answer.ts';
import type { ModelAnswer } from './model-answer.ts';

/** What an answer is held against. */
export interface AnswerFrame {
  /** Numbers of the clips of the video. */
  readonly clips: readonly number[];
  /** Clips that the person has named or selected, in rising order. */
  readonly named: readonly number[];
}

/** What a model made of a message, after it was checked. */
export interface ModelUnderstanding {
  readonly understanding: Understanding;
  /** What it says to the person. */
  readonly reply: string;
}

const replyCharacters = 600;

/**
 * A model's answer as an understanding of this video. Clips that the model chose are marked, and what it would take back is
 * asked first: a button sends the command for it.
 *
 * @throws RetakeError `MODEL_ANSWER_INVALID` with what is wrong
 */
export function toUnderstanding(answer: ModelAnswer, frame: AnswerFrame): ModelUnderstanding {
  const reply = checkWords(answer.reply, { name: 'reply', maxCharacters: replyCharacters, isSpoken: true });
  const clips = toClips(answer.clips, frame);
  switch (answer.kind) {
    case 'edit': {
      const edits = toEdits(answer, frame);
      const [only] = edits;
      const isNamed = edits.length === 1 && only!.clips.join() === frame.named.join();
      return { reply, understanding: { kind: 'edit', edits, clipsChosenBy: isNamed ? 'person' : 'model' } };
    }
    case 'undo':
    case 'redo': {
      const names = answer.kind === 'undo' && clips.length > 0 ? ` ${clips.join(', ')}` : '';
      const label = answer.kind === 'undo' ? 'Undo' : 'Redo';
      const choices = [{ label: `${label}${names}`, text: `/${answer.kind}${names}` }];
      return { reply, understanding: { kind: 'clarify', question: reply, choices } };
    }
    case 'question':
      return {
        reply,
        understanding: { kind: 'question', topic: answer.topic ?? 'other', ...(clips.length > 0 && { clips }) },
      };
    case 'clarify':
      return { reply, understanding: { kind: 'clarify', question: reply } };
    case 'none':
      return { reply, understanding: { kind: 'none' } };
  }
}

function toClips(numbers: readonly number[], { clips }: AnswerFrame): number[] {
  const unknown = numbers.find((number) => !clips.includes(number));
  if (unknown !== undefined) throw toInvalidAnswer(`There is no clip ${unknown}; there are ${describeNumbers(clips)}.`);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function toEdits({ edits }: ModelAnswer, frame: AnswerFrame): Edit[] {
  if (edits.length === 0) throw toInvalidAnswer('An "edit" needs edits.');
  const read = edits.map((edit) => toEdit(edit, frame));
  const all = read.flatMap(({ clips }) => clips);
  if (new Set(all).size < all.length) throw toInvalidAnswer('A clip stands in more than one edit.');
  return read;
}

function toEdit(
  { clips: numbers, templates: wished, instruction }: ModelAnswer['edits'][number],
  frame: AnswerFrame,
): Edit {
  const clips = toClips(numbers, frame);
  if (clips.length === 0) throw toInvalidAnswer('An edit needs clips.');
  if (wished.length === 0 && instruction === null) throw toInvalidAnswer('An edit needs templates or an instruction.');
  const templates = [...new Set(wished.map(({ id }) => id))];
  const pair = findContradiction(templates);
  if (pair !== undefined) {
    throw toInvalidAnswer(`"${getTemplate(pair[0]).id}" and "${getTemplate(pair[1]).id}" cannot be on one clip.`);
  }
  const strengths = Object.fromEntries(wished.map(({ id, strength }) => [id, strength]));
  return {
    ...{ clips, templates },
    ...(templates.length > 0 && { strengths }),
    ...(instruction !== null && {
      instruction: checkWords(instruction, { name: 'instruction', maxCharacters: limits.instructionCharacters }),
    }),
  };
}
