import { createTokenCounter } from '@retake/director';
import type { Env } from '../env.ts';
import type { DirectorModel } from './director-model.ts';

/** Before the second and the third try. */
const pausesMs = [300, 1_000];
/** Models whose words the counter cuts as they do. */
const counted = /^(?:gpt-|o\d|chatgpt-)/u;

/** The model that the settings name; undefined without one. Its client is loaded only where it is used. */
export async function createDirectorModel({
  languageModel,
}: Pick<Env, 'languageModel'>): Promise<DirectorModel | undefined> {
  if (languageModel === undefined) return undefined;
  const { createOpenaiModel } = await import('@retake/director/openai');
  const { model, baseUrl, key, deadlineMs } = languageModel;
  return {
    model: createOpenaiModel({ baseUrl, key, model }),
    patience: { deadlineMs, pausesMs },
    meter: { countTokens: await createTokenCounter(), isExact: counted.test(model) },
  };
}
