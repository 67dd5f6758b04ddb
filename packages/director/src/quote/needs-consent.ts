import { limits, type Plan, type Understanding } from '@retake/contracts';

/**
 * Whether a person says yes to a plan before it runs: when it may cost much, when it pays for many clips, and when it was not
 * a person who chose the clips, or the message may be meant otherwise, whatever it costs.
 */
export function needsConsent(
  { rows, maxMicros }: Plan,
  { clipsChosenBy, isUnsure }: Pick<Understanding, 'clipsChosenBy' | 'isUnsure'> = {},
): boolean {
  const paid = rows.filter(({ route }) => route !== 'grade');
  const isDear = maxMicros > limits.automaticMicros || paid.length > limits.automaticPaidClips;
  return isDear || clipsChosenBy === 'model' || isUnsure === true;
}
