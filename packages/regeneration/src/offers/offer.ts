import type { Plan } from '@retake/contracts';

/** A quoted change that is not started before somebody says yes. */
export interface Offer {
  readonly id: string;
  readonly status: 'open' | 'accepted' | 'declined' | 'replaced';
  /** What it does, in a few words. */
  readonly title: string;
  readonly plan: Plan;
  /** The change that accepting it has started. */
  readonly regenerationId: string | null;
}

export const offerColumns = 'id, status, title, plan, regeneration_id AS "regenerationId"';
