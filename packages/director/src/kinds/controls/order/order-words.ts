import { oneOf } from '../../../words/one-of.ts';
import { staying } from '../telling-words.ts';

/** Pieces of the patterns by which people ask for an order; `<a>` and `<b>` are clips. */
export const thing = '(?:video|film|ad|advert|song|movie|whole thing|cut|reel|edit|order|line|list|sequence)';
export const a = '(?<a>.+?)';
export const b = '(?<b>.+?)';
export const move =
  '(?:move|put|place|shift|send|bring|push|pull|slide|drag|have|get|let|want|see|show|play|start|make)';
export const coming =
  '(?:(?:should|must|ought to|has to|have to|needs to|need to|could|can|would|will|to|be|is|are|gets?|now|rather|better|moved?|put|placed|shown|seen|played|shifted|so that it|so it|comes?|goes?|go|plays?|sits?|stands?|belongs?|happens?|appears?|starts?|in|came|up|down|over|all the way|back|forward|forwards) )*';
export const playing =
  '(?:(?:should|must|ought to|has to|have to|could|can|to|will|would) )*(?:comes?|goes?|plays?|is played|be played|is shown|be shown|be seen|is seen|came)';
export const rest = `(?: ,? ?(?:before|ahead of) (?:everything|all)(?: else)?)?(?: ,?(?: ?and)? ?(?:keep|leave|with|let|leaving|keeping) (?:the rest|everything else|the others|all the others|all else|the other clips)\\b.*| ,? ?(?:and )?then (?:the rest|the others|all others|all the others|everything else)(?: .*)?| ,? ?${staying})?`;
export const first = '(?:start|beginning|front|top|head|opening|first(?: (?:position|place|spot|slot))?)';
export const last = '(?:end|back|finish|close|ending|last(?: (?:position|place|spot|slot))?)';
export const ofIt = `(?: (?:of|in) (?:the|this|my|our|it all) ?${thing}?)?`;
export const places = '(?:positions?|places?|slots?|spots?)';

const position = `(?:\\d[\\d,;–—-]*|${oneOf('one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve')})`;
/** "2, 1, 4 and 3", "four three two one". */
export const list = `(?<list>${position}(?: (?:${position}|[,;–—-]|and|then))*)`;

export const modal = '(?:(?:should|must|ought to|has to|have to|needs to|need to|could|can|would|will|to|shall) )*';
export const leading = '(?:(?:should|must|has to|have to|needs to|comes?|goes?|is|be|shows?|plays?|:|,) ?)+';
export const film = `(?:(?:the|this|my|our|whole|entire) )*${thing}`;
export const noun = '(?:one|clip|shot|scene)';
export const steps = '(?<count>one|two|three|four|five|\\d+)(?: (?:positions?|places?|slots?|spots?|steps?|clips?))?';
export const whole = `(?:(?:the|this|all|all the|my|our|whole|entire) )*(?:${thing}|clips|clip|running|playing|play|scenes|shots|everything|it|them)`;

export const opening = `(?:start|begin|open|kick off)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on)`;
export const ending = `(?:end|finish|close|wrap up|conclude)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on)`;
export const joining = '(?: ?,? ?(?:and|then|and then|but) ?| , )';
/** "Works better": why a place is better. */
export const fitting =
  '(?:(?:(?:would|might|could|should) )?(?:works?|fits?|belongs?|be|is|looks?|sits?|goes|feels?|plays?)) (?:(?:much|a lot|far|way|so much|even|just) )*(?:(?:better|best|nicer|stronger|good|great|well|funnier) )?(?:at|as|to|in) (?:the )?(?:very )?';
export const thither =
  " ,? ?(?:and |so )?(?:please |can you |could you |just |let's |i'd |we should )*(?:move|put|place|shift|bring|have) (?:it|that|them|this|him|her|that one|this one) there";
