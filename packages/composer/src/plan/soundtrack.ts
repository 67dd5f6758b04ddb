import type { OwnSound } from '@retake/contracts';
import { COMPOSER_VERSION, soundIdentity, toSamples } from '../settings.ts';
import type { ComposeAudio, ComposeTimeline, FrameSpeed } from '../timeline.ts';
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
      /** The clip's own, when it is not played at its own speed; `startSample` then counts samples as they are played. */
      readonly speed?: FrameSpeed;
    };

/** What every soundtrack that is heard has. */
interface Heard {
  readonly key: string;
  /** The video's exact length. */
  readonly samples: number;
  /** Loudness that the whole is brought to; without it, it stays as it is. */
  readonly loudnessLufs?: number;
}

/** A song under the whole video; its fade ends with the last sample. */
interface Song {
  readonly audio: ComposeAudio;
  readonly fadeSamples: number;
}

/** The clips' own sounds, end to end. */
interface OwnSounds {
  readonly pieces: readonly SoundPiece[];
}

/** A song with the own sounds under or over it. */
interface Mixed extends Song, OwnSounds {
  readonly ownSound: Exclude<OwnSound, 'off'>;
}

/** What is heard: nothing, a song, the clips' own sounds, or both. */
export type Soundtrack =
  | { readonly kind: 'none' }
  | (Heard & Song & { readonly kind: 'song' })
  | (Heard & OwnSounds & { readonly kind: 'own' })
  | (Heard & Mixed & { readonly kind: 'mix' });

export type HeardSoundtrack = Exclude<Soundtrack, { kind: 'none' }>;

/** Decides what is heard during a timeline. Sample numbers come from absolute frames, so they never drift. */
export function toSoundtrack(timeline: ComposeTimeline): Soundtrack {
  const { audio, clips, format, loudnessLufs } = timeline;
  const totalFrames = toTotalFrames(timeline);
  const samples = toSamples(totalFrames, format.rate);
  const identity = { version: COMPOSER_VERSION, ...soundIdentity };
  const loudness = loudnessLufs === undefined ? {} : { loudnessLufs };
  const toHeard = (content: object) => ({
    key: toContentKey({ ...identity, samples, ...loudness, ...content }),
    samples,
    ...loudness,
  });
  const ownSound = audio?.ownSound ?? 'off';
  const isOwnHeard = (audio === undefined || ownSound !== 'off') && clips.some((clip) => clip.hasSound);
  const pieces = isOwnHeard ? toPieces(timeline, identity) : [];
  const parts = pieces.map((piece) => (piece.kind === 'clip' ? piece.key : piece.samples));
  if (audio === undefined) return isOwnHeard ? { kind: 'own', ...toHeard({ parts }), pieces } : { kind: 'none' };
  const fadeSamples = samples - toSamples(Math.max(0, totalFrames - audio.fadeOutFrames), format.rate);
  const song = { song: audio.hash, gainDb: audio.gainDb, fadeSamples };
  if (ownSound === 'off' || !isOwnHeard) return { kind: 'song', ...toHeard(song), fadeSamples, audio };
  return { kind: 'mix', ...toHeard({ ...song, parts, ownSound }), fadeSamples, audio, pieces, ownSound };
}

function toPieces({ clips, format }: ComposeTimeline, identity: Readonly<Record<string, unknown>>): SoundPiece[] {
  let slotStart = 0;
  return clips.map((clip, index) => {
    const slotEnd = slotStart + clip.slotFrames;
    const samples = toSamples(slotEnd, format.rate) - toSamples(slotStart, format.rate);
    slotStart = slotEnd;
    if (!clip.hasSound) return { kind: 'silence', samples };
    const startSample = toSamples(clip.headFrames, format.rate);
    const speed = clip.speed === undefined ? {} : { speed: clip.speed };
    const key = toContentKey({ ...identity, clip: clip.hash, startSample, samples, ...speed });
    return { kind: 'clip', key, clip: index, startSample, samples, ...speed };
  });
}
