import { z } from 'zod';

/**
 * One picture with small frames of a video, for looking along its time. Tiles run row by row from the top left. Their
 * sides are whole JPEG blocks, so show them in the shape of the video, not in their own.
 */
export const stripSchema = z.object({
  tileWidth: z.int().positive(),
  tileHeight: z.int().positive(),
  columns: z.int().positive(),
  rows: z.int().positive(),
  /** The frame of the video that each tile shows, ascending. */
  frames: z.array(z.int().min(0)).min(1),
});
export type Strip = z.infer<typeof stripSchema>;

const share = z.number().min(0).max(1);

/** How loud a video is along its time, in stretches of equal length; 1 is full scale. Both empty where it has no sound. */
export const waveformSchema = z.object({
  /** The highest sample of each stretch. */
  peaks: z.array(share),
  /** The effective value of each stretch. */
  rms: z.array(share),
});
export type Waveform = z.infer<typeof waveformSchema>;
