import { readSentence } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { type Clause, toGistClauses } from './clauses.ts';
import { type Judged, judgeClause } from './judge-clause.ts';
import { isRequest, namesAction } from './requests.ts';
import { has } from './shape.ts';
import { toTurned } from './turned.ts';

/** A longer message is more than a look with something said around it. */
const mostClauses = 14;

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

/** Clips that are named. "All" by itself is often no clips ("it's all good"), nor are others that some are compared to. */
const listNamed = (items: readonly Item[]) =>
  items.filter(
    (item) =>
      item.type === 'reference' &&
      ['named', 'selection'].includes(item.reference.kind) &&
      !(item.to === item.from + 1 && item.reference.all === true),
  );

const articles = new Set(['a', 'an', 'the']);

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

/** A look without its soft words and their articles, so that nothing is left over beside it. */
function toKept({ tokens }: Sentence, items: readonly Item[]): readonly Item[] {
  return items.filter(({ type, from }, at) => {
    const isDropped = items[at + 1]?.type === 'word' && articles.has(tokens[from]!.word);
    return type !== 'word' && !isDropped;
  });
}

/** Reads a message without who wishes something, why, and what else is told. */
export function findGist(sentence: Sentence): Gist {
  const clauses = toGistClauses(sentence);
  if (clauses.length > mostClauses) return { isSure: false, asksForThings: true, clauses: clauses.length };
  const judged = clauses.map((clause, at): Judged => {
    const text = toTurned(sentence, clause, clauses.slice(0, at));
    return text === undefined ? judgeClause(sentence, clause) : { verdict: 'look', items: clause.items, text };
  });
  const asksForThings = clauses.some(
    (clause, at) =>
      judged[at]!.verdict === 'content' || (judged[at]!.verdict === 'unclear' && namesAction(sentence, clause)),
  );
  const isSure = !asksForThings && judged.every(({ verdict }) => verdict !== 'unclear');
  const gist = { isSure, asksForThings, clauses: clauses.length };
  const hasLook = judged.some(({ verdict }) => verdict === 'look');
  return asksForThings || !hasLook ? gist : { ...gist, looks: toLooks(sentence, clauses, judged) };
}

/** "Everything brighter except 2, that one darker": clips that are left out of one look may get another. */
function toExceptedBefore(judged: readonly Judged[], at: number): string {
  const last = judged[at - 1]?.items.at(-1);
  const first = judged[at]!.items[0];
  const isOpen = last?.type === 'except' && listNamed(judged[at]!.items).length === 0 && first !== undefined;
  return isOpen && last.type === 'except' ? `clips ${last.reference.clips.join(', ')}: ` : '';
}

function toLooks(sentence: Sentence, clauses: readonly Clause[], judged: readonly Judged[]): Sentence {
  const looks = judged.filter(({ verdict }) => verdict === 'look');
  const isNamed = looks.some(({ items }) => listNamed(items).length > 0);
  const isAll = looks.some(({ items }) =>
    items.some((item) => item.type === 'reference' && item.reference.all === true),
  );
  const pieces = judged.flatMap((one, at) => {
    const { verdict, items, text } = one;
    if (text !== undefined) return [text];
    if (verdict === 'look') return [toExceptedBefore(judged, at) + toPieces(sentence, toKept(sentence, items))];
    if (verdict === 'degree') return at > 0 ? [toPieces(sentence, toKept(sentence, items))] : [];
    if (verdict === 'keeps') return isAll ? [`except ${toPieces(sentence, listNamed(items))}`] : [];
    const excepted = items.filter(({ type }) => type === 'except');
    const isAsking = verdict === 'talk' && isRequest(sentence, clauses[at]!) && !has(items, 'template');
    const named = isNamed || isAsking ? [] : listNamed(items);
    return named.length + excepted.length === 0 ? [] : [toPieces(sentence, [...named, ...excepted])];
  });
  return readSentence(pieces.join(', '), sentence.clips, sentence.selected);
}
