import type { Understanding } from '@retake/contracts';
import { toShape } from '../gist/shape.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { toClarify } from './clarify.ts';

const time = '(?:seconds|secs?|s|milliseconds?|ms|frames?|minutes?|mins?)';
/** "A second bottle" is no time. */
const oneSecond =
  '(?:(?:1|one|one more|the first|the last|the final) second|(?:a|another|half a) second(?= (?:off|of|longer|shorter|from|more|earlier|later)\\b|[ .!?]*$))';
const amount = `(?:\\d+|half|two|three|four|five|ten|few|couple|last|first|some)`;
/** In the picture a time may be shown. */
const shown = /\b(?:timer|countdown|clock|stopwatch|counter|sign|says?|reads?|shows?|showing|text)\b/u;

const beyond: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b(?:cut|trim|shave|remove|take|drop|chop|lose|add|extend|hold|lengthen|shorten|keep|leave|make)\\b.*\\b(?:${amount} (?:[a-z]+ )?${time}\\b|${oneSecond})|^(?:[a-z]+ )*@ (?:for|to|at|by|only|just|should be|must be|runs?|lasts?) (?:[a-z]+ )*${amount} ${time}\\b|\\b(?:end|start|begin|stop|finish)s? (?:earlier|sooner|later)\\b|\\b(?:trim|shorten|lengthen|extend) @`,
      'u',
    ),
    'The length of a clip cannot be changed by a message. What should change in its picture?',
  ],
  [
    /\b(?:remove|mute|kill|delete|lose|replace|drop|turn off|turn down|change|silence)\b.*\b(?:sound|audio|voice|voices|noise|volume)\b|@ (?:without|with no) (?:sound|audio)\b/u,
    'The sound of one clip is not changed by what is seen in it. Say "/sound" for the sound of the whole video.',
  ],
  [
    /\b(?:loop|boomerang|split ?screen|picture in picture|pip|speed ramp|freeze frame|time ?lapse it|fps|framerate|frame rate|bitrate|4k|8k|1080p|720p|resolution|aspect ratio|widescreen|square format)\b|\b(?:crop|reframe|resize) (?:(?:it|this|that)\b|@)|\bfreeze (?:it|@|the (?:last|first|final) frame)/u,
    'Retake changes the picture of clips, and not their format, speed of frames or layout. What should be seen in it?',
  ],
];

/**
 * What cannot be had by a change of the picture (lengths, the sound of a clip, formats), as a question: words for a model would
 * cost something and bring nothing. Undefined for all else.
 */
export function findBeyond(sentence: Sentence): Understanding | undefined {
  const { items } = sentence;
  if (items.some(({ type }) => type === 'quote')) return undefined;
  const shape = toShape(sentence, items);
  const found = shown.test(shape) ? undefined : beyond.find(([pattern]) => pattern.test(shape));
  return found === undefined ? undefined : toClarify(found[1]);
}
