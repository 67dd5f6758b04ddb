import { dropRemarks } from './drop-remarks.ts';
import { readSentence } from './read-sentence.ts';
import { type Sentence, toText } from './sentence.ts';
import { trimCourtesy } from './trim-courtesy.ts';

/** A sentence without the courtesies around it. */
export function trim(whole: Sentence): Sentence {
  const { from, to } = trimCourtesy(whole.tokens);
  if (from === 0 && to === whole.tokens.length) return whole;
  return readSentence(toText(whole, from, to), whole.clips, whole.selected);
}

/** What a message asks for, without what is said around it. */
export function toRequest(whole: Sentence): Sentence {
  const trimmed = trim(whole);
  const request = dropRemarks(trimmed);
  return request === trimmed ? trimmed : trim(request);
}
