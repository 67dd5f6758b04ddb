import { oneOf } from '../../words/one-of.ts';

// Clauses that tell of the life beside the video. Each pattern is a whole clause: what asks for something fits none.

/** Behind one of these something is wished, or found wrong. */
const wishing =
  "(?!.*\\b(?:should|must|needs?|wants?|please|but|make|makes|put|give|add|remove|change|turn|instead|would|could|can|can't|find|finds|think|thinks|hates?|colou?rs?|lights?|clips?|scenes?|shots?|logo|text|version)\\b)";
const kin = oneOf(
  'mum, mom, mother, dad, father, parents, brother, brothers, sister, sisters, grandma, grandpa, grandmother, grandfather, granny, gran, aunt, auntie, uncle, cousin, cousins',
  'niece, nephew, wife, husband, girlfriend, boyfriend, partner, fiance, fiancee, son, daughter, kid, kids, child, children, baby, toddler, twins, family, in laws, in-laws, brother in law, sister in law, brother-in-law, sister-in-law',
  'friend, friends, bestie, mate, buddy, roommate, flatmate, flatmates, neighbour, neighbours, neighbor, neighbors, landlord, teacher, doctor, dentist',
  'boss, bosses, manager, colleague, colleagues, coworker, coworkers, intern, trainee, assistant, accountant, client, clients, team, label, agency, crew, office',
  'bandmate, bandmates, band, singer, drummer, guitarist, bassist, keyboarder, pianist, producer, director, editor, cameraman, choir, fans, dog, cat, puppy, kitten, hamster, parrot',
);
/** "Everyone is asleep" may be said of a picture. */
const everyone =
  '(?:everybody|everyone|nobody) (?:here|else|at home|at work|(?:in the|at the|in our|at our) (?:band|team|office|family|studio|room|label|agency))';
const someone = `(?:(?:my|our|his|her) (?:[a-z']+ ){0,2}?${kin}|(?:all|half|some|both|none|the rest|most) of (?:us|my [a-z]+|our [a-z]+)|(?:the|my|our) whole (?:band|team|family|office|crew|label|agency)|${everyone}|i|we|(?:the|my|our) (?:weather|week|weekend|day|morning|evening|night|monday|commute))`;
const adverbs = `(?:${oneOf('just, really, so, very, all, still, already, always, finally, once, often, never, also, too, both, actually, even, now, quite, totally, completely, absolutely, pretty, super, a bit, a little, rather, simply')} )*`;
const be = "(?:is|are|am|was|were|'s|'re|'m|has been|have been|'ve been|seems?|feels?|looks?|got|gets?)";
/** How somebody is beside the video. */
const condition = oneOf(
  'late, tired, thrilled, excited, happy, delighted, proud, sick, ill, asleep, awake, hungry, thirsty, busy, angry, mad, grumpy, nervous, stressed, drunk, jealous, impressed, speechless, over the moon, in love, in tears, on fire',
  'hungover, bored, sleepy, exhausted, off, out, away, on holiday, on vacation, on the road, on tour, on the phone, on a break, at lunch, at home, at work, in a meeting, in hospital, back, gone, around, fine, well, better now, amazed, curious, lucky',
);
const mood = `in (?:a |an )?(?:${oneOf('very, really, such a, terrible, bad, good, great, awful, strange, weird, happy, funny, foul, lovely, party')} )*mood`;
const then = `(?: ${oneOf('again, today, now, already, too, as well, as always, as usual, this morning, tonight, yesterday, lately, all day, all week, about it, about this, about that, with it, with that, with this, for you, for us, at the moment, right now, here, somehow, of course')})*`;
/** "Like that": what one has seen or had is like what the video shows. */
const alike = `(?:like (?:that|this|these|those|it)|(?:just|exactly|almost) like (?:that|this|it)|that reminds me)(?: (?:too|as well|once|back then|back home|at home|before|ourselves|myself|today|when [a-z ]{1,30}|(?:in|at|on|from) [a-z ]{1,30}))*`;
const having = oneOf(
  'has, have, had, own, owns, owned, used to have, used to own, used to ride, used to drive, used to play, once had, ride, rides, rode, drive, drives, drove, play, plays, played, wear, wears, wore, saw, see, know, knows, knew, met, lived in, live in, lives in, grew up in, worked in, works in, bought, sold',
);

