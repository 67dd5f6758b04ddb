import type { MessageContext } from '../message-context.ts';
import { prepareMessage } from '../prepare-message.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { toFeatures } from './features.ts';

export { places } from './features.ts';
export { kinds, type OpinionKind, outputs, sumWeights, toProbabilities } from './outputs.ts';

/** What a message is known by, to learn from it. Throws RetakeError TEXT_EMPTY, TEXT_TOO_LONG or TEXT_INVALID. */
export function toMessageFeatures(message: MessageContext): readonly number[] {
  const { text, clips, selected, reply } = prepareMessage(message);
  return toFeatures(readSentence(text, clips, selected), reply);
}
