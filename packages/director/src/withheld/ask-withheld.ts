import { type Choice, type Edit, getTemplate, type Understanding } from '@retake/contracts';
import { toChoice, toClarify } from '../edits/clarify.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { oneOf } from '../words/one-of.ts';
import type { Beginning } from './beginnings.ts';
import type { Ending } from './endings.ts';
import { findBegun } from './find-beginning.ts';
import { findEnding } from './find-ending.ts';

const questions: Readonly<Record<Ending | Beginning, string>> = {
  'taken back': 'Then nothing changes. Or should it be done after all?',
  'put off': 'Then nothing changes for now. Or should it be done at once?',
  'in doubt': 'Should it be done? An earlier version is always kept, so it can be undone.',
  priced: 'Nothing has started. What costs something is told, and waits for a yes. Should it be done?',
  forbidden: 'That should not be done, then. How should which clip look instead?',
  told: 'Is that what has happened, or what should happen? Say which clip should change, and how.',
  supposed: 'Is that only a thought, or should it be done?',
};

/** The wish of a message, said alone; none where it would not be understood as the same. */
function toButtons(text: string, edits: readonly Edit[], read: (text: string) => Understanding): readonly Choice[] {
  const isEdit = text !== '' && read(text).kind === 'edit';
  if (isEdit) return [toChoice(text)];
  if (edits.some(({ templates }) => templates.length === 0)) return [];
  const looks = edits.map(
    ({ clips, templates, strength }) =>
      `${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(', ')}: ${strength === 'slight' ? 'slightly ' : strength === 'strong' ? 'much ' : ''}${templates.map((id) => getTemplate(id).label.toLowerCase()).join(' and ')}`,
  );
  const said = looks.join('; ');
  return read(said).kind === 'edit' ? [toChoice(said)] : [];
}

const templatesOf = (items: readonly Item[]) =>
  new Set(items.flatMap((item) => (item.type === 'template' ? [item.template] : [])));

/** Whether an edit does what is only spoken of, or the message asks for nothing beside it. */
function isOnlySpokenOf(sentence: Sentence, edits: readonly Edit[], from: number, to: number) {
  const isInside = (item: Item) => item.from >= from && item.from < to;
  const inside = templatesOf(sentence.items.filter(isInside));
  const outside = templatesOf(sentence.items.filter((item) => !isInside(item)));
  const changed = new Set(edits.flatMap(({ templates }) => templates));
  const isElsewhere = sentence.items.some(
    (item) => !isInside(item) && ['template', 'word', 'quote'].includes(item.type),
  );
  if (!isElsewhere || [...changed].some((id) => inside.has(id) && !outside.has(id))) return true;
  const repeated = [...changed].filter((id) => inside.has(id));
  if (repeated.length === 0) return false;
  // "Never darken 2, but darken 3": the same look may be wished for another clip.
  const clips = new Set(
    sentence.items.flatMap((item) => (isInside(item) && item.type === 'reference' ? item.reference.clips : [])),
  );
  return (
    clips.size === 0 ||
    edits.some(
      (edit) => edit.clips.some((clip) => clips.has(clip)) && edit.templates.some((id) => repeated.includes(id)),
    )
  );
}

/** What takes a request back in so many words: "it was better before" is why it is made. */
const takingBack = new RegExp(
  `^(?:${oneOf('oh, hm, hmm, but, and, or, so, well, actually, nah, no, nope, wait, hold on, sorry, on second thought, on second thoughts, maybe, perhaps, please')} )*(?:${oneOf("never mind, nevermind, nvm, forget it, forget that, forget about it, don't, dont, do not, don't do it, don't do that, nah, no, nope, not yet, not now, not after all, better not, rather not, later, just kidding, jk, changed my mind, i changed my mind")})(?: ${oneOf('please, sorry, thanks, though, for now, after all')})*$`,
  'u',
);

/**
 * The question before an undo, a review, an order or the like is done that the message takes back or puts off: "undo clip 2, nah never
 * mind". Undefined elsewhere.
 */
export function askTakenBack(sentence: Sentence): Understanding | undefined {
  const ended = findEnding(sentence);
  if (ended === undefined || (ended.ending !== 'taken back' && ended.ending !== 'put off')) return undefined;
  const words = sentence.tokens.slice(ended.from).flatMap(({ kind, word }) => (kind === 'punctuation' ? [] : [word]));
  if (!takingBack.test(words.join(' '))) return undefined;
  const said = toText(sentence, 0, ended.from).replace(/[\s,.;:!?…–—-]+$/u, '');
  return toClarify(questions[ended.ending], [toChoice(said)]);
}

/**
 * The question before a wish is done that a message takes back, puts off or in doubt, forbids, tells of or only supposes, with
 * the wish alone as its button: "film noir for clip 2, nah forget it", "never make the outro darker", "what if we zoomed in on 3?".
 * Undefined where nothing keeps the wish from being done. `read` understands a text without its surroundings.
 */
export function askWithheld(
  sentence: Sentence,
  edits: readonly Edit[],
  read: (text: string) => Understanding,
): Understanding | undefined {
  const ended = findEnding(sentence);
  if (ended !== undefined) {
    const wish = toText(sentence, 0, ended.from).replace(/(?:[\s,.;:!?…–—-]|\b(?:but|or|and)$)+$/iu, '');
    return toClarify(questions[ended.ending], [...toButtons(wish, edits, read)]);
  }
  for (const { beginning, from, to } of findBegun(sentence)) {
    if (!isOnlySpokenOf(sentence, edits, from, to)) continue;
    return toClarify(questions[beginning], beginning === 'forbidden' ? [] : [...toButtons('', edits, read)]);
  }
  return undefined;
}
