import { join } from 'node:path';
import {
  type FrameFormat,
  songDefaults,
  type Transition,
  toFrames,
  toMilliseconds,
  toUsualTransitionFrames,
} from '@retake/contracts';
import { makeSampleClip } from './make-sample-clip.ts';
import { makeSampleMusic } from './make-sample-music.ts';
import { type SampleClipPlan, sampleClips, sampleRate } from './sample-clips.ts';

/** A drawn clip of the sample: a mezzanine with frames before and after its slot for transitions. */
export interface DrawnSampleClip {
  readonly path: string;
  readonly role: string;
  readonly section: string;
  readonly prompt: string;
  readonly slotFrames: number;
  readonly headFrames: number;
  readonly sourceFrames: number;
  readonly transitionAfter: Transition;
}

export interface DrawnSample {
  readonly clips: readonly DrawnSampleClip[];
  readonly audio: {
    readonly path: string;
    readonly gainDb: number;
    readonly fadeOutFrames: number;
    /** Seconds from the start of the film. */
    readonly beats: readonly number[];
  };
}

/** Half a second before and after each slot: more than any crossfade of the sample needs. */
const handleSeconds = 0.5;
/** As many as there are cores on the smallest machine: drawing one clip takes one. */
const clipsAtOnce = 2;

/** Draws the sample film and plays its music into a folder, clip borders on beats. Throws what runFfmpeg throws. */
export async function makeSampleClips(
  folder: string,
  options: {
    readonly format: FrameFormat;
    readonly signal: AbortSignal;
    /** The clip's number, and the percent of it that is done. */
    readonly onProgress: (clip: number, percent: number) => void;
  },
): Promise<DrawnSample> {
  const { format, onProgress } = options;
  // One that fails stops the others, so that nothing draws on into a folder that is gone.
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const drawn = planClips(folder, format);
  const waiting = [...drawn.entries()];
  const drawWaiting = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, { path, headFrames, slotFrames, sourceFrames }] = next;
      await makeSampleClip(sampleClips[index]!, path, {
        ...{ format, headFrames, slotFrames, tailFrames: sourceFrames - slotFrames - headFrames, signal },
        onProgress: (percent) => onProgress(index + 1, percent),
      });
    }
  };
  const slotFrames = drawn.reduce((sum, clip) => sum + clip.slotFrames, 0);
  const seconds = toMilliseconds(slotFrames, format.rate) / 1000;
  const audioPath = join(folder, 'music.m4a');
  const lanes = Array.from({ length: clipsAtOnce }, drawWaiting);
  const music = makeSampleMusic(audioPath, { seconds, signal });
  for (const task of [...lanes, music]) task.catch((error: unknown) => failure.abort(error));
  await Promise.allSettled([...lanes, music]);
  options.signal.throwIfAborted();
  failure.signal.throwIfAborted();
  const { beats } = await music;
  const { gainDb, fadeOutSeconds } = songDefaults;
  const fadeOutFrames = toFrames(fadeOutSeconds, format.rate);
  return { clips: drawn, audio: { path: audioPath, gainDb, fadeOutFrames, beats } };
}

/** Slots in the frames of the job's rate. Borders are rounded from absolute times, so they stay on their beats. */
function planClips(folder: string, { rate }: FrameFormat): DrawnSampleClip[] {
  const handleFrames = toFrames(handleSeconds, rate);
  const fadeFrames = toUsualTransitionFrames(rate);
  let endAt = 0;
  return sampleClips.map(({ scene, role, section, prompt, slotFrames: plannedFrames }: SampleClipPlan, index) => {
    const start = toFrames(endAt, rate);
    endAt += toMilliseconds(plannedFrames, sampleRate) / 1000;
    const slotFrames = toFrames(endAt, rate) - start;
    const isLast = index === sampleClips.length - 1;
    return {
      ...{ path: join(folder, `${index + 1}-${scene}.mp4`), role, section, prompt, slotFrames },
      ...{ headFrames: handleFrames, sourceFrames: slotFrames + 2 * handleFrames },
      transitionAfter: isLast ? { kind: 'cut', frames: 0 } : { kind: 'crossfade', frames: fadeFrames },
    };
  });
}
