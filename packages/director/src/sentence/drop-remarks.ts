import { findByWords } from '../references/prompt-index.ts';
import { functionWords } from '../words/function-words.ts';
import { purpose, remarks } from '../words/remarks.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { readSentence } from './read-sentence.ts';
import { type Item, type Sentence, toText } from './sentence.ts';

/** A longer message is no request with a remark beside it. */
const mostParts = 12;
const reasons = new Set(['because', 'since', 'cause', 'cuz', 'coz']);
const joints = new Set(['so', ...reasons]);
/** What only a request says. */
const wishes = toVocabulary('should must need needs want wants make add put let please instead');

interface Part {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  /** Index after the separators that follow it. */
  readonly end: number;
}

type Verdict = 'request' | 'aside' | 'about' | 'consent';

function toParts({ items, tokens }: Sentence): readonly Part[] {
  const parts: { items: Item[]; from: number; to: number; end: number }[] = [];
  let isOpen = false;
  for (const item of items) {
    const isSoFar = ['far', 'much', 'long'].includes(tokens[item.to]?.word ?? '');
    const isJoint =
      item.type === 'separator' ||
      (!isSoFar && ['filler', 'word'].includes(item.type) && joints.has(tokens[item.from]!.word));
    const last = parts.at(-1);
    if (isJoint && last !== undefined) {
      last.end = item.to;
      isOpen = false;
    } else if (isOpen) {
      last!.items.push(item);
      last!.to = item.to;
      last!.end = item.to;
    } else {
      parts.push({ items: [item], from: item.from, to: item.to, end: item.to });
      isOpen = true;
    }
  }
  return parts;
}

const signs: Partial<Record<Item['type'], string>> = {
  reference: '@',
  except: '@',
  template: '#',
  version: 'V',
  quote: '"',
};

function toPattern({ tokens }: Sentence, { items }: Part): string {
  return items
    .flatMap(({ type, from, to }) => signs[type] ?? tokens.slice(from, to).map(({ word }) => word))
    .join(' ')
    .replace(/^(?:(?:so|well|ok|okay|and|but|also) )+/u, '');
}

/** Whether a part says why a look is wished, or what for, and nothing that the video does not show. */
function isReason({ tokens, clips }: Sentence, part: Part, pattern: string): boolean {
  const joint = tokens[part.from - 1]?.word ?? '';
  if (reasons.has(joint)) return !/[@"V]/u.test(pattern) && !pattern.split(' ').some((word) => wishes.has(word));
  if (joint !== 'so') return false;
  const found = purpose.exec(pattern);
  const said = found?.[1]?.split(' ') ?? [];
  return found !== null && said.every((word) => functionWords.has(word) || findByWords(clips, [word]).length > 0);
}

function toVerdict(sentence: Sentence, part: Part): Verdict {
  const pattern = toPattern(sentence, part);
  if (isReason(sentence, part, pattern)) return 'consent';
  return remarks.find((remark) => remark.pattern.test(pattern))?.kind ?? 'request';
}

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
  const verdicts = parts.map((part) => toVerdict(sentence, part));
  const requests = parts.filter((_, at) => verdicts[at] === 'request');
  const isAsked = requests.some(
    (part) => has(part, 'template', 'quote', 'version', 'word') || saysBack(sentence, part),
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
