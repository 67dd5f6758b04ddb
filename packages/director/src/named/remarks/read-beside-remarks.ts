import type { Edit, Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { Interpretation } from '../../turn.ts';
import { clipNouns } from '../../words/clip-nouns.ts';
import { isLooks } from '../choose-reading.ts';
import { listRemarked, type Remarked } from './list-remarks.ts';
import { mayRemark } from './may-remark.ts';

const whichStay = 'Which clips should change, and which should stay as they are?';

const toRows = ({ edits = [] }: Understanding) =>
  edits
    .flatMap(({ clips, templates, strength }) =>
      clips.map((clip) => `${clip} ${[...templates].sort().join()} ${strength}`),
    )
    .sort()
    .join(';');

const listClips = (edits: readonly Edit[]) => new Set(edits.flatMap(({ clips }) => clips));
const toTold = ({ remarks }: Remarked) => new Set(remarks.flatMap(({ clips }) => clips));

/** Clips that what is left of a message names: none where it needs its remarks to be understood. */
const listNamed = ({ clips }: Sentence, { text }: Remarked) =>
  readSentence(text, clips).items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'named' && !item.reference.weak ? item.reference.clips : [],
  );

/** "Not the first chorus, the second one: more contrast": what is left counts among the clips of a remark. */
const countsOn = ({ clips }: Sentence, { text }: Remarked) => {
  const { items, tokens } = readSentence(text, clips);
  return items.some(
    (item) =>
      item.type === 'reference' &&
      item.reference.places !== undefined &&
      !tokens.slice(item.from, item.to + 1).some(({ word }) => clipNouns.has(word)),
  );
};

/** Whether clips would change that a remark keeps, or that only a remark names beside those that are named for a look. */
function isHit(sentence: Sentence, way: Remarked, changed: ReadonlySet<number>): boolean {
  const named = listNamed(sentence, way);
  return way.remarks.some(({ kind, clips }) =>
    clips.some((clip) => changed.has(clip) && (kind === 'kept' || (named.length > 0 && !named.includes(clip)))),
  );
}

/** "Even clips faster please. Clip 12 is fine": a set without the clips that are said to be well, where others are left of it. */
function withoutKept({ text }: Sentence, { remarks, text: rest }: Remarked, reading: Interpretation) {
  // "Clip 3 is fine, but make all of them darker": what is said behind a remark holds for all.
  const isBehind = text.startsWith(rest.replace(/[.!?;]$/u, ''));
  const kept = new Set(
    remarks.flatMap(({ kind, clips }) => (kind === 'kept' || (kind === 'praised' && isBehind) ? clips : [])),
  );
  const all = reading.understanding.edits ?? [];
  const edits = all.map((edit) => ({ ...edit, clips: edit.clips.filter((clip) => !kept.has(clip)) }));
  const isSet = all.every(({ clips }, at) => clips.length > 2 || edits[at]!.clips.length === clips.length);
  const isFree = remarks.every(({ clips }) => clips.every((clip) => kept.has(clip)));
  if (!isSet || !isFree || edits.some(({ clips }) => clips.length === 0)) return undefined;
  return { ...reading, understanding: { ...reading.understanding, edits } };
}

/**
 * A message without the remarks on clips that stand beside its looks: "heavy fog in clip 4, clip 1 is fine" is "heavy fog in clip 4".
 * A clip that is only kept, praised or compared with never changes; where it would, Retake asks. `whole` is how the message was
 * read at once, `read` understands a text without its surroundings.
 */
export function readBesideRemarks(
  sentence: Sentence,
  whole: Interpretation,
  read: (text: string) => Interpretation,
): Interpretation {
  const { kind, edits = [] } = whole.understanding;
  if (!['edit', 'clarify', 'none', 'question'].includes(kind) || !mayRemark(sentence.text)) return whole;
  const ways = listRemarked(sentence);
  const leaning = ways.filter((way) => way.leans || countsOn(sentence, way));
  const readings = ways.filter((way) => !leaning.includes(way)).map((way) => ({ way, reading: read(way.text) }));
  const looks = readings.filter(({ reading }) => isLooks(reading.understanding));
  const apart = looks.filter(({ way, reading }) => {
    const told = toTold(way);
    return ![...listClips(reading.understanding.edits ?? [])].some((clip) => told.has(clip));
  });
  const [first, other] = apart;
  if (first !== undefined) {
    const isOne = other === undefined || toRows(first.reading.understanding) === toRows(other.reading.understanding);
    return isOne ? first.reading : { understanding: toClarify(whichStay) };
  }
  const changed = listClips(edits);
  const [left, ...more] = looks.map(({ way, reading }) => withoutKept(sentence, way, reading));
  const isToldIn = (way: Remarked) => [...toTold(way)].some((clip) => changed.has(clip));
  const isWrong = kind === 'edit' && (ways.some((way) => isHit(sentence, way, changed)) || leaning.some(isToldIn));
  const isTold = kind !== 'edit' || ways.some(isToldIn);
  if (left !== undefined && more.length === 0 && isTold) return left;
  return isWrong ? { understanding: toClarify(whichStay) } : whole;
}
