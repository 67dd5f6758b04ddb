import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../../turn.ts';
import { toNumber } from '../../../words/numbers.ts';
import { findClip } from '../find-clips.ts';
import { type Pieces, toWays, type Way } from '../ways.ts';
import { findOneClip } from './named-clips.ts';

const clips = '(?<clips>.+?)';
const original =
  '(?:(?:the|its|their|that) )?(?:very )?(?:original(?: version| take| state| one)?|first (?:version|take)|start)';
const older = '(?:old|older|previous|prior|earlier|original|first|before|initial|last|raw)';
const newer = '(?:new|newer|current|latest|edited|changed|after|newest|present|now)';
const beside = '(?:and|vs|versus|against|with|next to|beside|to|or)';
const asIt =
  '(?:(?:what|how|the way) (?:it|that|this|they) (?:looked like|looked|was|were|used to be|used to look)(?: like)?(?: (?:before|originally|at first|earlier|initially|(?:at|in) the (?:very )?(?:beginning|start)))*|what (?:i|we|you) had(?: (?:before|originally|at first|earlier))*|before)';
const showing =
  '(?:compare|comparing|show|see|view|watch|play|put|look at|have|get|display|a b|ab|contrast|do|pull up|open)(?: me| us)?';
const abreast =
  '(?:side by side|next to each other|in comparison|beside each other|together|back to back|for comparison)';
/** "For the client meeting": what it is for. */
const purpose =
  '(?: (?:the|my|our|that|your|this) (?:last |latest |new )?(?:change|changes|edit|edits))?(?: for (?:the|my|our|a|his|her) [a-z]+(?: [a-z]+)?| in (?:the|my|our) (?:meeting|call|presentation|review))?';
const comparison =
  '(?:before (?:and )?after|before and after|a b|ab|side by side|split screen)(?: (?:comparison|view|shot|version|versions|compare|check))?|comparison';

function compare(turn: Turn, pieces: Pieces): Understanding | undefined {
  const clip =
    findOneClip(turn, pieces) ??
    (pieces.clips === undefined && turn.memory.clips?.length === 1 ? turn.memory.clips[0] : undefined);
  // "The old outro and the new outro": one clip, named twice.
  const other = pieces.other === undefined ? clip : findClip(turn, pieces.other)?.number;
  if (clip === undefined || other !== clip) return undefined;
  const version = Number(pieces.version ?? 0) || toNumber(pieces.version ?? '');
  return version === undefined ? { kind: 'compare', clips: [clip] } : { kind: 'compare', clips: [clip], version };
}

/** "A/B clip 6 against the original", "the hook next to its old version". */
export const compareWays: readonly Way[] = [
  ...toWays(
    [
      `(?:${showing} )?(?:(?:a|the) )?(?:${comparison})(?:(?: (?:of|for|on|with|from))? ${clips}(?: (?:old|before) (?:and|vs|versus) (?:new|after|now))?)?`,
      `(?:diff|cmp|compare) ${clips}`,
      `(?:${showing} )?${clips} ${beside} (?:its |the )?(?:version|take|v) ?(?<version>[a-z0-9]+)(?: ${abreast})?`,
      `(?:open|show|use|start)(?: me)? (?:the )?(?:compare|comparison)(?: view| mode| tool| screen)? (?:for|of|on|with) ${clips}`,
      `how (?:does|do) (?:the )?(?:new |current |edited )?${clips} compare (?:to|with|against) (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?)`,
      `(?:${showing} )?(?:the )?${older}(?: versions?| takes?| one)? ${beside} (?:the )?${newer}(?: versions?| takes?| one)?(?: (?:of|for)| ,)? ${clips}(?: ${abreast})?`,
      `(?:${showing} )?(?:the )?${newer}(?: versions?| takes?| one)? ${beside} (?:the )?${older}(?: versions?| takes?| one)?(?: (?:of|for))? ${clips}(?: ${abreast})?`,
      `(?:${showing} )?(?:the |its )?(?:${older}|${newer}) ${clips} ${beside} (?:the |its )?(?:${older}|${newer}) (?<other>.+?)(?: ${abreast})?`,
      `(?:${showing} )?(?:the |its )?${older} ${clips} ${beside} (?:the |its )?${newer} (?:one|version|take)(?: ${abreast})?`,
      `(?:${showing} )?(?:all |both |the |two |2 |three )*(?:versions|takes) of ${clips}(?: ${abreast})?`,
      `(?:${showing} )?${clips} (?:(?:before and after|before after)|(?:old|before) (?:and|vs|versus|against|next to) (?:new|after|now)|${abreast}(?: ${beside} (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?))?)`,
      `(?:compare|comparing|contrast|a b|ab|check|put|hold|view|show|show me|see|play) ${clips} ${beside} (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?)(?: ${abreast})?`,
      `${clips} (?:vs|versus|against|next to|beside|alongside|compared to|compared with) (?:${original}|${asIt}|(?:the |its )?${older}(?: version| take| one)?)`,
      `(?:what(?:'s| is| are)|whats|show me|see|tell me)? ?(?:the )?differences? (?:between|in|of|for) ${clips} (?:before and after|and (?:${original}|${asIt}|(?:its |the )${older}(?: version| one)?))`,
      `(?:${showing} )?(?:(?:what|how) )?${clips} (?:looked like|looked|was|was like) (?:before|originally|earlier|at first) ?,? ?(?:and|vs|versus|next to|beside|against|compared to) (?:how|what) (?:it|that) (?:looks|is)(?: like)?(?: now| today)?(?: ${abreast})?`,
      `${showing} (?:the )?(?:both(?: versions| takes| of them)?|${older}(?: version| take| one)? ${beside} (?:the )?${newer}(?: version| take| one)?)(?: ${abreast})?`,
      `how ${clips} (?:looked|was) before(?: and (?:how it looks )?(?:now|after))?`,
    ].map((pattern) => `${pattern}${purpose}`),
    compare,
  ),
];
