import { findByWords } from '../references/prompt-index.ts';
import type { KindReader } from '../turn.ts';
import { functionWords } from '../words/function-words.ts';
import { isTelling } from './controls/is-telling.ts';
import { isOrder, toSayings } from './talk/is-order.ts';
import { findsFault, wishesForThing } from './talk/of-picture.ts';

const wishing =
  /\b(?:add|remove|rearrange|arrange|restore|repair|replace|change|make|put|turn|give|swap|delete|erase|insert|show|move|place|use|set|crop|blur|fix|improve|keep|adjust|bring|let|need|needs|want|wants|should|would like|more|less|with|without|have|has|no|instead|bigger|smaller|regenerate|reshoot|redo|try|push|much|further|stronger|weaker|same|again|bit|still|next|except|color|colour|paint|zoom|focus|reduce|increase|get|take|enhance|edit|cut|trim|reveal|start|end|apply|don't|not|stop|copy|rotate|flip|mirror|clip|clips|scene|shot|ignore|prefer|prefers|ought|must|write|writes|rename|retitle|call|label|imagine|what if|how about|if|wear|wears|wearing|render|film|camera|the other|too|also|as well|likewise|ditto|both|→|undo|cancel|abort)\b/;
/** The weather outside, a poem: said of the world, not of a clip. */
const outside =
  /^(?:it's|it is|it has|the weather|today|tomorrow|yesterday|the sun|so (?:cold|hot|rainy|sunny))\b.*\b(?:here|outside|today|tonight|tomorrow|weather|day)\b|^(?:write|sing|tell|recite|compose) (?:me )?(?:a|an)\b|^(?:have|nice|enjoy) (?:(?:a|an|your|the) )?(?:(?:very|really) )?(?:nice|good|great|lovely|pleasant|wonderful|fantastic|relaxing|fun|awesome|amazing|safe|day|weekend|evening|night|week|holiday|holidays|lunch|trip|one|rest|vacation|break|time)\b/;
/** "Will it rain in Berlin tomorrow": asked of the weather there. */
const forecast =
  /^(?:(?:hey|hi|ok|so|and|,) )*(?:will it|is it going to|does it) (?:rain|snow|be (?:sunny|rainy|cold|hot|warm|foggy|cloudy))\b.*\b(?:today|tonight|tomorrow|weekend|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;
/** "Can you recommend a pizza place": asked of somebody who knows the town. */
const errand =
  /^(?:(?:hey|hi|ok|so|and|,) )*(?:can|could|would|will|do) you (?:please |maybe )*(?:recommend|suggest|book|order|reserve|know an?|translate|solve|calculate|google|buy)\b(?!.*\b(?:looks?|styles?|effects?|filters?|templates?|colours?|colors?|music|songs?|transitions?|order of)\b)/;
const aside = /^(?:tell me (?:a|about)|sing|write me|write a|i'm|i am|my|we are|we're|the weather|once upon)\b/;

const asides =
  /^(?:(?:lol|ha(?:ha)+h?|lmao|omg|fyi|btw|by the way|for your information|just so you know|guess what|hey|hi|ok|so|well|sorry|oh|,|:|-) )+/;
/** "Haha, we sold out of donuts today": told of oneself. */
const story = /^(?:i|we|my|our|i'm|im|i've|we're|we've)\b/;
/** Whether all that is said is a story of oneself. */
const isStory = (words: string) =>
  story.test(words) && toSayings(words).every((saying) => isTelling(saying.split(' ')));

/** Words that ask nothing of the video and name none of its clips. */
export const readOffTopic: KindReader = ({ sentence, selected, clips }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const namesClips = sentence.items.some(
    (item) => (item.type === 'reference' || item.type === 'except') && !item.reference.weak,
  );
  // What a clip shows may be spoken of without naming the clip.
  const showsIt = sentence.tokens.some(
    ({ kind, word }) =>
      kind === 'word' && word.length > 3 && !functionWords.has(word) && findByWords(clips, [word]).length > 0,
  );
  const isOutside = outside.test(words) || forecast.test(words);
  if (isOutside && !namesClips && selected.length === 0) return { kind: 'none' };
  if (errand.test(words) && !namesClips && selected.length === 0 && !showsIt) return { kind: 'none' };
  const speaksOfClips = sentence.items.some(
    (item) =>
      item.type === 'reference' || item.type === 'template' || item.type === 'except' || item.type === 'version',
  );
  if (speaksOfClips || wishing.test(words) || isOrder(words)) return undefined;
  if (wishesForThing(words) || findsFault(words)) return undefined;
  if (aside.test(words) || (selected.length === 0 && isStory(words.replace(asides, '')))) return { kind: 'none' };
  return selected.length === 0 && clips.length !== 1 && !showsIt && sentence.tokens.length > 2
    ? { kind: 'none' }
    : undefined;
};
