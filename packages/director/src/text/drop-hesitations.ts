import { clipNouns } from '../words/clip-nouns.ts';
import { isNumberWord } from '../words/numbers.ts';

/** What is quoted is left as it is. */
const quoted = /"[^"\n]*"|“[^”\n]*”|«[^»\n]*»/gu;
/** "um", "uh,", "erm …": sounds of somebody who thinks, with the pauses around them. */
const sounds =
  /(?<pause>,)?\s*(?<![\p{L}\p{N}'’-])(?:[Uu]+[Hh]+[Mm]*|[Uu]+[Mm]+|[Ee]+[Rr]+[Mm]+|[Ee]r)(?![\p{L}\p{N}'’-])\s*(?:\.{2,}|…|,)?\s*/gu;
/** "You know, darker" and "make it, like, darker" say no more than that; "do you know" asks. */
const idle =
  /(?<!\b(?:do|did|don't|if|as|that|let|when|how|what|because|would|should|will|all) )\byou know,\s+|(?<=,)\s*like,(?=\s)/giu;

const isNumber = (word: string) => /^\d+$/u.test(word) || isNumberWord(word);
const lastWord = (text: string) => /([\p{L}\p{N}]+)[\s,.…-]*$/u.exec(text)?.[1]?.toLowerCase() ?? '';
const firstWord = (text: string) => /^[\s,.…-]*([\p{L}\p{N}]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';

/** "Clip 3, er, 4": between two clips alone it may take the first of them back. */
function mayCorrect(before: string, after: string): boolean {
  const next = firstWord(after);
  const isList = /^\s*\w+\s*(?:,|and\b|&)\s*\w+/iu.test(after);
  return isNumber(lastWord(before)) && !isList && (isNumber(next) || clipNouns.has(next));
}

function dropFrom(text: string): string {
  return text.replace(idle, '').replace(sounds, (sound, pause: string | undefined, at: number, all: string) => {
    if (mayCorrect(all.slice(0, at), all.slice(at + sound.length))) return ' um ';
    return pause === undefined && at > 0 ? ' ' : `${pause ?? ''} `;
  });
}

/**
 * A message without the sounds of somebody who thinks while dictating: "clip 2 in slow um, motion" is "clip 2 in slow motion".
 * They stay in quotes, between two clips, and where nothing else is said.
 */
export function dropHesitations(text: string): string {
  let [from, said] = [0, ''];
  for (const quote of text.matchAll(quoted)) {
    said += dropFrom(text.slice(from, quote.index)) + quote[0];
    from = quote.index + quote[0].length;
  }
  said = (said + dropFrom(text.slice(from))).trim();
  return /[\p{L}\p{N}]/u.test(said) ? said.replace(/^,\s*/u, '') : text;
}
