import type { ClipPictures } from '@retake/media';

/** A part of a stretch, with its frames counted from its own first one. */
export function slicePictures(pictures: ClipPictures, from: number, frames: number): ClipPictures {
  const part = (values: readonly number[]) => values.slice(from, from + frames);
  const luma = part(pictures.luma);
  return {
    size: pictures.size,
    frames: luma.length,
    luma,
    contrast: part(pictures.contrast),
    step: [0, ...part(pictures.step).slice(1)].slice(0, luma.length),
    likeness: [1, ...part(pictures.likeness).slice(1)].slice(0, luma.length),
    kept: pictures.kept
      .filter(({ frame }) => frame >= from && frame < from + frames)
      .map((picture) => ({ ...picture, frame: picture.frame - from })),
  };
}
