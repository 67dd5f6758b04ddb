import { readSentence } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import { findPhrase } from '../words/phrases.ts';
import { type Clause, toGistClauses } from './clauses.ts';
import { isRequest, type Judged, judgeClause, namesAction } from './judge-clause.ts';

/** A longer message is more than a look with something said around it. */
const mostClauses = 14;

const listNamed = (items: readonly Item[]) =>
  items.filter(
    (item) => item.type === 'reference' && item.reference.kind !== 'next' && item.reference.kind !== 'before',
  );

/** Words of some items, as few pieces of the text as they stand in. */
function toPieces(sentence: Sentence, items: readonly Item[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of items) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map(({ from, to }) => toText(sentence, from, to)).join(' ');
}

/** Soft words of a look are left out, so that nothing is left over beside it. */
function toKept({ verdict, items }: Judged): readonly Item[] {
  return verdict === 'look' || verdict === 'degree' ? items.filter(({ type }) => type !== 'word') : items;
}

/** What a message comes down to. */
export interface Gist {
  /** The looks that it asks for and the clips that they are for; undefined when no look is sure, or more is asked for. */
  readonly looks?: Sentence;
  /** Whether nothing else may be asked for. */
  readonly isSure: boolean;
  /** Whether something that is no look is clearly asked for. */
  readonly asksForThings: boolean;
  /** How many clauses it has. */
  readonly clauses: number;
}

/** Reads a message without who wishes something, why, and what else is told. */
export function findGist(sentence: Sentence): Gist {
  const clauses = toGistClauses(sentence);
  if (clauses.length > mostClauses) return { isSure: false, asksForThings: true, clauses: clauses.length };
  const judged = clauses.map((clause, at) => {
    const text = toTurned(sentence, clause, clauses.slice(0, at));
    return text === undefined ? judgeClause(sentence, clause) : { verdict: 'look' as const, items: clause.items, text };
  });
  const verdicts = judged.map(({ verdict }) => verdict);
  const asksForThings = clauses.some(
    (clause, at) => verdicts[at] === 'content' || (verdicts[at] === 'unclear' && namesAction(sentence, clause)),
  );
  const isSure = !asksForThings && !verdicts.includes('unclear');
  if (asksForThings || !verdicts.includes('look')) return { isSure, asksForThings, clauses: clauses.length };
  return { isSure, asksForThings, clauses: clauses.length, looks: toLooks(sentence, clauses, judged) };
}

const turning =
  /^(?:(?:please|and|so|then|just|can you|could you|could we|can we) )*(lower|reduce|decrease|raise|increase|boost|drop|lift|push|pump|crank|turn|bring|dial|tone|take|cut) (?:it|that|them|those|this)(?: (up|down))?(?: (a (?:bit|little|lot|touch|tad)|slightly|much))?(?: (?:please|pls|for me))?$/u;

/** "the contrast on clip 4 is killing my eyes, lower it" is "lower the contrast on clip 4". */
function toTurned({ tokens }: Sentence, { items }: Clause, before: readonly Clause[]): string | undefined {
  const words = items.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word)).join(' ');
  const found = turning.exec(words);
  if (found === null) return undefined;
  const noun = before
    .flatMap((clause) => clause.items)
    .map(({ from }) => findPhrase(qualityNouns, tokens, from) && tokens[from]!.word)
    .findLast((word) => word !== undefined);
  const [, verb, way = '', degree = ''] = found;
  return noun === undefined ? undefined : `${verb} ${way} the ${noun} ${degree}`.replaceAll(/ +/gu, ' ').trim();
}

function toLooks(sentence: Sentence, clauses: readonly Clause[], judged: readonly Judged[]): Sentence {
  const looks = judged.filter(({ verdict }) => verdict === 'look');
  const isNamed = looks.some(({ items }) => listNamed(items).length > 0);
  const isAll = looks.some(({ items }) =>
    items.some((item) => item.type === 'reference' && item.reference.all === true),
  );
  const pieces = judged.flatMap((one, at) => {
    if (one.text !== undefined) return [one.text];
    if (one.verdict === 'look') return [toPieces(sentence, toKept(one))];
    if (one.verdict === 'degree') return at > 0 ? [toPieces(sentence, toKept(one))] : [];
    if (one.verdict === 'keeps') return isAll ? [`except ${toPieces(sentence, listNamed(one.items))}`] : [];
    const excepted = one.items.filter(({ type }) => type === 'except');
    const named = isNamed || isRequest(sentence, clauses[at]!) ? [] : listNamed(one.items);
    return named.length + excepted.length === 0 ? [] : [toPieces(sentence, [...named, ...excepted])];
  });
  return readSentence(pieces.join(', '), sentence.clips, sentence.selected);
}
