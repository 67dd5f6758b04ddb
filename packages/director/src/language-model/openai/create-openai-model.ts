import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAICompletions } from '@langchain/openai';
import { RetakeError } from '@retake/contracts';
import type { LanguageModel, ModelRequest } from '../language-model.ts';
import { readFinish, readRefusal } from './read-chunk.ts';
import { toModelError } from './to-model-error.ts';

export interface OpenaiModelOptions {
  /** Of the API, `/v1` and all: OpenAI's own, or that of vLLM, Ollama, llama.cpp and the like. */
  readonly baseUrl: string;
  /** Absent: the server asks for none. */
  readonly key?: string | undefined;
  readonly model: string;
}

/** Servers that ask for no key still get a header, because the client sends one. */
const noKey = 'none';
/** Reasoning models take no temperature, and think at the cost of the same tokens. */
const reasoning = /^(?:o\d|gpt-[5-9])/u;
/** Several times the longest answer: a model that goes on for ever is stopped. */
const answerTokens = 2_000;

/**
 * A model behind any server that speaks the OpenAI API. It writes as a stream, in the shape of a JSON schema, and each
 * request is sent once: how often, and for how long, is for the caller to say.
 */
export function createOpenaiModel({ baseUrl, key = noKey, model }: OpenaiModelOptions): LanguageModel {
  // The half of `ChatOpenAI` that speaks chat completions. The whole of it sends models of certain names to an API that other
  // servers do not have, whatever its options say.
  const chat = new ChatOpenAICompletions({
    ...{ model, apiKey: key, maxRetries: 0, streamUsage: false },
    ...(!reasoning.test(model) && { temperature: 0, maxTokens: answerTokens }),
    // A refusal is told in a field of the chunk that is not handed on otherwise.
    __includeRawResponse: true,
    configuration: { baseURL: baseUrl },
  });
  return {
    name: model,
    async write(request, { signal, onText }) {
      const { name, schema } = request.answer;
      const response_format = { type: 'json_schema', json_schema: { name, schema, strict: true } } as const;
      let text = '';
      let isRefused = false;
      let finish: string | undefined;
      try {
        for await (const chunk of await chat.stream(toMessages(request), { signal, response_format })) {
          isRefused ||= readRefusal(chunk) !== undefined;
          finish = readFinish(chunk) ?? finish;
          if (typeof chunk.content !== 'string' || chunk.content === '') continue;
          text += chunk.content;
          onText?.(text);
        }
      } catch (error) {
        signal.throwIfAborted();
        throw toModelError(error);
      }
      signal.throwIfAborted();
      if (isRefused || finish === 'content_filter') throw new RetakeError('MODEL_DECLINED');
      if (finish === 'length') throw toUnusable('The answer was cut off because it grew too long. Be brief.');
      if (text.trim() === '') throw toUnusable('The answer was empty.');
      // A stream that ends without saying so has been cut.
      if (finish === undefined) throw new RetakeError('MODEL_UNAVAILABLE');
      return text;
    },
  };
}

function toUnusable(problem: string): RetakeError {
  return new RetakeError('MODEL_ANSWER_INVALID', { details: { problem } });
}

function toMessages({ instructions, data, correction }: ModelRequest): BaseMessage[] {
  const messages = [new SystemMessage(instructions), new HumanMessage(data)];
  if (correction === undefined) return messages;
  const { answer, problem } = correction;
  const before = answer === undefined ? [] : [new AIMessage(answer)];
  return [...messages, ...before, new HumanMessage(`That answer cannot be used. ${problem} Answer again.`)];
}
