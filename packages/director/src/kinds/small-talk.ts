import { toShape } from '../gist/shape.ts';
import type { Sentence } from '../sentence/sentence.ts';
import type { KindReader } from '../turn.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { isTelling } from './controls/is-telling.ts';
import { isSocialClause } from './social-clauses.ts';
import { isOrder } from './talk/is-order.ts';
import { praisesThings } from './talk/praise-of-things.ts';

const social = toVocabulary(
  '. , ! ? … - thanks thank you thx ty cheers so much very a lot hi hello hey yo there good morning evening afternoon night great nice cool awesome amazing perfect wonderful excellent brilliant beautiful lovely fantastic love it that this is looks look like i really job work well done wow haha lol hmm bye goodbye see later tomorrow soon the all for your help again now pretty how are today going everyone team retake and well what up m8 mate buddy friend',
);
const cores = toVocabulary(
  'thanks thank thx ty cheers hi hello hey yo great nice cool awesome amazing perfect wonderful excellent brilliant beautiful lovely fantastic love wow haha lol hmm bye goodbye morning evening afternoon good well looks',
);
const opinion =
  /^(?:wow )?(?:(?:i'm|i am|we're|we are) (?:(?:really|very|so|quite) )*(?:happy|pleased|satisfied|delighted) with [^,.;:!?]+$|(?:i|we) (?:(?:really|just|also|do|totally) )*(?:like|love|enjoy|adore|liked|loved)\b)/;
/** "Love the neon", "great job on the night look", "nice and warm!": praise, whatever it names. */
const praise =
  /^(?:wow |oh )?(?:,? ?)?(?:(?:i|we) )?(?:really |just |absolutely )?(?:love|loving|adore|like how|nice|great|good job|great job|nice job|well done|amazing|beautiful|lovely|gorgeous|fantastic|awesome|what an? (?:great|nice|bright|lovely|good|brilliant|beautiful|cool))\b/;
/** "That will look great" is why it is wished. */
const praising =
  /(?<!\b(?:will|would|could|should|might|may|can|must|to|gonna|'ll|it'll|that'll|'d|it'd|that'd) (?:really |just |probably |surely |definitely )?)\b(?:looks?|is|are|feels?|came out|turned out) (?:(?:really|very|so|just|absolutely) )*(?:great|nice|good|perfect|awesome|amazing|lovely|beautiful|gorgeous|fantastic|stunning|wonderful|cute|adorable|pretty|hilarious|funny|peaceful|precious|charming|magical|sweet|epic|incredible|brilliant|fabulous|superb)(?: (?:now|already|like that|like this|there))?(?: ,? ?(?:aren't|isn't|don't|doesn't) (?:they|it|he|she))? ?[.!]*$/;
