import type { AIMessageChunk } from '@langchain/core/messages';
import { z } from 'zod';

const rawSchema = z.object({
  choices: z.array(z.object({ delta: z.object({ refusal: z.string().min(1) }) })).min(1),
});

/** Why the model declines, when this piece of its answer says so. */
export function readRefusal({ additional_kwargs }: AIMessageChunk): string | undefined {
  const raw = rawSchema.safeParse(additional_kwargs.__raw_response);
  return raw.success ? raw.data.choices[0]?.delta.refusal : undefined;
}

/** Why the answer has ended, when this is its last piece. */
export function readFinish({ response_metadata }: AIMessageChunk): string | undefined {
  const finish: unknown = response_metadata.finish_reason;
  return typeof finish === 'string' ? finish : undefined;
}
