import { toWays, type Way } from '../ways.ts';
import {
  edgeAt,
  edges,
  moveBeside,
  moveBetween,
  moveBy,
  moveToEnd,
  moveToPlace,
  moveToStart,
  orderAsListed,
  reverse,
  swap,
  swapBoth,
} from './moves.ts';

const thing = '(?:video|film|ad|advert|song|movie|whole thing|cut|reel|edit|order|line|list|sequence)';
const a = '(?<a>.+?)';
const b = '(?<b>.+?)';
const move = '(?:move|put|place|shift|send|bring|push|pull|slide|drag|have|get|let|want|show|play|start|make)';
const coming =
  '(?:(?:should|must|ought to|has to|have to|needs to|need to|could|can|would|will|to|be|is|are|gets?|now|rather|better|moved?|put|placed|shifted|so that it|so it|comes?|goes?|go|plays?|sits?|stands?|belongs?|happens?|appears?|starts?|in|came|up|down|over|all the way|back|forward|forwards) )*';
const playing =
  '(?:(?:should|must|ought to|has to|have to|could|can|to|will|would) )*(?:comes?|goes?|plays?|is played|be played|is shown|be shown|came)';
const rest =
  '(?: ,?(?: ?and)? ?(?:keep|leave|with|let|leaving|keeping) (?:the rest|everything else|the others|all the others|all else|the other clips)\\b.*| ,? ?(?:and )?then (?:the rest|the others|all others|all the others|everything else)(?: .*)?)?';
const first = '(?:start|beginning|front|top|head|opening|first(?: (?:position|place|spot|slot))?)';
const last = '(?:end|back|finish|close|ending|last(?: (?:position|place|spot|slot))?)';
const ofIt = `(?: (?:of|in) (?:the|this|my|our|it all) ?${thing}?)?`;
const places = '(?:positions?|places?|slots?|spots?)';

const noun = '(?:one|clip|shot|scene)';
const steps = '(?<count>one|two|three|four|five|\\d+)(?: (?:positions?|places?|slots?|spots?|steps?|clips?))?';
const whole = `(?:(?:the|this|all|all the|my|our|whole|entire) )*(?:${thing}|clips|clip|running|playing|play|scenes|shots|everything|it|them)`;

const opening = `(?:start|begin|open|kick off)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on)`;
const ending = `(?:end|finish|close|wrap up|conclude)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on)`;
const joining = '(?: ?,? ?(?:and|then|and then|but) ?| , )';

