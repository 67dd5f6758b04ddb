import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { readNumbers, readPlaces, toOccurrence, toSeveral } from './counted-part.ts';
import { endCards, findPart } from './find-part.ts';
import { findNumber } from './number-list.ts';
import { endsHere } from './numbered.ts';
import { toOccurrences } from './occurrences.ts';
import { parseDescription } from './part-description.ts';
import { describeNames, toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

/** Words after which the name of a part stands by itself. */
const leading = new Set([
  'and',
  'plus',
  'but',
  'except',
  'excluding',
  'minus',
  'without',
  'besides',
  'than',
  'not',
  'brighten',
  'darken',
  'so',
  'ok',
  'okay',
  'then',
  'also',
  'now',
  'please',
  'just',
]);

/** Before the name of a part without an article these say where a look goes, where nothing follows that it would describe. */
const placing = new Set(['in', 'on', 'for', 'from', 'to', 'make', 'turn', 'give', 'can', 'until']);

/** "Brighter cta please": behind a look that a part of the message begins with. */
function isLooked({ tokens }: Scope, at: number): boolean {
  const [before, look] = [tokens[at - 2], tokens[at - 1]];
  const isStart = before === undefined || before.kind === 'punctuation' || ['and', 'but'].includes(before.word);
  return isStart && look?.kind === 'word' && look.word.endsWith('er') && findTemplateStart(tokens, at - 1);
}

/** "the hook", "both verses", "second chorus", "verse 2", "the chorus clips", "cta:". */
export const parseNamedPart: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  let start = at;
  let determiner = '';
  while (
    ['the', 'both', 'all', 'every', 'each', 'of', 'my', 'our', 'whole', 'entire'].includes(tokens[start]?.word ?? '') &&
    start < at + 3
  ) {
    determiner = tokens[start]!.word === 'the' && determiner !== '' ? determiner : tokens[start]!.word;
    start += 1;
  }
  const { places, end: name } = readPlaces(scope, start);
  const [place] = places;
  const count = place === undefined && determiner !== '' ? findNumber(tokens, name) : undefined;
  const found = findPart(scope, count?.end ?? name);
  if (found === undefined || (count !== undefined && !found.plural)) return undefined;
  const after = tokens[found.end]?.word ?? '';
  const hasNoun = (clipNouns.has(after) || after === 'ones') && findNumber(tokens, found.end + 1) === undefined;
  const number = findNumber(tokens, found.end);
  const previous = tokens[at - 1];
  if (!hasNoun && ['a', 'an', 'another'].includes(previous?.word ?? '')) return undefined;
  const startsChunk = previous === undefined || previous.kind === 'punctuation' || leading.has(previous.word);
  // "They want the end card to carry the colour": what it shows, and no clip to change.
  if (endCards.includes(found.name) && !(startsChunk || placing.has(previous.word))) return undefined;
  const isBare = determiner === '' && place === undefined && !hasNoun;
  const isPlaced = (placing.has(previous?.word ?? '') || isLooked(scope, at)) && endsHere(scope, found.end);
  if (isBare && number === undefined && !startsChunk && !isPlaced && !(found.plural && found.numbers.length > 0))
    return undefined;
  if (isBare && found.numbers.length === 0) return undefined;
  const end = hasNoun ? found.end + 1 : number !== undefined && place === undefined ? number.end : found.end;
  const weak = isBare && after !== ':' && number === undefined;
  const wanted = place ?? (hasNoun ? undefined : number?.value);
  const match = (reference: Reference): ReferenceMatch => ({ reference, end });
  if (found.numbers.length === 0) {
    return match(
      toProblem({ question: `No clip here is a ${found.name}. ${describeNames(clips)} Which clip do you mean?` }),
    );
  }
  const described = wanted === undefined && number === undefined ? parseDescription(scope, end, found) : undefined;
  if (described !== undefined) return described;
  const list = found.plural && !hasNoun && place === undefined ? readNumbers(tokens, found.end) : undefined;
  if (list !== undefined) return { reference: toSeveral(scope, found, list.numbers), end: list.end };
  if (places.length > 1) return match(toSeveral(scope, found, places));
  if (wanted !== undefined) {
    const noun = hasNoun ? after : '';
    return match(toOccurrence(scope, found, { place: wanted, isOrdinal: place !== undefined, noun, weak }));
  }
  const isOne =
    hasNoun && !pluralClipNouns.has(after) && after !== 'ones' && !['all', 'every', 'each'].includes(determiner);
  const said = count?.value ?? (determiner === 'both' ? 2 : undefined);
  const isOther = said !== undefined && toOccurrences(found.numbers).length !== said && found.numbers.length !== said;
  if ((isOne && found.numbers.length > 1) || isOther) {
    const list = found.numbers.slice(0, 8).join(', ');
    return match(toProblem({ question: `These clips are a ${found.name}: ${list}. Which do you mean?` }));
  }
  return match(toNamed(found.numbers, clips, weak));
};
