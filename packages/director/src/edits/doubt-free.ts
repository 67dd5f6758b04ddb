import { type Edit, getTemplate, type Understanding } from '@retake/contracts';
import { reasons, toGistClauses } from '../gist/clauses.ts';
import { isThingPlaced, tellsOfDeed } from '../gist/deeds.ts';
import { listThingWords } from '../gist/leftovers.ts';
import { has, toShape, wordsOf } from '../gist/shape.ts';
import { onlyFindsFault } from '../kinds/talk/of-picture.ts';
import { isOfPicture } from '../sentence/judge-things.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { findContradiction } from '../templates/contradictions.ts';
import { functionWords } from '../words/function-words.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findBeyond } from './beyond.ts';
import { toChoice, toClarify } from './clarify.ts';
import { hasFreeLook, hasThing } from './free-looks.ts';
import { tellsOfThing } from './tells-of-thing.ts';

/** More clips than these are seldom meant by words about one thing. */
const mostClips = 3;

/** Words of a wish for another thing in the picture, or for one thing to be otherwise. */
const changing = toVocabulary(`
  add adding put puts place remove removing take takes lose delete erase replace replacing swap change changes turn turns turned
  give hang paint write draw show shows let should shouldn't must need needs instead without bring drop hide rid use insert include
  stick wear wears wearing hold holds holding carry carries colour color colours colors dress fill cover becomes become say says
  read reads reading print printed name named keep move moves walk walks run runs get gets pour he she him her his they them their
  who whose dog cat hat logo text sign wants
`);
/** "Bring back what I just undid. Also, intro: fog": a change that comes back stands beside a look. */
const returning =
  /\b(?:undo|undid|undone|redo|revert|roll back|bring back|go back|take back)\b(?: [a-z']+){0,3} (?:changes?|edits?|versions?|steps?|undid|undone|reverted)\b/iu;

/** What begins with one of these has lost who or what it is said of. */
const severed =
  /^(?:(?:i |we )?(?:approve|accept|reject)\b|(?:could|can|would) you [a-z]+$|(?:has|have|had) to (?:come|go|be (?:first|last|earlier|later|shorter|longer))|is|are|was|were|seems?|feels?|comes?|goes|that's|that is|but|than|hm+|oof|as i)\b/iu;
/** "Everything looks great but the father": what all is said of is no change. */
const praising =
  /\b(?:everything|all|all of (?:it|them)|the rest|every clip|every shot) (?:else )?(?:(?:really|just|already|now) )*(?:looks?|is|are|seems?|feels?|works?)\b/u;

/** Talk around a look: without it few words are a wish as they stand ("fog between the trees"). */
const talking =
  /\b(?:(?:i|we) (?:think|feel|believe|guess|suppose)|(?:i|we) (?:want|need|would like|'d like) to see more|would it be|is it possible|look like a|(?:would|might|could) (?:hit|work|read|sell|come across|land|pop|fit|feel|be (?:better|stronger|nicer))|hits? harder|(?:begs?|begged|pleads?|votes?|voted) for)\b|^have\b/u;

/** "A pan left I think you call it": the look is the name of what was said before. */
const naming =
  /\b(?:i think |i believe )?(?:you|they|people|we) call (?:it|that)\b|\b(?:it|that)(?:'s| is) (?:called|the (?:word|name|term))\b|\bso to (?:say|speak)\b/u;
/** "Make the band clips on the ferry more vivid", "zoom in on the bottle while it turns": the look may be that of all that is seen. */
const overall =
  /^(?:(?:please|pls|just|can you|could you|can u|can we|could we) )*(?:make|turn|have|set|get) @ (?:on|in|at|from|by) .*#(?: (?:please|pls|thanks))?[ .!?]*$|^@ (?:with|in|on|at|of) (?:the|a|an|his|her) .*\b(?:should|could|can|must|may|needs to) be (?:[a-z]+ )*#[ .!?]*$|\b(?:him|her|them) in (?:the |an? )?#[ .!?]*$|# .*\b(?:while|as|when) (?:it|she|he|they) [a-z']+(?: [a-z]+){0,2}[ .!?]*$/u;

/** "The ride down the hill in slow motion": what is done is all of the clip that shows it. */
const deed =
  /^(?:(?:please|pls|and|so|make|put|have) )*(?:the|a|that|this|his|her|their|our) (?:[a-z']+ ){0,2}(?:ride|trip|walk|race|descent|ascent|drive|journey|flight|stroll|climb|chase|sprint|dive|swim|crossing|landing|voyage) (?:(?:down|up|along|through|across|over|into|to|from|in|on|around|past|by|towards?|with) (?:(?:the|a|an|his|her|their|that) )?[a-z']+ (?:[a-z']+ )?){1,2}#(?: (?:please|pls|thanks))?[ .!?]*$/u;

const looksOf = ({ items }: Sentence) => [
  ...new Set(items.flatMap((item) => (item.type === 'template' ? [item.template] : []))),
];

/** Whether no part of a longer message says in so many words what becomes of a thing. */
function isUntoldOf(sentence: Sentence): boolean {
  const clauses = toGistClauses(sentence);
  const isTold = clauses.some(
    ({ items }) =>
      listThingWords(sentence, items).length > 0 && tellsOfThing(wordsOf(sentence, items), toShape(sentence, items)),
  );
  return clauses.length > 1 && !isTold;
}

const isLook = ({ type }: Item) => type === 'template';

/** "A cold cup of coffee": what a thing is like, and no look. */
const describes = ({ tokens }: Sentence, items: readonly Item[], at: number) =>
  items[at + 1]?.type === 'word' && ['a', 'an'].includes(tokens[items[at]!.from - 1]?.word ?? '');

/** Looks that stand for themselves where nothing in the picture is said to change: they may be all that is meant. */
function listMeant(sentence: Sentence): readonly Edit['templates'][number][] {
  const shape = toShape(sentence, sentence.items);
  if (overall.test(shape) || (hasFreeLook(sentence) && naming.test(shape))) return looksOf(sentence);
  if (!hasFreeLook(sentence) || sentence.items.some(({ type }) => type === 'quote' || type === 'negation')) return [];
  const clauses = toGistClauses(sentence);
  const isDeed = clauses.some(({ items, joint }, at) => {
    const isBehindLook = at > 0 && has(clauses[at - 1]!.items, 'template');
    const isTold = tellsOfDeed(sentence, items) || (isBehindLook && isThingPlaced(sentence, items));
    return (
      !reasons.has(joint) && isTold && items.every((item, place) => !isLook(item) || describes(sentence, items, place))
    );
  });
  if (isDeed) return [];
  const words = wordsOf(sentence, sentence.items);
  const isUntold = isUntoldOf(sentence);
  const isTalk = talking.test(words.join(' ')) || !hasThing(sentence);
  if (!isUntold && (words.some((word) => changing.has(word)) || !isTalk)) return [];
  const looks = sentence.items.flatMap((item, at) => {
    const before = sentence.items[at - 1];
    const isNamed = before?.type === 'word' && !functionWords.has(sentence.tokens[before.from]!.word);
    return item.type === 'template' && !isNamed ? [item.template] : [];
  });
  // A thing may be darker; of a picture it is said by what only a picture has.
  const isOfThing =
    !isUntold &&
    hasThing(sentence) &&
    !looks.every(isOfPicture) &&
    !/\bwith (?:more|less|some)\b/u.test(words.join(' '));
  return isOfThing ? [] : [...new Set(looks)];
}

/** Asked with the looks that stand among words for a model, and with the words as they are. */
export const isLookAll = 'Is a look all that should change, or what you wrote?';

function askLook(
  { text: written }: Sentence,
  edits: readonly Edit[],
  looks: readonly Edit['templates'][number][],
): Understanding {
  const clips = [...new Set(edits.flatMap((edit) => edit.clips))];
  const named = `${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(', ')}`;
  const choices = findContradiction(looks) === undefined && looks.length > 1 ? [looks] : looks.map((id) => [id]);
  const buttons = choices.slice(0, 3).map((ids) => {
    const text = `${named}: ${ids.map((id) => getTemplate(id).label.toLowerCase()).join(' and ')}`;
    return toChoice(text);
  });
  return toClarify(isLookAll, [
    ...buttons,
    { label: 'As I wrote it', text: `${named}: change the picture as I say: "${written.replaceAll('"', "'")}"` },
  ]);
}

/**
 * The question before words are left to a model that may not be a wish for it: a look alone is meant, who or what the words
 * are said of is lost, or they speak of one thing and would change many clips. Undefined where nothing speaks against it.
 */
export function doubtFree(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const free = edits.filter(({ instruction }) => instruction !== undefined);
  if (free.length === 0) return undefined;
  const beyond = findBeyond(sentence);
  if (beyond !== undefined) return beyond;
  if (onlyFindsFault(sentence.tokens.map(({ word }) => word).join(' ')))
    return toClarify('What should be seen there instead? Say how it should look, or what should change.');
  if (free.some(({ instruction = '' }) => returning.test(instruction)))
    return toClarify('One thing at a time, please: what should come back, and what should change in the picture?');
  if (free.some(({ instruction = '' }) => severed.test(instruction)))
    return toClarify('What exactly should change in the picture? Say the clip, and what should be seen in it.');
  const isWide = free.some(({ clips }) => clips.length > mostClips);
  if (isWide && praising.test(wordsOf(sentence, sentence.items).join(' ')))
    return toClarify('Which clip should change? Name it by its number, and say what should be seen in it.');
  const [only, ...others] = edits;
  const deeds = deed.test(toShape(sentence, sentence.items)) ? looksOf(sentence) : [];
  if (deeds.length === 1 && others.length === 0 && only!.clips.length === 1)
    return { kind: 'edit', edits: [{ clips: [...only!.clips], templates: [...deeds] }] };
  const looks = edits.length === 1 ? listMeant(sentence) : [];
  return looks.length === 0 ? undefined : askLook(sentence, edits, looks);
}
