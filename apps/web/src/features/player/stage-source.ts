import type { CutView } from '@retake/contracts';

/**
 * What a video element can show: a published cut, or the preview of a running change over one. A preview has the clips
 * and the length of its cut.
 */
export type StageSource =
  | { readonly kind: 'cut'; readonly id: string; readonly cut: CutView }
  | {
      readonly kind: 'preview';
      readonly id: string;
      readonly cut: CutView;
      readonly regenerationId: string;
      /** The frame to come forward with; null keeps to the one on screen. */
      readonly atFrame: number | null;
    };

export function toCutSource(cut: CutView): StageSource {
  return { kind: 'cut', id: cut.id, cut };
}
