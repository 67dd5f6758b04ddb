import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { toNumber, toOrdinal } from '../../words/numbers.ts';
import { findClips } from './find-clips.ts';
import { type Pieces, toWays, type Way } from './ways.ts';

const clips = '(?<clips>.+?)';
const change =
  '(?:change|edit|grade|grading|look|effect|filter|tweak|adjustment|modification|thing|step|one|regeneration|template|treatment)';
const lastChange = `(?:(?:the|my|that|your|our|this|very) )*(?:last|latest|previous|most recent|recent|newest|final)? ?${change}(?: (?:that )?(?:i|we|you) (?:just |have )*(?:made|did|done|applied|added|asked for)| (?:that )?(?:(?:was|were|has been) )?(?:made|done|applied))?`;
const made = '(?:what|whatever) (?:i|we|you) (?:just |have )*(?:did|changed|made|done|edited)';
const onto = '(?:to|on|of|for|in|from|with|made to|done to|made in|made on)';
const lately =
  '(?: (?:this morning|this afternoon|today|yesterday|earlier|just now|a moment ago|a minute ago|last night|last time))?';
const undoing = '(?:undo|revert|reverse|take back|roll back|rollback|scrap|discard|withdraw|drop)';
const surely = '(?:undo|revert|take back|roll back|rollback)';
const it = '(?:it|this|that|them)';
const undone =
  '(?:what (?:i|we|you) (?:just |have )*(?:undid|undone|took back|reverted)|(?:the |that |my |our )*(?:undone|reverted) (?:change|edit|one)|(?:the )?(?:change|edit)s? (?:that )?(?:i|we|you) (?:just |have )*(?:undid|undone|took back|reverted))';
const back = '(?:redo|reapply|re apply|restore|bring back|put back|get back|give back|reinstate)';

/** Clips of a request that names some; undefined where the words name none. */
const named = (turn: Turn, said: string | undefined) => (said === undefined ? [] : findClips(turn, said)?.numbers);

const toKind =
  (kind: 'undo' | 'redo') =>
  (turn: Turn, pieces: Pieces): Understanding | undefined => {
    const numbers = named(turn, pieces.clips);
    const alone = pieces.alone === undefined ? undefined : findClips(turn, pieces.alone);
    if (numbers === undefined) return undefined;
    // "Undo the zipper" is about a thing of the picture.
    if (pieces.alone !== undefined)
      return alone === undefined || alone.isThing ? undefined : { kind, clips: [...alone.numbers] };
    return numbers.length === 0 ? { kind } : { kind, clips: [...numbers] };
  };

/** Versions of one clip: named, selected or the only one. */
function toOne(turn: Turn, pieces: Pieces): number | undefined {
  const numbers = named(turn, pieces.clips);
  if (numbers === undefined || numbers.length > 1) return undefined;
  const [only] = numbers.length === 1 ? numbers : turn.clips.length === 1 ? [1] : turn.selected;
  return numbers.length === 1 || turn.selected.length === 1 || turn.clips.length === 1 ? only : undefined;
}

function restore(turn: Turn, pieces: Pieces): Understanding | undefined {
  const said = pieces.version ?? '1';
  const version = toNumber(said) ?? toOrdinal(said) ?? Number(/\d+/.exec(said)?.[0]);
  const clip = toOne(turn, pieces);
  return clip === undefined || !(version >= 1) ? undefined : { kind: 'restore', clips: [clip], version };
}

function compare(turn: Turn, pieces: Pieces): Understanding | undefined {
  const clip =
    toOne(turn, pieces) ??
    (pieces.clips === undefined && turn.memory.clips?.length === 1 ? turn.memory.clips[0] : undefined);
  return clip === undefined ? undefined : { kind: 'compare', clips: [clip] };
}

const version =
  '(?:(?:the|its|their) )?(?:very )?(?:(?:version|take|v)(?: number| no| #)? ?(?<version>[a-z0-9]+)|v(?<short>\\d+))';
const original =
  '(?:(?:the|its|their|that) )?(?:very )?(?:original(?: version| take| state| one)?|first (?:version|take)|start)';
const going =
  '(?:go back|going back|return|returning|revert|switch|switch back|roll back|change back|back|bring back|take back|restore|reset|set|set back|put back|go|use|take|load)';
const bring = '(?:put|bring|take|set|switch|change|roll|turn|reset|revert|restore|return|get|move|give)';
const older = '(?:old|older|previous|prior|earlier|original|first|before|initial|last|raw)';
const newer = '(?:new|newer|current|latest|edited|changed|after|newest|present|now)';
const beside = '(?:and|vs|versus|against|with|next to|beside|to|or)';
const asIt =
  '(?:(?:what|how|the way) (?:it|that|this|they) (?:looked like|looked|was|were|used to be|used to look)(?: like)?(?: (?:before|originally|at first|earlier|initially))*|before)';
const showing =
  '(?:compare|comparing|show|see|view|watch|play|put|look at|have|get|display|a b|ab|contrast|do|pull up|open)(?: me| us)?';
