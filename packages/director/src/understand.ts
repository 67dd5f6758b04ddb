import type { Understanding } from '@retake/contracts';
import { isOffer } from './kinds/offers/is-offer.ts';
import { toKnownClips } from './known-clips.ts';
import { readMemory, toMemory } from './memory.ts';
import type { MessageContext } from './message-context.ts';
import { recall } from './recall.ts';
import { dropListMarks } from './sentence/drop-list-marks.ts';
import { checkText } from './text/check-text.ts';
import { dropHesitations } from './text/drop-hesitations.ts';
import { interpretAsked } from './withheld/interpret-asked.ts';

/**
 * Understands a message by rules alone: free, at once, and the same every time. Whatever the rules are not sure of
 * becomes a question (`clarify`), never a change of some other clip.
 *
 * Throws RetakeError TEXT_EMPTY, TEXT_TOO_LONG, TEXT_INVALID, INSTRUCTION_TOO_LONG, COMMAND_UNKNOWN or
 * COMMAND_ARGUMENTS.
 */
export function understand(message: MessageContext): Understanding {
  const clips = toKnownClips(message.clips);
  const text = dropListMarks(dropHesitations(checkText(message.text)), clips);
  const selected = [...new Set(message.selected ?? [])]
    .filter((number) => clips.some((clip) => clip.number === number))
    .sort((a, b) => a - b);
  const { previous, history = [] } = message;
  const memory = previous === undefined ? recall(() => readMemory(history, clips)) : toMemory(previous);
  const { offered, looks, moments } = message;
  const isAsked = offered !== undefined || isOffer(history);
  return interpretAsked(text, { clips, selected, memory, offered, isAsked, looks, moments }).understanding;
}
