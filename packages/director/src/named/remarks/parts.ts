import { type Sentence, toText } from '../../sentence/sentence.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

const cuts = toVocabulary(', ; . ! ? : ( ) - – — … and but while whereas although');
const ends = toVocabulary('. ! ? ;');
/** Behind these "so" says how much: "it is so good". */
const measuring = toVocabulary('is are looks look was were feels feel seems seem like love loves likes not just ever');

/** Part of a message between two marks or conjunctions: its first token, and the one behind it. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

const because = toVocabulary('because cuz coz since otherwise');
/** "To be closer to clip 3", "to be more in line with clip 3". */
const nearing = toVocabulary('closer nearer more similar consistent in on like');

/** Whether a part begins before a token although no mark says so: "so that it matches clip 3", "because clip 3 is so dark". */
function startsAim({ tokens }: Sentence, at: number): boolean {
  const [word, next = '', then = ''] = [tokens[at]!.word, tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
  if (because.has(word)) return true;
  if (word === 'to') return ['match', 'fit'].includes(next) || (next === 'be' && nearing.has(then));
  return word === 'so' && !measuring.has(tokens[at - 1]?.word ?? '');
}

/** Cuts a message at its marks and conjunctions, and before what it is for. */
export function toParts(sentence: Sentence): readonly Part[] {
  const { tokens } = sentence;
  const parts: Part[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    if (to > from) parts.push({ from, to });
    from = next;
  };
  for (const [at, { word, kind }] of tokens.entries()) {
    if (cuts.has(word) || (kind === 'punctuation' && word === '\n')) close(at, at + 1);
    else if (startsAim(sentence, at)) close(at, at);
  }
  close(tokens.length, tokens.length);
  return parts;
}

/** A message without some of its parts: what is left of it stands in sentences of its own where it did before. */
export function leaveOut(sentence: Sentence, parts: readonly Part[], left: readonly Part[]): string {
  const { tokens } = sentence;
  const isLeft = ({ from }: Part) => !left.some((remark) => from >= remark.from && from < remark.to);
  let text = '';
  let last: Part | undefined;
  for (const [at, part] of parts.entries()) {
    if (!isLeft(part)) continue;
    const isJoined = last !== undefined && last === parts[at - 1];
    const between = last === undefined ? [] : tokens.slice(last.to, part.from);
    const joint = between.find(({ word }) => ends.has(word))?.word ?? ',';
    if (isJoined) text += sentence.text.slice(tokens[last!.to - 1]!.to, tokens[part.from]!.from);
    else if (last !== undefined) text += `${joint} `;
    text += toText(sentence, part.from, part.to);
    last = part;
  }
  const mark = last === undefined ? '' : (tokens[last.to]?.word ?? '');
  return ends.has(mark) ? text + mark : text;
}
