import type { Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import type { Scope } from '../references/reference.ts';
import { readWithoutThings } from '../sentence/read-sentence.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import { listThings } from './list-things.ts';

/** More clips than a person would choose among by buttons. */
const mostClips = 4;
/** A button repeats the message, which must not be too long for one. */
const mostCharacters = 480;

/**
 * "The singer fits clips 2, 4 and 6": the question which of them is meant, with a button for each, where a message names one
 * thing that several clips show, and no other clip. Undefined elsewhere.
 */
export function askWhichOfThem(sentence: Sentence): Understanding | undefined {
  const { tokens, clips, selected = [], text } = sentence;
  if (selected.length > 0 || text.length > mostCharacters) return undefined;
  const scope: Scope = { tokens, clips, selected };
  const items = readWithoutThings(sentence);
  if (items.some(({ type }) => type === 'reference' || type === 'except')) return undefined;
  if (!items.some(({ type }) => type === 'template')) return undefined;
  const [thing, ...others] = listThings(scope, items, false);
  if (thing === undefined || others.length > 0) return undefined;
  const { numbers, from, to } = thing;
  if (numbers.length < 2 || numbers.length > mostClips) return undefined;
  const withClips = (name: string) => text.slice(0, tokens[from]!.from) + name + text.slice(tokens[to - 1]!.to);
  const list = `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
  return toClarify(`"${toText(sentence, from, to)}" fits clips ${list}. Which one do you mean?`, [
    ...numbers.map((number) => ({ label: `Clip ${number}`, text: withClips(`clip ${number}`) })),
    { label: numbers.length === 2 ? 'Both' : 'All of them', text: withClips(`clips ${list}`) },
  ]);
}
