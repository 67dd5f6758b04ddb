import { toKnownClips } from './known-clips.ts';
import type { ClipContext, MessageContext } from './message-context.ts';
import { dropListMarks } from './sentence/drop-list-marks.ts';
import { checkText } from './text/check-text.ts';
import { dropHesitations } from './text/drop-hesitations.ts';

/** A message as everything reads it. */
export interface Prepared {
  /** Checked, without what only carries it: hesitations, marks of lists. */
  readonly text: string;
  readonly clips: readonly ClipContext[];
  /** Selected clips that exist, in rising order. */
  readonly selected: readonly number[];
  /** The last reply of the conversation; undefined where there is none. */
  readonly reply: string | undefined;
}

/** Checks a message and puts it into the form that is read. Throws RetakeError TEXT_EMPTY, TEXT_TOO_LONG or TEXT_INVALID. */
export function prepareMessage(message: MessageContext): Prepared {
  const clips = toKnownClips(message.clips);
  return {
    text: dropListMarks(dropHesitations(checkText(message.text)), clips),
    clips,
    selected: [...new Set(message.selected ?? [])]
      .filter((number) => clips.some((clip) => clip.number === number))
      .sort((a, b) => a - b),
    reply: message.history?.findLast(({ role }) => role === 'assistant')?.content,
  };
}
