import { oneOf } from '../words/one-of.ts';

// Patterns see words without marks, with `@` for clips that are named.

const clip = '(?:@|it|this|that|these|those|them|this one|that one)';
const done = oneOf(
  'approved, accepted, signed off, rejected, turned down, undone, reverted, rolled back, cancelled, canceled, reordered, swapped',
);
const edge = oneOf('front, start, beginning, top, end, back, first place, last place, opening');
const again = oneOf('again, once more, one more time, another time, a second time, anew');
const modal = `(?:${oneOf('can, could, should, must, would, will, may, might, has to, have to, needs to, need to, to, be, become, is, ought to, i want, we want, i want that, let, make, have')} )*`;
const place = `(?:first|last|second|third|(?:right |directly |just |straight )?(?:before|after|ahead of|behind|between) (?:the )?@|(?:at|to|in|on) the (?:very )?${edge})`;
const cutting = oneOf(
  'crossfade, cross fade, xfade, x fade, dissolve, cross dissolve, transition, hard cut, straight cut, smash cut, jump cut, match cut, clean cut, plain cut, simple cut, fade, cut',
);

/** What is asked of versions, runs, reviews and the order of clips, as a whole request. */
export const controls = new RegExp(
  `^(?:${[
    `${oneOf('undo, revert, approve, reject, cancel, abort, retry, rerun')}(?: ${clip})?(?: (?!with\\b|but\\b|so\\b|as\\b|from\\b|for\\b|the\\b|a\\b|an\\b).*)?`,
    `(?:${clip} |it's |its |that's |thats |they're |consider ${clip} |mark ${clip} )(?:(?:is|are|was|were|has been|have been|got|now|as|also|already|all|both) )*${done}\\b.*`,
    `(?:move|put|place|shift|bring|send) ${clip} (?:right |up |back |all the way )?(?:to|at|in|into) the (?:very )?${edge}\\b.*`,
    `(?:take @ and )?(?:move|shift|place|put|reposition) ${clip}(?: (?:somewhere|somewhere else|elsewhere|around|please))?`,
    `(?:move|put|place|shift) ${clip} (?:right |directly |just )?(?:before|after|between) @.*`,
    `.*@ (?:and|to|into|with) @.* ${cutting}\\b.*`,
    `.*\\b${cutting}s?(?: (?:straight|right|directly))? (?:between|from) (?:the )?@.*`,
    `(?:generate|render|run|try|start|make|do|repeat|produce|launch|create)(?: ${clip})? ${again}(?: (?:the )?${clip})?`,
    `(?:.* )?(?:repeat|retry|rerun|redo)(?: ${clip})?`,
    `${modal}(?:the )?@ ${modal}(?:(?:come|go|play|open|close|start|end|begin|follow|precede|lead)(?:s|es)? )?${place}(?: (?:the rest|others|and|please)\\b.*)?`,
    `${modal}(?:the )?@ ${modal}(?:the )?(?:opener|closer|finale|(?:first|last|opening|closing|final) (?:clip|one|shot|scene))`,
  ].join('|')})$`,
  'u',
);

const bring = '(?:return|put|bring|set|change|turn|take|switch)';
const pointed = '(?:it|this|that|these|those|them)';
const asIt = '(?:how|what|the way) (?:it|they|this|that) (?:was|were|looked)';
const lately =
  '(?:just |have |last |had )*(?:did|done|changed|undid|had) (?:(?:last|before|there)\\b|(?:to|in|on|at) @)';
const run = '(?:generation|render|rendering|upload)';
/** A zip and a tie are undone in a picture. */
const worn =
  '(?:[a-z]+ )?(?:buttons?|zip|zipper|tie|knot|belt|laces?|hair|shirt|jacket|coat|dress|collar|bun|braids?|ribbon|bow|rope|buckle|straps?|shoes?)';

/** Words that nobody says of a picture, wherever they stand. */
export const spoken = new RegExp(
  [
    // Undo, and what was before.
    `\\b(?:undo|undoing)\\b(?! (?:the|his|her|its|their|a|my) ${worn}\\b)|\\b(?:undid|undoes) (?:@|everything|it all|the (?:change|edit)s?\\b)`,
    '\\brevert(?:s|ed|ing)? (?:@|everything|it all|the (?:change|edit)s?\\b)|\\b(?:undone|reverted)\\b|\\b(?:undo|redo) (?:of|on|for) @',
    '\\b(?:the|that|this|my|our|your|last) (?:changes?|edits?) back\\b|\\b(?:last|latest|previous|recent) (?:changes?|edits?|modifications?)\\b',
    `\\btake ${pointed} back\\b(?! to\\b)|\\btake (?:back|@ back) (?:what|@|everything|the (?:last|change|edit))\\b|\\b(?:what|whatever) (?:you|we|i) ${lately}`,
    `\\b${bring} (?:${pointed}|@) (?:back )?to ${asIt}\\b|\\broll back\\b|\\bback to [a-z]+ (?:\\d+|one|two|three|four)\\b`,
    // Versions.
    `\\b(?:original|previous|earlier|latest|current) (?:versions?|takes?)\\b|\\b(?:version|take) (?:\\d+|${oneOf('one, two, three, four, five')})\\b(?! (?:meters?|steps?|people)\\b)`,
    '\\b(?:keep|use|want|prefer|bring back|restore|back to) (?:the )?(?:new|newer|newest|old|older|other|first|last) (?:version|take)\\b',
    '\\b(?:want|need|have|get|give (?:me|us)) (?:it|that|this|them|that one|this one) back\\b(?! (?:to|in|into|on|onto|at|behind|beside|under)\\b)',
    '\\bcompared @|\\bold (?:vs|versus|against|and) (?:the )?new\\b|\\bbefore (?:vs|versus|and) after\\b|\\ba ?\\/? ?b @',
    // Reviews.
    '\\bgood to go\\b|\\b(?:dis)?approv(?:e|ed|ing)\\b|\\breject(?:ed|ing)?\\b|\\b(?:approves|rejects) (?:@|it|everything)|\\b(?:approval|rejection) (?:of|for|on)\\b',
    '\\bsign(?:s|ed)? (?:@ |it )?off\\b|\\bthumbs (?:up|down) (?:for|on|to) @',
    // Runs.
    `@ (?:[a-z]+ ){0,3}cancelled\\b|\\b(?:cancel|abort) (?:${pointed}|everything|all)\\b`,
    '\\b(?:stop|cancel|abort|halt|interrupt) (?:(?:to|the|this|that|all|my) )*(?:render(?:ing)?|generat(?:e|ion|ing)|process(?:ing)?|regeneration|job)\\b',
    `\\b(?:give|giving|have|take) (?:@|it|that|this) an[a-z]{3,6} (?:go|try|attempt|shot)\\b|\\b(?:try|run|render|generate) (?:@|it|that|this)(?: [a-z]+ one)? ${again}`,
    `@ (?:has |have |just )*(?:errored|timed|failed|crashed) (?:out|again|on|while|during|for)\\b|\\b(?:the|that|this) failed (?:one|clip|run|edit|change)\\b|\\b(?:the|this|that) ${run} (?:did|didn't|does|has|had|was|is|failed|got|went|broke)\\b`,
    // Transitions.
    '\\b(?:crossfad(?:e|es|ed|ing)|cross fades?|xfades?|cross dissolves?)\\b',
    '\\bcut (?:straight|right|directly|hard) (?:to|into|from)\\b',
    '\\b(?:hard|smash|jump|straight|match) cuts? (?:@|(?:to|from|between|into|here|there)\\b)|\\b(?:only|just|with|as|by) (?:a )?(?:normal|plain|simple|regular|straight|hard) cut\\b',
    // The order of clips.
    '\\b(?:running|playing|clip) order\\b|\\b(?:rest|others) (?:stays?|keeps?|remains?) in (?:the same )?order\\b',
    '\\bmove (?:it|this|that|them) there\\b|\\b(?:should|must|could|has to|needs to) be @$',
    '\\b(?:the(?: (?:whole|entire|complete|current|new|right|wrong))?|play @ in [a-z]+) (?:order|sequence)\\b(?! of (?:the )?(?:colou?rs|words|letters|people|things)\\b)|\\b(?:trade|swap|switch|change|exchange)(?:s|ing)? (?:of )?(?:place|places|positions?)\\b',
    '\\b(?:swap|exchange) (?:the )?@(?! (?:for|with) (?:a|an|some)\\b)|\\b(?:switch|swap|exchange|trade) (?:the )?[a-z]+ (?:of|between) @',
    `\\b(?:put|place|play|show) (?:the )?@ (?:(?:right|all|way|the|very|to|at) )*(?:first|last|${edge})\\b|\\bput (?:the )?@ at the (?:very )?[a-z]+$|\\bmove (?:the )?@ (?:all |up |back |right )*(?:way )?(?:to|before|after|between)\\b`,
    `\\bmove (?:[a-z]+ ){1,4}(?:before|after) (?:the )?@|\\bmove (?:it|this|that) (?:[a-z]+ )*to (?:the )?(?:very )?(?:beginning|start|front|end)\\b(?! of the (?!video|film|clip)[a-z]+)`,
  ].join('|'),
  'u',
);

