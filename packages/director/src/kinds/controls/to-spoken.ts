import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { Turn } from '../../turn.ts';

const spoken: ReadonlyMap<string, string> = new Map([
  ['n', 'and'],
  ['→', ':'],
  ['theyre', "they're"],
  ['dat', 'that'],
  ['da', 'the'],
  ['w', 'with'],
]);
/** Arrows, pictures and the like say nothing between words. */
const silent = /^(?![↔⇄⇆⟷])(?:[()=*~|"'’]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)$/u;
/** "1 <-> 4". */
const exchanged = /< (?:[-–—=] )*>|(?<=\d )[↔⇄⇆⟷](?= \d)/u;
/** A picture between words parts them as a comma does. */
const picture = /^(?![↔⇄])\p{Emoji_Presentation}$/u;

/** The message in plain words, without signs. */
export function toSpoken({ sentence, clips, selected }: Turn): Sentence {
  const last = sentence.tokens.length - 1;
  const words = sentence.tokens.flatMap(({ word }, at) =>
    picture.test(word) && at > 0 && at < last ? [','] : silent.test(word) ? [] : [spoken.get(word) ?? word],
  );
  const said = words.join(' ');
  const plain = said.replace(exchanged, 'and').replaceAll(' > ', ' : ').replaceAll(' vs . ', ' vs ');
  const spokenText = !exchanged.test(said) || /\b(?:swap|switch|exchange|flip)\b/u.test(said) ? plain : `swap ${plain}`;
  return spokenText === sentence.tokens.map(({ word }) => word).join(' ')
    ? sentence
    : readSentence(spokenText, clips, selected);
}
