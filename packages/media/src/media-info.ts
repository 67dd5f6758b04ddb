import type { FrameRate } from '@retake/contracts';

/** What a file says of its picture. */
export interface PictureInfo {
  readonly codec: string;
  /** As stored. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn that shows it upright: 0, 90, 180 or 270. */
  readonly rotationDegrees: number;
  /** As it is to be seen: turned upright, with square pixels. */
  readonly displayWidth: number;
  readonly displayHeight: number;
  readonly rate: FrameRate;
  readonly averageRate: FrameRate;
  readonly isVariableRate: boolean;
  readonly pixelFormat: string;
  readonly bitDepth: number;
  /** As ffprobe names them; null where the file does not say. */
  readonly colorTransfer: string | null;
  readonly colorSpace: string | null;
  /** Null where the file does not say. */
  readonly colorPrimaries: string | null;
  /** `tv` for 16 to 235, `pc` for 0 to 255; null where the file does not say. */
  readonly colorRange: string | null;
  /** From the beginning of the file to the end of the picture, which may begin later than the sound. */
  readonly durationSeconds: number;
  /** Null where the container does not count them. */
  readonly frames: number | null;
}

export interface SoundInfo {
  readonly codec: string;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
}

export interface MediaInfo {
  /** ffmpeg's name of the container, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container: string;
  readonly durationSeconds: number;
  readonly bytes: number;
  readonly video: PictureInfo | null;
  readonly audio: SoundInfo | null;
}
