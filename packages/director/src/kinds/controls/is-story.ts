import { toVocabulary } from '../../words/vocabulary.ts';

/** What stands before a story and says nothing of it. */
const leads = toVocabulary(
  'so because as since cause cuz coz but and for though although now , well oh haha lol today yesterday apparently maybe perhaps just only accidentally finally already sorry oops ok okay also then no nope ah hm hmm wait damn ugh argh hey nah whoops which who',
);
/** Somebody, before any verb. */
const persons = toVocabulary('i we they he she everybody everyone somebody someone nobody');
const pointing = toVocabulary('it this that which');
const relations = toVocabulary('my our his her their');
/** Whom people tell of: words that stand for nobody in a picture. */
const people = toVocabulary(
  'client clients customer customers boss director label manager agency team editor lawyer lawyers ceo producer wife husband partner friend friends mother father mum mom dad brother sister colleague colleagues audience viewers viewer people person crew investor investors sponsor sponsors marketing legal sales office internet wifi meeting deadline budget campaign launch intern assistant accountant wedding band',
);
const articles = toVocabulary('the a some most all many our my');
/** What people have done, told without saying who: "undid that by accident", "just spoke to the label". */
const deeds = toVocabulary(
  'undid redid got hit pressed clicked picked saw heard spoke talked checked reviewed tested meant forgot overdid went came noticed realised realized thought tried watched looked had was were showed discussed decided typed missed misread misclicked messed screwed',
);
/** "Follows the strings", "matches the beat": said of what was asked for. */
const effects = toVocabulary(
  'follows matches fits suits goes works functions looks feels sounds keeps gives helps reads flows hits comes lands sits saves beats breaks ruins kills distracts confuses supports tells shows reads builds adds drags jumps stutters flickers hurts bothers annoys sucks stinks starts ends opens closes',
);
const dismissed = toVocabulary('that this it again quite good right like what i we meant wanted asked for said');

/** "The logo bigger" is a wish without a verb; comparatives end like this. */
const isComparative = (word: string) =>
  /..er$/.test(word) && !['over', 'after', 'never', 'ever', 'under'].includes(word);

/** Whether words tell of people, or of what they did: "we test a cold open", "my baker burst out laughing", "oops, not that". */
export function isStory(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !leads.has(word));
  if (start === -1) return false;
  const [first = '', second, third, ...rest] = words.slice(start);
  if (first === 'not') return second !== undefined && words.slice(start + 1).every((word) => dismissed.has(word));
  if (deeds.has(first) || effects.has(first)) return true;
  if (second === undefined) return false;
  if (pointing.has(first) && effects.has(second)) return true;
  if (persons.has(first)) return !isComparative(second);
  if (people.has(first)) return true;
  if (third === undefined) return false;
  if (articles.has(first) && people.has(second)) return !isComparative(third);
  return relations.has(first) && ![third, ...rest].some(isComparative);
}
