const who = '(?:i|we|everyone|everybody|(?:the|my|our) [a-z]+(?: [a-z]+)?)';
const cost = '(?:the |that |this |your )?(?:price|cost|amount|budget|quote|sum|estimate|deal|offer|plan)';
const not = "(?:don't|dont|do not|please don't|better not|rather not|let's not|lets not|let us not|never)";
/** A part of an answer that turns a plan down. */
export const no = new RegExp(
  `^(?:${[
    "(?:no+|nope|nah+|nay|n|negative|non|nein|no way|no way jose|no thanks|no thank you|no ty|hard no|hard pass|pass|never|absolutely not|certainly not|definitely not|of course not|not really|i guess not|i think not|not a chance|no deal|no go|thumbs down|(?:the |my |our )?[a-z]+ (?:said|says|say) no|decline|declined|denied|rejected|nvm|never mind|nevermind|forget it|forget that|forget about it|skip|skip it|skip that|drop it|drop that|scrap it|scrap that|leave it|later|maybe later|some other time|another time|next time|not yet|not now|not today|not this time|not for now|not worth it|(?:let's |lets |let us |please )?hold off|hold it|hold on|hold that|not so fast|wait|stop|too rich for my blood|no can do|count me out|i'm out|im out|i'm good|im good|we're good|on second thought|on second thoughts|hmm no)(?: (?:for now|please|thanks|thank you|right now|at the moment|today|yet|then))*",
    `${not}(?: (?:do|start|run|go|go ahead|proceed|begin|bother|make|change|generate|render|continue|apply|spend|pay|charge|touch|execute|launch|send))?(?: (?:with|on|for))?(?: (?:it|this|that|anything|them|so much|that much|money|me|us|any money))?(?: (?:now|yet|please|then|ahead|today|at that price|for that price|for that|for now|right now|at the moment))*`,
    `(?:i|we|${who})(?:'d| would|d)? ?(?:rather|prefer|better|choose|decide|decided)(?: (?:not|we don't|we didn't|you didn't|you don't))(?: to)?(?: (?:do|start|run|go ahead|proceed|go|spend|pay|have|continue|make|bother)(?: (?:with|on|for))?(?: (?:it|this|that|so much|that much))?)?`,
    "(?:i'd|id|i would|we'd|we would) rather (?:not|keep it|leave it|wait|pass|skip)(?: .{0,30})?",
    `(?:that|it|this|${cost}|which)?(?:'s|s| is| are| seems| sounds| feels| looks)? ?(?:way |far |much |a bit |a little |a lot |just |still |simply |really |slightly |rather |quite |so )*(?:too |more than )(?:expensive|much|pricey|costly|dear|steep|high|rich|much money|(?:i|we) (?:want|can|wanted|have|expected|planned|thought)[a-z' ]*)(?: (?:for (?:me|us|that|it|this|one clip|a clip|such a small change|what it is)|for my taste|right now))?`,
    `thats (?:way |far |much |a bit |a little |just |really )*too (?:expensive|much|pricey|costly|dear|steep|high|rich|much money)`,
    `(?:not|never) (?:at|for|with) (?:that|this|the|such a)(?: much)? ?(?:price|cost|money|amount|budget|much)?`,
    `(?:not|no) worth (?:it|that|the money|the price)`,
    `(?:i'll|we'll|i will|we will|ill|i'm gonna|i) (?:pass|skip|skip it|skip that|skip this|wait|leave it|(?:let's |lets |let us |please )?hold off|think about it|decline)(?: (?:on (?:it|that|this)|this time|this one|for now|on that one|then))*`,
    `${who} (?:(?:has|have|had|'ve|just|now) )*(?:decided|voted|is|are) against (?:it|that|this)`,
    "(?:i|we)(?:'ve| have)? ?(?:just )?changed (?:my|our) minds?",
    `(?:just |please |let's |lets |better |i'd rather |rather )*(?:leave|keep) (?:it|that|this|them|everything|things|the clip|all|the old one|the original|it all) ?(?:as (?:it|they|that) (?:is|are|was|were)|as is|how (?:it|they) (?:is|are|was|were)|the way (?:it|they) (?:is|are|was|were)|like (?:it|this|that)(?: is| was)?|alone|be|unchanged|untouched|for now|then)?(?: (?:then|please|for now))*`,
    `(?:i|we) (?:don't|dont|do not|can't|cant|cannot|won't|wont|will not) (?:want|need|like|afford|have|pay|accept|agree|approve|go ahead|do it|do that|spend)(?: (?:it|that|this|to|with|for|so much|that much|the money|the budget|anymore|the price|anymore|after all|to do that|to do it|to pay that|to pay that much|to spend that|to spend that much|that anymore|it anymore))*`,
    `(?:save|keep) (?:your|my|our|the) money`,
  ].join('|')})$`,
  'u',
);
