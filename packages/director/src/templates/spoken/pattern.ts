import { createPhraseBook, type PhraseBook } from '../../words/phrases.ts';

/** One step of a pattern. */
type Slot =
  | { readonly type: 'words'; readonly book: PhraseBook<true>; readonly isOptional: boolean }
  | { readonly type: 'either'; readonly patterns: readonly Pattern[]; readonly isOptional: boolean }
  | { readonly type: 'unless'; readonly book: PhraseBook<true> }
  | { readonly type: 'strength' | 'clips' | 'start' };

/** One construction: "let it (pour|drizzle) down?". */
export type Pattern = readonly Slot[];

const signs = { '%': 'strength', '@': 'clips', '^': 'start' } as const;
const toBook = (phrases: readonly string[]) => createPhraseBook(phrases.map((phrase) => [phrase, true] as const));
const isPlain = (text: string) => !/[()%@^!?]/u.test(text);

/** Cuts a text at a character wherever it stands outside of brackets. */
function cutAt(text: string, mark: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part !== '');
}

function toSlot(text: string): Slot {
  if (Object.hasOwn(signs, text)) return { type: signs[text as keyof typeof signs] };
  const isOptional = text.endsWith('?');
  const bare = isOptional ? text.slice(0, -1) : text;
  const isGroup = /^!?\(.*\)$/u.test(bare);
  if (!isGroup && !isPlain(bare)) throw new Error(`Not a step of a pattern: ${text}`);
  const options = isGroup ? cutAt(bare.replace(/^!?\(/u, '').slice(0, -1), '|') : [bare];
  if (text.startsWith('!')) return { type: 'unless', book: toBook(options) };
  return options.every(isPlain)
    ? { type: 'words', book: toBook(options), isOptional }
    : { type: 'either', patterns: options.map(compilePattern), isOptional };
}

/**
 * Reads the notation of a pattern. `(a|b c)` is one of some phrases, `?` behind words makes them optional, `%` is a strength
 * or nothing, `@` clips, `^` the start of a part, `!(a|b)` that none of these follows.
 */
export function compilePattern(text: string): Pattern {
  return cutAt(text.trim(), ' ').map(toSlot);
}

/** The words that a pattern can begin with; a pattern may not begin with a strength or clips. */
export function listFirstWords(pattern: Pattern): readonly string[] {
  const words: string[] = [];
  for (const slot of pattern) {
    if (slot.type === 'words') words.push(...slot.book.keys());
    if (slot.type === 'either') words.push(...slot.patterns.flatMap(listFirstWords));
    if ((slot.type === 'words' || slot.type === 'either') && !slot.isOptional) break;
  }
  return words;
}

const isNeeded = (slot: Slot): boolean => (slot.type === 'words' || slot.type === 'either') && !slot.isOptional;

/** For each step that a pattern cannot do without, the words that it can begin with: one of each stands in what it matches. */
export function listNeeds(pattern: Pattern): readonly (readonly string[])[] {
  return pattern.filter(isNeeded).flatMap((slot) => {
    if (slot.type === 'words') return [[...slot.book.keys()]];
    if (slot.type !== 'either' || !slot.patterns.every((option) => option.some(isNeeded))) return [];
    return [slot.patterns.flatMap(listFirstWords)];
  });
}
