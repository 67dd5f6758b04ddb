import type { TransitionKind, Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { findClip, findClips } from './find-clips.ts';
import { type Pieces, toWays, type Way } from './ways.ts';

const kinds: readonly (readonly [TransitionKind, string])[] = [
  [
    'crossfade',
    '(?:cross(?: ?- ?| )?fad(?:e|es|ing)|x ?fade|crossfades?|dissolv(?:e|es|ing)|cross dissolve|blend(?:s|ing)?|mix)',
  ],
  ['fade', '(?:fad(?:e|es|ing)(?: (?:to|through|from|via) black)?|dip to black|black fade)'],
  ['cut', '(?:(?:hard|straight|clean|simple|plain|direct|normal|regular|sharp|abrupt|quick|basic) )*cut(?:s|ting)?'],
];
const anyKind = kinds.map(([, words]) => words).join('|');
const tone =
  '(?:(?:a|an|the|some|nice|soft|smooth|slow|gentle|short|long|quick|subtle|little|proper|simple|more|clean|straight|hard|plain) )*';
const making =
  '(?:(?:make|add|put|use|set|have|want|like|insert|apply|do|try|give|get|create|place|need|prefer|love|go with|change|turn|let|it|there be|i|we|to|rather|would|like|have|should|in|between them) )*';
const kind = `${tone}(?<kind>${anyKind})(?: transition| effect)?`;
const other = `${tone}(?:${anyKind}|transition|effect)(?: transition| effect)?`;
const between = '(?:between|from|for|on|at|joining|linking|connecting|where|of)';
const join = '(?:(?:in)?to|and|with|into|over to|:|,|meets?)';
const pair = `(?:(?<a>.+?) ${join} (?<b>.+?)|(?<both>.+?))`;
const better = '(?: (?:(?:would|might|may|will|could) [a-z]+(?: .*)?|instead|there))?';
const wishing =
  "(?:(?:but|and|just|only|,|-|:|i|we|i'd|we'd|would|want|like|prefer|use|do|put|make it|rather|have|let it be|it should be|should be|instead|go for|give me|let's|lets|with|please|(?:the|my|our) [a-z]+(?: [a-z]+)?|prefers?|wants?|to) )*";

const flowing = '(?:melt|flow|run|merge|slide|pass|ease|blend|fade|bleed|morph|dissolve)s?';
const eachOther = '(?:each other|one another|eachother)';

function toTransitionKind(said: string | undefined): TransitionKind | undefined {
  return kinds.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(said ?? ''))?.[0];
}

const bare = new RegExp(
  `^${making}${kind}(?: (?:there|here|in between|between (?:them|those|these|the two)|instead|at that point|for (?:that|it)|would be (?:better|nice|good)))*$`,
  'u',
);

/** The transition that a request names without saying where: "put a crossfade there". */
export const readTransitionAlone = (said: string): TransitionKind | undefined =>
  toTransitionKind(bare.exec(said)?.groups?.kind);

/** Two clips that follow each other, in whichever order they are named. */
function toNeighbours(turn: Turn, { a, b, both }: Pieces): [number, number] | undefined {
  const numbers =
    both === undefined
      ? [findClip(turn, a ?? '')?.number, findClip(turn, b ?? '')?.number]
      : (findClips(turn, both)?.numbers ?? []);
  const [low, high, ...more] = numbers.flatMap((number) => number ?? []).sort((one, other) => one - other);
  return low !== undefined && high === low + 1 && more.length === 0 ? [low, high] : undefined;
}

const toTransition = (turn: Turn, pieces: Pieces): Understanding | undefined => {
  const transition = toTransitionKind(pieces.kind);
  const clips = toNeighbours(turn, pieces);
  return transition === undefined || clips === undefined ? undefined : { kind: 'transition', clips, transition };
};