const spell = oneOf(
  'rainy, sunny, snowy, cold, hot, warm, cool, foggy, windy, stormy, cloudy, grey, gray, dark, bright, wet, freezing, lovely, nice, great, beautiful, terrible, horrible, awful, long, crazy, busy, short, quiet, lazy, wonderful, perfect, miserable, strange, weird, funny, gorgeous, boring, exhausting',
);
const time = oneOf(
  'day, days, week, weekend, morning, afternoon, evening, night, month, monday, tuesday, wednesday, thursday, friday, saturday, sunday, summer, winter, spring, autumn, holiday, holidays, trip, commute, year',
);
const thing = oneOf(
  'coffee, tea, lunch, dinner, breakfast, pizza, soup, train, bus, flight, tram, subway, traffic, commute, internet, wifi, phone, laptop, computer, car, bike, battery, heating, air conditioning, office, studio, week, weekend, holiday, day, morning, night, meeting, concert, gig, game, match, party',
);
const state = oneOf(
  'cold, hot, late, delayed, cancelled, slow, down, dead, broken, freezing, empty, full, packed, short, long, awful, terrible, horrible, bad, crazy, mad, busy, boring, exhausting, over, ready, gone, amazing, great, wonderful, fun, flat, stolen, noisy',
);
const greeting = oneOf('hi, hello, hey, good morning, good afternoon, good evening, good night, morning, evening');

const patterns = [
  // "Good morning from a very rainy Hamburg".
  `(?:(?:${greeting}|greetings|regards|love|cheers|many greetings|best wishes|best)(?: (?:to you|everyone|everybody|all|team|guys|there|again|and greetings))*) from (?:(?:a|an|the|very|our|my|${spell}) )*[a-z'-]+(?: [a-z'-]+)?`,
  // "What a rainy weekend we had".
  `(?:what|such) an? (?:(?:very|really|such) )*(?:${spell} )*${time}(?: (?:it is|it was|that was|this is|we had|we have|i had|i have|we're having|we are having|i'm having|it has been|it's been|today|yesterday|again|here|outside|for us|for me))*`,
  `${someone} ${be} ${adverbs}(?:${condition}|${mood})${then}`,
  `${wishing}${someone} ${adverbs}${having} (?:an?|the|one|some|two|three|many)?(?: [a-z']+){0,4}? ?${alike}`,
  `${wishing}(?:(?:the|that|this|those|these) (?:[a-z']+ ){1,3}?|that |this )(?:${oneOf('really, always, so, totally, just, strangely, somehow')} )*reminds? (?:me|us) (?:so much |a bit |a lot )*of [a-z' ]{1,40}`,
  `(?:my|our|the|this) (?:[a-z]+ )?${thing} (?:is|are|was|were|has been|got|ran) ${adverbs}(?:(?:far|much|way) )?(?:too |so )*${state}${then}`,
  `(?:(?:i|we) )?(?:really |just )*(?:can't|cant|cannot|can not) wait (?:to (?:show|share|post|send|play|present|see) (?:it|this|that|them)(?: (?:to|with|at|in|on) [a-z' ]{1,30})?|(?:for|until) [a-z' ]{1,30})`,
  `(?:i|we) (?:(?:really|just|now) )*(?:could use|need|could do with|deserve|want|would kill for|'d kill for) (?:an?|some|another|more|my|a cup of|another cup of|a nice|a big|a long|a strong) ?(?:big |long |strong |hot |cold |nice |quick |short )?(?:coffee|tea|beer|drink|break|nap|holiday|vacation|lunch|snack|sandwich|cigarette|weekend|day off)(?: (?:first|now|soon|badly|so badly|after (?:that|this)))*`,
  `(?:i|we)(?:'ll| will| shall) (?:continue|carry on|go on|be back|come back|return|write|look at (?:it|this|that)|finish (?:it|this))(?: (?:then|tomorrow|later|soon|again|next week|on monday|tonight|after (?:lunch|work|dinner|the meeting|the break)|in (?:a|an|one|ten|five) [a-z]+|in the (?:morning|evening|afternoon)))+`,
  `(?:${someone}|everybody|everyone) (?:(?:here|really|absolutely|already|all|just|totally) )*(?:loves?|adores?|enjoys?|enjoyed|loved) (?:it|this|that|them|what (?:you|we) (?:did|made|have done))(?: (?:so much|a lot|already|so far|too|as well))*`,
  `(?:typical|what a day|what a mess|what a life|sigh|oh well|as always|as usual|finally|brr+|yay|yum|yummy|such is life|c'est la vie|no kidding|you know|poor (?:me|us|him|her|them|thing)|mondays?|hooray|hurray|wish me luck|fingers crossed|how funny|so funny|funny|crazy|crazy world|small world|what a coincidence|imagine that|who knows|go figure|never mind me)(?: (?:haha+|lol|again|huh|right))*`,
].map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));

/** "My bandmates are late again", "what a rainy weekend we had", "my brother rides a bike like that too". */
export const isOfLife = (clause: string): boolean => patterns.some((pattern) => pattern.test(clause));
