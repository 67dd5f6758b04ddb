import type { Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import { isCondition } from '../abilities/conditions.ts';

const actions: ReadonlySet<string> = new Set([
  'undo',
  'redo',
  'restore',
  'approve',
  'reject',
  'cancel',
  'retry',
  'reorder',
  'transition',
]);

/** "Should we undo clip 2?": whether to. */
const advice = /^(?:(?:so|and|but|hm+|ok|well|then|,) )*should (?:i|we)\b.*\?$/u;
/** "Clip 3 comes before clip 4, right?" */
const checking = / ,? ?(?:right|correct|isn't it|aren't they|doesn't it|didn't it|yes|no) \?$/u;
/** "Maybe I should undo clip 2, not sure": not decided. */
const undecided =
  /^(?:(?:so|and|but|hm+|ok|well) )*(?:(?:maybe|perhaps|possibly) (?:i|we) (?:should|could|might|will)|(?:i|we|they|he|she|the [a-z]+|my [a-z]+|our [a-z]+) (?:might|may)|(?:i|we) (?:almost|nearly)|(?:i|we) (?:was|were) (?:about|going|tempted) to)\b.*/u;
/** "I wanted to approve clip 2 but my boss said no". */
const foiled = /\b(?:wanted|meant|hoped|planned|tried) to\b.*\bbut\b(?!.*\b(?:so|please|can you|could you)\b)/u;
/** "I hope they approve clip 2", "hopefully clip 2 gets approved". */
const hoping =
  /\b(?:hope|hoping|hopefully|fingers crossed|fear|afraid they|let's see if|let us see if|pray|wonder if|wish)\b(?!.*\b(?:please|can you|could you|so)\b)/u;
/** "Clip 3 was not rejected". */
const denied =
  /\b(?:not|never|isn't|isnt|wasn't|wasnt|aren't|weren't|haven't|hasn't|hasnt)(?: (?:been|be|yet|really|actually))* (?:rejected|undone|cancelled|canceled|reverted|reordered|swapped|restored)\b/u;
/** "I didn't say undo". */
const unsaid =
  /\b(?:didn't|didnt|did not|never|don't|dont|do not) (?:really |actually )?(?:mean|say|want|ask|need)(?: to| for)?(?: an?)? (?<verb>undo|redo|cancel|approve|reject|restore)\b/u;
/** "I would never undo that". */
const refused =
  /(?:\b(?:never|not)|n't|\b(?:dont|wont|cant))(?: (?:ever|really|actually|just|want to|want that you|like to|have to|need to|going to))* (?<verb>undo|redo|cancel|approve|reject|restore|retry|reorder)\b/u;
/** "The last undo made it worse": a thing that is told of. */
const noun =
  /\b(?:the|your|my|that|this|our|last) (?:last )?(?<verb>undo|redo|retry|cancel) (?:made|broke|was|did|has|is|went|ruined|worked|helped)\b/u;
/** "I love undo", "love the cut between 1 and 2". */
const praised =
  /^(?:(?:wow|oh|haha|lol) )*(?:(?:i|we) )?(?:(?:really|just|do|so) )*(?:love|loving|adore|enjoy)\b[^,.;!?]*$/u;
/** "Stop, you're making me blush". */
const joking =
  /^(?:ha(?:ha)+|lol|lmao|hehe+) (?:, )?(?:stop|cancel)\b|\b(?:making|make) me (?:laugh|blush|cry|smile|hungry|nervous)\b|\bkilling me\b/u;
/** Before an action these put it off: "if she hates it we undo it". */
const supposing =
  /^(?:(?:and|but|so|then) )*(?:if|unless|once(?! (?:more|again)\b)|until|before (?:i|we|you|they) (?!forget\b))/u;

/** "It works better if clip 4 comes first" wishes, and "I wonder if" supposes nothing. */
const welcoming =
  /\b(?:check|see|ask|wonder|wondering|know|better|nicer|best|good|great|nice|cool|happier|stronger|grateful|glad|appreciate it|love it|like it|prefer|possible|mind) if\b/u;
const parting = / ?[,.;:!?…–—\n] ?| (?=(?:if|unless|once|until) )/u;

const isSettled = ({ kind, order }: Understanding) =>
  kind === 'reorder' && order !== undefined && order.every((number, at) => number === at + 1);

/** Whether a condition stands before or behind what is asked: "approve clip 2 if she likes it". */
const isSupposed = (words: string) =>
  !welcoming.test(words) && words.split(parting).some((part) => supposing.test(part) && isCondition(part));

/**
 * Keeps an action from being done that is only spoken of: hoped for, not decided, denied, or for some other time. What is said
 * instead of it; undefined where it is asked for, or is no action.
 */
export function readUnasked({ tokens }: Sentence, understood: Understanding): Understanding | undefined {
  if (!actions.has(understood.kind)) return undefined;
  const words = tokens.map(({ word }) => word).join(' ');
  if (isSettled(understood))
    return toClarify('The clips play in that order already. Which one should move, and where?');
  if (praised.test(words) || joking.test(words)) return { kind: 'none' };
  const { clips } = understood;
  if (advice.test(words) || checking.test(words)) return { kind: 'question', topic: 'other', ...(clips && { clips }) };
  const isUnsaid = [unsaid, refused].some((pattern) => pattern.exec(words)?.groups?.verb === understood.kind);
  // "The undo was a mistake" may be why a change is brought back.
  const isNoun = noun.exec(words)?.groups?.verb === understood.kind;
  const isSpokenOf = isUnsaid || isNoun || [undecided, foiled, hoping, denied].some((pattern) => pattern.test(words));
  return isSpokenOf || isSupposed(words) ? toClarify('Should that be done now? Say so alone, please.') : undefined;
}
