import type { Edit, Understanding } from '@retake/contracts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toClarify } from './clarify.ts';
import { listSpared } from './spare-clips.ts';

const marks = /^[:=]$/u;

/** The looks directly behind "clip 4:", up to the next clip, denial or clause. */
function listLooksBehind({ items, tokens }: Sentence, at: number) {
  const end = items.findIndex(
    (item, index) =>
      index > at &&
      (['reference', 'except', 'negation'].includes(item.type) || /^[.;!?\n]$/u.test(tokens[item.from]!.word)),
  );
  return items
    .slice(at, end === -1 ? undefined : end)
    .flatMap((item) => (item.type === 'template' ? [item.template] : []));
}

const isHeading = (item: Item, next: Item | undefined, { tokens }: Sentence) =>
  item.type === 'reference' &&
  item.reference.kind === 'named' &&
  item.reference.problem === undefined &&
  next?.type === 'separator' &&
  marks.test(tokens[next.from]!.word);

/**
 * The question before looks change where a clip stands before a colon and does not get the looks behind it: "yeah clip 4: zoom out,
 * clips 1 and 2: fog" was then not read as it was meant. Undefined where every such clip gets its own.
 */
export function doubtHeadings(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const { items } = sentence;
  if (edits.some(({ templates }) => templates.length === 0)) return undefined;
  const left = new Set([
    ...items.flatMap((item) => (item.type === 'except' ? item.reference.clips : [])),
    ...listSpared(sentence),
  ]);
  const isLost = items.some((item, at) => {
    if (!isHeading(item, items[at + 1], sentence) || item.type !== 'reference') return false;
    const looks = listLooksBehind(sentence, at + 2);
    const isTaken = items[at - 1]?.type === 'negation';
    return (
      !isTaken &&
      item.reference.clips.some((clip) => {
        if (left.has(clip)) return false;
        const own = edits.filter(({ clips }) => clips.includes(clip)).flatMap(({ templates }) => templates);
        return looks.length > 0 && !looks.some((look) => own.includes(look));
      })
    );
  });
  return isLost
    ? toClarify('Which change belongs to which clip? Say it clip by clip: "clip 1 brighter, clip 2 warmer".')
    : undefined;
}