/** In the picture these may be read. */
export const written =
  /\b(?:says?(?! (?:no|yes|so|that|we|he|she|it|they|not)\b)|reads?|saying|reading|sign|stamp|text|word|words|button|letters?|caption|title|written|print|shirt)\b/u;
/** "Yes, but only if it is under a dollar". */
export const conditional =
  /^(?:(?:hm+|um|well|so|and|but|ok|okay|yes|yeah|yep|yup|sure|fine|alright|no|nope|maybe|,|\.) )*(?:(?:but|and|just|only|,) )*(?:if|unless|until|once|when|after|only if|as long as|provided|not before|assuming|in case)\b/u;
/** What is said of a price, and of a picture only beside clips that are named. */
export const ofMoney =
  /\b(?:budgets?|spend|spending|spent|afford|expensive|pricey|costly|prices?|costs?|pay|paying|paid|money|cheap|cheaper|funds|boss|manager|approval|sign off|client says|dollars?|euros?|bucks|cents)\b/u;
/** Said to an offer, these turn it down or hold it back. */
export const refusing = /^(?:(?:hm+|well|oh|sorry|please) )*(?:no|nope|nah|negative|don't|do not|not|never|stop)\b/u;
/** "Listen, how much would it cost": asked, and no picture. Words see their marks here. */
export const askedFor =
  /(?:^|[,.;:!…–—-] ?)(?:(?:and|so|but|ok|okay|listen|yeah|yes|well|also|hey|right|please) )*(?:how (?:much|long|many|come|often|far)|why(?! (?:not|don't)\b)|what (?:did|does|do(?! you (?:think|say|reckon|guess|mean)\b)|was|were|is|happened|has|have|will)|when (?:will|is|did|does|was)|who (?:did|has|approved|changed)|(?:did|does|was|were|has|have) @)(?= )[^.;!]*\?[^\p{L}\p{N}]*$/u;
/** "The label would like to know what was changed", "tell me what we'd pay for snow". */
export const curious =
  /\b(?:like|love|want|wants|need|needs|wanted|curious) to know (?:what|how|why|when|who|which|whether|if)\b|\btell (?:me|us) (?:(?:roughly|about|exactly|approximately|please|quickly|first) )*(?:how (?:much|long|many)|what (?:we|i|it|that|this|they|you)(?:'d|'ll|'s| would| will| did| do| does| has| have| is| was)?(?: (?:pay|cost|costs|spend|changed|change))\b|why|when)\b/u;
