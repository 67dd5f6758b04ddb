import { listPartNames } from '../references/find-part.ts';
import { findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { listThingWords } from './leftovers.ts';
import type { Place } from './reasons.ts';
import { isMoving } from './requests.ts';
import { has, toShape, wordsOf } from './shape.ts';

const people =
  '(?:people|viewers?|everyone|everybody|you|we|they|(?:the|my|our) (?:viewers?|audience|customers?|clients?|fans?|followers|listeners?|boss))';
const lightly =
  '(?:(?:can|could|will|would|really|actually|better|just|all|also|finally|clearly|even|already|immediately) )*';
/** "People notice the difference", "you feel the change": what is noticed is no thing. */
const noticing = new RegExp(
  `^(?:that )?${people} ${lightly}(?:notices?|sees?|feels?|senses?|gets?|understands?|remembers?|spots?|recogni[sz]es?|knows?|hears?|reali[sz]es?|follows?)(?: (?:a|an|the|that|this|what|how|there's|there|is|has|it|it's|they|some|big|huge|clear|whole|real|of|in|between|story|difference|change|changed|contrast|shift|transition|point|idea|message|mood|vibe|atmosphere|progress|transformation|development|emotion|tension|energy|drama|passing|time|season|beat|right|away|at|once|better|more|about))*[ .!]*$`,
  'u',
);
/** "The solution in colour stands out", "the cta shines even more": what it does there changes nothing in it. */
const standing = new RegExp(
  `^(?:that )?(?:(?!(?:should|must|needs?|please|can|could)\\b)\\S+ ){1,6}?${lightly}(?:stands? out|pops?|shines?|comes? (?:through|across)|gets? noticed|contrasts|hits (?:even |much |way )?harder|(?:looks?|feels?|seems?) (?:even |much |way |so )?(?:better|fresher|nicer|stronger|more \\S+|like a \\S+)|stays in (?:the )?(?:mind|memory))(?: (?:more|better|even|much|really|nicely|well|against|next|to|beside|it|that|clearly|properly|all|the))*[ .!]*$`,
  'u',
);
/** "The energy builds", "it feels like one story": what becomes of no thing. */
const growing =
  /^(?:that )?(?:the|our|this|it|this whole) ?(?:energy|tension|mood|story|song|pace|emotions?|drama|momentum|feeling|atmosphere|vibe|rhythm|build-?up|contrast|whole thing|journey|arc)? (?:(?:really|slowly|all|just|nicely|can|will) )*(?:builds?|rises?|grows?|flows?|lifts?|changes?|shifts?|works?|lands?|makes sense|comes (?:alive|together)|feels like .+)(?: (?:up|better|more|nicely|slowly|over time|towards? the end))*[ .!]*$/u;
const colouring = toVocabulary('colour color coloured colored colours colors colourful colorful');
/** "That gives it a nostalgic ending": what comes of the look before. */
const bringing =
  /^(?:that|this|it|which) (?:(?:really|just|also|always) )*(?:gives|makes|lends|adds|brings|creates|sets|evokes|suggests|says|reminds)\b/u;

/** Whether all that could be seen of what a clause speaks of is known to the video. */
function isKnown(sentence: Sentence, items: readonly Item[]): boolean {
  const { tokens, clips } = sentence;
  const parts = listPartNames(clips);
  return listThingWords(sentence, items).every(({ type, from }) => {
    const { word } = tokens[from]!;
    const isVerb = /^(?:stands?|pops?|shines?|contrasts|noticed|people|viewers?)$/u.test(word);
    return (
      type === 'word' && (isVerb || colouring.has(word) || parts.has(word) || findByWords(clips, [word]).length > 0)
    );
  });
}

/**
 * Whether a clause says what a look before it is for, or what comes of it: "clip 2 in black and white, so the solution in colour
 * stands out", "sepia for the outro, that gives it a nostalgic ending". Clips that it names are none to change.
 */
export function isPurpose({ sentence, clauses, judged, at }: Place): boolean {
  const { items, joint } = clauses[at]!;
  const isBehindLook = judged.slice(0, at).some(({ verdict }) => verdict === 'look');
  if (!isBehindLook || has(items, 'negation', 'quote', 'except', 'version')) return false;
  const text = wordsOf(sentence, items).join(' ');
  if (has(items, 'template'))
    return bringing.test(text) || (isMoving(text) && toShape(sentence, items).endsWith('feel #'));
  return (
    joint === 'so' && (noticing.test(text) || growing.test(text) || (standing.test(text) && isKnown(sentence, items)))
  );
}
