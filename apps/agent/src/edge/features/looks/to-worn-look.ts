import type { SavedLookView, WornLook } from '@retake/contracts';

/** A saved look as clips get it. */
export function toWornLook({ name, templates, tone }: SavedLookView): WornLook {
  return { of: name, templates, ...(tone && { tone }) };
}
