import type { Interpretation, Turn } from '../turn.ts';
import { readAmountOf } from './amounts.ts';

/** "tone it down a bit" behind a look that has another end. */
const dialling =
  /^(?:(?:please|now|ok|okay|hmm|hm|can you|could you|maybe|just|but) )*(?:tone|dial|turn|bring|take|pull|crank|push) (?:it|that|this|them) (down|back|up)(?: again)?(?: (?:a (?:bit|little|touch|tad|notch|lot)|slightly|some))?(?: (?:please|pls|now|again|though))*$/u;
/** "too strong", "not strong enough": of the look that was asked for last. */
const measured =
  /^(?:(?:that's|thats|that is|it's|its|it is|that|it|is|hmm|hm|now|looks|feels|a bit|a little|slightly|way|far|much) )*(?:too (strong|heavy|intense|extreme|weak|subtle|faint|mild)|(not) (?:strong|heavy|intense|visible) enough|(barely|hardly) (?:visible|noticeable|there))(?: (?:now|for me|please|still))*$/u;
const tooLittle = new Set(['weak', 'subtle', 'faint', 'mild']);

/** Whether more or less of the last look is asked for, in words that name no look. */
function findDirection(words: string): 'more' | 'less' | undefined {
  const way = dialling.exec(words)?.[1];
  if (way !== undefined) return way === 'up' ? 'more' : 'less';
  const found = measured.exec(words);
  if (found === null) return undefined;
  const [, how, not, barely] = found;
  return not !== undefined || barely !== undefined || tooLittle.has(how ?? '') ? 'more' : 'less';
}

/** Less or more of what was changed last, for its clips: "tone it down a bit", "too strong". */
export function readDialled(turn: Turn): Interpretation | undefined {
  const { tokens } = turn.sentence;
  const words = tokens.flatMap(({ word, kind }) => (kind === 'punctuation' ? [] : [word])).join(' ');
  const direction = findDirection(words);
  if (direction === undefined || turn.memory.wish === undefined) return undefined;
  const isSlight = /\b(?:bit|little|touch|tad|notch|slightly)\b/u.test(words);
  const isStrong = /\b(?:lot|way|far|much)\b/u.test(words);
  return readAmountOf(turn, [], {
    isLess: direction === 'less',
    strength: isSlight ? 'slight' : isStrong ? 'strong' : undefined,
  });
}
