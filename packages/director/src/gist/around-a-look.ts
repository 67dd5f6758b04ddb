import { findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { isMusicalTime } from './music.ts';
import { imperatives } from './requests.ts';
import { has, wordsOf } from './shape.ts';

/** Who wishes something says little more than this many words before the wish. */
const longestWisher = 14;
/** "our art director would like …": whatever stands before one of these says who wishes it. */
const wishing = new RegExp(
  `(?:${[
    "(?:would|'d) (?:also |now |really |much )?(?:like|love|prefer|appreciate|welcome|want)",
    "(?:would |'d )?rather(?: (?:see|have|go for|want))?",
    '(?:wants?|wanted|wishes|wish|hopes?|asks?|asked|asking|requests?|requested|prefers?|preferred|suggests?|suggested)',
    '(?:pictured?|imagined?|envisioned|envision|recommends?|proposes?|wonders?|wondered|insists?|insisted|demands?|expects?|votes?|voted|voting|means?|meant)',
    '(?:thinks?|thought|feels?|felt|believes?|says?|said|needs?|likes?|loves?|finds?)',
    '(?:begs?|begged|begging|dreams?|dreamt|dreamed|dreaming|nags?|nagged|nagging|bugging|pestering|dying|longing|craving|pushing|pushed)',
  ].join('|')})(?: (?:for|of|about|that|if|whether|to|us|you|me|see|have|get|make|on|it|we|all))*$`,
  'u',
);
/** What begins with one of these, behind a look, says what the look is for or what it is like. */
const explaining = new RegExp(
  `^(?:${[
    'to (?:match|fit|suit|go|make|give|help|show|highlight|draw|set|create|get|sell|feel|look|underline|emphasi[sz]e|add|bring|keep|attract|catch|stand|reflect|convey|support|avoid|balance|tie|hide|separate|contrast|evoke|suggest)',
    'for (?:a|an|the|my|our|this|that|these|his|her|their|me|us|now|tiktok|instagram|insta|youtube|reels|some|more)',
    'for (?:to )?(?:see|show|feel|have|give|look|read|notice|hide)',
    "like (?:a|an|the|in|on|you|it|it's|we|they|i|my|our|some|that|those|these|from|at|old|crazy)",
    'as (?:if|though|in|the|a|an|we|you|i|he|she|they|our|my|discussed|agreed|usual)',
    'than (?:the|it|this|that|now|before|usual|a|any|what|clips?|scene|shot|number|in|@)',
    "on (?:(?:my|our|his|her|the|the client's|a|an|small|smaller|big|bigger|mobile|old) )*(?:phones?|screens?|laptop|tv|television|tablet|monitor|projector|desktop|socials|instagram|tiktok|youtube)",
    'on (?:my|our) (?:end|side)',
    'at (?:the moment|present|first|least|all)',
    'next to',
    'ahead of',
    'in time for',
    'before (?:the|our|my|we|next|tomorrow|monday|friday)',
    'compared (?:to|with)',
    'with (?:regard|respect)',
    'in (?:order|line|keeping|my opinion|our opinion|the end|comparison|contrast)',
    'of (?:the|this|that|my|our) (?:video|film|song|ad|spot|reel|product)',
    'which',
    'where',
    'who',
    'lol',
    'haha',
  ].join('|')})(?= |$)`,
  'u',
);

const isLook = ({ type }: Item) => type === 'template';
/** Verbs that a wisher has too: "would like to have". */
const helping = new Set(['have', 'make', 'get']);

/** A clause from the words on that say what is wished; all of it when it does not begin with who wishes it. */
export function dropWisher(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  for (let at = items.findIndex(isLook) - 1; at > 0; at -= 1) {
    const before = items.slice(0, at + 1);
    const words = wordsOf(sentence, before);
    if (before.length > longestWisher || !wishing.test(words.join(' '))) continue;
    if (words.some((word) => imperatives.has(word) && !helping.has(word))) return items;
    const kept = before.filter(({ type }) => ['reference', 'except', 'negation'].includes(type));
    return [...kept, ...items.slice(at + 1)];
  }
  return items;
}

const placing = new Set(['where', 'who', 'which', 'for', 'of', 'on']);

/** Whether words behind a look are those of one clip's prompt, where no clip is named: "where the singer leans on the car". */
function namesThing(sentence: Sentence, items: readonly Item[], rest: readonly Item[]): boolean {
  const words = rest.filter(({ type }) => type === 'word').map(({ from }) => sentence.tokens[from]!.word);
  const known = words.filter((word) => findByWords(sentence.clips, [word]).length > 0);
  return !has(items, 'reference') && known.length > 0 && findByWords(sentence.clips, known).length === 1;
}

/** A clause up to where it says what its look is for or like. What it is like may be a clip, which is kept. */
export function dropExplanation(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  for (let at = items.findIndex(isLook) + 1; at < items.length; at += 1) {
    const rest = items.slice(at);
    const words = wordsOf(sentence, rest);
    const isSimile =
      words[0] === 'like' && rest[0]!.type === 'template' && !has(rest.slice(1), 'template', 'reference');
    if (isSimile) return items.slice(0, at);
    if (has(rest, 'template', 'quote')) continue;
    if (isMusicalTime(sentence, rest)) return items.slice(0, at);
    const isLikened = ['like', 'as'].includes(words[0]!) && has(rest, 'reference');
    const isForClips = words[0] === 'for' && rest[1]?.type === 'reference';
    const isAddition = words[0] === 'as' && sentence.tokens[rest[0]!.from - 1]?.word === 'well';
    const isPlace = placing.has(words[0]!) && namesThing(sentence, items, rest);
    if (isLikened || isForClips || isAddition || isPlace) continue;
    const shape = rest[1]?.type === 'reference' ? `${words[0]} @` : words.join(' ');
    if (explaining.test(shape) || explaining.test(words.join(' '))) return items.slice(0, at);
  }
  return items;
}
