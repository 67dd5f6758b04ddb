import { type Edit, limits, type Understanding } from '@retake/contracts';
import { type Clause, reasons, toGistClauses } from '../gist/clauses.ts';
import { has } from '../gist/shape.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import { asksForThing, isWish } from './asks-for-thing.ts';
import { toClarify, toLabel } from './clarify.ts';
import { showsThing } from './shows-thing.ts';
import { listSpared } from './spare-clips.ts';

const listNamed = ({ items }: Clause) =>
  items.flatMap((item) => (item.type === 'reference' && item.reference.kind === 'named' ? item.reference.clips : []));

/** "There's a line 'snow on the fields' — put it over clip 9": a wish for a clip that nothing would change in. */
function isForOther(sentence: Sentence, clause: Clause, settled: ReadonlySet<number>): boolean {
  const isOther = listNamed(clause).some((clip) => !settled.has(clip));
  if (!isOther || has(clause.items, 'template', 'negation') || reasons.has(clause.joint)) return false;
  return has(clause.items, 'quote') || (clause.joint === '' && isWish(sentence, clause));
}

/** "Clip 2 warmer, and the label in clip 2 should read 'Sunset'": all of it for the one clip that all of it is said of. */
function toWhole({ text }: Sentence, changed: readonly number[], dropped: Clause): Understanding | undefined {
  const named = listNamed(dropped);
  const isOne = changed.length === 1 && named.length === 1 && named[0] === changed[0];
  const isDenied = dropped.items.some(({ type }) => type === 'negation');
  if (!isOne || isDenied || text.length > limits.instructionCharacters) return undefined;
  return { kind: 'edit', edits: [{ clips: [...changed], templates: [], instruction: text }] };
}

/** "The motorbike at night, with its headlight on": all of it for the clips that all of it is said of. */
function toShown({ text }: Sentence, [edit, ...others]: readonly Edit[]): Understanding | undefined {
  if (edit === undefined || others.length > 0 || text.length > limits.instructionCharacters) return undefined;
  return { kind: 'edit', edits: [{ clips: [...edit.clips], templates: [], instruction: text }], isUnsure: true };
}

/**
 * The question before looks alone are changed where a part of the message asks for something else as well, which would be lost:
 * "clip 3 golden please; I'd like the girl to wear a helmet". All of it is left to a model where it is said of that clip by its
 * number. Undefined where nothing else is asked for.
 */
export function doubtDropped(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  if (edits.some(({ templates }) => templates.length === 0)) return undefined;
  const spared = listSpared(sentence);
  const changed = [...new Set(edits.flatMap(({ clips }) => clips))];
  const excepted = sentence.items.flatMap((item) => (item.type === 'except' ? item.reference.clips : []));
  const settled = new Set([...changed, ...excepted, ...spared]);
  const clauses = toGistClauses(sentence);
  const dropped = clauses.find(
    (clause) =>
      !listNamed(clause).some((clip) => spared.has(clip)) &&
      (asksForThing(sentence, clause) ||
        isForOther(sentence, clause, settled) ||
        showsThing(sentence, clause, changed) !== undefined),
  );
  if (dropped === undefined) return undefined;
  const isShown = showsThing(sentence, dropped, changed) === 'shown';
  const wish = isShown ? toShown(sentence, edits) : toWhole(sentence, changed, dropped);
  if (wish !== undefined) return wish;
  const said = toText(sentence, dropped.items[0]!.from, dropped.items.at(-1)!.to);
  const named = `${changed.length === 1 ? 'clip' : 'clips'} ${changed.join(', ')}`;
  return toClarify(`Should "${toLabel(said)}" change the picture too?`, [
    {
      label: 'As I wrote it',
      text: `${named}: change the picture as I say: "${sentence.text.replaceAll('"', "'")}"`,
    },
  ]);
}
