import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityAdjectives } from '../templates/qualities.ts';
import { isAdverb } from '../words/hedges.ts';
import { linking } from '../words/linking.ts';
import { findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** A part of a message with a verb of its own, or none. */
export interface Clause {
  readonly items: readonly Item[];
  /** The word that joins it to what stands before ("because", "so"); empty where only punctuation does. */
  readonly joint: string;
  /** The punctuation or the conjunction that ends it; empty at the end of the message. */
  readonly end: string;
}

/** After these somebody says why. */
export const reasons = toVocabulary('because since as cause cuz coz bc given otherwise although though');
/** After these somebody says what follows from what was said. */
const conclusions = toVocabulary('so hence therefore thus which if unless when');
/** After "as" and "since" these begin a reason: "as it is", "as well" and "as bright as" do not. */
const subjects = toVocabulary(
  "i we you he she they it this that these those there the our my his her their people everyone nobody i'm i've it's we're they're that's there's one",
);
/** Who or what a run-on sentence goes on with. */
const starters = toVocabulary("i'm im i it's its they they're theyre we we're were that's thats there's theres");
/** After these the words before are no subject of a sentence of their own. */
const binding = toVocabulary(
  'as than like that what how where when which who if way before after because since so and whether thing things stuff all everything think thinks said says hope guess until while but make let makes sure with to of for on in make',
);
const asking = toVocabulary('can could would will');
const making = toVocabulary(
  'make give turn put add bring let get set apply render warm cool brighten darken lighten sharpen soften slow speed mute dim tone calm lower raise increase reduce boost',
);
const objects = toVocabulary('it them this that these those some more a the');

/** Whether the words at a place begin a sentence although no punctuation says so. */
function isRunOn({ tokens }: Sentence, { from }: Item, so: readonly Item[]): boolean {
  const word = tokens[from]!.word;
  const before = tokens[from - 1]?.word ?? '';
  const next = tokens[from + 1]?.word ?? '';
  if ((so.length < 2 && so[0]?.type !== 'template') || tokens[from]!.kind !== 'word') return false;
  if (asking.has(word)) return ['you', 'we', 'i'].includes(next);
  if (making.has(word))
    return (
      objects.has(next) &&
      isSaid(so) &&
      !binding.has(before) &&
      !asking.has(before) &&
      !subjects.has(before) &&
      before !== 'please'
    );
  if (word === 'please' || word === 'pls') return making.has(next) && isSaid(so);
  return starters.has(word) && !binding.has(before) && !asking.has(before) && isSaid(so);
}

/** Whether a part already says something by itself. */
const isSaid = (items: readonly Item[]) => items.some(({ type }) => type === 'template' || type === 'word');

/** Whether a part only names clips, so that what follows a colon or a comma speaks of them. */
const isHeading = (items: readonly Item[], tokens: Sentence['tokens']) =>
  !['please', 'pls', 'plz', 'thanks'].includes(tokens[items.at(-1)?.from ?? -1]?.word ?? '') &&
  items.every(({ type }) => ['reference', 'filler', 'pronoun', 'except'].includes(type)) &&
  items.some(({ type }) => type === 'reference');

/** "anything but", "nothing but": here it joins nothing. */
const barring = toVocabulary('anything nothing everything all');
const joining = toVocabulary('than as like to of in on for and with from at by over into or');

/** "1 brighter 2 darker": a list without commas goes on with its next clips. */
function isNextOfList({ tokens }: Sentence, item: Item, items: readonly Item[]): boolean {
  if (item.type !== 'reference' || joining.has(tokens[item.from - 1]?.word ?? '')) return false;
  const first = items.find(({ type }) => type !== 'filler' && type !== 'separator');
  return first?.type === 'reference' && items.some(({ type }) => type === 'template');
}

const isWeak = (item: Item) => item.type === 'reference' && item.reference.weak;

/** "Grandma looks so pale": how somebody looks. */
const pallid = toVocabulary(
  'pale sad happy tiny small sick ill lonely cute pretty young old thin lost alone sleepy grim weak',
);

/** "so please make it warmer" concludes; "so dim", "so much" say how much. */
function isConclusion({ tokens, items }: Sentence, at: number): boolean {
  const next = tokens[at];
  // "So slow motion there": the look has more words than "slow".
  if (items.some(({ type, from, to }) => type === 'template' && from === at && to > at + 1)) return true;
  const isLook = items.some(({ type, from }) => type === 'template' && from === at);
  const isMeasure =
    linking.has(tokens[at - 2]?.word ?? '') &&
    (pallid.has(next?.word ?? '') || next?.word.endsWith('ed') === true || isLook);
  if (isMeasure || next === undefined || ['far', 'much', 'long', 'as', 'many'].includes(next.word)) return false;
  return findPhrase(qualityAdjectives, tokens, at) === undefined && !isAdverb(next.word);
}

function findJoint(sentence: Sentence, item: Item): string | undefined {
  const { tokens } = sentence;
  if (item.type !== 'filler' && item.type !== 'word') return undefined;
  const word = tokens[item.from]!.word;
  const next = tokens[item.from + 1]?.word ?? '';
  if (word === 'as' || word === 'since' || word === 'given') {
    const isState =
      word === 'as' &&
      ['is', 'was', 'are', 'were'].includes(tokens[item.from + 2]?.word ?? '') &&
      ['it', 'they'].includes(next);
    return subjects.has(next) && !isState ? word : undefined;
  }
  if (word === 'so') return isConclusion(sentence, item.to) ? word : undefined;
  if (word === 'if' && tokens[item.from - 1]?.word === 'as') return undefined;
  return reasons.has(word) || conclusions.has(word) ? word : undefined;
}

/** Cuts a message into clauses: at punctuation and conjunctions, before reasons, and where a new sentence begins unmarked. */
export function toGistClauses(sentence: Sentence): readonly Clause[] {
  const clauses: { items: Item[]; joint: string; end: string }[] = [];
  let current: { items: Item[]; joint: string; end: string } = { items: [], joint: '', end: '' };
  const close = (joint: string, end = '') => {
    if (current.items.length > 0) clauses.push({ ...current, end });
    current = { items: [], joint, end: '' };
  };
  for (const item of sentence.items) {
    const word = sentence.tokens[item.from]!.word;
    if (item.type === 'separator' && !(word === 'but' && barring.has(sentence.tokens[item.from - 1]?.word ?? ''))) {
      const isJoined =
        isHeading(current.items, sentence.tokens) &&
        ([':', ',', '-', '–', '—'].includes(word) ||
          (word === '.' && current.items.length === 1 && isWeak(current.items[0]!)));
      if (isJoined) current.items.push(item);
      else close(/^\p{L}/u.test(word) ? word : '', word);
      continue;
    }
    const joint = findJoint(sentence, item);
    if (joint !== undefined) {
      close(joint);
      continue;
    }
    if (isRunOn(sentence, item, current.items) || isNextOfList(sentence, item, current.items)) close('');
    current.items.push(item);
  }
  close('');
  return clauses;
}