/** "no fade between 5 and 6, just a straight cut", "crossfade the garden into the last clip". */
export const transitionWays: readonly Way[] = [
  ...toWays(
    [
      `${making}${kind} (?:instead of|rather than|in place of|not) ${other} ${between} ${pair}`,
      `${making}${kind} ${between} ${pair} ,? ?(?:instead of|rather than|in place of|not|and not|and no|no longer|no|no more|without|without any) ${other}`,
      `(?:(?:let|make|have) )?(?<a>.+?) (?:(?:should|must|could|needs? to|to|shall) )?(?:melt|flow|go|lead|run|merge|slide|pass|move|turn|ease|blend|switch|change|jump|come|bleed)s?(?: over| on)? (?:in)?to (?<b>.+?) (?:with|by|using|through|in|via) ${kind}`,
      `(?:from|between) ${pair} ,? ?[:-]? ?${wishing}${kind}`,
      `${between} ${pair} ,? ?${wishing}${kind} (?:instead of|rather than|than|in place of|and not|not) ${other}`,
      `(?<kind>(?:${kinds[0]![1]}|${kinds[1]![1]})) ${pair} (?:instead of|rather than|not) ${other}`,
      `${pair} (?:(?:should|must|to|could|can) )?(?:be )?(?:joined|linked|connected|separated|bridged) (?:by|with|through) ${kind}`,
      `${making}(?:instead of|rather than|not|no|no more|(?:i |we )?(?:don't|dont|do not) (?:want|like|need)) ${other} ${between} ${pair} ,? ?${wishing}${kind}`,
      `(?:replace|change|swap|turn|switch|exchange|trade|make|convert) ${other} ${between} ${pair} (?:with|to|into|by|for|a) ${kind}`,
      `(?:replace|change|swap|turn|switch|exchange|trade|make|convert) ${other} (?:with|to|into|by|for) ${kind} ${between} ${pair}`,
      `(?:(?:make|have|let|set|change|turn) )?(?:the )?(?:transition|join|seam|switch|change|jump|move|${anyKind}) (?:between|from|of) ${pair} ,? ?(?:(?:should|must|could|can|needs? to|has to|to|ought to|is|be|become|have|use|into|as|better|:|just|only|a) )+${kind}`,
      `${pair} (?:: |, )?(?:no|without|not|instead of|rather than) ${other}(?: (?:there|in between|between|between them))? ,? ?${wishing}(?:only )?${kind}`,
      `(?:(?:let|make|have) )?${pair} (?:(?:should|must|could|to) )?${flowing} (?:in|on)? ?(?:to|with|over) ${eachOther}(?: (?:with|by|using|through|in|via) ${kind})`,
      `(?:let|make|have) ${pair} (?:be )?(?:joined|linked|connected|separated) (?:by|with) ${kind}`,
      `(?:join|link|connect|separate|bridge) ${pair} (?:by|with|using|through) ${kind}`,
    ],
    toTransition,
  ),
  ...toWays(
    [
      `(?:remove|delete|drop|lose|kill|get rid of|take out|take away|no|no more|without|don't want|cut) ${other} ${between} ${pair}`,
    ],
    (turn, pieces) => toTransition(turn, { ...pieces, kind: 'cut' }),
  ),
  ...toWays(
    [
      `${making}${kind} ,? ?${between} ${pair}${better}`,
      `(?<kind>(?:${kinds[0]![1]}|${kinds[1]![1]})) ${pair}${better}`,
      `${making}${tone}(?<kind>(?:hard|straight|clean|simple|plain|direct) cut) ,? ?(?:from |between )?${pair}${better}`,
      `${pair} (?:: |, )?(?:with |as |should |needs? |need |gets? |want |get |have |be )*${kind}`,
      `(?:(?:let|make|have) )?${pair} (?:(?:should|must|could|to) )?(?<kind>${kinds[0]![1]}|${kinds[1]![1]}) (?:in)?to ${eachOther}`,
      `(?:(?:let|make|have) )?(?<a>.+?) (?:(?:should|must|could|needs? to|to) )?(?<kind>${kinds[0]![1]}|${kinds[1]![1]}) (?:in)?to (?<b>.+?)(?: ,? ?(?:like |as )?(?:with|as|by|using|through|in) (?:a |an )?(?:${anyKind}))?`,
    ],
    toTransition,
  ),
];
