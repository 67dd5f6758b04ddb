import { askModel, type ReplyOptions } from '../ask-model.ts';
import type { LanguageModel } from '../language-model.ts';
import { parseAnswer } from '../parse-answer.ts';
import { toPartialReply } from '../partial-reply.ts';
import { modelAnswerSchema } from './model-answer.ts';
import { type ModelUnderstanding, toUnderstanding } from './to-understanding.ts';
import { toUnderstandingRequest } from './to-understanding-request.ts';
import type { UnsettledMessage } from './unsettled-message.ts';

/**
 * Asks a language model what a message means that the rules could not settle.
 *
 * @throws RetakeError `MODEL_*`: nothing may be changed then.
 */
export function understandWithModel(
  model: LanguageModel,
  message: UnsettledMessage,
  { onReply, ...options }: ReplyOptions,
): Promise<ModelUnderstanding> {
  const frame = { clips: message.clips.map(({ number }) => number), named: message.named };
  const { tokens: _tokens, ...request } = toUnderstandingRequest(message, options.meter);
  return askModel(model, request, (text) => toUnderstanding(parseAnswer(text, modelAnswerSchema), frame), {
    ...options,
    onText: onReply && ((text) => onReply(toPartialReply(text))),
  });
}
