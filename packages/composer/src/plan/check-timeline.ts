import { RetakeError } from '@retake/contracts';
import type { ComposeTimeline, FrameSpeed } from '../timeline.ts';

/**
 * Refuses numbers of which no video can be made, before anything is run with them. Throws `BODY_INVALID` with a sentence
 * that names the first one.
 */
export function checkTimeline({ format, clips, audio, loudnessLufs }: ComposeTimeline): void {
  const { width, height, rate } = format;
  for (const [name, pixels] of Object.entries({ width, height })) {
    insist(isCount(pixels) && pixels % 2 === 0, `The ${name} of a video must be an even number of pixels`, pixels);
  }
  const isRate = isCount(rate.num) && isCount(rate.den);
  insist(isRate, 'The rate of a video must be a fraction of whole numbers', `${rate.num}/${rate.den}`);
  for (const [index, { slotFrames, headFrames, speed, transitionAfter }] of clips.entries()) {
    const name = `clip ${index + 1}`;
    insist(isCount(slotFrames), `The length of ${name} must be a whole number of frames`, slotFrames);
    insist(Number.isSafeInteger(headFrames), `The start of ${name} must be a whole number of frames`, headFrames);
    const isSpeed = speed === undefined || (isCount(speed.num) && isCount(speed.den) && isFollowed(speed));
    insist(isSpeed, `The speed of ${name} must be a fraction from 1/2 to 2`, speed && `${speed.num}/${speed.den}`);
    const { frames } = transitionAfter;
    const isWindow = frames === 0 || (isCount(frames) && frames % 2 === 0);
    insist(isWindow, `The transition after ${name} must have an even number of frames`, frames);
  }
  const isLoudness = loudnessLufs === undefined || Number.isFinite(loudnessLufs);
  insist(isLoudness, 'The loudness of a video must be a number of LUFS', loudnessLufs);
  if (audio === undefined) return;
  insist(Number.isFinite(audio.gainDb), 'The gain of the song must be a number of decibels', audio.gainDb);
  const { fadeOutFrames } = audio;
  const isFade = fadeOutFrames === 0 || isCount(fadeOutFrames);
  insist(isFade, 'The fade of the song must be a whole number of frames', fadeOutFrames);
}

const isCount = (value: number) => Number.isSafeInteger(value) && value > 0;

/** Sound follows the speed of its picture so far and stays whole. */
const isFollowed = ({ num, den }: FrameSpeed) => num <= 2 * den && den <= 2 * num;

function insist(isRight: boolean, rule: string, value: unknown): void {
  if (!isRight) throw new RetakeError('BODY_INVALID', { message: `${rule}, not ${value}.` });
}
