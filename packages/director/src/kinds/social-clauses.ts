import { oneOf } from '../words/one-of.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { isOfLife } from './talk/of-life.ts';

const degree = `(?:${oneOf('so, very, really, just, simply, such, an, a, the, absolute, absolutely, total, totally, true, real, quite, my, our, truly, always, also, too, most')} )*`;
const praised = oneOf(
  'star, stars, legend, legends, angel, lifesaver, life saver, genius, hero, gem, best, wizard, magician, champ, champion',
  'rockstar, rock star, treasure, saint, god, king, queen, pro, machine, beast, amazing, awesome, great, good, brilliant',
  'help, great help, big help, wonderful, fantastic, incredible, helpful, kind, nice, sweet, lovely, fast, quick, clever, smart, patient, funny, cool, the best',
);
const whom = `(?: ${oneOf('at this, at that, today, my friend, as always, thanks, guys, all, man, mate, everyone, team, to me, with me, to us, always, for that, for this, in the world, ever')})*`;
const day = oneOf(
  'day, weekend, evening, night, week, time, afternoon, morning, lunch, trip, holiday, holidays, break, vacation, one, rest, friday, monday, summer, christmas, rest of the day, rest of your day, journey',
);
const adjectives =
  '(?:(?:very|really|so|super|most|great|nice|good|lovely|wonderful|fantastic|relaxing|beautiful|fun|happy|amazing|pleasant|sunny|safe|quiet) )*';
const greeting = oneOf(
  'hi, hello, hey, good morning, good afternoon, good evening, good day, good night, goodnight, morning, evening, gm, gn, greetings, howdy, hiya, hola, yo, bye, goodbye, bye bye, cu, see you, see ya',
);
const friend = `(?: ${oneOf('my friend, friend, friends, my dear, dear, everyone, everybody, all, team, there, again, guys, folks, retake, sir, madam, mate, bro, buddy, and, tomorrow, later, soon')})*`;
const here = oneOf(
  'here, outside, today, in my city, in our city, in my country, in our country, in my town, in my village, in my street, in my area, where i live, where i am, at my place, at home, all day, this morning, over here, in the office',
);
const weather =
  '(?:weather|rain|raining|rainy|snow|snowing|sun|sunny|hot|cold|warm|cool|cloudy|windy|storm|stormy|foggy|freezing|degrees|humid|dark|grey|gray)';

const patterns = [
  `${greeting}${friend}`,
  `(?:(?:i|we) (?:really )?(?:think|must say|have to say) )?(?:you|u)(?:'re| are| r|'ve been| have been| were) ${degree}${praised}(?: ${praised})?${whom}`,
  `(?:you|u) (?:guys |all |really |just |all of you )*(?:rock|rule|slay|kill it|killed it|nailed it|did it)${whom}`,
  `what an? (?:${degree})?(?:star|legend|angel|lifesaver|genius|hero|gem|champ)`,
  `(?:(?:i|we|and|so) )*(?:hope|hoping|wish|wishing) (?:you|u|everyone|everybody|y'all)(?: all| both| guys)? (?:have |had |has |are having |enjoy |a |an |your |the )*${adjectives}${day}(?: ahead)?`,
  `(?:have|enjoy) (?:a|an|your|the)? ?${adjectives}${day}(?: ahead)?${whom}`,
  `(?:(?:i|we) )?(?:really |do |want to |would like to |just wanted to )*thank (?:you|u)(?: (?:very|so) much| a lot| again| all| for .{1,60})*`,
  `(?:(?:very|many|my|all|so|nice|great) )*(?:compliments?|congratulations|congrats|bravo|kudos|regards|best wishes|greetings|respect)(?: (?:to|from|for) .{1,40})?`,
  `(?:it is |it's |very )?(?:nice|great|good|pleased|lovely) (?:to )?(?:meet|meeting|talk|talking|speak|see|seeing|chat|chatting|work|working)(?:ing)? (?:with |to )?(?:you|u)(?: (?:all|too|again|here))*`,
  `(?:and )?how (?:are|r) (?:you|u|things)(?: doing| going| today| all| my friend)*`,
  `(?:i|we)(?:'m| am|'re| are) from [a-z]+(?: [a-z]+)?`,
  `sorry (?:for|about) (?:my|the|all the|so many) (?:bad |poor |broken )?(?:english|spelling|typos?|language|mistakes?|grammar|questions?|trouble|delay|wait|noise|confusion|mess)`,
  `(?:and |now |here |well |but |because )*(?:it|the weather|we|there|today|tomorrow|yesterday|what|this|the sun|such)(?:'s| is| was| has| have| has been|'s been)?\\b(?=.*\\b${weather}\\b)(?=.*\\b${here}\\b|today\\b|what\\b)[a-z0-9' ]{0,60}`,
  `(?:and |now |well )*(?:${here}) (?:it|we|there|the weather|the sun|is)(?:'s| is| was| has| have)?\\b(?=.*\\b${weather}\\b)[a-z0-9' ]{0,60}`,
  `what a (?:nice |lovely |crazy |long |terrible |beautiful |wonderful )*(?:day|week|morning|evening|night|monday|life|mess of a day)(?: today| it was| it is)?`,
  `(?:that's|that is|thats|this is|it's) (?:it|all|everything|enough)(?: (?:for|from) (?:today|now|me|us|this week|the moment|tonight))*`,
  `(?:lol|haha+|hehe|lmao|xd|:|nice|cool|ok|okay|k|alright|great|perfect|oh|wow|yay)(?: (?:lol|haha+|hehe|ok|okay|then|nice|cool|great|thanks|thx))*`,
  `(?:sorry )?(?:i|we)(?:'m| am|'re| are) (?:(?:a bit|a little|so|very|really|just|still) )*(?:slow|tired|late|hungry|busy|sleepy|sick|confused|excited|happy|sad|stressed|distracted|bored)(?: (?:today|now|this morning|tonight|right now|sorry))*`,
].map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));

const around = toVocabulary('so and well ok okay oh ah wow hey please sorry haha lol anyway yes my friend dear');

const isSocial = (clause: string) => isOfLife(clause) || patterns.some((pattern) => pattern.test(clause));

/** Whether a clause of a message is only sociable: a greeting, a compliment, good wishes, life and the weather outside. */
export function isSocialClause(clause: string): boolean {
  if (isSocial(clause)) return true;
  const words = clause.split(' ');
  const start = words.findIndex((word) => !around.has(word));
  const bare = start === -1 ? '' : words.slice(start).join(' ');
  return bare !== '' && bare !== clause && !isMadeOf(bare, around) && isSocial(bare);
}

/** "Hi again!" greets, and runs nothing again. */
export const isGreeting = (text: string): boolean =>
  /^(?:hi|hello|hey|hiya|yo|hallo)(?: there| all| everyone| team| retake)?,? again[\s.!]*$/iu.test(text);
