import { toWays, type Way } from '../ways.ts';
import { inTurn, orderAsListed, reverseInto } from './moves.ts';
import { a, b, list, move, playing, rest, thing, whole } from './order-words.ts';

const lastFirst =
  '(?:from )?(?:the )?last (?:clip |one |shot |scene )?(?:comes? |goes |to |to the |plays )*(?:the )?first(?: (?:clip|one|shot|scene))?(?: ?,? ?(?:and )?(?:the )?first (?:clip |one |shot |scene )?(?:comes? |goes |plays )*last)?';
/** Says once more what reversing does: "last one first", "starting with the last", "so that it ends with the hook". */
const said = `(?: ?[,:;–-]? ?(?:${lastFirst}|(?:and |so )?(?:starting|beginning|it starts|start|begin) with (?:the )?last(?: (?:clip|one|shot|scene))?|(?:and )?(?:so|so that|in a way that|and|then|that way) (?:it|we|the video|the film|everything) (?:starts?|begins?|opens?) (?:with|on) (?<a>.{1,40}?)|(?:and )?(?:so|so that|in a way that|and|then|that way) (?:it|we|the video|the film|everything) (?:ends?|closes?|finish(?:es)?) (?:with|on) (?<b>.{1,40}?)))?`;

/** "First 2, then 1", "reverse the running order", "order 2 1 3 4": what is said of several clips or of all. */
export const wholeOrderWays: readonly Way[] = [
  ...toWays(
    [
      `(?:(?:${move}|with) )?(?:first|start with|begin with) ${a}(?: ,)? (?:and )?(?:then|second|next|after that|afterwards) ${b}${rest}`,
      `${a} (?:${playing} )?first(?: ,)? (?:and )?(?:then|second|next|after that|afterwards)(?: comes?| goes?)? ${b}${rest}`,
    ],
    inTurn,
  ),
  ...toWays(
    [
      `(?:reverse|invert|flip) (?:the )?(?:whole |entire )?(?:${thing}|running|clip|clips|playing|play|scene|shot) ?(?:order|sequence)?(?: of (?:the |all |all the )?(?:clips|scenes|shots|${thing}))?`,
      `(?:play|show|run|put|order|arrange|have|turn) ${whole} (?:in|into) (?:(?:the|a) )?(?:reverse|reversed|opposite|backwards?) (?:(?:clip|running|playing|play|scene|shot) )?(?:order|sequence)(?: ,? ?(?:the )?last (?:clip |one |shot )?first(?: ,? ?(?:the )?first (?:clip |one |shot )?last)?)?`,
      `(?:play|show|run|put|order|arrange|have|turn|reverse) (?:(?:all|all the|the whole|the entire|the) )*(?:${thing}|clips|scenes|shots|everything|all of it|all of them|it all) (?:backwards?|back to front|from (?:the )?(?:end|back) to (?:the )?(?:start|beginning|front)|from last to first|from back to front|in reverse|the other way (?:around|round)|last to first)`,
      `(?:reverse|invert|flip) (?:everything|it all|all (?:the )?(?:clips|scenes|shots)|(?:the|this|my|our) (?:whole |entire )?(?:clips|scenes|shots|${thing}))(?: (?:around|round))?`,
      `(?:from )?last to first|back to front`,
      '(?:turn|switch|flip|swap) (?:around |over )?(?:the )?(?:(?:whole|entire|complete|clip|running|playing|play) )*(?:order|sequence)(?: of (?:the |all |all the )?(?:clips|scenes|shots))?(?: (?:around|round|over|upside down))?',
      `(?:(?:the|all|all the|my|our) )?(?:clips|scenes|shots|(?:running |clip |playing )?(?:order|sequence)(?: of (?:the |all |all the )?(?:clips|scenes|shots|${thing}))?) (?:backwards?|in reverse(?: order)?|reversed|inverted|turned around|the other way (?:around|round)|back to front)`,
      `(?:in )?reverse (?:clip |running |play )?order`,
      lastFirst,
    ].map((pattern) => `(?:${pattern})${said}`),
    reverseInto,
  ),
  ...toWays(
    [
      `(?:(?:change|set|make|put|use|have|want|i want|we want|reverse|flip|invert) )?(?:(?:the|a|this|my|our|(?:the |my |our )?[a-z]+'s) )*(?:(?:new|clip|running|play|playing|final|right|correct) )*(?:order|sequence)(?: of (?:the |all )?(?:clips|scenes|shots|${thing}))?(?: (?:from|by|for|of) (?:(?:the|my|our) )?[a-z]+(?: [a-z]+)?)?(?: (?:to|is|as|should be|must be|has to be|will be|be|into|like|so|:))* ${list}`,
      `(?:play|show|order|arrange|sort|put|have|reorder|rearrange|run) (?:(?:them|the|all|clips|clip|it|${thing}|scenes|shots) )*(?:(?:in|as|like|this|the|order|sequence|following|to|into|:) )*${list}`,
    ],
    orderAsListed,
  ),
];
