import { errorBodySchema } from '@retake/contracts';
import type { z } from 'zod';

/** The answers of a route for its description: the good one, and the one shape of every failure. */
export function toResponses<Status extends 200 | 201 | 202, Schema extends z.ZodType>(status: Status, schema: Schema) {
  return { [status]: schema, '4xx': errorBodySchema, '5xx': errorBodySchema } as Record<Status, Schema> &
    Record<'4xx' | '5xx', typeof errorBodySchema>;
}