const abreast =
  '(?:side by side|next to each other|in comparison|beside each other|together|back to back|for comparison)';
const comparison =
  '(?:before (?:and )?after|before and after|a b|ab|side by side|split screen)(?: (?:comparison|view|shot|version|versions|compare|check))?|comparison';

/** "take back the grade on 3", "ctrl+z", "bring the undone change back", "A/B clip 6 against the original". */
export const versionWays: readonly Way[] = [
  ...toWays(
    [
      `${back} ${undone}(?: ${onto} ${clips})?`,
      `(?:(?:i|we) )?(?:want|need|would like|bring|put|get|give|take) ${undone}(?: ${onto} ${clips})? back`,
      `${undone}(?: ${onto} ${clips})? (?:back|again)`,
      '(?:undo|revert|reverse|take back) (?:the |that |my |our |last )*undo(?: again)?',
      '(?:ctrl|control|cmd|command|strg) (?:and )?(?:y|(?:and )?shift (?:and )?z)',
      'un ?undo(?: (?:it|that|this))?',
    ],
    toKind('redo'),
  ),
  ...toWays(
    [
      `${undoing} ${lastChange}(?: ${onto} ${clips})?${lately}`,
      `${surely} ${made}(?: ${onto} ${clips})?`,
      `(?:take|roll) (?:${lastChange}|${made})(?: ${onto} ${clips})? back`,
      `(?:take|roll) ${it} back(?: ${onto} ${clips})?`,
      '(?:undo|revert)(?: (?:on|for|in|to))? (?<alone>.+)',
      `${surely}(?: ${it})?`,
      '(?:ctrl|control|cmd|command|strg) (?:and )?z',
      `(?:get rid of|lose) (?:the|my|that|your) (?:last|latest|previous|most recent) (?:change|edit)(?: ${onto} ${clips})?`,
    ],
    toKind('undo'),
  ),
  ...toWays(
    [
      `${going}(?: to)? ${version}(?: (?:of|for|on|in) ${clips})?`,
      `(?:${bring} )?${clips} (?:: )?(?:(?:should|must|has to|needs to|to|shall|could) )?(?:be )?(?:(?:back|return|returned|go|going|restored|reset|revert|reverted|set) )+(?:to )?${version}`,
      `${clips} : (?:use )?${version}(?: (?:again|back))?`,
      `(?:want|need|have|get|give me|bring) ${version} (?:of|for) ${clips} (?:back|again)`,
    ],
    (turn, pieces) => restore(turn, { ...pieces, version: pieces.short ?? pieces.version }),
  ),
  ...toWays(
    [
      `${going}(?: to)? ${original}(?: (?:of|for|on|in) ${clips})?`,
      `(?:${bring} )?${clips} (?:: )?(?:(?:should|must|has to|needs to|to|shall|could) )?(?:be )?(?:(?:back|return|returned|go|going|restored|reset|revert|reverted|set) )+(?:to )?${original}`,
    ],
    (turn, pieces) => restore(turn, { ...pieces, version: '1' }),
  ),
  ...toWays(
    [
      `(?:${showing} )?(?:(?:a|the) )?(?:${comparison})(?:(?: (?:of|for|on|with|from))? ${clips})?`,
      `(?:diff|cmp|compare) ${clips}`,
      `(?:open|show|use|start)(?: me)? (?:the )?(?:compare|comparison)(?: view| mode| tool| screen)? (?:for|of|on|with) ${clips}`,
      `how (?:does|do) (?:the )?(?:new |current |edited )?${clips} compare (?:to|with|against) (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?)`,
      `(?:${showing} )?(?:the )?${older}(?: versions?| takes?| one)? ${beside} (?:the )?${newer}(?: versions?| takes?| one)?(?: (?:of|for))? ${clips}(?: ${abreast})?`,
      `(?:${showing} )?(?:the )?${newer}(?: versions?| takes?| one)? ${beside} (?:the )?${older}(?: versions?| takes?| one)?(?: (?:of|for))? ${clips}(?: ${abreast})?`,
      `(?:${showing} )?(?:all |both |the )*(?:versions|takes) of ${clips}(?: ${abreast})?`,
      `(?:${showing} )?${clips} (?:(?:before and after|before after)|(?:old|before) (?:and|vs|versus) (?:new|after|now)|${abreast}(?: ${beside} (?:${original}|${asIt}|${older}(?: version| take| one)?))?)`,
      `(?:compare|comparing|contrast|a b|ab|check|put|hold|view|show me|see) ${clips} ${beside} (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?)(?: ${abreast})?`,
      `${clips} (?:vs|versus|against|compared to|compared with) (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?)`,
      `(?:what(?:'s| is| are)|whats|show me|see|tell me)? ?(?:the )?differences? (?:between|in|of|for) ${clips} (?:before and after|and (?:${original}|${asIt}|(?:its |the )${older}(?: version| one)?))`,
      `how ${clips} (?:looked|was) before(?: and (?:how it looks )?(?:now|after))?`,
    ],
    compare,
  ),
];
