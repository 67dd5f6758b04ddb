import { limits, type Plan } from '@retake/contracts';

/** Whether a plan is so dear, or pays for so many clips, that a person says yes to its price before it runs. */
export function needsConsent({ rows, maxMicros }: Plan): boolean {
  const paid = rows.filter(({ route }) => route !== 'grade');
  return maxMicros > limits.automaticMicros || paid.length > limits.automaticPaidClips;
}
