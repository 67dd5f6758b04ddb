import type { FrameRate } from '@retake/contracts';
import type { Metric } from './expectations.ts';
import type { SeamFault } from './find-seam-fault.ts';
import type { LookFault } from './judge-look.ts';
import { toName } from './judge-look.ts';
import type { PictureFault } from './judge-picture.ts';

/** Words for a figure: when it grows, when it falls, and when it stays. */
const words: Readonly<Record<Metric, readonly [more: string, less: string, same: string]>> = {
  light: ['brighter', 'darker', 'as bright as before'],
  warmth: ['warmer', 'cooler', 'in the same colours as before'],
  magenta: ['more magenta', 'greener', 'in the same colours as before'],
  saturation: ['more colourful', 'less colourful', 'as colourful as before'],
  variety: ['in more colours', 'in fewer colours', 'in as many colours as before'],
  contrast: ['richer in contrast', 'flatter', 'with the same contrast as before'],
  black: ['paler in the shadows', 'deeper in the shadows', 'with the same shadows as before'],
  split: ['warmer in the lights than in the shadows', 'cooler in the lights', 'in the same colours as before'],
  motion: ['livelier', 'calmer', 'as lively as before'],
  edges: ['sharper', 'softer', 'as sharp as before'],
  zoomTravel: ['coming closer', 'moving away', 'without that movement of the camera'],
  panTravel: ['moving to the right', 'moving to the left', 'without that movement of the camera'],
  nearness: ['closer', 'wider', 'from as far as before'],
  sway: ['handheld', 'steadier', 'as steady as before'],
};

/** What is wrong with a clip, as one sentence for a person. `clip` is its number. */
export const toSentence = {
  length: (clip: number, frames: number, wanted: number) =>
    stay(`Clip ${clip} should be ${wanted} frames long but came out with ${frames}`),
  look(clip: number, { entry, effect, isOpposite }: LookFault) {
    const [more, less, same] = words[effect.metric];
    const [wish, opposite] = effect.min === undefined ? [less, more] : [more, less];
    const name = toName(entry);
    const asked = name.toLowerCase() === wish ? wish : `${wish} for “${name}”`;
    return stay(`Clip ${clip} should be ${asked} but came out ${isOpposite ? `${opposite} instead` : same}`);
  },
  match: (clip: number, of: string) => stay(`Clip ${clip} should look like ${of} but came out otherwise`),
  unchanged: (clip: number) => stay(`Clip ${clip} should have been made anew but came out as it was before`),
  missing: (clip: number, name: string) =>
    stay(`Clip ${clip} should have changed for “${name}” but came out as it was before`),
  kept: (clip: number, name: string) => stay(`Clip ${clip} should be without “${name}” but came out as it was before`),
  foreign: (clip: number) => stay(`Clip ${clip} came out with the pictures of something else`),
  picture(clip: number, fault: PictureFault, { num, den }: FrameRate) {
    if (fault.kind === 'cut') return stay(`Clip ${clip} came out with a cut in it that was not asked for`);
    const toLength = (frames: number) =>
      frames * den < num / 2
        ? `${frames} ${frames === 1 ? 'frame' : 'frames'}`
        : `${((frames * den) / num).toFixed(1)} seconds`;
    if (fault.kind === 'black') return stay(`Clip ${clip} came out black for ${toLength(fault.frames)}`);
    return stay(`Clip ${clip} came out with a picture that stands still for ${toLength(fault.frames)}`);
  },
  seam: (clip: number, { kind, side }: SeamFault) =>
    stay(
      kind === 'neighbour'
        ? `The clip ${side} clip ${clip} would have changed with it`
        : `The transition ${side} clip ${clip} came out with a jump`,
    ),
  invisible: (clip: number, asked: string) => `Clip ${clip} looks as before: “${asked}” does not show on it.`,
} as const;

/** What is wrong with the sound of a whole cut. `seconds` is how far it is from the picture. */
export function toSoundSentence(seconds: number): string {
  return stay(`The sound came out ${Math.abs(seconds).toFixed(2)} seconds away from the picture`);
}

function stay(fact: string): string {
  return `${fact}, so the old version stays.`;
}
