import { clipNouns } from '../words/clip-nouns.ts';
import { toNumber } from '../words/numbers.ts';
import { dropNoise } from './drop-noise.ts';
import { readShortForms } from './short-forms.ts';
import { readSpokenMarks } from './spoken-marks.ts';

/** A piece of a message. `word` is lower case, with plain apostrophes; `from` and `to` are offsets in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation' | 'quote';
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** The value of a whole number in digits; undefined for a fraction. */
  readonly value?: number;
  /** Whether white space, or nothing at all, stands before it. */
  readonly spaced: boolean;
}

/** Quotes longer than a message cannot be; an opening quote without its end is punctuation. */
const pattern =
  /"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|(?<![\p{L}\p{N}])['‘](?=\S)[^'’\n]*[^\s'’]['’](?![\p{L}\p{N}])|\d+(?:st|nd|rd|th)(?![\p{L}\p{N}])|\d+(?:[.]\d+)+|\d+(?![\p{L}\p{N}])|[\p{L}\p{N}_]+(?:['’][\p{L}]+)*|\n+|[^\s]/gu;

function toToken(text: string, from: number, source: string): Token {
  const spaced = from === 0 || /\s/u.test(source[from - 1]!);
  const base = { from, to: from + text.length, spaced };
  if (text.length > 1 && /^["“«'‘]/u.test(text)) return { ...base, kind: 'quote', word: text };
  if (/^\d+$/.test(text)) return { ...base, kind: 'number', word: text, value: Number(text) };
  if (/^\d+[.]/.test(text)) return { ...base, kind: 'number', word: text };
  if (/^[\p{L}\p{N}_]/u.test(text)) return { ...base, kind: 'word', word: text.toLowerCase().replaceAll('’', "'") };
  return { ...base, kind: 'punctuation', word: text.startsWith('\n') ? '\n' : text };
}

/** On lists of shots these stand for a clip. */
const initials = new Set(['c', 'cl', 'sc', 'sh']);

/** `clip2` is `clip` and `2`, as is `c2`. */
function splitGluedNumber(token: Token): Token[] {
  const glued = token.kind === 'word' ? /^([a-z]+)(\d{1,4})$/.exec(token.word) : null;
  const isInitial = glued !== null && initials.has(glued[1]!);
  if (glued === null || !(clipNouns.has(glued[1]!) || isInitial)) return [token];
  const middle = token.from + glued[1]!.length;
  return [
    { ...token, word: isInitial ? 'clip' : glued[1]!, to: middle },
    { kind: 'number', word: glued[2]!, value: Number(glued[2]), from: middle, to: token.to, spaced: false },
  ];
}

/** "this one's too bright", "that clip's fine": is said in short. */
function splitIs(token: Token): Token[] {
  const noun = token.kind === 'word' && token.word.endsWith("'s") ? token.word.slice(0, -2) : '';
  if (noun !== 'one' && !clipNouns.has(noun)) return [token];
  const middle = token.from + noun.length;
  return [
    { ...token, word: noun, to: middle },
    { kind: 'word', word: 'is', from: middle, to: token.to, spaced: false },
  ];
}

/** Hyphens inside a compound word only join it; `&` and `+` are said "and". */
function isJoint(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (!/^[-‐‑/]$/u.test(token.word) || token.spaced) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before === undefined || after === undefined || after.spaced) return false;
  const isNumeric = ({ kind, word }: Token) => kind === 'number' || toNumber(word) !== undefined;
  return before.kind !== 'punctuation' && after.kind !== 'punctuation' && !(isNumeric(before) && isNumeric(after));
}

/** Cuts a message into words, numbers, punctuation and quoted passages. Quoted text stays one opaque token. */
export function tokenise(text: string): readonly Token[] {
  const tokens = [...text.matchAll(pattern)]
    .flatMap((match) => splitGluedNumber(toToken(match[0], match.index, text)))
    .flatMap(splitIs);
  return readSpokenMarks(readShortForms(dropNoise(tokens.filter((_, index) => !isJoint(tokens, index)))));
}
