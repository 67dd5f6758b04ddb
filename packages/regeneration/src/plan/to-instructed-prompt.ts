import { limits } from '@retake/contracts';
import type { VersionRecord } from '../records.ts';
import { toBeginning } from './to-beginning.ts';

type PromptedVersion = Pick<VersionRecord, 'id' | 'parentId' | 'origin' | 'basePrompt' | 'instruction'>;

/**
 * What a source shows after it was made anew as an instruction says, in words that every model takes: what it showed first,
 * and what was asked since. Where there is no room for all of it, what was asked first is left out.
 */
export function toInstructedPrompt(
  base: PromptedVersion,
  instruction: string | null,
  versions: readonly PromptedVersion[],
): string {
  const { first, wishes } = findWishes(base, versions);
  return join(first, instruction === null ? wishes : [...wishes, instruction]);
}

/**
 * The earliest prompt that the one of a version has grown from, and what was put behind it. A prompt that somebody has written
 * anew has grown from nothing.
 */
function findWishes(base: PromptedVersion, versions: readonly PromptedVersion[]) {
  const byId = new Map(versions.map((version) => [version.id, version]));
  let found = { first: base.basePrompt, wishes: [] as readonly string[] };
  const wishes: string[] = [];
  for (let version = base; byId.delete(version.id); ) {
    if (version.origin !== 'grade' && version.instruction !== null) wishes.unshift(version.instruction);
    const parent = byId.get(version.parentId ?? '');
    if (parent === undefined) break;
    if (join(parent.basePrompt, wishes) === base.basePrompt) found = { first: parent.basePrompt, wishes: [...wishes] };
    version = parent;
  }
  return found;
}

function join(first: string, wishes: readonly string[]): string {
  const [newest, ...older] = wishes
    .map(toSentence)
    .filter((wish) => wish !== '')
    .reverse();
  if (newest === undefined) return toBeginning(first, limits.promptCharacters);
  const shown = toClosed(toBeginning(first, limits.promptCharacters - newest.length - 2));
  const told = [newest];
  let room = limits.promptCharacters - shown.length - newest.length - 1;
  for (const wish of older) {
    room -= wish.length + 1;
    if (room < 0) break;
    told.unshift(wish);
  }
  return [shown, ...told].filter((part) => part !== '').join(' ');
}

/** One wish leaves as much room for what is seen. */
function toSentence(wish: string): string {
  const words = toBeginning(wish, limits.instructionCharacters - 1);
  return words === '' ? '' : toClosed(`${words[0]!.toUpperCase()}${words.slice(1)}`);
}

function toClosed(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}
