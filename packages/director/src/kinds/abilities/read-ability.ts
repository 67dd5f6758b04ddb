import type { Understanding } from '@retake/contracts';
import type { Sentence } from '../../sentence/sentence.ts';
import { oneOf } from '../../words/one-of.ts';
import { isTelling } from '../controls/is-telling.ts';
import { toVerbsInside } from '../controls/to-plain-verbs.ts';
import { toQuestionOrder } from '../to-question-order.ts';
import { isCondition, splitCondition } from './conditions.ts';
import { namesClipsInGeneral, toScope } from './general-things.ts';
import {
  activeQuestions,
  anyPassive,
  anyQuestions,
  consequences,
  type Manner,
  nounQuestions,
  passiveQuestions,
  regret,
} from './questions.ts';

/** Nobody asks what is possible in more words. */
const mostTokens = 50;

const leadIn = new RegExp(
  `^(?:(?:${oneOf(
    'hey, hi, hello, ok, okay, so, and, well, um, uh, please, sorry, wait, also, but, just, yo, now, then, oh, actually, quick question, question, one question, just wondering, just curious, out of curiosity, before i start, before i begin, in general, generally, btw, by the way, one more thing',
    'can i ask, may i ask, i wonder, i was wondering, i am wondering, wondering, i would like to know, i want to know, do you know, let me know, remind me, tell me, can you tell me, could you tell me, please tell me, i am not sure, not sure, no idea, does anyone know, any idea',
    "i'd like to know, i'm wondering, i'm not sure, i'm curious, i don't know, i forgot, explain, can you explain, could you explain",
  )}) )+`,
  'u',
);
/** After who wonders, "if" supposes nothing. */
const wondering = /\b(?:know|wonder|wondering|ask|sure|remind me|tell me|explain|idea|curious|forgot) (?:if|whether) /u;
const marks = / ?[,.;:!?…–—\n] ?| (?=(?:and|so) (?:can|could|how|is) )/u;
/** "If I make clip 2 darker can I go back": a question behind its condition. */
const asked = / (?=(?:can|could|will|may|would|do|does|is|how) (?:i|we|you|one|it|this|there|do|can)\b)/u;
const pointers = /^(?:it|this|that|these|those|they)$/u;

/** How sure it is that nothing is to be done at once. */
interface Doubt {
  /** Whether only some case is spoken of. */
  readonly isSupposed: boolean;
  readonly isLater: boolean;
  /** Whether it may not be done at all. */
  readonly isDoubted: boolean;
  /** Whether a reason stands beside the question: "this is ugly, can I go back?" asks for it. */
  readonly isReasoned: boolean;
}

function isOnlyAsked(manner: Manner, rest: string, doubt: Doubt): boolean {
  const scope = toScope(rest.replace(/ (?:please|pls)$/u, ''));
  if (scope === 'general' || manner === 'wondering') return true;
  if (manner === 'polite' || scope === 'particular') return doubt.isDoubted || (manner !== 'polite' && doubt.isLater);
  return doubt.isSupposed || !doubt.isReasoned;
}

/** The command of a question about what can be done; undefined when it is none, or asks for it to be done. */
function findCommand(part: string, before: Pick<Doubt, 'isSupposed' | 'isReasoned'>): string | undefined {
  const isAbout = (about: RegExp | undefined, rest: string | undefined) => about?.test(rest ?? '') !== false;
  for (const { command, pattern, about } of consequences) {
    const found = pattern.exec(part);
    if (found !== null && isAbout(about, found.groups?.rest)) return command;
  }
  if (regret.test(part)) return 'undo';
  const { words: said, ...condition } = splitCondition(part);
  const doubt = {
    ...before,
    isSupposed: condition.isSupposed || before.isSupposed,
    isLater: condition.isLater,
    isDoubted: condition.isDoubted || before.isSupposed,
  };
  for (const { command, manner, pattern, about } of activeQuestions) {
    const rest = pattern.exec(said)?.groups?.rest;
    if (rest !== undefined && isAbout(about, rest) && isOnlyAsked(manner, rest, doubt)) return command;
  }
  for (const { command, pattern, about } of passiveQuestions) {
    const rest = pattern.exec(said)?.groups?.rest;
    if (rest === undefined || said.includes('please') || !isAbout(about, rest)) continue;
    if (doubt.isDoubted || doubt.isLater || toScope(rest) === 'general' || pointers.test(rest)) return command;
  }
  return (
    nounQuestions.find(({ pattern }) => pattern.test(said))?.command ?? (asksOfAnyClip(said) ? 'template' : undefined)
  );
}

/** "Can I make one clip darker?", "can clips be made black and white?" */
const asksOfAnyClip = (said: string) =>
  [...anyQuestions, anyPassive].some((pattern) => namesClipsInGeneral(pattern.exec(said)?.groups?.rest ?? ''));

const toParts = (words: string) =>
  words
    .split(marks)
    .map((part) => part.trim().replace(wondering, (found) => found.replace(/(?:if|whether) $/u, '')))
    .map((part) => toVerbsInside(toQuestionOrder(`${part} `.replace(leadIn, '').trim())))
    .flatMap((part) => (isCondition(part) ? part.split(asked) : [part]))
    .filter((part) => part !== '');

/**
 * "Is it possible to undo a change?", "can I go back if I don't like it?", "how would I reorder clips?": whether and how
 * something is done in general. No clip and no change is named, so nothing is done; the command for it is explained.
 */
export function readAbility({ tokens, items }: Sentence): Understanding | undefined {
  if (tokens.length > mostTokens || items.some(({ type }) => type === 'quote')) return undefined;
  const parts = toParts(tokens.map(({ word }) => word).join(' '));
  const isOpen = (part: string) => isCondition(part) || regret.test(part);
  const isReason = (part: string) => !isOpen(part) && isTelling(part.split(' '));
  const isSpare = (part: string) => isOpen(part) || isReason(part);
  const before = { isSupposed: parts.some(isOpen), isReasoned: parts.length > 1 && parts.some(isReason) };
  const commands = parts.map((part) => findCommand(part, before));
  const subject = commands.find((command) => command !== undefined);
  const isAlone = parts.every((part, at) => commands[at] !== undefined || isSpare(part));
  return subject === undefined || !isAlone ? undefined : { kind: 'help', subject };
}
