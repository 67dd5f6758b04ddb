import { type Edit, limits, type Understanding } from '@retake/contracts';
import { toGistClauses } from '../gist/clauses.ts';
import { findGist } from '../gist/find-gist.ts';
import { listThingWords } from '../gist/leftovers.ts';
import { isRequest } from '../gist/requests.ts';
import type { Sentence } from '../sentence/sentence.ts';
import type { Interpretation } from '../turn.ts';
import type { Named } from './name-things.ts';

/** What is asked of clips beside a change of their picture. */
const controls: ReadonlySet<string> = new Set([
  'undo',
  'redo',
  'restore',
  'compare',
  'approve',
  'reject',
  'retry',
  'transition',
  'reorder',
]);
/** Places that a picture has as well as the order of clips. */
const inPicture =
  /\b(?:behind|in front|to the front|left|right|centre|center|corner|background|foreground|middle|next to|beside|back to front)\b/iu;
/** A picture has no start. */
const moving = /\bmove\b.*\b(?:start|beginning|end)\b/iu;
/** "The croissants again" speaks of them again. */
const rendering = /\b(?:retry|re-?run|re-?render|render|re-?generate|generate|try|attempt)\b/iu;
const wishing = /\b(?:i|we)(?:'d| would) (?:really )?(?:like|love)\b/iu;

const listClips = ({ edits = [], clips = [] }: Understanding) => [...edits.flatMap((edit) => edit.clips), ...clips];
const clipsOf = (understanding: Understanding) => new Set(listClips(understanding));
const isFree = ({ instruction }: Edit) => instruction !== undefined;

/** Whether something is asked of versions, reviews, runs or the order of clips. */
export const isControlKind = ({ kind }: Understanding): boolean => controls.has(kind);

/** Whether an understanding is an edit, and of nothing but looks. */
export const isLooks = ({ kind, edits = [] }: Understanding): boolean => kind === 'edit' && !edits.some(isFree);

/** Whether another reading of a message may be better: it is a question, an edit, or says not of which clips. */
export function isOpen({ kind, topic, clips = [] }: Understanding): boolean {
  if (kind === 'question') return topic === 'other' || clips.length === 0;
  return ['clarify', 'none', 'edit'].includes(kind) || (controls.has(kind) && clips.length === 0);
}

/** Words for a model as the person wrote them. */
function toOwnWords(text: string, edits: readonly Edit[], { names }: Named): Edit[] {
  if (edits.length === 1) return [{ ...edits[0]!, instruction: text.slice(0, limits.instructionCharacters) }];
  return edits.map(({ instruction, ...edit }) => {
    if (instruction === undefined) return edit;
    return {
      ...edit,
      instruction: [...names].reduce((said, [name, words]) => said.replaceAll(name, words), instruction),
    };
  });
}

/** Whether a message asks for something else than a look: words that ask for nothing are no wish. */
function asksForSomething(sentence: Sentence): boolean {
  const isLook = sentence.items.some(({ type }) => type === 'template');
  const isSaid = ({ items }: Pick<Sentence, 'items'>) =>
    listThingWords(sentence, items).some(({ type }) => !isLook || type === 'word');
  const isAsked = findGist(sentence).asksForThings || wishing.test(sentence.text);
  return (
    (isAsked && isSaid(sentence)) ||
    toGistClauses(sentence).some((clause) => isRequest(sentence, clause) && isSaid(clause))
  );
}

const repeating = /\b(?:same|likewise|ditto|too|also|as well|next|now|and)\b/iu;
const removing = /\b(?:take|out|off|away|remove|without|lose|no|not|never|don't|drop)\b/iu;

/** Whether a message says the look that it was understood as, or that it is that of an earlier message. */
const saysLook = ({ items, text }: Sentence) =>
  items.some(({ type }) => type === 'template') || (repeating.test(text) && !removing.test(text));

/** Whether a reading asks for the same as the first one, and says of which clips. */
function isControl(
  text: string,
  first: Understanding,
  { kind, clips = [], order }: Understanding,
  named: Named,
): boolean {
  if (kind === 'retry' && !rendering.test(text)) return false;
  if (controls.has(first.kind) && first.kind !== kind) return false;
  const isMoved = order?.some((clip, at) => clip !== at + 1) === true;
  return clips.length > 0 || (isMoved && (named.areSubjects || moving.test(text)) && !inPicture.test(text));
}

/**
 * The reading of a message with clips in the place of things, where it is better than the first one. `sentence` is the message
 * so written.
 */
export function chooseReading(
  text: string,
  first: Understanding,
  again: Interpretation,
  named: Named,
  sentence: Sentence,
): Interpretation | undefined {
  const { understanding } = again;
  if (isLooks(first)) {
    // A look for one clip of several that are named is a misreading.
    const isPartly = named.wished.some((clip) => !listClips(first).includes(clip));
    return isPartly && (understanding.kind === 'clarify' || isLooks(understanding)) ? again : undefined;
  }
  if (understanding.kind === 'question')
    return first.kind === 'question' && first.topic === understanding.topic ? again : undefined;
  if (controls.has(understanding.kind)) return isControl(text, first, understanding, named) ? again : undefined;
  if (understanding.kind !== 'edit' || controls.has(first.kind) || first.kind === 'none') return undefined;
  if (isLooks(understanding)) return saysLook(sentence) ? again : undefined;
  // "The cyclist gets rain, and take the dog out of the balcony scene": more than the words for a model.
  const isMore = first.kind === 'edit' && named.wished.length > 0 && clipsOf(understanding).size > clipsOf(first).size;
  if (!isMore && (first.kind !== 'clarify' || !asksForSomething(sentence))) return undefined;
  return { ...again, understanding: { ...understanding, edits: toOwnWords(text, understanding.edits ?? [], named) } };
}
