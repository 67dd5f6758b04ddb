import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { findClips } from './find-clips.ts';
import { type Pieces, toWays, type Way } from './ways.ts';

const clips = '(?<clips>.+?)';
const run =
  '(?:generation|regeneration|render|rendering|run|job|edit|change|process|task|request|order|reshoot|upload|queue|operation|work)s?';
const which =
  '(?:(?:the|that|this|my|our|your|all|any|whole|entire|current|ongoing|running|pending|last|latest|active|present|open) )*';
const going =
  '(?:running|going on|happening|in progress|under way|underway|rendering|generating|processing|being (?:made|rendered|generated|done|processed)|ongoing|working)';
/** Said of a run that goes on, by people who are learning English too: "the work what is running". */
const thatIs = "(?:that is |that's |which is |what is |who is )";
const when =
  '(?:(?:right now|now|at the moment|(?:in|at) this (?:very )?moment|currently|in progress|under way|underway|at once|here|this minute|already|still|at present|again|please) ?)*';
const what = `(?:${which}${run}(?: ${thatIs}?${going})?|(?:what|whatever|everything|anything|all)(?: (?:that )?(?:is|are|you are|you're|it is|it's|you)?)? ?(?:currently |still )*(?:${going}|doing)|what's (?:currently |still )*${going}|whats ${going}|everything|it all|all of it|it|that|this|them|all|(?:the |to )?(?:render|rendering|generate|generating|process|processing|work|working|make|making|do|doing|run|running|change|changing|continue|go on)(?: (?:on )?(?:it|that|this|them|everything|(?:the|that|this) (?:${run}|one|clips?|scenes?|shots?|video)))?)`;
const failed =
  "(?:(?:the|that|this|those|these|all|all the|any|every|both) )*(?:(?:failed|broken|crashed|missing) (?:ones?|clips?|scenes?|shots?|takes?)|(?:ones?|clips?|scenes?|shots?|what|whatever|everything|anything|all|those)(?: (?:that|which))? (?:just |have |has )*(?:failed|crashed|did not work|didn't work|broke))";
const stop = '(?:cancel|abort|stop|halt|kill|quit|terminate|interrupt|call off|end)';

/** These stop a run only where one is told of: "drop the last change" is an undo. */
const dropping = '(?:cut|drop|scrap|ditch|forget(?: about)?|leave|shut down|shut off|break off|pull the plug on)';
/** Why another take is the same one tried again. */
const failure =
  /\b(?:fail\w*|crash\w*|error\w*|timed out|time out|broke|died|stuck|(?:did not|didn't|didnt) (?:work|go through|finish|come through))\b/u;

const toRun =
  (kind: 'cancel' | 'retry') =>
  (turn: Turn, pieces: Pieces): Understanding | undefined => {
    const words = turn.sentence.tokens.map(({ word }) => word).join(' ');
    if (pieces.take !== undefined && !failure.test(words)) return undefined;
    if (pieces.clips === undefined) return { kind };
    const found = findClips(turn, pieces.clips);
    // "Cancel the umbrella" may be about the picture; nothing but a run is tried once more.
    const isUnsure = found === undefined || (found.isThing && (kind === 'cancel' || found.numbers.length > 1));
    return isUnsure ? undefined : { kind, clips: [...found.numbers] };
  };

/** "cancel what's running", "stop stop", "run it again", "have another go at clip 2". */
export const runWays: readonly Way[] = [
  ...toWays(
    [
      `${stop}(?: [,!.]* ?${stop})*`,
      `${stop} (?:with )?${what}(?: ${when})?`,
      `${stop} ${what} ,? ?${what}(?: ${when})?(?: ${stop})?`,
      `${dropping} ${which}${run} ${thatIs}?${going}(?: ${when})?`,
      `${stop}(?: right)? there`,
      `(?:don't|do not|dont) (?:finish|complete) ${what}`,
      `${stop} ${what} (?:of|on|for) ${clips}`,
      `put (?:a |an )?(?:stop|end|halt) to ${what}`,
      `call (?:it|that|this|everything|it all|(?:the|that|this) ${run}) off(?: ${when})?`,
      `(?:cancel|abort) ${clips}`,
      `(?:don't|do not|dont) (?:continue|go on|keep going|carry on)(?: (?:with (?:it|that|this|the ${run})|(?:to )?(?:generat|render|process|work|runn?)(?:e|ing)?))?`,
      "(?:don't|do not|dont) (?:generate|render|run|process|make|do) (?:it|that|this|them)(?: (?:anymore|any more|now|after all))?",
    ],
    toRun('cancel'),
  ),
  ...toWays(
    [
      '(?=.*\\b(?:again|once more|another|one more|over|retry|rerun|re run)\\b)(?:go|try|run|again|retry|rerun|re run|do|attempt|start|make|give|take|have|generate)(?: (?:it|that|this|the last one|the last (?:change|edit|step)|that one|another go|another try|another shot|another attempt|one more try|one more time|once more|again|over|a go|a try))+',
      `(?:retry|rerun|re run|restart|reattempt|re attempt)(?: (?:the )?(?:last |failed |same |previous )*(?:${run}|attempt|one|step))?`,
      `(?:repeat|reattempt) (?:it|that|this|(?:the )?(?:last |failed |same |previous )*(?:${run}|attempt|step))`,
      '(?:(?:make|do|have|give|take) )?(?:one more|another|a second|a new|new|a fresh) (?:try|go|attempt|shot|time|run)',
      '(?:(?:make|do|have|give|take|let me have|i need) )?(?:one more|another|a second|a new|a fresh) (?<take>take)',
      '(?:try|run|do) (?:it |that |this )?(?:another|one more|a second) time',
      `(?:make|do|run|try|generate|start) (?:again|once more) ${failed}`,
      `(?:the )?${clips} again,? (?:it|this|that) failed`,
      'repeat(?: (?:the )?(?:last|failed|same)(?: one)?)?',
      `(?:retry|rerun|re run|restart|redo|repeat|try|run) ${failed}(?: (?:again|once more|one more time))?`,
      `(?:retry|rerun|re run|restart) ${clips}`,
      `(?:try|attempt|run|generate) ${clips} (?:again|once more|one more time|another time)`,
      `(?:try|attempt|run|do|repeat|start) (?:(?:the|that|this) )?(?:last |failed |broken |same |previous )*(?:${run}|attempt|one|step) (?:again|once more|one more time)`,
      `(?:give|take|have) (?:it )?another (?:go|try|shot|attempt)(?: (?:at|on|with|for) ${clips})?`,
      `(?:try|run|generate|make|do|start|repeat|render) (?:again|once more|one more time) (?:with )?${clips}`,
      `give ${clips} another (?:go|try|shot|attempt)`,
    ],
    toRun('retry'),
  ),
];
