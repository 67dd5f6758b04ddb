import type { ComposeAudio, ComposeTimeline } from '@retake/composer';
import { usualLoudnessLufs } from '@retake/contracts';
import type { CutDocument } from '@retake/regeneration';

/** What is heard in a cut. */
export interface CutSound {
  /** How the music is played; null when it is not. */
  readonly music: Pick<ComposeAudio, 'gainDb' | 'fadeOutFrames' | 'ownSound'> | null;
  readonly isOwnHeard: boolean;
  readonly loudnessLufs: ComposeTimeline['loudnessLufs'];
}

/**
 * What the settings of a cut mean for the composer. Old cuts have none: music alone, or else the clips' own sounds. With
 * the music at 0 own sounds stay as they are, since there is nothing left for them to be under.
 */
export function toSound({ audio, settings = {} }: Pick<CutDocument, 'audio' | 'settings'>): CutSound {
  const { ownSound = audio === null ? 'over' : 'off', musicPercent, loudness } = settings;
  const loudnessLufs = loudness === true ? usualLoudnessLufs : undefined;
  const isOwnHeard = ownSound !== 'off';
  if (audio === null || musicPercent === 0) return { music: null, isOwnHeard, loudnessLufs };
  const gainDb = musicPercent === undefined ? audio.gainDb : toGainDb(musicPercent);
  return {
    music: { gainDb, fadeOutFrames: audio.fadeOutFrames, ...(isOwnHeard && { ownSound }) },
    // With music the composer is told by `ownSound`.
    isOwnHeard: true,
    loudnessLufs,
  };
}

function toGainDb(percent: number): number {
  return Math.round(2_000 * Math.log10(percent / 100)) / 100;
}
