import { type Plan, RetakeError } from '@retake/contracts';
import { describePlan, needsConsent } from '@retake/director';

/**
 * Programs cannot be asked, so they say beforehand what they allow. Without that a plan runs only if it would run in the
 * chat without a question.
 *
 * @throws RetakeError `PLAN_UNAVAILABLE` with the price
 */
export function assertConsent(plan: Plan, maxPriceMicros: number | undefined): void {
  const details = { totalMicros: plan.totalMicros, maxMicros: plan.maxMicros };
  if (maxPriceMicros !== undefined && plan.maxMicros > maxPriceMicros) {
    throw new RetakeError('PLAN_UNAVAILABLE', {
      message: `This change costs more than the price you allow. ${describePlan(plan)}`,
      details,
    });
  }
  if (maxPriceMicros === undefined && needsConsent(plan)) {
    throw new RetakeError('PLAN_UNAVAILABLE', {
      message: `${describePlan(plan)} Send maxPriceMicros ${plan.maxMicros} or more to allow that.`,
      details,
    });
  }
}
