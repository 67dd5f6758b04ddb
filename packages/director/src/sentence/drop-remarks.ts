import { isControl, isTelling, toVerdict, type Verdict } from './judge-part.ts';
import { type Part, toParts } from './parts.ts';
import { readSentence } from './read-sentence.ts';
import { type Item, type Sentence, toText } from './sentence.ts';

/** A longer message is no request with a remark beside it. */
const mostParts = 12;
const has = ({ items }: Part, ...types: readonly Item['type'][]) => items.some(({ type }) => types.includes(type));
const namesClips = ({ items }: Part) =>
  items.some((item) => item.type === 'reference' && item.reference.kind === 'named' && !item.reference.weak);

const saysBack = ({ tokens }: Sentence, { from, to }: Part) =>
  tokens.slice(from, to).some(({ word }) => word === 'back');

/** The pieces of what a remark speaks of: the clips, the version, or how much. */
function toSubject({ items }: Part): readonly [number, number] | undefined {
  const subject = items.filter(({ type }) => ['reference', 'version', 'strength'].includes(type));
  const named = subject.filter(({ type }) => type !== 'strength');
  const kept = named.length > 0 ? named : subject;
  return kept.length === 0 ? undefined : [kept[0]!.from, kept.at(-1)!.to];
}

/** Index after the parts of one request that stand together. */
function toRunEnd(verdicts: readonly Verdict[], at: number): number {
  const next = verdicts.findIndex((verdict, other) => other > at && verdict !== 'request');
  return next === -1 ? verdicts.length : next;
}

/**
 * Parts that stand together, as written, with the question mark after them. Agreed to ("let's do it"), they are no
 * question: "what if clip 2 was warmer?" is "clip 2 should be warmer".
 */
function toRequestText(sentence: Sentence, run: readonly Part[], isAgreed: boolean): string {
  const { tokens } = sentence;
  const { items, from } = run[0]!;
  const { to } = run.at(-1)!;
  if (!isAgreed) return toText(sentence, from, tokens[to]?.word === '?' ? to + 1 : to);
  const clips = items.find(({ type }) => type === 'reference');
  const isIdea = tokens[from]?.word === 'what' && tokens[from + 1]?.word === 'if' && clips?.from === from + 2;
  if (!isIdea || !['was', 'were', 'is', 'are'].includes(tokens[clips.to]?.word ?? ''))
    return toText(sentence, from, to);
  return `${toText(sentence, clips.from, clips.to)} should be ${toText(sentence, clips.to + 1, to)}`;
}

/**
 * A message without the remarks that stand beside its request: "I'm happy with clip 4, approve it" is "clip 4, approve
 * it", "clip 2 darker, it feels too cheerful" is "clip 2 darker". The same sentence when all of it may be the request.
 */
export function dropRemarks(sentence: Sentence): Sentence {
  const parts = toParts(sentence);
  if (parts.length < 2 || parts.length > mostParts) return sentence;
  const isControlled = parts.some((part) => isControl(sentence, part));
  // What follows a rejection is its reason, and is kept.
  const rejection = parts.findIndex(({ from, to }) =>
    sentence.tokens.slice(from, to).some(({ word }) => word === 'reject'),
  );
  const verdicts = parts.map((part, at): Verdict => {
    if (rejection !== -1 && at > rejection) return 'request';
    if (isControlled && !isControl(sentence, part) && isTelling(sentence, part)) return 'about';
    return toVerdict(sentence, part);
  });
  const requests = parts.filter((_, at) => verdicts[at] === 'request');
  const isAsked = requests.some(
    (part) => has(part, 'template', 'quote', 'version', 'word', 'strength') || saysBack(sentence, part),
  );
  if (requests.length === parts.length || !isAsked) return sentence;
  if (verdicts.includes('consent') && !requests.some((part) => has(part, 'template'))) return sentence;
  const isNamed = requests.some(namesClips);
  const isAgreed = verdicts.at(-1) === 'consent';
  const pieces: string[] = [];
  for (const [at, part] of parts.entries()) {
    if (verdicts[at] === 'request') {
      if (at > 0 && verdicts[at - 1] === 'request') continue;
      const run = parts.slice(at, toRunEnd(verdicts, at));
      pieces.push(toRequestText(sentence, run, isAgreed));
    } else if (verdicts[at] === 'about' && !(isNamed && namesClips(part))) {
      const subject = toSubject(part);
      if (subject !== undefined) pieces.push(toText(sentence, ...subject));
    }
  }
  return readSentence(pieces.join(', '), sentence.clips, sentence.selected);
}
