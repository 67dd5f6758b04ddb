import { z } from 'zod';

const checksum = z.int().min(0);

/**
 * What a finished video is made of, to be kept beside it: with it, any composer can take the video's segments out again by
 * copy, so a published video is a place where its segments are never lost.
 */
export const cutManifestSchema = z.object({
  segments: z.array(
    z.object({
      key: z.string(),
      startFrame: z.int().min(0),
      frames: z.int().positive(),
      samplesChecksum: checksum,
    }),
  ),
  /** `samples` is how much of it is heard. */
  sound: z.object({ key: z.string(), samples: z.int().positive(), samplesChecksum: checksum }).nullable(),
});
export type CutManifest = Readonly<z.infer<typeof cutManifestSchema>>;

/** An earlier video that lends its segments. */
export interface Lender {
  readonly path: string;
  readonly manifest: CutManifest;
}
