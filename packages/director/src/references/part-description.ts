import { findTemplateStart } from '../templates/template-start.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { readDescription } from './described.ts';
import { toNamed, toProblem } from './problems.ts';
import { findByWords } from './prompt-index.ts';
import type { ReferenceMatch, Scope } from './reference.ts';

const markers = toVocabulary('with where when showing featuring');
const definite = toVocabulary('the that those');
/** After "where" and "when" somebody does something. */
const subjects = toVocabulary('she he they we you it the that those people somebody someone');

/**
 * Which of several parts of one name is meant, by words of its prompt: "the chorus where they sing in the van", "the bridge
 * with the dog". Undefined where nothing is described, or what follows "with" is wished for.
 */
export function parseDescription(
  scope: Scope,
  at: number,
  { name, numbers }: { readonly name: string; readonly numbers: readonly number[] },
): ReferenceMatch | undefined {
  const { tokens } = scope;
  const marker = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (!markers.has(marker) || findTemplateStart(tokens, at + 1)) return undefined;
  const isPlace = marker === 'where' || marker === 'when';
  if (isPlace ? !subjects.has(next) : !definite.has(next) && marker === 'with') return undefined;
  const clips = scope.clips.filter(({ number }) => numbers.includes(number));
  const { words, end } = readDescription({ ...scope, clips }, at + 1);
  const [number, ...others] = findByWords(clips, words);
  if (words.length === 0) return undefined;
  const reference =
    number !== undefined && others.length === 0
      ? toNamed([number], scope.clips)
      : toProblem({ question: `Which ${name} do you mean? Name the clip by its number.` });
  return { reference, end };
}
