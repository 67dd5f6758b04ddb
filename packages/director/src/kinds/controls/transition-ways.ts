import type { TransitionKind, Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { findNeighbours } from './find-neighbours.ts';
import { type Pieces, toWays, type Way } from './ways.ts';

const kinds: readonly (readonly [TransitionKind, string])[] = [
  [
    'crossfade',
    '(?:cross(?: ?- ?| )?fad(?:e|es|ing)|x ?fade|crossfades?|dissolv(?:e|es|ing)|cross dissolve|blend(?:s|ing)?|mix)',
  ],
  ['fade', '(?:fad(?:e|es|ing)(?: (?:to|through|from|via) black)?|dip to black|black fade)'],
  [
    'cut',
    '(?:(?:hard|straight|clean|simple|plain|direct|normal|regular|sharp|abrupt|quick|basic|smash|jump|match) )*cut(?:s|ting)?',
  ],
];
const anyKind = kinds.map(([, words]) => words).join('|');
const tone =
  '(?:(?:a|an|one|the|some|nice|soft|smooth|slow|gentle|short|long|quick|subtle|little|proper|simple|more|clean|straight|hard|plain) )*';
const making =
  '(?:(?:make|add|put|use|set|have|want|like|insert|apply|do|try|give|get|create|place|need|prefer|love|go with|change|turn|let|it|there be|i|we|to|rather|would|like|have|should|in|between them) )*';
const kind = `${tone}(?<kind>${anyKind})(?: transition| effect)?`;
const other = `${tone}(?:${anyKind}|transition|effect)(?: transition| effect)?`;
const between =
  '(?:(?:(?:on|at|for|in|over) (?:the |that )?(?:one|join|joint|seam|spot|place|point|border|gap|edge|step|switch|change|jump|passage|transition|handover) )?between|btw|betw|from|for|on|at|joining|linking|connecting|where|of)';
const join = '(?:(?:in)?to|and|with|into|over to|:|,|meets?)';
const pair = `(?:(?<a>.+?) ${join} (?<b>.+?)|(?<both>.+?))`;
const better = '(?: (?:(?:would|might|may|will|could) [a-z]+(?: .*)?|instead|there))?';
const wishing =
  "(?:(?:but|and|just|only|,|-|:|i|we|i'd|we'd|would|want|like|prefer|use|do|put|make|add|have|insert|rather|have|let it be|it should be|should be|instead|go for|give me|let's|lets|with|please|(?:the|my|our) [a-z]+(?: [a-z]+)?|prefers?|wants?|to) )*";

/** "On the beat", "right on the snare": when in the music, which every transition is. */
const timing =
  '(?: ,? ?(?:(?:right|exactly|just|directly|precisely|straight|bang|dead|perfectly) )*(?:on|at|over|with|during|across|for|through|in time with|in time to|in sync with|synced to|timed to) (?:(?:the|a|each|every|first|last|next|second|third|fourth|final|big|whole|half|one|two|four|1|2|4) )*(?:beats?|snare|kick|drop|downbeat|upbeat|offbeat|backbeat|one|bars?|measures?|pickup|pick up|fill|hit|note|chord|drums?|drumroll|drum roll|cymbal|crash|bass|riff|vocals?|breath|count|rhythm|music|tempo|claps?|strum|solo|seconds?|frames?|song))?';
/** "Like a soft passage": how it should feel, which is what it is for. */
const manner =
  '(?: ,? ?(?:like|as|kind of|sort of) (?:(?:a|an|one|very|nice|soft|smooth|slow|gentle|short|long|little) )*(?:passage|transition|blend|flow|change|step))?';
const after = '(?: (?:instead|there|then|in its place|for it|only|rather))*';
const turning =
  '(?:goes?|changes?|becomes?|turns?|moves?|switch(?:es)?|pass(?:es)?|flows?|leads?|runs?|(?:ends?|stops?|finish(?:es)?|is over|is done) and)(?: over| on)?(?: (?:in)?to)?';
const turn = `(?<a>.+?) ${turning} (?<b>.+?)(?: (?:starts?|begins?|comes?|is next))?`;
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

const toTransition = (turn: Turn, pieces: Pieces): Understanding | undefined => {
  const transition = pieces.mutual === undefined ? toTransitionKind(pieces.kind) : 'crossfade';
  const clips = findNeighbours(turn, pieces);
  return transition === undefined || clips === undefined ? undefined : { kind: 'transition', clips, transition };
};

const toTimedWays = (patterns: readonly string[], read: Way['read']) =>
  toWays(
    patterns.map((pattern) => `${pattern}${timing}${manner}`),
    read,
  );

/** "no fade between 5 and 6, just a straight cut", "crossfade the garden into the last clip". */
export const transitionWays: readonly Way[] = [
  ...toTimedWays(
    [
      `${making}${kind} (?:instead of|rather than|in place of|not) ${other} ${between} ${pair}`,
      `${making}${kind} ${between} ${pair} ,? ?(?:instead of|rather than|in place of|not|and not|and no|no longer|no|no more|without|without any) ${other}`,
      `(?:(?:let|make|have) )?(?<a>.+?) (?:(?:should|must|could|needs? to|to|shall) )?(?:melt|flow|go|lead|run|merge|slide|pass|move|turn|ease|blend|switch|change|jump|come|bleed)s?(?: over| on)? (?:in)?to (?<b>.+?) ,? ?(?:with|by|using|through|in|via) ${kind}`,
      `(?:nothing (?:fancy|special|much|wild) )?(?:from|between) ${pair} ,? ?[:-]? ?${wishing}${kind}(?: (?:will|would|should) do| is (?:fine|enough|ok|okay|good|all))?`,
      `${between} ${pair} ,? ?${wishing}${kind} ,? ?(?:instead of|rather than|than|in place of|and not|not|no|and no|without|without any) ${other}`,
      `(?<kind>(?:${kinds[0]![1]}|${kinds[1]![1]})) ${pair} (?:instead of|rather than|not) ${other}`,
      `${pair} (?:(?:should|must|to|could|can) )?(?:be )?(?:joined|linked|connected|separated|bridged) (?:by|with|through) ${kind}`,
      `${making}(?:instead of|rather than|not|no|no more|(?:i |we )?(?:don't|dont|do not) (?:want|like|need)) ${other} ${between} ${pair}(?: (?:anymore|any more|any longer))? ,? ?${wishing}${kind}${after}`,
      `(?:replace|change|swap|turn|switch|exchange|trade|make|convert) ${other} ${between} ${pair} (?:with|to|into|by|for|a) ${kind}`,
      `(?:replace|change|swap|turn|switch|exchange|trade|make|convert) ${other} (?:with|to|into|by|for) ${kind} ${between} ${pair}`,
      `(?:(?:make|have|let|set|change|turn) )?(?:the )?(?:transition|join|seam|switch|change|jump|move|${anyKind}) (?:between|from|of) ${pair} ,? ?(?:(?:should|must|could|can|needs? to|has to|to|ought to|is|be|become|have|use|into|as|better|:|just|only|a) )+${kind}`,
      `${pair} (?:: |, )?(?:no|without|not|instead of|rather than) ${other}(?: (?:there|in between|between|between them))? ,? ?${wishing}(?:only )?${kind}${after}`,
      `${making}${kind} ,? ?(?:for )?(?:when|as|where|while|once) ${turn}`,
      `(?:when|as|where|while|once) ${turn} ,? ?${wishing}${kind}`,
      `(?:(?:make|have|let|do) )?(?:the )?(?:passage|transition|change|switch|join|seam|jump|move|step|way) (?:between|from) ${pair} ,? ?(?:with|as|by|in|using|through|via|like) ${kind}`,
      `(?:let|make|have) (?:the )?[a-z]+ (?:hit|land|drop|come|start|kick) (?:in )?(?:with|on|by) ${kind} ${between} ${pair}`,
      `(?:(?:let|make|have) )?${pair} (?:(?:should|must|could|to) )?${flowing} (?:in|on)? ?(?:to|with|over) ${eachOther}(?: (?:with|by|using|through|in|via) ${kind})`,
      `(?:let|make|have) ${pair} (?:be )?(?:joined|linked|connected|separated) (?:by|with) ${kind}`,
      `(?:join|link|connect|separate|bridge) ${pair} (?:by|with|using|through) ${kind}`,
    ],
    toTransition,
  ),
  ...toTimedWays(
    [
      `(?:remove|delete|drop|lose|kill|get rid of|take out|take away|no|no more|without|don't want|cut) ${other} ${between} ${pair}`,
    ],
    (turn, pieces) => toTransition(turn, { ...pieces, kind: 'cut' }),
  ),
  ...toTimedWays(
    [
      `${making}${kind}${timing} ,? ?${between} ${pair}${better}`,
      `${between} ${pair} ,? ?${wishing}${kind} ,? ?(?:without|no|with no) (?:any )?(?:effects?|fuss|frills|tricks)`,
      `(?<kind>(?:${kinds[0]![1]}|${kinds[1]![1]})) ${pair}${better}`,
      `${making}${tone}(?<kind>(?:hard|straight|clean|simple|plain|direct|smash|jump|match) cut) ,? ?(?:from |between )?${pair}${better}`,
      `${pair} (?:: |, )?(?:with |as |should |needs? |need |gets? |want |get |have |be )*${kind}`,
      `(?:(?:let|make|have) )?${pair} (?:(?:should|must|could|to) )?(?<kind>${kinds[0]![1]}|${kinds[1]![1]}) (?:in)?to (?<mutual>${eachOther})`,
      `(?:(?:let|make|have) )?(?<a>.+?) (?:(?:should|must|could|needs? to|to) )?(?<kind>${kinds[0]![1]}|${kinds[1]![1]}) (?:in|to|into) (?<b>.+?)(?: ,? ?(?:like |as )?(?:with|as|by|using|through|in) (?:a |an )?(?:${anyKind}))?`,
      `(?:(?:let|make|have) )?(?<a>.+?) (?:(?:should|must|could|needs? to|to) )?fade (?<mutual>in|to|into) (?<b>.+?) (?:instead of|rather than|and not|not) (?:cut|cutting|a (?:hard )?cut|hard cut)`,
    ],
    toTransition,
  ),
];
