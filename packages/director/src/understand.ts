import type { Understanding } from '@retake/contracts';
import { weigh } from './certainty/weigh.ts';
import { isOffer } from './kinds/offers/is-offer.ts';
import { readMemory, toMemory } from './memory.ts';
import type { MessageContext } from './message-context.ts';
import { prepareMessage } from './prepare-message.ts';
import { recall } from './recall.ts';
import { interpretAsked } from './withheld/interpret-asked.ts';

/**
 * Understands a message by rules alone: free, at once, and the same every time. Whatever the rules are not sure of
 * becomes a question (`clarify`), never a change of some other clip.
 *
 * Throws RetakeError TEXT_EMPTY, TEXT_TOO_LONG, TEXT_INVALID, INSTRUCTION_TOO_LONG, COMMAND_UNKNOWN or
 * COMMAND_ARGUMENTS.
 */
export function understand(message: MessageContext): Understanding {
  const prepared = prepareMessage(message);
  const { text, clips, selected } = prepared;
  const { previous, history = [] } = message;
  const memory = previous === undefined ? recall(() => readMemory(history, clips)) : toMemory(previous);
  const { offered, looks, moments } = message;
  const isAsked = offered !== undefined || isOffer(history);
  const { understanding } = interpretAsked(text, { clips, selected, memory, offered, isAsked, looks, moments });
  const read = (part: string) => interpretAsked(part, { clips, selected: [], memory: {} }).understanding;
  return weigh(understanding, prepared, { memory, isAsked, read });
}
