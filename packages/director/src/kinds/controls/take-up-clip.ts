import { oneOf } from '../../words/one-of.ts';

/** What is asked of a clip that was named before: "clip 3, put it last". */
const verb = oneOf(
  'put, move, place, bring, set, shift, send, take, swap, show, play, undo, approve, accept, reject, restore, compare',
  'retry, rerun, revert, reset, return, switch, roll, use, have, let',
);
const between = oneOf(
  'i, we, you, want, would like, to, can you, could you, can we, could we, would you, must, should, now, so',
);
const taking = new RegExp(
  `^(?<clip>.{1,60}?) (?:(?:[,:–—-]|${between}) )*(?<verb>${verb}) (?:it|him|her|them|that one|this one|that|this)(?= |$)(?<rest>.*)$`,
  'u',
);

/**
 * A request that names its clip first and takes it up again, as people say it who are learning English: "clip 3 put him in the
 * last position" is "put clip 3 in the last position". Undefined where nothing is taken up.
 */
export function takeUpClip(said: string): { readonly clip: string; readonly request: string } | undefined {
  const pieces = taking.exec(said)?.groups;
  if (pieces === undefined) return undefined;
  return { clip: pieces.clip!, request: `${pieces.verb} ${pieces.clip}${pieces.rest}` };
}
