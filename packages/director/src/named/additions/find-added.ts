import { toShape } from '../../gist/shape.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import { type Sentence, toText } from '../../sentence/sentence.ts';
import { oneOf } from '../../words/one-of.ts';

const same = oneOf(
  'same, the same, ditto, likewise, do the same, same thing, the same thing, do that, do it, do this, apply that, apply it, apply the same',
  'repeat that, repeat it, same look, the same look, similarly',
);
const tail = oneOf('please, pls, thanks, thank you, thx, if you can, ok, okay, while you are at it, of course');
const too = oneOf(
  'too, as well, also, likewise, ditto, the same, same, needs that too, needs it too, should get the same, gets the same, should get it too',
  'needs the same, should get that too, wants that too, the same way, same thing, should have it too, should be the same',
);
const before = `(?:(?:${oneOf('and, oh, plus, then, but, yes, so, now, ah, btw, please, pls, also')}) )*`;
/** Clips that get the same look as those before them, in a part that says nothing else. */
const added = new RegExp(
  `^(?:${before}${same}(?: (?:for|with|in|on|to|goes for|at))* @(?: ${too})?|${before}@ ${too}|oh and(?: (?:also|for|in|on|then))* @)(?: ${tail})*$`,
  'u',
);
/** "And clip 6.", where the sentence before has ended. */
const next = new RegExp(`^(?:and|plus|also)(?: (?:also|for|in|on|then))* @(?: ${tail})*$`, 'u');
/** Such a part has at most so many words and marks. */
const longest = 14;

/** What stands before clips that get the same, and these clips: "warm up clip 7, and the same for 11". */
export interface Added {
  readonly text: string;
  readonly clips: readonly number[];
}

/** Whether no clips stand right before, to which "and clip 6" would put one. */
const isOpen = ({ items, tokens }: Sentence, from: number) => {
  if (tokens[from - 1]!.kind !== 'word') return tokens[from - 1]!.kind === 'punctuation';
  const before = items.find((item) => item.from < from && item.to >= from);
  return before !== undefined && !['reference', 'except', 'negation', 'word'].includes(before.type);
};

/** The clips at the end of a message that get the same as those before. */
export function findAdded(sentence: Sentence): Added | undefined {
  const { tokens, clips } = sentence;
  for (let from = Math.max(1, tokens.length - longest); from < tokens.length; from += 1) {
    const isStart = tokens[from - 1]!.kind === 'punctuation' || ['and', 'plus', 'oh'].includes(tokens[from]!.word);
    if (!isStart || tokens[from]!.kind === 'punctuation') continue;
    const said = readSentence(toText(sentence, from, tokens.length), clips);
    const items = said.items.filter(({ type, from: at }) => type !== 'separator' || said.tokens[at]!.kind === 'word');
    const named = items.filter(({ type }) => type === 'reference');
    const [only] = named;
    const shape = toShape(said, items);
    const isAdded = added.test(shape) || (isOpen(sentence, from) && next.test(shape));
    if (named.length !== 1 || only?.type !== 'reference' || !isAdded) continue;
    const { kind, problem, all, places, thing } = only.reference;
    const isSure = kind === 'named' && problem === undefined && all !== true && places === undefined;
    if (isSure && thing === undefined && only.reference.clips.length > 0)
      return { text: toText(sentence, 0, from).replace(/[\s,;–—-]+$/u, ''), clips: only.reference.clips };
  }
  return undefined;
}
