import type { ClipContext } from './message-context.ts';

/** Videos that are remembered: those of the last few conversations. */
const mostVideos = 8;
/** The one of the last message stands last. */
const known: (readonly ClipContext[])[] = [];

const fields = [
  'number',
  'role',
  'section',
  'prompt',
  'seconds',
  'canRedo',
] as const satisfies readonly (keyof ClipContext)[];

const isSame = (clips: readonly ClipContext[], others: readonly ClipContext[]): boolean =>
  clips.length === others.length &&
  clips.every((clip, at) => fields.every((field) => clip[field] === others[at]![field]));

/**
 * The list of clips of an earlier message, where nothing in it has changed since: what was found in their prompts and names is
 * kept with the list, and a caller reads a new one for each message.
 */
export function toKnownClips(clips: readonly ClipContext[]): readonly ClipContext[] {
  const at = known.findIndex((others) => isSame(clips, others));
  const list = at === -1 ? clips.map((clip) => ({ ...clip })) : known[at]!;
  if (at !== -1) known.splice(at, 1);
  else if (known.length >= mostVideos) known.shift();
  known.push(list);
  return list;
}