/** "Wow, the fireworks!", "I cried at the letter": what somebody feels, whatever is named. */
const moved =
  /^(?:(?:ha(?:ha)+|lol|wow|omg|aw+|ooh+|hehe|oh wow)(?: [,!])* (?:the|that|those|these|this) [a-z]+(?: [a-z]+)?|(?:(?:haha|wow|omg|aw+|honestly|and|,) )*(?:i|we) (?:(?:really|almost|literally|totally) )*(?:cried|laughed|smiled|giggled|grinned|teared up|got goosebumps|burst out laughing) (?:at|over|about|with|during) [a-z' ]+)(?: [.!])*$/;
/** Pictures between words. */
const silent = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[()*~^_])+/gu;
const wishing = /\b(?:to|if|would|more|but|instead|should|make|want|please|add|change)\b/;

/** Whether words of wishing stand in it, other than in "would love". */
const isWish = (words: string) =>
  wishing.test(words) ||
  /\b(?:less|darker|brighter|warmer|cooler|except|too|not|remove|replace|give|keep|for|now make|in clip)\b/.test(words);

/** "Thank you, that was quick", "cheers, you saved my day", "merry christmas". */
const thanking =
  /^(?:(?:ok|okay|ah|oh|wow|great|perfect|super|nice|awesome|cool|many|so|and|well|alright|all right|,|!|\.) )*(?:thanks|thank you|thx|ty|tysm|cheers|much appreciated|appreciate it|i appreciate it|congrats|congratulations|merry christmas|happy (?:birthday|new year|holidays|friday|monday|easter)|bravo|kudos|good job|well done|nice work|great work|see you|see ya|talk (?:to you )?(?:later|soon|tomorrow)|catch you later|take care|have an? (?:[a-z]+ ){0,3}(?:day|weekend|evening|night|one|week|time|afternoon|morning|lunch|trip|holidays?|break|vacation)|enjoy your [a-z ]+)\b/;
const grateful =
  /^(?:(?:so|very) much|a lot|a bunch|a million|again|everyone|all|team|guys|folks|for .{1,60}|(?:that|this|it|you|you've|you're|everything|all|i|we|i'm|we're|it's|that's|and|so) .{1,60}|have an? (?:[a-z]+ ){0,3}(?:day|weekend|evening|night|one|week|time|holiday|afternoon|morning|break)(?: (?:everyone|all|guys|team|you all|too))?|enjoy (?:your|the) [a-z]+(?: [a-z]+)?|[a-z]+(?: [a-z]+){0,2})$/;
/** "You made my aunt's day": no day of a picture. */
const gladdened =
  /\b(?:made|saved|make|makes|brightened) (?:my|our|his|her|their|the|[a-z]+'s)(?: [a-z]+'s)? (?:day|night|morning|week|weekend|evening)\b/;
/** "Sorry, that was my cat walking over the keyboard", "oops, wrong window". */
const slipped =
  /^(?:(?:sorry|oops|whoops|ups|ah|oh|haha|lol|no|,|\.|!|…) )*(?:(?:that|it|this) (?:was|is) (?:(?:just|only) )*(?:my|our|the) [a-z]+ (?:typing|walking|sitting|playing|jumping|stepping|running|pressing|dancing|sleeping|on)\b(?!.*\b(?:clips?|scenes?|shots?)\b).*|(?:that was )?(?:the )?wrong (?:window|chat|tab|channel|thread|conversation|person|group)|(?:that|this|it) (?:was|is) (?:meant )?(?:for|to) (?:someone|somebody|another|a different|my) [a-z ]+)(?: [.!,])*$/;
const unmet =
  /\b(?:but|too|still|missing|wrong|yet|not|n't|now|should|must|can|could|need|needs|want|make|add|please|just|instead|except|more|less|clip|scene|shot|undo|redo)\b|n't\b/;

/** Who leaves the chat for a while: "brb customer", "gtg, talk tomorrow". */
const leaving =
  /^(?:(?:ok|okay|sorry|oh|hey|,|and|wait) )*(?:brb|bbl|bbs|afk|gtg|g2g|ttyl|cya|be right back|be back (?:soon|later|in)|back (?:soon|later|in (?:a|five|ten|\d+))|(?:got to|gotta|have to|need to|must) (?:go|run|leave)|one (?:sec|second|moment|minute)|(?:give me|just|hang on|wait) (?:a|one) (?:sec|second|moment|minute)|signing off|logging off|heading (?:out|home)|off to (?:lunch|bed|a meeting|work))\b/;

/** Whether thanks come first, and what follows only says what for. */
function isThanks({ tokens, items }: Sentence): boolean {
  const words = tokens.map(({ word }) => word).join(' ');
  if (!thanking.test(words) || words.length > 200 || unmet.test(words)) return false;
  const isGlad = gladdened.test(words);
  if (
    items.some(
      (item) =>
        ['quote', 'version', ...(isGlad ? [] : ['template'])].includes(item.type) ||
        (item.type === 'reference' && !item.reference.weak),
    )
  )
    return false;
  return words
    .replace(thanking, '')
    .split(/ ?[,.;:!…–—\n] ?/u)
    .every((part) => part.trim() === '' || grateful.test(part.trim()) || isMadeOf(part.trim(), social));
}

/** Whether every part of a message is sociable, or tells of oneself beside one that is. */
function isSociable({ tokens, items }: Sentence, selected: readonly number[]): boolean {
  const names = items.some(
    (item) =>
      ['quote', 'version', 'except'].includes(item.type) ||
      (item.type === 'reference' &&
        (item.reference.kind !== 'named' || !item.reference.weak) &&
        item.reference.thing !== 'bare'),
  );
  const hasLook = items.some(({ type }) => type === 'template');
  if (names || tokens.length > 40 || (hasLook && selected.length > 0)) return false;
  const clauses = tokens
    .map(({ word }) => word)
    .join(' ')
    .split(/ ?[,.;:!?…–—\n-] ?| (?:and|but|so) (?=(?:you|i|we|have|hope|it|thank|thanks|see)\b)/u)
    .map((clause) => clause.replace(silent, '').trim())
    .filter((clause) => clause !== '');
  const sociable = clauses.filter((clause) => isSocialClause(clause) || isMadeOf(clause, social));
  return (
    clauses.some(isSocialClause) &&
    clauses.every(
      (clause) =>
        sociable.includes(clause) ||
        (!hasLook && /^(?:i|we|my|our|sorry)\b/u.test(clause) && isTelling(clause.split(' '))),
    )
  );
}

/** Thanks, greetings and praise: nothing is asked for. */
export const readSmallTalk: KindReader = ({ sentence, selected }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const opening = sentence.tokens.find(({ kind }) => kind !== 'punctuation')?.word ?? '';
  if (isThanks(sentence) || slipped.test(words) || isSociable(sentence, selected)) return { kind: 'none' };
  if (praisesThings(sentence)) return { kind: 'none' };
  const isPlain = sentence.items.every(({ type }) => type !== 'template' && type !== 'quote' && type !== 'except');
  if (leaving.test(words) && isPlain && sentence.tokens.length < 12 && !unmet.test(words)) return { kind: 'none' };
  const isSocial =
    isMadeOf(words, social) &&
    (cores.has(opening) ||
      opinion.test(words) ||
      /\b(?:looks?|is) (?:\w+ )?(?:great|nice|good|perfect|awesome|amazing|lovely|beautiful)\b/.test(words));
  if (isSocial && sentence.items.every(({ type }) => type !== 'strength' || words.length > 0)) return { kind: 'none' };
  const praised =
    sentence.tokens.length > 0 &&
    /^(?:looks?|is|are) (?:(?:really|very|so) )?(?:great|nice|good|perfect|awesome|amazing|lovely|beautiful|fine) ?[.!]*$/.test(
      sentence.plain,
    );
  if (praised) return { kind: 'none' };
  const isAsking = isWish(words) || isOrder(words) || sentence.tokens.some(({ kind }) => kind === 'quote');
  // "Clip 3: a blue coat, the rest is perfect": praise stands beside a wish.
  const isLabelled = /@ : (?!(?:[a-z']+ )*(?:is|are|looks?|feels?) )/u.test(toShape(sentence, sentence.items));
  const isPraise = praise.test(words) && !sentence.items.some(({ type }) => type === 'reference');
  if (!isAsking && !isLabelled && !sentence.isQuestion && (isPraise || praising.test(words))) return { kind: 'none' };
  const isPlainTalk = isPlain && sentence.items.every(({ type }) => type !== 'strength' && type !== 'negation');
  if (isPlainTalk && !isAsking && moved.test(words)) return { kind: 'none' };
  const hasOpinion = !isLabelled && opinion.test(words) && !wishing.test(words) && !isOrder(words);
  return hasOpinion || !/[\p{L}\p{N}]/u.test(sentence.text) ? { kind: 'none' } : undefined;
};
