import { z } from 'zod';
import { ownSoundSchema } from './timeline.ts';

/** What the whole sound is brought to when that is asked for: the level of streaming services, in LUFS. */
export const usualLoudnessLufs = -14;

/** Level of the music: 100 plays the song as it is, 0 leaves it out. */
const musicPercentSchema = z.int().min(0).max(100);

/** How a video sounds, as people see it. */
export const settingsViewSchema = z.object({
  /** Without music, clips are heard or `off`. */
  ownSound: ownSoundSchema,
  /** Null when there is no music. */
  musicPercent: musicPercentSchema.nullable(),
  /** Whether the sound is brought to `usualLoudnessLufs`. */
  loudness: z.boolean(),
});
export type SettingsView = z.infer<typeof settingsViewSchema>;

/** What is set otherwise, or in a cut: what is otherwise than it would be if nobody had set anything. */
export const cutSettingsSchema = z.strictObject({
  ownSound: ownSoundSchema.optional(),
  musicPercent: musicPercentSchema.optional(),
  loudness: z.boolean().optional(),
});
export type CutSettings = z.infer<typeof cutSettingsSchema>;

/** Settings as somebody says them: the music may also go up or down by so many percent of the song's own level. */
export const wantedSettingsSchema = cutSettingsSchema.extend({
  musicStepPercent: z.int().min(-100).max(100).optional(),
});
export type WantedSettings = z.infer<typeof wantedSettingsSchema>;

const ownSoundWords = {
  off: "The clips' own sound off",
  under: "The clips' own sound under the music",
  over: "The clips' own sound over the music",
} as const;

/** What settings say, in a few words a person reads: "Music at 40 %; loudness at -14 LUFS". */
export function describeSettings({ ownSound, musicPercent, loudness }: CutSettings): string {
  const words = [
    ...(ownSound === undefined ? [] : [ownSoundWords[ownSound]]),
    ...(musicPercent === undefined ? [] : [musicPercent === 0 ? 'Music off' : `Music at ${musicPercent} %`]),
    ...(loudness === undefined ? [] : [loudness ? `Loudness at ${usualLoudnessLufs} LUFS` : 'Loudness as it is']),
  ];
  return words.map((part, index) => (index === 0 ? part : part[0]!.toLowerCase() + part.slice(1))).join('; ');
}
