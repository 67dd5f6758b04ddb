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

/** Words that nobody says of a picture, wherever they stand. */
export const spoken = new RegExp(
  [
    '\\b(?:undo|undid|undoing|undoes|approv(?:e|es|ed|ing)|reject(?:s|ed|ing)?|revert(?:s|ed|ing)?|compared) (?:@|everything|it all|the (?:change|edit)s?\\b)',
    '\\b(?:approved|disapproved|rejected|undone|reverted)\\b',
    '@ (?:[a-z]+ ){0,3}cancelled\\b',
    '\\b(?:an?|your|my|last|make|do|the) undo\\b|\\bundo (?:of|on|for) @',
    '\\b(?:the|that|this|my|our|your|last) (?:changes?|edits?) back\\b',
    '\\b(?:last|latest|previous|recent) (?:changes?|edits?|modifications?)\\b',
    `\\b(?:original|previous|earlier|latest|current) (?:versions?|takes?)\\b|\\b(?:version|take) (?:\\d+|${oneOf('one, two, three, four, five')})\\b(?! (?:meters?|steps?|people)\\b)`,
    '\\bsign(?:s|ed)? (?:@ |it )?off\\b|\\bthumbs (?:up|down) (?:for|on|to) @|\\b(?:approval|rejection) (?:of|for|on)\\b',
    '\\b(?:stop|cancel|abort|halt|interrupt) (?:(?:to|the|this|that|all|my) )*(?:render(?:ing)?|generat(?:e|ion|ing)|process(?:ing)?|regeneration|job)\\b',
    '\\b(?:crossfad(?:e|es|ed|ing)|cross fades?|xfades?|cross dissolves?)\\b',
    '\\b(?:hard|smash|jump|straight|match) cuts? (?:@|to|from|between|into|here|there)\\b',
    '\\b(?:give|giving|have|take) (?:@|it|that|this) another (?:go|try|attempt|shot)\\b',
    '\\b(?:running|playing|clip) order\\b|\\b(?:rest|others) (?:stays?|keeps?|remains?) in (?:the same )?order\\b',
  ].join('|'),
  'u',
);

/** In the picture these may be read. */
export const written =
  /\b(?:says?|reads?|saying|reading|sign|stamp|text|word|words|button|letters?|caption|title|written|print|shirt)\b/u;
/** "Yes, but only if it is under a dollar". */
export const conditional =
  /^(?:(?:hm+|um|well|so|and|but|ok|okay|yes|yeah|yep|yup|sure|fine|alright|no|nope|maybe|,|\.) )*(?:(?:but|and|just|only|,) )*(?:if|unless|until|once|when|after|only if|as long as|provided|not before|assuming|in case)\b/u;
/** What is said of a price, and of a picture only beside clips that are named. */
export const ofMoney =
  /\b(?:budgets?|spend|spending|spent|afford|expensive|pricey|costly|prices?|costs?|pay|paying|paid|money|cheap|cheaper|funds|boss|manager|approval|sign off|client says|dollars?|euros?|bucks|cents)\b/u;
