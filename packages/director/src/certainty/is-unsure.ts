import type { Edit } from '@retake/contracts';
import { listLeftovers } from '../gist/leftovers.ts';
import type { Opinion } from '../second-opinion/ask-opinion.ts';
import type { Sentence } from '../sentence/sentence.ts';
import type { Memory } from '../turn.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { fitsClips } from './fits-clips.ts';
import { fitsLooks } from './fits-looks.ts';
import { listClipsOf } from './fits-things.ts';
import { hasTurn } from './has-turn.ts';

/**
 * Above it, the second opinion finds that clips are missing where they are known by a thing that is spoken of, or by what was said
 * before. Which clips are there, and which looks contradict each other, the rules know better.
 */
const mostClarify = 0.3;
/** Below it, the second opinion takes a message that can be done for something else than a change. */
const leastEdit = 0.7;
/** Above it, the second opinion hears more than looks. */
const mostInstruction = 0.3;
/** Below it, the second opinion hears no words for a model. */
const leastInstruction = 0.5;
/** Names and filling words are left over in plain wishes too; more than one tells something beside them. */
const mostLeftovers = 1;

const namesClips = ({ items, selected = [] }: Sentence) =>
  selected.length > 0 || items.some(({ type }) => type === 'reference');

const quantities = toVocabulary('all each every one ones both of them these those the');

/** "A crowd, all of them in white", "each one with a flag": how many of what is not said, and for a model it is seldom clips. */
const maySayThings = ({ items, tokens }: Sentence) =>
  items.some(
    ({ type, from, to }) => type === 'reference' && tokens.slice(from, to).every(({ word }) => quantities.has(word)),
  );

/** What is left over and no clip that changes shows. */
const listUntold = (sentence: Sentence, edits: readonly Edit[]) =>
  listLeftovers(sentence, sentence.items).filter(
    (item) => !listClipsOf(sentence, item).some((number) => edits.some(({ clips }) => clips.includes(number))),
  );

/**
 * Whether edits that rules have read may be meant otherwise, so that they wait for a yes: the second opinion reads something else, or
 * what is said and what would be changed do not match clip by clip and look by look.
 */
export function isUnsure(
  sentence: Sentence,
  edits: readonly Edit[],
  { opinion, memory }: { readonly opinion: Opinion; readonly memory: Memory },
): boolean {
  if (opinion.edit < leastEdit * (1 - opinion.clarify)) return true;
  if (!namesClips(sentence) && opinion.clarify > mostClarify) return true;
  if (!fitsClips(sentence, edits, memory)) return true;
  if (edits.some(({ instruction }) => instruction !== undefined))
    return opinion.instruction < leastInstruction || edits.length > 1 || maySayThings(sentence);
  return (
    opinion.instruction > mostInstruction ||
    hasTurn(sentence) ||
    listUntold(sentence, edits).length > mostLeftovers ||
    !fitsLooks(sentence, edits, memory)
  );
}
