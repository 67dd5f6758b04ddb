import type { Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import { type Clause, toGistClauses } from '../../gist/clauses.ts';
import { has, toShape } from '../../gist/shape.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import {
  asking,
  dismissing,
  informing,
  isConsidered,
  isDenied,
  isSpokenOf,
  isTold,
  later,
  ofOthers,
  praising,
  requesting,
  retracting,
  thanking,
  wondering,
} from './told-clauses.ts';

const conditions: ReadonlySet<string> = new Set(['if', 'unless', 'when']);
/** A longer message is judged clause by clause by the gist alone. */
const mostClauses = 8;

interface Spoken {
  readonly shape: string;
  readonly clause: Clause;
  readonly hasLook: boolean;
}

function toSpoken(sentence: Sentence): readonly Spoken[] {
  return toGistClauses(sentence).map((clause) => ({
    clause,
    shape: toShape(
      sentence,
      clause.items.filter(({ type }) => type !== 'separator'),
    )
      .replace(/[,.;:!?…–—]/gu, '')
      .replace(/ {2,}/gu, ' ')
      .trim(),
    hasLook: has(clause.items, 'template'),
  }));
}

/** "… and clip 3 brighter": goes on with what was told before. */
const isElliptic = ({ shape, clause }: Spoken) => clause.joint === 'and' && /^(?:the )?@ (?:[\p{L}]+ )?#$/u.test(shape);

/** Whether a condition with a look is all that is said of it: "if clip 2 is too dark, tell me". */
const isSupposed = (spoken: readonly Spoken[], at: number) =>
  (conditions.has(spoken[at]!.clause.joint) &&
    spoken.some(({ shape }, other) => other !== at && informing.test(shape))) ||
  (spoken[at - 1]?.clause.joint === 'if' && ofOthers.test(spoken[at - 1]!.shape) && later.test(spoken[at]!.shape)) ||
  (spoken[at]!.clause.joint === 'if' &&
    wondering.test(spoken[at - 1]?.shape ?? '') &&
    !/\b(?:could|can|might|would|should|may)\b/u.test(spoken[at]!.shape));

/** What every clause with a look says of it; undefined where one of them may ask for it. */
function judge(spoken: readonly Spoken[]): 'asked' | 'praised' | 'told' | undefined {
  const last = spoken.at(-1)!;
  const said = spoken.some(({ hasLook }) => hasLook) ? spoken.filter(({ hasLook }) => hasLook) : spoken;
  const rest = spoken.filter((one) => !said.includes(one));
  if (rest.some(({ shape }) => requesting.test(shape) && !informing.test(shape) && !retracting.test(shape)))
    return undefined;
  if (said.length === 1 && asking.test(said[0]!.shape)) return 'asked';
  const isThanked = [thanking, praising].some((pattern) => pattern.test(spoken[0]!.shape));
  const isAlone = spoken.every(({ hasLook, shape }, at) => at === 0 || (!hasLook && !requesting.test(shape)));
  if (isThanked && isAlone) return 'praised';
  const isRetracted = spoken.length > 1 && retracting.test(last.shape) && !last.hasLook;
  const isDismissed = dismissing.test(last.shape) && !last.hasLook;
  let wasTold = false;
  let wasMade = false;
  for (const one of said) {
    const { shape } = one;
    const isOver = isRetracted || (isDismissed && isSpokenOf(shape)) || isSupposed(spoken, spoken.indexOf(one));
    const isElsewhere: boolean =
      isTold(`${conditions.has(one.clause.joint) ? `${one.clause.joint} ` : ''}${shape}`) ||
      isDenied(shape) ||
      isConsidered(shape) ||
      (wasTold && isElliptic(one)) ||
      (wasMade && isSpokenOf(shape));
    wasTold = isOver || isElsewhere;
    wasMade ||= isTold(shape);
    if (!wasTold) return undefined;
  }
  return 'told';
}

/**
 * A message that only tells of looks, asks about them or takes them back: "the projector made clip 3 look washed out",
 * "they wanted snow in clip 2 but that's silly", "nobody asked for a darker clip 2". Read before such words become a change.
 */
export function readTold(sentence: Sentence): Understanding | undefined {
  const spoken = toSpoken(sentence);
  if (spoken.length === 0 || spoken.length > mostClauses) return undefined;
  const judged = judge(spoken);
  if (judged === undefined) return undefined;
  if (judged === 'praised') return { kind: 'none' };
  if (judged === 'told')
    return toClarify('Is that what has happened, or what should happen? Say which clip should change, and how.');
  const clips = sentence.items.flatMap((item) => (item.type === 'reference' ? item.reference.clips : []));
  return { kind: 'question', topic: 'other', ...(clips.length > 0 && { clips: [...new Set(clips)] }) };
}
