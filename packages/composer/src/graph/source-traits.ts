import type { FrameFormat, FrameRate } from '@retake/contracts';
import { isHdr, type PictureColour } from '@retake/media';

/** What the filters have to know of a source file. It follows from the content, so it is no part of a cache key. */
export interface SourceTraits extends PictureColour {
  /** Size of the picture as it is to be seen: turned upright, with square pixels. */
  readonly displayWidth: number;
  readonly displayHeight: number;
  /** The pace of the pictures, or their mean where they come at none. */
  readonly rate: FrameRate;
  readonly isVariableRate: boolean;
  /** `yuv420p` and so on, as ffprobe names it. */
  readonly pixelFormat: string;
  /** `tv` or `pc`; null where the file does not say. */
  readonly colorRange: string | null;
  /** Whether pixels are square and upright, so that the stored picture is the displayed one. */
  readonly isUpright: boolean;
  /**
   * Number of frames, when frame k of the file is shown at exactly k frames after its beginning at the format's rate,
   * so that it can be sought; null when frames have to be counted from the beginning.
   */
  readonly seekableFrames: number | null;
}

/** Where a picture lies in the frame when all of it is to be seen: even numbers, as 4:2:0 needs. */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** Fits a picture into a frame: as large as possible, centred, its shape kept. */
export function toFit(displayWidth: number, displayHeight: number, frame: { width: number; height: number }): Fit {
  const scale = Math.min(frame.width / displayWidth, frame.height / displayHeight);
  const toEven = (value: number, most: number) => Math.min(most, Math.max(2, Math.round(value / 2) * 2));
  const width = toEven(displayWidth * scale, frame.width);
  const height = toEven(displayHeight * scale, frame.height);
  const toOffset = (space: number) => Math.floor(space / 4) * 2;
  return { width, height, left: toOffset(frame.width - width), top: toOffset(frame.height - height) };
}

/** Whether the decoded picture is already what a segment's encoder takes, so that no scaler has to touch it. */
export function isPictureConforming(traits: SourceTraits, format: FrameFormat): boolean {
  return (
    traits.isUpright &&
    traits.displayWidth === format.width &&
    traits.displayHeight === format.height &&
    traits.pixelFormat === 'yuv420p' &&
    traits.colorRange !== 'pc' &&
    !isHdr(traits) &&
    (traits.colorSpace === null || traits.colorSpace === 'bt709')
  );
}
