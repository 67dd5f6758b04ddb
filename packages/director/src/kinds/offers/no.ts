import { oneOf } from '../../words/one-of.ts';
import { it, price, who } from './price-words.ts';

/** What is a no by itself. */
const alone = oneOf(
  'n, nope, nay, negative, non, nein, no way, no way jose, no thanks, no thank you, no thx, no ty, hard no, hard pass, pass, never, not a chance, no deal, no go, no can do, hmm no',
  'absolutely not, certainly not, definitely not, of course not, not really, i guess not, i think not, thumbs down, decline, declined, denied, rejected',
  'nvm, never mind, nevermind, forget it, forget that, forget about it, skip, skip it, skip that, drop it, drop that, scrap it, scrap that, leave it',
  'later, maybe later, some other time, another time, another day, maybe another day, maybe another time, next time, not yet, not now, not today, not this time, not for now, not worth it, not so fast, wait, stop',
  "hold off, let's hold off, lets hold off, let us hold off, please hold off, hold it, hold on, hold that",
  "too rich for my blood, count me out, i'm out, im out, i'm good, im good, we're good, on second thought, on second thoughts",
);
const drawn = '(?:no+|nah+|(?:the |my |our )?[a-z]+ (?:said|says|say) no)';
const later = `(?: ${oneOf('for now, please, thanks, thank you, right now, at the moment, today, yet, then')})*`;
const not = oneOf(
  "please not, better no, rather no, not, don't, dont, do not, please don't, better not, rather not, let's not, lets not, let us not, never",
);
const doing = oneOf(
  'do, start, run, go, go ahead, proceed, begin, bother, make, change, generate, render, continue, apply, spend, pay, charge, touch, execute, launch, send',
);
const that = oneOf('it, this, that, anything, them, so much, that much, money, me, us, any money');
const then = oneOf(
  'now, yet, please, then, ahead, today, at that price, for that price, for that, for now, right now, at the moment',
);
const dear = oneOf('expensive, much, pricey, costly, dear, steep, high, rich, much money');
const degree = `(?:${oneOf('way, far, much, a bit, a little, a lot, just, still, simply, really, slightly, rather, quite, so')} )*`;
const taste =
  '(?: (?:for (?:me|us|that|it|this|one clip|a clip|such a small change|what it is)|for my taste|right now))?';
const passing = oneOf(
  "pass, skip, skip it, skip that, skip this, wait, leave it, hold off, let's hold off, lets hold off, please hold off, think about it, sleep on it, decline",
);
const kept = oneOf('it, that, this, them, everything, things, the clip, all, the old one, the original, it all');
const as =
  '(?:as (?:it|they|that) (?:is|are|was|were)|as is|(?:how|the way) (?:it|they) (?:is|are|was|were)|like (?:it|this|that)(?: is| was)?|alone|be|unchanged|untouched|for now|then)';
const unwilling = oneOf('want, need, like, afford, have, pay, accept, agree, approve, go ahead, do it, do that, spend');
const tail = oneOf(
  'it, that, this, to, with, for, more, any more, anything, anything more, this month, this week, today, on this, on that, on it, so much, that much, the money, the budget, anymore, the price, after all, to do that, to do it, to pay that, to pay that much, to spend that, to spend that much, that anymore, it anymore',
);

