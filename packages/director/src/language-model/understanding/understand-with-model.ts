import { askModel, type ReplyOptions } from '../ask-model.ts';
import type { LanguageModel } from '../language-model.ts';
import { parseAnswer } from '../parse-answer.ts';
import { toPartialReply } from '../partial-reply.ts';
import { modelAnswerSchema } from './model-answer.ts';
import { type ModelUnderstanding, toUnderstanding } from './to-understanding.ts';
import { toUnderstandingRequest, type UnsettledMessage } from './to-understanding-request.ts';

/**
 * Asks a language model what a message means that the rules could not settle.
 *
 * @param named clips that the person has named or selected: others are the model's choice, and marked as that.
 * @throws RetakeError `MODEL_*`: nothing may be changed then.
 */
export function understandWithModel(
  model: LanguageModel,
  message: UnsettledMessage,
  named: readonly number[],
  { onReply, ...options }: ReplyOptions,
): Promise<ModelUnderstanding> {
  const frame = { clips: message.clips.map(({ number }) => number), named };
  return askModel(
    model,
    toUnderstandingRequest(message),
    (text) => toUnderstanding(parseAnswer(text, modelAnswerSchema), frame),
    { ...options, onText: onReply && ((text) => onReply(toPartialReply(text))) },
  );
}
