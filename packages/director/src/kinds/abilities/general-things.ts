import { toVocabulary } from '../../words/vocabulary.ts';

/** Things that nobody means one of in particular: "a change", "old versions", "clips around". */
const general = toVocabulary(
  'a an any some several multiple many more few single individual other others different old older earlier previous former past new newer something anything things thing stuff change changes edit edits modification modifications tweak tweaks mistake mistakes step steps action actions move moves look looks clip clips scene scenes shot shots segments version versions take takes transition transitions crossfade crossfades fade fades render renders rendering renderings run runs running generation generations job jobs process failed order sequence video videos project',
);
/** What may stand beside them and names nothing. */
const beside = toVocabulary(
  'of to in on at from between around up down with and or within for here there too as well again together side by than one once twice times time free hand each other over it the in general at all i we you made did undid do make just manually myself yourself somehow easily afterwards later',
);
/** These point at one in particular, even beside a word for things in general. */
const pointing = toVocabulary(
  'the it its this that these those them my our your last latest both all every everything',
);
const orders =
  /\bthe (?:order|sequence|running order|clip order)(?: of (?:the |my )?(?:clips|video|scenes|shots))?\b|\bthe transitions?(?= (?:between|of|from) )|\bthe (?:clips|project|video)\b/gu;
const pairs = /\b(?:two|2|three) (?=(?:clips|scenes|shots|versions|takes)\b)/gu;
/** "Something I did", "a change I made". */
const own = /\b(?:that )?(?:i|we|you|someone) (?:have )?(?:just )?(?:made|did|undid|done|asked for)\b/gu;

/** What a deed is asked about: nothing at all, things in general, or something in particular. */
export type Scope = 'nothing' | 'general' | 'particular';

/** Judges the words behind a verb by what they name. */
export function toScope(text: string): Scope {
  const said = text.replace(orders, '').replace(pairs, '').replace(own, '').trim();
  const words = said.split(' ').filter((word) => word !== '');
  if (words.some((word) => pointing.has(word) || !(general.has(word) || beside.has(word)))) return 'particular';
  return said !== text.trim() || words.some((word) => general.has(word)) ? 'general' : 'nothing';
}

const nouns = '(?:clip|scene|shot|segment)';
const unnumbered = '(?! (?:#|\\d|one|two|three|four|five|six|seven|eight|nine|ten|number|a |b |c ))';
const clipInGeneral = new RegExp(
  `(?<!\\b(?:like|as|of|from|into) )\\b(?:any|a|an|one|just one|only one|a single|single|a specific|a certain|one single|individual|multiple|more than one) (?:(?:single|specific|certain|particular|whole) )?${nouns}s?\\b${unnumbered}|(?:^|\\b(?:make|turn|brighten|darken|change|edit|grade|warm|cool|soften|sharpen|slow|to|in|for|on|of|give|have|get|only) )${nouns}s\\b${unnumbered}`,
  'u',
);
const clipInParticular = new RegExp(
  `\\b(?:the|this|that|these|those|my|every|each|all|both)(?: [a-z]+){0,2} ${nouns}s?\\b|\\d`,
  'u',
);

/** Whether only clips in general are spoken of: "a clip", "clips", and no one of them. */
export const namesClipsInGeneral = (text: string): boolean => clipInGeneral.test(text) && !clipInParticular.test(text);