const ways: readonly string[] = [
  `(?:${alone}|${drawn})${later}`,
  `${not}(?: ${doing})?(?: (?:with|on|for))?(?: ${that})?(?: ${then})*`,
  `${who}(?:'d| would|d)? ?(?:rather|prefer|better|choose|decide|decided)(?: (?:not|we don't|we didn't|you didn't|you don't))(?: to)?(?: ${doing}(?: (?:with|on|for))?(?: (?:it|this|that|so much|that much))?)?`,
  "(?:i'd|id|i would|we'd|we would) rather (?:not|keep it|leave it|wait|pass|skip)(?: .{0,30})?",
  `(?:is|costs?|would be) ${degree}too ${dear}${taste}`,
  `(?:(?:that's|that is|it's|this is) )?${degree}too (?:much|${dear}) for (?:an?|one|the|this|that|such an?) [a-z]+(?: [a-z]+)?`,
  "(?:let me|let us|let's|i'll|we'll|i|we)(?: (?:want|need|have))?(?: to)? (?:think|sleep|consider|discuss)(?: (?:about|on|over))?(?: (?:it|that|this))?(?: (?:first|again|over|tonight|for a (?:bit|while|moment|day)))*",
  `(?:maybe|perhaps|rather|better) (?:tomorrow|later|next (?:week|month|time|year)|another (?:day|time)|some other (?:day|time)|in the future|after (?:lunch|the weekend))`,
  `(?:that|it|this|which|${price})?(?:'s|s| is| are| seems| sounds| feels| looks| costs?| would cost| will cost)? ?${degree}(?:too |more than )(?:${dear}|(?:i|we) (?:want|can|wanted|have|expected|planned|thought)[a-z' ]*)${taste}`,
  "(?:i|we)(?:'m| am|'re| are)? ?(?:have not|haven't|haven't got|have no|don't have|do not have|ran out of|out of|lack|got no) (?:(?:the|any|enough|so much|that much|more) )*(?:money|budget|funds|cash|credits?|credit)(?: (?:for|left|this|that|it|now|right|today|month|week|year|anymore))*",
  "(?:it is |it's |that is |that's )?(?:not|no longer) (?:needed|necessary|required|wanted)(?: (?:anymore|any more|now|after all|for now))?",
  `thats ${degree}too ${dear}${taste}`,
  '(?:not|never) (?:at|for|with) (?:that|this|the|such a)(?: much)? ?(?:price|cost|money|amount|budget|much)?',
  '(?:not|no) worth (?:it|that|the money|the price)',
  `(?:i'll|we'll|i will|we will|ill|i'm gonna|i) ${passing}(?: (?:on (?:it|that|this)|this time|this one|for now|on that one|then))*`,
  `${who} (?:(?:has|have|had|'ve|just|now) )*(?:decided|voted|is|are) against ${it}`,
  "(?:i|we)(?:'ve| have)? ?(?:just )?changed (?:my|our) minds?",
  `(?:just |please |let's |lets |better |i'd rather |rather )*(?:leave|keep) ${kept} ?${as}?(?: (?:then|please|for now))*`,
  `(?:i|we) (?:don't|dont|do not|can't|cant|cannot|can not|won't|wont|will not|am not|are not|not|'m not|'re not) ${unwilling}(?: ${tail})*`,
  '(?:save|keep) (?:your|my|our|the) money',
  `(?:i|we)(?:'d| would)? (?:prefer|like|want)(?: rather)? to (?:wait|keep ${kept}|leave ${kept}|skip(?: it| that)?|pass|stop|think (?:about it|first)?|not (?:do|start|change)(?: (?:it|that|this))?)(?: .{0,20})?`,
  `(?:it|that|this|everything)(?:'s|s| is| was) ${degree}(?:ok|okay|fine|good|enough|better) (?:like this|like that|as it is|as is|how it is|the way it is|so|without(?: it| that)?|before|now|already)`,
  `(?:that|it|this|${price})?(?:'s|s| is| goes| would be| was)? ?${degree}(?:above|over|beyond|outside|out of|more than) (?:of )?(?:(?:the|my|our|what|any) )*(?:budgets?|limits?|means|price range|range|reach|league|(?:i|we) (?:can|could|want to|have to|planned to) (?:spend|pay|afford))(?: .{0,20})?`,
  "(?:i|we)(?:'d| had| should| must| need to| have to| will|'ll| would| want to)* (?:(?:better|first|rather|just|really) )*(?:check|ask|talk|speak|discuss|consult|clear|run (?:it|this|that) by)\\b.{0,60}\\b(?:first|before|boss|manager|client|team|partner|wife|husband|finance|accounting|budget)\\b.{0,40}",
];

/** A part of an answer that turns a plan down. */
export const no = new RegExp(`^(?:${ways.join('|')})$`, 'u');
