import type { SavedLookView, WornLook } from '@retake/contracts';

/** A look to be saved, or what is known of one that is. */
export interface LookRow extends Pick<WornLook, 'templates'> {
  readonly id: string;
  readonly name: string;
  readonly tone: WornLook['tone'] | null;
  readonly savedAt: Date;
}

export const lookColumns = 'id, name, templates, tone, saved_at AS "savedAt"';

export function toSavedLook({ savedAt, tone, ...row }: LookRow): SavedLookView {
  return { ...row, tone: tone ?? null, savedAt: savedAt.toISOString() };
}
