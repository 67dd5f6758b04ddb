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
  swap,
  swapBoth,
} from './moves.ts';
import {
  a,
  b,
  coming,
  ending,
  film,
  first,
  fitting,
  joining,
  last,
  leading,
  modal,
  move,
  noun,
  ofIt,
  opening,
  places,
  playing,
  rest,
  steps,
  thing,
  thither,
} from './order-words.ts';

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
      `(?:change|swap|switch|exchange|trade) (?:of |the |of the )*places? (?:of |between )?(?:the )?${a} (?:and|with) (?:the )?${b}`,
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
      `${a} (?:(?:should|must|could|can|will|has to|needs to) )?be(?:come)? the (?:opener|(?:first|opening|starting|very first) ${noun})${rest}`,
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
      `${a} (?:(?:should|must|could|can|will|has to|needs to) )?be(?:come)? the (?:closer|(?:last|closing|final|ending|very last) ${noun})${rest}`,
      `(?:have|let|make) ${a} (?:to )?(?:close|end|finish|conclude)(?: (?:the|this|our|my) ${thing})?${rest}`,
      `${a} (?:should|must|could|can|has to|needs to) (?:close|end|finish|conclude)(?: (?:the|this|our|my) ${thing})?${rest}`,
    ],
    moveToEnd,
  ),
  ...toWays(
    [
      `${a} ${fitting}${first}${ofIt}${thither}`,
      `(?:make|have|let|use|take) ${a} (?:(?:be|as|become) )?(?:the )?(?:first|opening|starting|very first) ${noun}${rest}`,
      `${a} (?:(?:should|must|could|can|will|has to|needs to) )?be(?:come)? the (?:first|opening|starting|very first) ${noun}${rest}`,
      `${a} ${playing} first${rest}`,
      `first ${leading} ${a}${rest}`,
      `${film} ${modal}(?:start|begin|open|kick off|lead)s?(?: off)? (?:with|on|by) ${a}${rest}`,
      `(?:start|begin|open|lead|kick off|kick things off)(?: (?:the|this|our|my) ${thing}| off| it)? (?:with|on) ${a}${rest}`,
    ],
    edgeAt('start'),
  ),
  ...toWays(
    [
      `${a} ${fitting}${last}${ofIt}${thither}`,
      `(?:make|have|let|use|take) ${a} (?:(?:be|as|become) )?(?:the )?(?:last|closing|final|ending|very last) ${noun}${rest}`,
      `${a} (?:(?:should|must|could|can|will|has to|needs to) )?be(?:come)? the (?:last|closing|final|ending|very last) ${noun}${rest}`,
      `${a} ${playing} last${rest}`,
      `last ${leading} ${a}${rest}`,
      `${film} ${modal}(?:end|finish|close|conclude|stop)(?:s|es)? (?:with|on|by) ${a}${rest}`,
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
];
