import { oneOf } from '../../words/one-of.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

/** What only a request says. */
export const wishes = new RegExp(
  `\\b${oneOf(
    'should, must, need, needs, please, make, add, put, give, turn, let, remove, replace, change it, instead',
    'could you, can you, would you',
  )}\\b`,
  'u',
);
/** "I want people to see the logo": what a request is for. */
export const aim = new RegExp(
  `\\b(?:wants?|need|needs|wish|wishes|like|let) (?:it |this |that |(?:the |my |our )?[a-z]+ )?to ${oneOf(
    'see, notice, know, remember, begin, start, end, open, close, feel, hear, get, look at, focus, pause, wait',
    'think, talk, meet, discuss, postpone, decide, check, wrap up, go home, finish, launch, ship, post, publish',
    'upload it, change something, do something, check something, fix something, try something, add something, present, show it, sleep, eat, leave, stay, win, buy, save, spend',
  )}\\b`,
  'u',
);
/** "I didn't want to undo": what was not wanted is no wish. */
export const unwanted =
  /\b(?:didn't|didnt|did not|never|don't|dont|do not|wasn't) (?:really |actually |mean to )?(?:want|wanted|mean|meant|trying)(?: (?:to|that|this|it))\b/gu;
/** "I should not have undone that": too late to be a wish. */
export const missed =
  /\bshould(?:n't|nt| not| never)? (?:have|of|'ve) (?:[a-z]+ed|done|undone|left|kept|gone|made|seen|said|told|thought|known|taken|chosen|put|let)\b/u;
/** "Please mark them", "let's try that order": says once more what is asked for. */
const trying =
  "(?:(?:let's|lets|let us|we can|we could|please|i want to|i'd like to|just|and|so) )*(?:try|see|test|go with|have a look at|check) (?:that|this|it)(?: (?:order|way|sequence|arrangement|one))?(?: (?:please|first|instead|now|then|once|for now))*";
const marking =
  '(?:(?:please|pls|so|and|then|just|you can|could you|can you|kindly) )*(?:mark|note|record|log|tick|flag|check) (?:it|them|that|this|these|those)(?: (?:down|off|as such|so|accordingly|like that|please|then))*';
export const echoing = new RegExp(`^(?:${trying}|${marking})$`, 'u');
export const wanting = /\b(?:wants?|wanna|would like|'d like|wish|wishes)\b/u;
/** "The client wants what we have just undone" tells what for. */
export const undone = /\b(?:undid|undone|reverted|taken back|took back)\b/u;
const verbs = `(?:${oneOf(
  "is, are, was, were, am, isn't, aren't, wasn't, weren't, has, have, had, hasn't, haven't, look, looks",
  "looked, feel, feels, felt, seem, seems, seemed, does, did, doesn't, didn't, doesnt, didnt, do, don't, dont",
  "can't, cant, cannot, won't, work, works, worked, like, likes, liked, love, loves, loved, hate, hates, hated",
  'prefer, prefers, preferred, became, becomes, think, thinks, thought, said, says, made, makes, went, goes, got, gets, keep',
  'keeps, kept, take, takes, took, come, comes, came, changed, chose, chosen, picked, typed, wrote, hit',
  'pressed, clicked, undid, redid, overdid, wanted, warp, warps, dropped, died, failed, crashed, broke',
  "stopped, ended, froze, meant, forgot, will, shall, would, might, may, can, ain't, hurt, hurts, jump, jumps",
  'stutter, stutters, flicker, flickers, jars, clash, clashes, drag, drags, lag, lags, glitch, glitches, stink',
  'stinks, suck, sucks, annoys, bothers, confuses, distracts, needs work, rock, rocks, slap, slaps, shine',
  'shines, nail, nails, give, gives, gave, want, wants, wishes, know, knows, knew, sent, shot, sold, lost',
  'found, saw, need not, miss, misses, adores, enjoys, regrets, sat, sits, stood, stands, held, holds, ran, fell, told, drew, flew, grew, rang, sang, met, paid',
  'rose, spoke, spent, stuck, won, built, bought, brought, caught, hung, hid, slept, swung, wore, began, bit, blew, drove',
  'shook, shone, sank, stole, struck, fits, suits, beats',
)}|[a-z]+ed|kills? it)`;
const contracted = `(?:${oneOf(
  "i'm, im, i've, ive, i'd, i'll, we'll, they'll, he'll, she'll, you'll, it's, its, that's, thats, they're",
  "theyre, we're, we've, you're, he's, she's, there's, theres, what's, whats, they've, clip's",
)}|(?:this|that|the|my) [a-z]+'s|(?!(?:let|what|who|how|where|when)'s)[a-z]+'s (?:an?|the|so|too|way|not|our|my|quite|really|very|all|pretty|perfect|great|good|fine|lovely|spot|[a-z]+ed)(?= |$))`;
export const told = new RegExp(
  `^(?:(?:so|because|as|since|cause|cuz|coz|but|and|for|though|although|now|that|,) )*(?:${contracted}\\b|(?:[a-z0-9#'/]+ ){1,8}?${verbs}\\b)`,
  'u',
);
/** "Was nicer before", "is too much": told without a subject, as some languages do. */
export const subjectless =
  /^(?:was|were|is|looks?|looked|feels?|felt|seems?|seemed|sounds?|sounded)(?: (?!you |we |it |there |the |this |that )[a-z']+){1,8}$/u;
/** "Studies show that the logo should come first": where a rule comes from that a request follows. */
export const sourced =
  /^(?:(?:the|our|some|many|most|all|recent|new|my|several) )*(?:study|studies|research|data|numbers|figures|statistics|stats|tests?|surveys?|experts?|analytics|experience|experiments?) (?:all |clearly |also )*(?:shows?|showed|says?|said|suggests?|suggested|proves?|proved|tells?|told|found|finds?|indicates?)(?: us| me)?(?: that)? (?:[a-z]+ ){1,6}(?:should|must|has to|have to|needs? to) (?:come|be|stand|go|appear|play|open|close|start|end|stay)(?: (?:first|last|early|earlier|late|later|at|on|in|the|start|beginning|end|front|before|after|whole|video|film|song|ad))*$/u;
export const commands = toVocabulary(
  'swap move undo redo revert approve reject restore cancel compare retry zoom slow speed brighten darken warm cool sharpen soften blur pan fade crossfade cut use set apply show keep try bring take switch start end open close exchange stop abort dissolve blend reverse',
);
/** "After a long debate", "for tomorrow's presentation": the occasion of a request. */
export const occasion =
  /^(?:(?:right|exactly|just|directly|precisely) )*(?:after|for|following|over|per|as per|from|with|due to|thanks to|according to|before|in|at|on|by) (?:[a-z']+ ){1,6}[a-z']+$/u;
/** "Thanks a ton for looking into it". */
export const thanking =
  /^(?:(?:and|many|very|so|ok|great|,) )*(?:thanks|thank you|thx|ty|tysm|cheers|much obliged|much appreciated)(?: (?:a (?:ton|lot|million|bunch)|(?:so|very) much|in advance|again|guys|team|all|everyone|for [a-z' ]{1,40}))*$/u;
/** "New idea", "one more thing", "could we try this": said before what is asked for. */
export const announcing =
  /^(?:(?:and|so|ok|okay|well|hey|then|now) )*(?:(?:(?:one|another|a|my|new|next|last|final|quick|small|little|tiny|just|more|the|our|funny|odd|strange|weird|crazy) )+(?:idea|thing|one|note|request|question|wish|try|thought|step|point|arrangement|order|running order|sequence|plan|structure)|cold open|listen(?: up)?|look|next(?: up)?|so yeah|could we try (?:this|something)|let's try (?:this|something)|(?:the|my|our) (?:client|boss|label|director) (?:asks|says|wants)(?: the following)?|(?:if|when|whenever) (?:possible|you (?:can|could|have (?:a )?(?:time|moment|minute|sec|second)|get (?:a|the) chance))(?: to do so)?|(?:please )?(?:forgive|excuse|pardon|sorry for) (?:me|(?:the|my) [a-z]+(?: [a-z]+)?)|(?:sorry )?to (?:bother|bug|disturb|trouble) you(?: again)?(?: but)?)$/u;
export const exclamation = toVocabulary(
  'there oh ah aw aww argh god gosh jeez crap shoot heck seriously sorry oops whoops my bad silly stupid dear dumb clumsy me fault typo lol haha hmm hm ugh ew eww no nope yes yeah yep ok okay well wait damn omg thanks thank you so much very hi hello hey please great nice good perfect cool awesome love it wow actually unfortunately sadly wrong one mistake again yikes nah right alright too far gross meh weird ugly terrible awful horrible bad worse better before off brief now though tbh imo honestly never mind nvm lgtm stop oof ouch eek whoa luck pricey expensive steep costly for asking window chat tab nothing fancy special simple plain else fine happy to go clip clips scene shot looks is are all done nailed , . ! … - and but again then anyway man bro dude',
);
export const nominal = new RegExp(
  `^(?:${oneOf(
    'too, so, way too, not, much, off, wrong, bad, good, great, better, worse, nice, way, still, really',
    'never mind, happy with, unhappy with, pleased with, love, loving, loved, liked, hate, hated, no more',
    'no need, nothing, simple, plain',
  )}|sorry (?:to|for|about|that|if)) [a-z0-9' ]+$`,
  'u',
);
/** "The rest stays in order": what is said of the clips that a request does not move. */
export const staying = `(?:and |then |but |while |with |keep |keeping |leave |leaving |let |letting )*${oneOf(
  'the rest, rest, the others, others, all others, all the others, the other clips, the other ones, the other, all other clips',
  'everything else, all else, all the rest, the remaining ones, the remaining clips, the order of the others, the order of the rest',
)}(?: ${oneOf(
  "stays, stay, staying, keeps, keep, keeping, remains, remain, is, are, be, can, should, must, may, will, does not, do not, doesn't, don't",
  'change, move, fine, good, ok, okay, unchanged, untouched, in, as, it, they, its, their, the, same, order, sequence, place, places, position, positions',
  'old, original, usual, previous, current, normal, where, how, like, that, this, before, now, after, follow, follows, following, just, then, exactly, there, alone, was, were, usual, of the clips, and',
)})*`;
/** "The lyrics stop abruptly", "the beat drops right there": what music does, and the film with it. */
export const ofMusic = new RegExp(
  `^(?:(?:so|because|as|since|and|but|there|here|where|when) )*(?:the|my|our|all|this) (?:[a-z]+ )?${oneOf('music, song, beat, beats, lyrics, drums, drum, bass, mood, rhythm, melody, vocals, vocal, voice, guitar, guitars, piano, strings, tempo, key, riff, solo, band, singer, story, tension, energy, sound, track, tune, text, time of day, weather, light, place, scene changes, location, viewer, pace, intro, chorus, verse, bridge, outro')} ${oneOf('stop, stops, start, starts, end, ends, begin, begins, drop, drops, change, changes, come, comes, kick, kicks, set, sets, go, goes, get, gets, build, builds, rise, rises, fall, falls, fade, fades, slow, slows, speed, speeds, break, breaks, turn, turns, shift, shifts, switch, switches, jump, jumps, pause, pauses, hit, hits')}(?: (?!(?:clips?|scenes?|shots?|should|must|to|into)\\b)[a-z']+){0,5}$`,
  'u',
);
