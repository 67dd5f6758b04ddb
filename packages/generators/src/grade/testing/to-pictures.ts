import { type ClipPictures, type PictureSize, toDifference, toLikeness } from '@retake/media';

export const toLumaPlanes = (bytes: Uint8Array, { width, height }: PictureSize): Uint8Array[] =>
  Array.from({ length: bytes.length / (width * height * 1.5) }, (_, frame) =>
    bytes.subarray(frame * width * height * 1.5, frame * width * height * 1.5 + width * height),
  );

/** Decoded yuv420p frames as a check sees them: all are kept, and the small picture is the picture itself. */
export function toPictures(bytes: Uint8Array, size: PictureSize): ClipPictures {
  const planes = toLumaPlanes(bytes, size);
  const frameBytes = size.width * size.height * 1.5;
  const luma = planes.map((plane) => plane.reduce((sum, value) => sum + value, 0) / plane.length);
  return {
    size,
    frames: planes.length,
    luma,
    contrast: planes.map((plane, frame) =>
      Math.sqrt(plane.reduce((sum, value) => sum + (value - luma[frame]!) ** 2, 0) / plane.length),
    ),
    step: planes.map((plane, frame) => (frame === 0 ? 0 : toDifference(plane, planes[frame - 1]!))),
    likeness: planes.map((plane, frame) => (frame === 0 ? 1 : toLikeness(plane, planes[frame - 1]!))),
    kept: planes.map((plane, frame) => ({
      frame,
      whole: bytes.subarray(frame * frameBytes, (frame + 1) * frameBytes),
      pieces: [plane],
    })),
  };
}
