import { oneOf } from '../../words/one-of.ts';
import { it, price, who } from './price-words.ts';

/** What is a yes by itself. */
const alone = oneOf(
  'a yes, yes, yep, yeah, yup, yea, y, ya, ye, oui, si, aye, amen, indeed, gladly, with pleasure, hell yes, hell yeah, you bet, for sure, word, say less',
  'sure, a sure thing, sure thing, ok, okay, k, kk, alright, all right, of course, bet, deal, a deal, by all means, no problem, why not, all good, all clear',
  'absolutely, definitely, certainly, totally, exactly, precisely, agreed, affirmative, correct, right, right on, looks right, sounds right',
  'roger, roger that, copy that, confirm, confirmed, approved, accepted, lgtm, sgtm, yolo, green light, a green light, make it so, so be it, rock on, hit me',
  "please, please do, do, do so, let's go ahead, i am sure, i'm sure, knock yourself out, let's see, let's see what happens, let's see how it looks, count me in, count us in, count it in, count it off, i'm in, im in, we're in, i am in, in",
  'worth it, worth every penny, money well spent, take my money, cheap enough, good price, good deal, nice price, fair enough, no objection, no objections, nothing against it, nothing against that',
);
/** Words that people draw out, and a yes of somebody else. */
const drawn = "(?:y+a+s+|y+e+s+|y+e+a+h+|o+k+|let'?s go+|(?:the |my |our )?[a-z]+ (?:said|says|say) yes)";
const degree = `(?:${oneOf('totally, absolutely, definitely, completely, perfectly, all, just, pretty, quite, very, really, so, still')} )*`;
const good = `${degree}${oneOf(
  'fine, good, ok, okay, great, perfect, right, correct, exactly it, it, cool, alright, fair, reasonable, acceptable, cheap, cheap enough, affordable, worth it, doable, brilliant, lovely, wonderful, excellent, ideal, sweet',
)}`;
const going = oneOf(
  'go, go ahead, go right ahead, go straight ahead, go on, proceed, start, begin, continue, carry on, move ahead, move forward, get going, get started, get on with',
  'run, do, roll, launch, fire, ship, send, generate, render, make, apply, process, execute, kick off, kick it off',
);
const wish = "(?:i|we|you)(?:'d| would|'ll| will)? ?(?:like|love|want|need)(?: (?:you|us|me))? to";
const urging = `(?:(?:please|pls|do|just|then|now|so|and|i say|feel free to|can you|could you|let's|lets|let us|you (?:can|may|should|could|might)|we (?:can|may|should)|${wish}) )*`;
const soon = `(?: ${oneOf('now, then, please, ahead, away, right away, off, on, happen, going, rolling, started, at that price, for that price, for that, at that, for it')})*`;
const fit = `(?: (?:by|with|for|to) ${oneOf('me, us, everyone, everybody, the team, the client, my boss')})?`;
const is = "(?:'s| is| are| was| sounds| seems| looks| works| would be|'d be| will be)?";
const ready = oneOf(
  'agrees, agree, accepts, accept, confirms, confirm, approves, approve, consents, consent, fine, ok, okay, happy, good, happy to pay, fine to pay, willing to pay, ready, in, on board, down, game, cool, all for it',
);
/** "38 cents won't kill me". */
const harmless = `(?:(?:[0-9]+ (?:cents|dollars|bucks|euros)|${it}|${price}) )?(?:won't|wont|will not|doesn't|doesnt|does not|isn't going to) ${oneOf(
  'kill me, kill us, hurt, hurt me, hurt us, hurt anyone, break the bank, ruin me, ruin us, bankrupt me, bankrupt us, matter, bother me, bother us, make me poor',
)}`;

const ways: readonly string[] = [
  alone,
  drawn,
  harmless,
  `${urging}${going}(?: (?:for|with|on|ahead with|ahead and do|ahead and start))?(?: ${it})?${soon}`,
  `(?:let's|lets|let us|please|just|then) (?:do|go for|go with|run|start|try|take|roll with|proceed with) ${it}`,
  `(?:make|let) ${it} (?:happen|run|go|roll)`,
  `(?:that|it|this|which|${price})${is} ?${good}${fit}(?: .{0,20}\\btoo)?`,
  `(?:thats|its|is) ${good}${fit}`,
  `${good}${fit}`,
  `(?:it |that )?is ${good}${fit}(?: (?:it|${price}))?`,
  `(?:for|by|from) (?:me|us|my side|our side)(?: (?:it|that|this|the price))?(?:'s| is)? ${good}`,
  `(?:money|${price}|that|it)(?:'s| is) (?:no|not a|not an) (?:problem|issue|object|obstacle)`,
  `(?:for|at|with) ${price} (?:yes|ok|okay|sure|go|fine|deal|why not|absolutely)`,
  '(?:yes )?(?:i|we) (?:do )?(?:want|confirm|accept)(?: (?:it|that|this|to))?',
  `(?:that|it|this)? ?(?:sounds|looks|seems|works) ?(?:${good}|like a plan|like a deal)?${fit}`,
  `(?:that|it|this|which|${price})(?:'s| is| fits| falls| stays)* (?:well |still |just )*(?:within|in|inside|under|below) (?:the |my |our )?(?:budget|limit)`,
  `(?:ok|okay|fine|yes|yeah|good|cool|deal|sure|happy) (?:at|with|for|by|to pay) (?:me|us|it|that|this|(?:that|this|the) price|${price})`,
  `(?:${who} |i'm |im |we're )(?:(?:am|are|is|'m|'re|do|would be) )*${ready}(?: (?:with|to|on|by|of|for))?(?: (?:${it}|${price}|go|pay ${it}))?`,
  `(?:yes |yeah |that is |that's |it is )?(?:that |it )?(?:is |was )?(?:exactly |just |precisely )*what (?:i|we) (?:meant|want|wanted|need|needed|had in mind|asked for|said)`,
  '(?:you|u) (?:got|have) (?:it|that)(?: right)?',
  'you understood (?:it |me |us )?(?:right|correctly|well|perfectly)',
];

/** A part of an answer that agrees to a plan. */
export const yes = new RegExp(`^(?:${ways.join('|')})$`, 'u');
