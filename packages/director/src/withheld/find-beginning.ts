import type { Sentence } from '../sentence/sentence.ts';
import { type Beginning, isDeed, toBeginning } from './beginnings.ts';
import { type Part, toParts } from './parts.ts';

const ends = /[.!?;\n…–—]|^-$/u;
/** After these something else is asked for than what was told or forbidden before them. */
const contrasting = new Set([
  'but',
  'instead',
  'rather',
  'so',
  'now',
  'please',
  'only',
  'just',
  'can',
  'could',
  'however',
]);
const pronouns = new Set(['it', 'that', 'them', 'there', 'this', 'those', 'these']);
const agreeing =
  /^(?:(?:and|so|yes|yeah|ok|okay|please|then|actually) )*(?:let's (?:do|try|go)|do (?:it|that)|go (?:for it|ahead)|try (?:it|that)|please do|i want that|i'd like that)\b/u;
const imperative =
  /^(?:and |then |or )?(?:make|turn|put|give|set|add|change|brighten|darken|lighten|sharpen|soften|blur|warm|cool|dim|tone|mute|boost|raise|lower|slow|speed|zoom|pan|use|try|i|we|let|do|keep|leave)\b/u;

const plainly = /^(?:(?:please|ok|okay|hey) )*(?:don't|dont|do not)\b/u;
const mostWordsOfTime = 5;
const sparing = /\b(?:change|touch|edit|do|alter|tweak)\b/u;

/** A stretch of a message in which nothing is asked for. */
export interface Begun {
  readonly beginning: Beginning;
  readonly from: number;
  readonly to: number;
}

/** The words of a part with `#` for a look that begins there and is no verb. */
function toWords({ tokens, items }: Sentence, from: number, to: number): string {
  const words: string[] = [];
  const looks = items.filter((item) => item.type === 'template' && item.from >= from && item.from < to);
  for (let at = from; at < to; at += 1) {
    const look = looks.find((item) => item.from === at);
    words.push(look === undefined || isDeed(tokens[at]!.word) ? tokens[at]!.word : '#');
    if (look !== undefined) at = Math.min(look.to, to) - 1;
  }
  return words.join(' ');
}

/** Whether a part asks for something else than what was forbidden or told before it. */
function isContrast({ tokens, items }: Sentence, part: Part, { from }: Begun): boolean {
  const words = tokens.slice(part.from, part.to).map(({ word }) => word);
  const [first = ''] = words;
  if (ends.test(part.mark) || contrasting.has(first) || contrasting.has(words.at(-1) ?? '')) return true;
  if (first === 'or' || first === 'and' || words.includes('or')) return false;
  const namesClip = items.some(({ type, from }) => type === 'reference' && from >= part.from && from < part.to);
  const pointsBack = words.some((word) => pronouns.has(word));
  // "Don't make clip 2 darker, make clip 3 brighter"; with a third part it may be a list of what is forbidden.
  const begins = tokens.slice(from, part.from).map(({ word }) => word);
  const isPair =
    part.to >= tokens.length - 1 &&
    plainly.test(begins.join(' ')) &&
    begins.filter((word) => word === ',').length === 1;
  return imperative.test(words.join(' ')) && (pointsBack || !namesClip || isPair);
}

/** Where a conjunction inside a part goes on with something else: "don't darken 2 but brighten it". */
const findTurn = ({ tokens }: Sentence, { from, to }: Part): number => {
  const at = tokens.findIndex(
    ({ word }, place) => place > from + 1 && place < to && ['but', 'instead', 'rather', 'however'].includes(word),
  );
  return at === -1 ? to : at;
};

/** Whether a part begins a message without a look and without a clip: "yesterday, …". */
const opens = ({ items }: Sentence, { from, to, mark }: Part) =>
  mark === '' &&
  to - from <= mostWordsOfTime &&
  !items.some((item) => item.from < to && ['template', 'reference'].includes(item.type));

/** Whether a part names a look or a thing beside its clips. */
const saysWhat = ({ items }: Sentence, { from, to }: Part) =>
  items.some((item) => item.from >= from && item.from < to && ['template', 'word', 'quote'].includes(item.type));

/** The stretches of a message that only tell of looks, forbid them or suppose them. */
export function findBegun(sentence: Sentence): readonly Begun[] {
  const parts = toParts(sentence);
  const { length } = sentence.tokens;
  const found: Begun[] = [];
  for (const [at, part] of parts.entries()) {
    if (part.from < (found.at(-1)?.to ?? 0)) continue;
    // "Yesterday, I made …": the time stands in a part of its own.
    const before = parts[at - 1];
    const said = toWords(sentence, part.from, part.to);
    const isTime = part.mark === ',' && before !== undefined && opens(sentence, before);
    const joined = isTime ? toBeginning(`${toWords(sentence, before.from, before.to)} ${said}`) : undefined;
    const beginning = toBeginning(said) ?? (joined === 'told' ? joined : undefined);
    if (beginning === undefined) continue;
    // "Don't change the hook" leaves a clip alone.
    const isOfClip = beginning === 'forbidden' && sparing.test(said) && !saysWhat(sentence, part);
    if (isOfClip) continue;
    const begun = { beginning, from: part.from, to: part.to };
    const later = parts.slice(at + 1);
    const isAgreed = later.some(({ from, to }) =>
      agreeing.test(
        sentence.tokens
          .slice(from, to)
          .map(({ word }) => word)
          .join(' '),
      ),
    );
    if (beginning === 'supposed') {
      if (!isAgreed) found.push({ ...begun, to: length });
      continue;
    }
    const turn = findTurn(sentence, part);
    const next = later.find((other) => isContrast(sentence, other, begun));
    found.push({ ...begun, to: turn < part.to ? turn : (next?.from ?? length) });
  }
  return found;
}
