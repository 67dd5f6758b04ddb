import { describe, expect, it } from 'vitest';
import type { ComposeClip, ComposeTimeline } from '../timeline.ts';
import { toSoundtrack } from './soundtrack.ts';

const ntsc = { width: 320, height: 180, rate: { num: 30_000, den: 1_001 } };
const audio = { path: '/song.mp3', hash: 'song', gainDb: -3, fadeOutFrames: 30 };

function clip(hash: string, hasSound: boolean, slotFrames = 31): ComposeClip {
  const transitionAfter = { kind: 'cut' as const, frames: 0 };
  return { path: `/${hash}.mp4`, hash, headFrames: 3, slotFrames, transitionAfter, hasSound };
}

describe('toSoundtrack', () => {
  it('is nothing when no clip has sound and there is no song', () => {
    expect(toSoundtrack({ format: ntsc, clips: [clip('a', false)] })).toEqual({ kind: 'none' });
  });

  it('plays only the song when there is one, exactly as long as the video', () => {
    const track = toSoundtrack({ format: ntsc, clips: [clip('a', true, 300)], audio });
    expect(track).toMatchObject({ kind: 'song', samples: 480_480, fadeSamples: 48_048 });
  });

  it('does not encode a song again when only a picture changes', () => {
    const before = toSoundtrack({ format: ntsc, clips: [clip('a', true)], audio });
    expect(toSoundtrack({ format: ntsc, clips: [clip('b', false)], audio })).toEqual(before);
  });

  it('fades over the whole video at most', () => {
    const track = toSoundtrack({ format: ntsc, clips: [clip('a', true, 10)], audio });
    expect(track).toMatchObject({ samples: 16_016, fadeSamples: 16_016 });
  });

  it('lays pieces end to end without drift at a fractional rate', () => {
    const clips = Array.from({ length: 200 }, (_, index) => clip(`c${index}`, index % 3 !== 0));
    const track = toSoundtrack({ format: ntsc, clips });
    if (track.kind !== 'own') throw new Error('expected own sound');
    expect(track.pieces.reduce((sum, { samples }) => sum + samples, 0)).toBe(track.samples);
    expect(track.samples).toBe(Math.round(6_200 * 1_601.6));
    expect(track.pieces[0]).toEqual({ kind: 'silence', samples: 49_650 });
  });

  it('mixes own sound with a song when asked, and only when some clip has any', () => {
    const clips = [clip('a', true), clip('b', false)];
    const under = toSoundtrack({ format: ntsc, clips, audio: { ...audio, ownSound: 'under' } });
    const over = toSoundtrack({ format: ntsc, clips, audio: { ...audio, ownSound: 'over' } });
    if (under.kind !== 'mix' || over.kind !== 'mix') throw new Error('expected a mix');
    expect(under.pieces.map(({ kind }) => kind)).toEqual(['clip', 'silence']);
    expect(under.pieces.reduce((sum, { samples }) => sum + samples, 0)).toBe(under.samples);
    expect(over.key).not.toBe(under.key);
    const silent = toSoundtrack({ format: ntsc, clips: [clip('b', false)], audio: { ...audio, ownSound: 'under' } });
    expect(silent).toEqual({
      ...toSoundtrack({ format: ntsc, clips: [clip('b', false)], audio }),
      audio: { ...audio, ownSound: 'under' },
    });
  });

  it('has another key for another loudness, and the same for a change that is not heard', () => {
    const toKey = (timeline: Partial<ComposeTimeline>) => {
      const track = toSoundtrack({ format: ntsc, clips: [clip('a', true)], ...timeline });
      return track.kind === 'none' ? null : track.key;
    };
    expect(toKey({ loudnessLufs: -14 })).not.toBe(toKey({}));
    expect(toKey({ loudnessLufs: -14 })).not.toBe(toKey({ loudnessLufs: -16 }));
    expect(toKey({ framing: 'blur', quality: 'preview' })).toBe(toKey({}));
    const graded = { ...clip('a', true), framing: 'fill' as const };
    expect(toKey({ clips: [graded] })).toBe(toKey({}));
  });
});
