import type { FrameFormat } from '@retake/contracts';

/** A pass over the source that measures how the camera moves, before the graph that takes the movement out. */
export interface CameraSurvey {
  /** A filter that writes `file` into the working folder; its pictures are not used. */
  readonly filter: string;
  readonly file: string;
}

/** Most of the picture's height that steadying may move it by: a pan stays a pan, and the crop stays small. */
const reach = 0.06;

export function toCameraSurvey({ width, height }: FrameFormat): CameraSurvey {
  const file = 'camera.trf';
  const stepPixels = Math.max(2, Math.round(Math.min(width, height) / 120));
  return { filter: `vidstabdetect=shakiness=6:accuracy=9:stepsize=${stepPixels}:result=${file}`, file };
}

/**
 * Takes out what is quicker than `seconds`, and comes closer by as much as it takes to hide the edges. Under the mean of
 * frames that follows, bicubic reading cannot be told from this one and takes four times as long.
 */
export function toSteadyFilter(file: string, seconds: number, { height, rate }: FrameFormat): string {
  const frames = Math.max(1, Math.round((seconds * rate.num) / rate.den));
  const shift = Math.ceil(height * reach);
  return `vidstabtransform=input=${file}:smoothing=${frames}:maxshift=${shift}:maxangle=0.05:optzoom=1:interpol=bilinear,format=yuv420p`;
}
