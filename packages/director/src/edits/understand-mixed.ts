import type { Edit } from '@retake/contracts';
import { type Clause, toGistClauses } from '../gist/clauses.ts';
import { judgeClause } from '../gist/judge-clause.ts';
import { wordsOf } from '../gist/shape.ts';
import type { Verdict } from '../gist/verdict.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import type { Interpretation, Turn } from '../turn.ts';
import { understandEdit } from './understand-edit.ts';

/** More parts than a person would write a list of. */
const mostParts = 14;

/** What is asked of one set of clips, as it is written. */
interface Part {
  readonly text: string;
  readonly verdict: Verdict;
}

const namesClips = ({ items }: Clause) =>
  items.filter(({ type, ...item }) => type === 'reference' && 'reference' in item && item.reference.kind === 'named')
    .length === 1;

/** "It has to jump off the screen" is said of a clip that stands before. */
const pointsBack = (sentence: Sentence, { items }: Clause) =>
  items[0]!.type === 'pronoun' || wordsOf(sentence, items).some((word) => word === 'there' || word === 'here');

/** One part for each clause that asks for something; undefined where one of them does not say of which clip. */
function toParts(sentence: Sentence): readonly Part[] | undefined {
  const clauses = toGistClauses(sentence);
  if (clauses.length > mostParts) return undefined;
  const parts: Part[] = [];
  for (const clause of clauses) {
    const { verdict } = judgeClause(sentence, clause);
    if (verdict === 'talk' || verdict === 'keeps') continue;
    const isSaid =
      namesClips(clause) || (verdict === 'content' && sentence.selected?.length === 0 && !pointsBack(sentence, clause));
    if ((verdict !== 'look' && verdict !== 'content') || !isSaid) return undefined;
    parts.push({ text: toText(sentence, clause.items[0]!.from, clause.items.at(-1)!.to), verdict });
  }
  return parts;
}

/**
 * Several clips, of which some get a look and some something else: "clip 1 brighter. Clip 3: the singer's name should
 * appear on the stage". Undefined where it is not said clip by clip, or a clip is asked for twice.
 */
export function understandMixed(turn: Turn): Interpretation | undefined {
  const parts = toParts(turn.sentence);
  const isMixed =
    parts?.some(({ verdict }) => verdict === 'content') && parts.some(({ verdict }) => verdict === 'look');
  if (parts === undefined || isMixed !== true) return undefined;
  const edits: Edit[] = [];
  for (const { text, verdict } of parts) {
    const sentence = readSentence(text, turn.clips, turn.selected);
    const { understanding } = understandEdit({ ...turn, sentence });
    const [edit, ...others] = understanding.kind === 'edit' ? (understanding.edits ?? []) : [];
    const isFree = edit?.instruction !== undefined;
    if (edit === undefined || others.length > 0 || isFree !== (verdict === 'content')) return undefined;
    edits.push(edit);
  }
  const clips = edits.flatMap((edit) => edit.clips);
  return new Set(clips).size === clips.length ? { understanding: { kind: 'edit', edits } } : undefined;
}
