import type { Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import type { Turn } from '../../turn.ts';
import { readSpan } from './read-span.ts';

const look = '(?:colou?r grad(?:e|ing)|grad(?:e|ing)|colou?rs|looks?|palette|tones?)';
const taking = '(?:copy|apply|use|put|transfer|take|paste|reuse|bring)';
const onto = '(?:to|on|onto|over to|for|in|across|and (?:put|use|apply) it (?:on|for|to))';

/** Ways to say it; in each, one piece names the clip whose look it is and one those that get it. */
const ways: readonly RegExp[] = [
  new RegExp(
    `^(?:give|lend) (?<to>.+?) (?:exactly )?(?:the )?(?:same )?${look} (?:of|as|like|from|that) (?<from>.+?)(?: has)?$`,
    'i',
  ),
  /^(?:make|let|have) (?<to>.+?) (?:look|feel) (?:exactly |just |more |a bit more )?(?:the same as|like|as) (?<from>.+)$/i,
  new RegExp(`^${taking} (?:the )?${look} (?:of|from|in|as in) (?<from>.+?) ${onto} (?<to>.+)$`, 'i'),
  new RegExp(`^${taking} (?<from>.+?)['’]s? ${look} ${onto} (?<to>.+)$`, 'i'),
  new RegExp(`^match (?:the ${look} of )?(?<to>.+?) (?:to|with) (?:that of |the ${look} of )?(?<from>.+)$`, 'i'),
  /^(?<to>.+?) (?:should|shall|must|has to|have to|needs? to) look (?:exactly |just )?(?:the same as|like|as) (?<from>.+)$/i,
  new RegExp(`^(?<to>.+?)(?::| in| with|,) (?:the )?(?:same )?${look} (?:of|as|like) (?<from>.+)$`, 'i'),
  new RegExp(`^(?:the )?same ${look} (?:as|of) (?<from>.+?) (?:for|on|in) (?<to>.+)$`, 'i'),
];

/** "give the chorus the look of clip 2", "make clip 4 look like clip 1". Undefined where a piece is more than clips. */
export function readCopy(turn: Turn, text: string): Understanding | undefined {
  for (const way of ways) {
    const found = way.exec(text)?.groups;
    if (found === undefined) continue;
    const from = readSpan(turn, found.from!);
    if (from === undefined) continue;
    if ('kind' in from) return from;
    const to = readSpan(turn, found.to!, from.numbers);
    if (to === undefined) continue;
    if ('kind' in to) return to;
    const [source] = from.numbers;
    if (from.numbers.length !== 1 || source === undefined) return toClarify('Whose look should it be? Name one clip.');
    const clips = to.numbers.filter((number) => number !== source);
    if (clips.length === 0) return toClarify('Which other clips should get that look?');
    return { kind: 'look', clips, look: { action: 'copy', from: source } };
  }
  return undefined;
}
