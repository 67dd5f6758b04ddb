import type { ClipContext } from '../message-context.ts';
import type { Problem, Reference } from './reference.ts';

/** "This video has 4 clips: 1 to 4." */
export function describeClips(clips: readonly ClipContext[]): string {
  if (clips.length === 0) return 'This video has no clips yet.';
  if (clips.length === 1) return 'This video has one clip: clip 1.';
  return `This video has ${clips.length} clips: 1 to ${clips.length}.`;
}

/** The names (roles and sections) that the clips of a video have. */
export function describeNames(clips: readonly ClipContext[]): string {
  const names = [...new Set(clips.flatMap(({ role, section }) => [role, section ?? role]))].filter(
    (name) => name !== '',
  );
  return names.length === 0 ? describeClips(clips) : `The clips here are called: ${names.slice(0, 12).join(', ')}.`;
}

/** A reference that cannot be followed; the question is asked when the message needs it. */
export function toProblem(problem: Problem, weak = false): Reference {
  return { kind: 'named', clips: [], weak, problem };
}

/** Clip numbers in rising order when all exist and none is named twice, otherwise the question to ask. */
export function toNamed(numbers: readonly number[], clips: readonly ClipContext[], weak = false): Reference {
  const missing = numbers.filter((number) => !Number.isInteger(number) || number < 1 || number > clips.length);
  if (missing.length > 0) {
    const named = missing.every(Number.isSafeInteger) ? `There is no clip ${missing.slice(0, 3).join(' or ')}. ` : '';
    return toProblem({ question: `${named}${describeClips(clips)} Which one do you mean?` }, weak);
  }
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  if (distinct.length < numbers.length) {
    return toProblem({ question: `A clip is named twice. ${describeClips(clips)} Which ones do you mean?` }, weak);
  }
  return { kind: 'named', clips: distinct, weak };
}
