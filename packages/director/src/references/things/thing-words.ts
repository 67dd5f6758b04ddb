import { fillers } from '../../words/fillers.ts';
import { functionWords } from '../../words/function-words.ts';
import { isAdverb } from '../../words/hedges.ts';
import { isNumberWord } from '../../words/numbers.ts';
import { strengthWords } from '../../words/strengths.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

/** Nouns of a part of a video. */
export const parts = toVocabulary('part bit moment sequence section one piece frame thing');
/** How a picture is taken: behind the name of a thing these are its clip. */
export const framings = toVocabulary('macro wide closeup drone aerial');
/** Between the words of a description. */
export const joints = toVocabulary(
  `of in on with at a an the his her their its into through from by out off over under behind and is are to down up along
  around for who which`,
);
/** Who does something in a description, and glue: nothing that a prompt would have. */
export const doers = toVocabulary(
  `he she they it he's she's they're it's there there's you we we're i see is are was were the a an his her their its someone
  somebody who that with of in on at to get gets just finally`,
);
/** Verbs of what is said about a clip. */
export const telling = toVocabulary(
  `came come comes looks look looked feel feels felt seems seem needs need wants deserves drags lacks lack kills bores gets
  begs screams deserve cries could should must would is are was were has had reads plays lasts stays turned turns went goes reminds
  remind reminded makes made bothers bother bothered hurts annoys annoy distracts works work worked gave gives feels moves`,
);
/** How a picture is taken, and what any picture has: no name by themselves. */
const general = toVocabulary(
  `wide close up medium full aerial crane tracking static macro establishing handheld shot view camera slow fast light lights
  dark bright background colour color white black red blue green yellow golden grey gray brown pink soft way time day back
  today tomorrow yesterday tonight front end top side old young little big small new long short high low`,
);

/** Whether a word may be one of a prompt, and is no glue that any message has. */
export const isContent = (word: string): boolean =>
  !functionWords.has(word) &&
  !fillers.has(word) &&
  !strengthWords.has(word) &&
  !isNumberWord(word) &&
  !isAdverb(word) &&
  word.length > 2;

/** Whether a word names something by itself. */
export const isName = (word: string): boolean => isContent(word) && !general.has(word);
