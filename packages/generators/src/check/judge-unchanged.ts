import { findMatch, type Look, type LookEntry, listTemplates, toToneDistance } from '@retake/contracts';
import { getTreatment } from '../grade/find-treatments.ts';
import { toMatchedTone } from '../grade/match/to-match-step.ts';
import { listVisibleEffects } from './effects.ts';
import type { ClipVerdict } from './judge-clip.ts';
import { toName } from './judge-look.ts';
import { visibleDistance } from './judge-match.ts';
import type { Measured } from './measure-clip.ts';
import { toSentence } from './sentences.ts';
import { changesTime } from './to-speed.ts';

interface UnchangedClip {
  readonly clip: number;
  readonly look: Look;
  readonly lookBefore: Look;
  /** How the clip looked, and its source without any look. */
  readonly before: Measured;
  readonly source: Measured;
}

/** Nothing changed: a failure where the change could have been seen, and something to be told where it could not. Pure. */
export function judgeUnchanged({ clip, look, lookBefore, before, source }: UnchangedClip): ClipVerdict {
  const refuse = (sentence: string): ClipVerdict => ({ problem: { kind: 'unchanged', sentence }, note: null });
  const isIn = (stack: Look, { template }: LookEntry) =>
    listTemplates(stack).some((entry) => entry.template === template);
  const [templates, templatesBefore] = [listTemplates(look), listTemplates(lookBefore)];
  const added = templates.filter((entry) => !isIn(lookBefore, entry));
  const removed = templatesBefore.filter((entry) => !isIn(look, entry));
  const match = findMatch(look);
  if (match !== undefined && match !== findMatch(lookBefore)) return judgeUnmatched(clip, match, refuse);
  for (const entry of added) {
    if (!canBeSeen(entry, before)) continue;
    const [effect] = listVisibleEffects(entry, [entry], before);
    return refuse(
      effect === undefined
        ? toSentence.missing(clip, toName(entry))
        : toSentence.look(clip, { entry, effect, isOpposite: false }),
    );
  }
  const kept = removed.find((entry) => canBeSeen(entry, source));
  if (kept !== undefined) return refuse(toSentence.kept(clip, toName(kept)));
  const asked = added[0] ?? templates.find((entry) => !templatesBefore.includes(entry)) ?? removed[0];
  return { problem: null, note: asked === undefined ? null : toSentence.invisible(clip, toName(asked)) };
}

/** A match that moves nothing is right where the clips were alike before. */
function judgeUnmatched(
  clip: number,
  match: NonNullable<ReturnType<typeof findMatch>>,
  refuse: (sentence: string) => ClipVerdict,
): ClipVerdict {
  const asked = `the look of ${match.of}`;
  if (toToneDistance(match.from, toMatchedTone(match)) < 2 * visibleDistance)
    return { problem: null, note: toSentence.invisible(clip, asked) };
  return refuse(toSentence.missing(clip, asked));
}

/** Whether a picture that measures so shows a template at all: nothing shows on black, and no change of colours on grey. */
function canBeSeen(entry: LookEntry, { light, saturation, contrast, edges, motion }: Measured): boolean {
  if (light < 8) return false;
  const { camera, sharpen, soften } = getTreatment(entry);
  if (camera !== undefined) return contrast >= 6 && edges >= 1;
  if (changesTime(entry)) return motion >= 0.8;
  if (sharpen !== undefined || soften !== undefined) return edges >= 4;
  return !['vivid', 'muted', 'black-and-white'].includes(entry.template) || saturation >= 3;
}
