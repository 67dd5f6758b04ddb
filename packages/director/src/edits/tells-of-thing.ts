import { toVocabulary } from '../words/vocabulary.ts';

/** Words that only a wish for something in the picture has: where none stands beside a look, the look may be all that is meant. */
const telling = toVocabulary(`
  add adding put puts place remove removing take takes lose delete erase replace replacing swap swapped hang paint write draw
  instead without bring drop hide rid insert include keep stick wear wears wearing hold holds holding carry carries colour color
  colours colors dress fill cover become becomes say says read reads reading print printed name named pour cat dog hat logo text
  sign wants let turn change show get use he she blur
`);
/** "The drop should hit harder": behind an article one of these is a noun. */
const articles = toVocabulary('the a an this that my our his her their its');
const giving = /\b(?:give|gives|giving) (?!it\b|this\b|that\b|them\b|@)|\bsee (?:more|less|fewer)\b/u;

/** Whether words say what becomes of something in the picture. `shape` is how they read with `@` for clips and `#` for looks. */
export function tellsOfThing(words: readonly string[], shape: string): boolean {
  return words.some((word, at) => telling.has(word) && !articles.has(words[at - 1] ?? '')) || giving.test(shape);
}
