import type { KindReader } from '../../turn.ts';
import { readCopy } from './read-copy.ts';
import { readSaved } from './read-saved.ts';
import { longestWish, toBareText } from './to-bare-text.ts';

/** "give the chorus the look of clip 2", "save the look of clip 2 as harbour", "use the harbour look on clips 3 to 5". */
export const readLooks: KindReader = (turn) => {
  const { text: written } = turn.sentence;
  if (written.length > longestWish) return undefined;
  const text = toBareText(written);
  if (/\b(?:don['’]?t|do not|never)\b/i.test(text)) return undefined;
  return readSaved(turn, text) ?? readCopy(turn, text);
};
