import type { Scope } from '../references/reference.ts';
import type { Item } from './sentence.ts';

/** A wish that is taken back: "dawn in clip 1? No wait, do clip 6 at dawn instead". */
const takingBack =
  /^(?:(?:oh|hm+|um|uh|ok|sorry|ah) )*(?:no wait|wait no|no actually|actually no|actually|scratch that|strike that|forget that|on second thoughts?|wait|no)$/u;
const mostWords = 4;

const isNamed = (item: Item) =>
  item.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined;

/** The first token behind words that take everything before them back; undefined where none stand there. */
function findNewStart({ tokens }: Scope): number | undefined {
  for (const [at, { kind }] of tokens.entries()) {
    if (kind !== 'punctuation' || tokens[at + 1] === undefined || tokens[at + 1]!.kind === 'punctuation') continue;
    const words: string[] = [];
    for (let end = at + 1; end < tokens.length && words.length <= mostWords; end += 1) {
      const token = tokens[end]!;
      if (token.kind !== 'punctuation') words.push(token.word);
      else if (takingBack.test(words.join(' '))) return end + 1;
      else if (words.join(' ') !== 'no' && words.join(' ') !== 'wait') break;
    }
  }
  return undefined;
}

/** Leaves out what is taken back where a whole wish stands "instead", with clips and a look of its own. */
export function startOver(scope: Scope, items: readonly Item[]): readonly Item[] | undefined {
  const start = findNewStart(scope);
  if (start === undefined) return undefined;
  const later = items.filter(({ from }) => from >= start);
  const hasInstead = scope.tokens.some(({ word }, at) => at >= start && word === 'instead');
  const isWhole = later.some(isNamed) && later.some(({ type }) => type === 'template');
  const wasWish = items.some(({ from, type }) => from < start && type === 'template');
  return hasInstead && isWhole && wasWish ? later : undefined;
}
