import { type ErrorCode, RetakeError } from '@retake/contracts';
import type { LanguageModel, ModelRequest } from '../language-model.ts';

/** What a scripted model does next: writes this, fails like this, or writes nothing until it is stopped. */
export type ModelStep =
  | string
  | { readonly code: ErrorCode; readonly details?: Readonly<Record<string, unknown>> }
  | 'never';

export interface ScriptedModel extends LanguageModel {
  readonly requests: readonly ModelRequest[];
}

/** A model that does what it is told, step by step, and throws on a request that was not expected. */
export function createScriptedModel(...steps: readonly ModelStep[]): ScriptedModel {
  const requests: ModelRequest[] = [];
  return {
    name: 'scripted',
    requests,
    async write(request, { signal, onText }) {
      signal.throwIfAborted();
      const step = steps[requests.push(request) - 1];
      if (step === undefined) throw new TypeError('The scripted model was asked more often than it was set up for.');
      if (step === 'never') {
        const { promise, reject } = Promise.withResolvers<never>();
        signal.addEventListener('abort', () => reject(signal.reason));
        return promise;
      }
      if (typeof step !== 'string') throw new RetakeError(step.code, step.details && { details: step.details });
      for (let end = 1; end < step.length; end += 7) onText?.(step.slice(0, end));
      onText?.(step);
      return step;
    },
  };
}
