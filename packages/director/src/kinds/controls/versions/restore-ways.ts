import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../../turn.ts';
import { toNumber, toOrdinal } from '../../../words/numbers.ts';
import { type Pieces, toWays, type Way } from '../ways.ts';
import { findOneClip } from './named-clips.ts';

const clips = '(?<clips>.+?)';
const version =
  '(?:(?:the|its|their) )?(?:very )?(?:(?:version|take|v)(?: number| no| #)? ?(?<version>[a-z0-9]+)|v(?<short>\\d+))';
const beginning =
  '(?:at (?:the )?(?:very )?(?:beginning|start|first)|in the (?:very )?beginning|originally|initially|first|to begin with|when (?:we|i) (?:started|began)|on day one)';
const original = `(?:(?:(?:the|its|their|that) )?(?:very )?(?:original(?: version| take| state| one)?|first (?:version|take)|start)|(?:how|the way|what|like|as) (?:it|this|that) (?:was|looked|used to be|used to look)(?: like)? ${beginning})`;
const going =
  '(?:go back|going back|return|returning|revert|switch|switch back|roll back|change back|back|bring back|take back|restore|reset|set|set back|put back|go|use|use again|take|load|reload|reinstate|recover|retrieve|reactivate|revive|bring up|pick|choose|select|have)';
const bring = '(?:put|bring|take|set|switch|change|roll|turn|reset|revert|restore|return|get|move|give)';
/** "Turn back clip 3 to version 2", "return clip 6 at version 1". */
const returning =
  '(?:(?:put|bring|take|set|switch|change|roll|turn|get|move|go) back|reset|revert|restore|return|rollback|switch)';
function restore(turn: Turn, pieces: Pieces): Understanding | undefined {
  const said = pieces.version ?? '1';
  const version = toNumber(said) ?? toOrdinal(said) ?? Number(/\d+/.exec(said)?.[0]);
  const clip = findOneClip(turn, pieces);
  return clip === undefined || !(version >= 1) ? undefined : { kind: 'restore', clips: [clip], version };
}

/** "Back to version 2 of the hook", "reset clip 3 to its original". */
export const restoreWays: readonly Way[] = [
  ...toWays(
    [
      `${going}(?: to)? ${version}(?: (?:of|for|on|in) ${clips}| here| there)?`,
      `${returning} ${clips} (?:to|at|in|on|into) ${version}(?: again)?`,
      `(?:${bring} )?${clips} (?:: )?(?:(?:should|must|has to|needs to|to|shall|could) )?(?:be )?(?:(?:back|return|returned|go|going|restored|reset|revert|reverted|set|again|turned|turn) )+(?:(?:to|at|in|on|into) )?${version}`,
      `(?:make|set|mark|have) ${version} (?:of|for|on|in) ${clips} (?:(?:as|to be|be) )?(?:the )?(?:current|active|main|live|final|valid|used)(?: (?:one|version|take))?(?: (?:again|back))?`,
      `${clips} (?:should|must|has to|needs to|shall|could) (?:(?:look|be) )+(?:again )?(?:as|like|how|the way)(?: it)?(?: was| looked)? (?:in|at|on|with) ${version}(?: again)?`,
      `(?:(?:can|could|may) )?${clips} (?:(?:should|must|can|could|may|has to|needs to) )?(?:be|become) ${version} (?:again|once more)`,
      `${clips} : (?:use )?${version}(?: (?:again|back))?`,
      `${clips} (?:, )?(?:(?:i|we) )?(?:(?:want|need|would like|like|prefer|have|put|bring|make|get|take|it|that|this|again|back|to|please) )+(?:as|how|like|the way)(?: it)?(?: was| looked)? (?:in|at|on|with) ${version}(?: (?:again|back|please))*`,
      `(?:want|need|have|get|give me|bring) ${version} (?:of|for) ${clips} (?:back|again)`,
      `(?:(?:i|we) )?(?:(?:want|need|wish|would like|like|have|get|take|use|give me|bring|to|back|again) )+${version} (?:of|for|on|in) ${clips}`,
      `(?:for|in|on) ${clips} ,? ?(?:(?:i|we|please|can you|could we) )*(?:(?:want|need|wish|would like|like|to|have|get|take|use|give me|bring|go|back|again|return) )+(?:to )?${version}(?: (?:back|again|please))*`,
    ],
    (turn, pieces) => restore(turn, { ...pieces, version: pieces.short ?? pieces.version }),
  ),
  ...toWays(
    [
      `${going}(?: to)? ${original}(?: (?:of|for|on|in) ${clips}| here| there)?`,
      `(?:want|need|have|get|give me|bring|put|use|take) ${original}(?: (?:of|for|on|in) ${clips})? (?:back|again)(?: here| there)?`,
      `(?:give me|bring|put|take) back ${original}(?: (?:of|for|on|in) ${clips})?`,
      `${returning} ${clips} (?:to|at|in|on|into) ${original}(?: again)?`,
      `(?:${bring} )?${clips} (?:: )?(?:(?:should|must|has to|needs to|to|shall|could) )?(?:be )?(?:(?:back|return|returned|go|going|restored|reset|revert|reverted|set|again|turned|turn) )+(?:(?:to|at|in|on|into) )?${original}(?: ,? ?(?:please )?the (?:very )?first one)?`,
      `(?:for|in|on) ${clips} ,? ?(?:(?:i|we|please|can you|could we) )*(?:(?:want|need|wish|would like|like|to|have|get|take|use|give me|bring|go|back|again|return) )+(?:to )?${original}(?: (?:back|again|please))*`,
      `(?:(?:i|we) )?(?:want|need|have|get|give me|bring|put|use|take) (?:the |its )?(?:original|first|very first) (?:version of (?:the )?|take of (?:the )?)?${clips} (?:back|again)`,
    ],
    (turn, pieces) => restore(turn, { ...pieces, version: '1' }),
  ),
];
