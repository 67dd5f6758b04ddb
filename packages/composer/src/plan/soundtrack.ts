import { COMPOSER_VERSION, soundIdentity, toSamples } from '../settings.ts';
import type { ComposeAudio, ComposeTimeline } from '../timeline.ts';
import { toContentKey } from './content-key.ts';
import { toTotalFrames } from './segments.ts';

/** The own sound of one clip during its slot, or the silence of a clip that has none. Lengths in samples. */
export type SoundPiece =
  | { readonly kind: 'silence'; readonly samples: number }
  | {
      readonly kind: 'clip';
      readonly key: string;
      readonly clip: number;
      /** Where the slot starts in the source, counted from the beginning of its file. */
      readonly startSample: number;
      readonly samples: number;
    };

/** What is heard: nothing, one song, or the clips' own sounds end to end. `samples` is the video's exact length. */
export type Soundtrack =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'song';
      readonly key: string;
      readonly samples: number;
      readonly fadeSamples: number;
      readonly audio: ComposeAudio;
    }
  | {
      readonly kind: 'own';
      readonly key: string;
      readonly samples: number;
      readonly pieces: readonly SoundPiece[];
    };

/** Decides what is heard during a timeline. Sample numbers come from absolute frames, so they never drift. */
export function toSoundtrack(timeline: ComposeTimeline): Soundtrack {
  const { audio, clips, format } = timeline;
  const totalFrames = toTotalFrames(timeline);
  const samples = toSamples(totalFrames, format.rate);
  const identity = { version: COMPOSER_VERSION, ...soundIdentity };
  if (audio !== undefined) {
    const fadeSamples = samples - toSamples(Math.max(0, totalFrames - audio.fadeOutFrames), format.rate);
    const key = toContentKey({ ...identity, song: audio.hash, gainDb: audio.gainDb, samples, fadeSamples });
    return { kind: 'song', key, samples, fadeSamples, audio };
  }
  if (!clips.some((clip) => clip.hasSound)) return { kind: 'none' };
  const pieces = toPieces(timeline, identity);
  const parts = pieces.map((piece) => (piece.kind === 'clip' ? piece.key : piece.samples));
  return { kind: 'own', key: toContentKey({ ...identity, parts }), samples, pieces };
}

function toPieces({ clips, format }: ComposeTimeline, identity: Readonly<Record<string, unknown>>): SoundPiece[] {
  let slotStart = 0;
  return clips.map((clip, index) => {
    const slotEnd = slotStart + clip.slotFrames;
    const samples = toSamples(slotEnd, format.rate) - toSamples(slotStart, format.rate);
    slotStart = slotEnd;
    if (!clip.hasSound) return { kind: 'silence', samples };
    const startSample = toSamples(clip.headFrames, format.rate);
    const key = toContentKey({ ...identity, clip: clip.hash, startSample, samples });
    return { kind: 'clip', key, clip: index, startSample, samples };
  });
}
