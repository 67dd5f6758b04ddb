import { type ErrorCode, isRetakeError } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import type { LanguageModel, ModelRequest } from '../language-model.ts';

/** A model in the hand of a test. */
interface ModelUnderTest {
  readonly model: LanguageModel;
  /** How often it has been asked. */
  readonly asked: () => number;
}

interface ContractOptions {
  /** A model that writes this next. */
  readonly openWriting: (answer: string) => Promise<ModelUnderTest>;
  /** A model whose next answer fails with this code. */
  readonly failures: Readonly<
    Record<string, { readonly code: ErrorCode; readonly open: () => Promise<ModelUnderTest> }>
  >;
  /** A model that does not finish its answer. */
  readonly openHanging: () => Promise<ModelUnderTest>;
}

const request: ModelRequest = {
  instructions: 'Say hello.',
  data: '<data>{}</data>',
  answer: { name: 'greeting', schema: { type: 'object', properties: {}, required: [], additionalProperties: false } },
};
const answer = '{"reply":"Good evening — grüß Gott, 今晩は."}';

/** What everybody who asks a model relies on; every implementation passes it. */
export function describeLanguageModel(name: string, { openWriting, failures, openHanging }: ContractOptions): void {
  const lasting = () => new AbortController().signal;

  describe(`${name}, as a language model`, () => {
    it('writes an answer, and tells it as it grows, whole at the end', async () => {
      const { model, asked } = await openWriting(answer);
      const texts: string[] = [];
      expect(await model.write(request, { signal: lasting(), onText: (text) => texts.push(text) })).toBe(answer);
      expect(texts.length).toBeGreaterThan(1);
      expect(
        texts.every((text, index) => answer.startsWith(text) && text.length > (texts[index - 1] ?? '').length),
      ).toBe(true);
      expect(texts.at(-1)).toBe(answer);
      expect(asked()).toBe(1);
    });

    it.each(Object.entries(failures))('fails once and for all, with a code: %s', async (_name, { code, open }) => {
      const { model, asked } = await open();
      const failure = await model.write(request, { signal: lasting() }).catch((error: unknown) => error);
      expect(isRetakeError(failure) ? failure.code : failure).toBe(code);
      expect(asked()).toBe(1);
    });

    it('ends when it is stopped, with the reason of who stopped it', async () => {
      const { model } = await openHanging();
      const stopping = new AbortController();
      const written = model.write(request, { signal: stopping.signal });
      setImmediate(() => stopping.abort('enough'));
      await expect(written).rejects.toBe('enough');
    });

    it('does not begin when it was stopped before', async () => {
      const { model, asked } = await openWriting(answer);
      await expect(model.write(request, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
      expect(asked()).toBe(0);
    });
  });
}