/** "swap 2 and 5", "the croissant before the baker", "make clip 1 the closing shot", "reverse the running order". */
export const orderWays: readonly Way[] = [
  ...toWays(
    [
      `${opening} ${a}${joining}(?:to )?${ending} ${b}`,
      `${ending} ${b}${joining}(?:to )?${opening} ${a}`,
      `(?:${move} )?${a} (?:to the )?(?:first|front|start|beginning)${joining}(?:${move} )?${b} (?:to the )?(?:last|end|back)`,
      `(?:${move} )?${b} (?:to the )?(?:last|end|back)${joining}(?:${move} )?${a} (?:to the )?(?:first|front|start|beginning)`,
    ],
    edges,
  ),
  ...toWays(
    [
      `(?:swap|switch|exchange|flip|trade|interchange|change)(?: around| round)? (?:the )?(?:${places}|order) (?:of|between|for) ${a} (?:and|with) ${b}`,
      `(?:swap|switch|exchange|flip|trade|interchange)(?: around| round)? ${a} (?:and|with) ${b}(?: (?:around|round|over|${places}))?`,
      `(?:let|have|make)? ?${a} (?:and|with) ${b} (?:should |must |could |can |to |need to |have to )?(?:be )?(?:trade|swap|switch|change|exchange|trading|swapping|swapped|switched|exchanged)(?: (?:around|round|over|${places}|their ${places}))?`,
      `(?:swap |switch )?${a} (?:< - >|< >|< - - >|↔|⇄|⇆|⟷) ${b}`,
      `${a} and ${b} (?:the )?other way (?:around|round)`,
      `(?:the other way (?:around|round)|other way round) (?:for|with) ${a} and ${b}`,
    ],
    swap,
  ),
  ...toWays(
    [
      `(?:swap|switch|exchange|flip|trade|interchange|change)(?: around| round)? (?:the )?(?:${places}|order) (?:of|between|for) ${a}`,
      `(?:swap|switch|exchange|flip|trade|interchange)(?: around| round)? (?:(?:the )?(?:${places}|order) of )?${a}(?: (?:around|round|over|${places}))?`,
      `(?:let|have|make)? ?${a} (?:should |must |could |can |to |need to |have to )?(?:trade|swap|switch|change|exchange) ${places}`,
      `${a} (?:(?:should|must|could|can|to|need to|have to|be|are|get) )*(?:swapped|switched|exchanged|interchanged)(?: (?:around|round|over|${places}))?`,
    ],
    swapBoth,
  ),
  ...toWays(
    [`(?:${move} )?${a} ${coming}(?:before|preceding|(?<spatial>ahead of|in front of)) ${b}${rest}`],
    moveBeside(0),
  ),
  ...toWays([`(?:${move} )?${a} ${coming}(?:after|following|(?<spatial>behind)) ${b}${rest}`], moveBeside(1)),
  ...toWays([`(?:${move} )?${a} ${coming}(?:in )?between ${b} and (?<c>.+?)${rest}`], moveBetween),
  ...toWays(
    [
      `(?:${move} )?${a} ${coming}(?:to|at|in|into|as|on) (?:the )?(?:very )?(?:${first}|opener)${ofIt}${rest}`,
      `(?:${move} )${a} ${coming}first${rest}`,
      `${a} first${rest}`,
      `(?:make|have|let|use|take) ${a} (?:(?:be|as|become) )?(?:the )?(?:opener|(?:first|opening|starting|very first) ${noun})${rest}`,
      `${a} (?:should|must|could|can|will|has to|needs to) be(?:come)? the (?:opener|(?:first|opening|starting|very first) ${noun})${rest}`,
      `(?:have|let|make) ${a} (?:to )?(?:open|start|begin|kick off)(?: (?:the|this|our|my) ${thing})?${rest}`,
      `${a} (?:should|must|could|can|has to|needs to) (?:open|start|begin|kick off)(?: (?:the|this|our|my) ${thing})?${rest}`,
    ],
    moveToStart,
  ),
  ...toWays(
    [
      `(?:${move} )?${a} ${coming}(?:to|at|in|into|as|on) (?:the )?(?:very )?(?:${last}|closer)${ofIt}${rest}`,
      `(?:${move} )${a} ${coming}last${rest}`,
      `${a} last${rest}`,
      `(?:make|have|let|use|take) ${a} (?:(?:be|as|become) )?(?:the )?(?:closer|(?:last|closing|final|ending|very last) ${noun})${rest}`,
      `${a} (?:should|must|could|can|will|has to|needs to) be(?:come)? the (?:closer|(?:last|closing|final|ending|very last) ${noun})${rest}`,
      `(?:have|let|make) ${a} (?:to )?(?:close|end|finish|conclude)(?: (?:the|this|our|my) ${thing})?${rest}`,
      `${a} (?:should|must|could|can|has to|needs to) (?:close|end|finish|conclude)(?: (?:the|this|our|my) ${thing})?${rest}`,
    ],
    moveToEnd,
  ),
  ...toWays(
    [
      `${a} ${playing} first${rest}`,

      `(?:start|begin|open|lead|kick off|kick things off)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on) ${a}${rest}`,
    ],
    edgeAt('start'),
  ),
  ...toWays(
    [
      `${a} ${playing} last${rest}`,
      `(?:end|finish|close|wrap up|conclude)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on) ${a}${rest}`,
    ],
    edgeAt('end'),
  ),
  ...toWays(
    [
      `(?:${move} )?${a} ${coming}(?:to|in|into|at|as) (?:the )?(?:${places}|number|no|#) (?<place>[a-z0-9]+)${rest}`,
      `(?:${move} )?${a} ${coming}(?:to|in|into|at|as) (?:the )?(?<place>[a-z0-9]+) (?:${places})${rest}`,
      `make ${a} (?:the )?(?<place>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th))(?: ${noun})?${rest}`,
    ],
    moveToPlace,
  ),
  ...toWays(
    [
      `(?:move|shift|push|pull|bring|slide) ${a} (?:up |forward |forwards )?(?:by )?${steps} (?:earlier|sooner|up|forward|forwards)`,
      `(?:move|shift|push|pull|bring|slide) ${a} (?:up|forward|forwards) (?:by )?${steps}`,
    ],
    moveBy(-1),
  ),
  ...toWays(
    [
      `(?:move|shift|push|pull|slide|send) ${a} (?:down |back |backwards )?(?:by )?${steps} (?:later|down|back|backwards)`,
      `(?:move|shift|push|pull|slide|send) ${a} (?:down|back|backwards) (?:by )?${steps}`,
    ],
    moveBy(1),
  ),
  ...toWays(
    [
      `(?:reverse|invert|flip) (?:the )?(?:${thing}|running|clip|clips|playing|play|scene|shot) ?(?:order|sequence)?(?: of (?:the |all |all the )?(?:clips|scenes|shots|${thing}))?`,
      `(?:play|show|run|put|order|arrange|have|turn) ${whole} (?:in|into) (?:(?:the|a) )?(?:reverse|reversed|opposite|backwards?) (?:(?:clip|running|playing|play|scene|shot) )?(?:order|sequence)(?: ,? ?(?:the )?last (?:clip |one |shot )?first(?: ,? ?(?:the )?first (?:clip |one |shot )?last)?)?`,
      `(?:play|show|run|put|order|arrange|have|turn|reverse) (?:(?:all|all the|the whole|the entire|the) )*(?:${thing}|clips|scenes|shots|everything|all of it|all of them|it all) (?:backwards?|back to front|from (?:the )?(?:end|back) to (?:the )?(?:start|beginning|front)|from last to first|from back to front|in reverse|the other way (?:around|round)|last to first)`,
      `(?:reverse|invert|flip) (?:everything|it all|all (?:the )?(?:clips|scenes|shots)|(?:the|this|my|our) (?:whole |entire )?(?:clips|scenes|shots|${thing}))(?: (?:around|round))?`,
      `(?:from )?last to first|back to front`,
      `(?:in )?reverse (?:clip |running |play )?order`,
      `(?:the )?last (?:clip |one |shot )?first(?: ,? ?and)? ?(?:the )?first (?:clip |one |shot )?last`,
    ],
    reverse,
  ),
  ...toWays(
    [
      `(?:(?:change|set|make|put|use|have|want|i want|we want) )?(?:(?:the|a|this|my|our|(?:the |my |our )?[a-z]+'s) )*(?:(?:new|clip|running|play|playing|final|right|correct) )*(?:order|sequence)(?: of (?:the |all )?(?:clips|scenes|shots|${thing}))?(?: (?:from|by|for|of) (?:(?:the|my|our) )?[a-z]+(?: [a-z]+)?)?(?: (?:to|is|as|should be|be|into|:))* (?<list>\\d[\\d ,and;–—-]*)`,
      `(?:play|show|order|arrange|sort|put|have|reorder|rearrange|run) (?:(?:them|the|all|clips|clip|it|${thing}|scenes|shots) )*(?:(?:in|as|like|this|the|order|sequence|following|to|into|:) )*(?<list>\\d[\\d ,and;–—-]*)`,
    ],
    orderAsListed,
  ),
];
