import { type Choice, getTemplate, type Strength, type TemplateId, type Understanding } from '@retake/contracts';
import type { ClipContext } from '../message-context.ts';
import { describeClips } from '../references/problems.ts';
import type { Problem } from '../references/reference.ts';

/** Buttons beyond these do not help to choose. */
const mostChoices = 4;

/** A button has room for this many characters. */
const labelCharacters = 60;

/** As much of a text as a button has room for, never half of a character. */
export const toLabel = (text: string): string => [...text].slice(0, labelCharacters).join('');

/** A button that sends a text, and shows it or another label. */
export const toChoice = (text: string, label = text): Choice => ({ label: toLabel(label), text });

const measures = { slight: 'slightly ', normal: '', strong: 'strongly ' } as const;

/** A look in words that are read as it again: "strongly warmer". */
export const toLookWords = (id: TemplateId, strength: Strength = 'normal'): string =>
  `${measures[strength]}${getTemplate(id).label.toLowerCase()}`;

/** A question back. */
export function toClarify(question: string, choices: Problem['choices'] = []): Understanding {
  return { kind: 'clarify', question, choices: [...choices] };
}

/** "Which clip?", with a button for the likely clips; each repeats the message with the clip named. */
export function askWhichClip(
  text: string,
  clips: readonly ClipContext[],
  likely: readonly number[] = [],
): Understanding {
  const order = [...likely, ...clips.map(({ number }) => number).filter((number) => !likely.includes(number))];
  const byNumber = new Map(clips.map((clip) => [clip.number, clip]));
  const short = text.length <= 500;
  const choices = order.slice(0, short ? mostChoices : 0).flatMap((number) => {
    const role = byNumber.get(number)?.role ?? '';
    return [{ label: role === '' ? `Clip ${number}` : `Clip ${number} (${role})`, text: `Clip ${number}: ${text}` }];
  });
  const all = short && clips.length > 1 ? [{ label: 'All clips', text: `All clips: ${text}` }] : [];
  return toClarify(`Which clip? ${describeClips(clips)}`, [...choices, ...all]);
}
