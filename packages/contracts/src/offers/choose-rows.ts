import { z } from 'zod';
import { RetakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import { type Plan, type PlanRow, toPlanOfRows } from '../plan.ts';
import { routeSchema } from '../routes.ts';
import { strengthSchema, templateIdSchema } from '../templates/template.ts';

/** One row of an offer that is to run: as it was offered, on another route, or with other strengths of its looks. */
export const rowChoiceSchema = z.strictObject({
  clip: z.int().positive(),
  /** Of several takes of one clip, which. */
  take: z.int().positive().optional(),
  route: routeSchema.optional(),
  strengths: z.partialRecord(templateIdSchema, strengthSchema).optional(),
});
export type RowChoice = z.infer<typeof rowChoiceSchema>;

/** What a yes to an offer means: these rows and no others; without rows, all of them as they were offered. */
export const confirmOfferBodySchema = z.strictObject({
  rows: z.array(rowChoiceSchema).min(1).max(limits.clipsPerJob).optional(),
});

/**
 * The part of a plan that was chosen, with its prices worked out anew from what was quoted. Nothing that is chosen can bring
 * in a clip, a route or a price that the plan has not.
 *
 * @throws RetakeError `OFFER_ROW_INVALID` with the sentence that says what is not part of it
 */
export function toChosenPlan(plan: Plan, choices: readonly RowChoice[]): Plan {
  const byRow = new Map(choices.map((choice) => [toRowKey(choice), choice]));
  if (byRow.size !== choices.length) refuse('Each clip can be chosen once.');
  if (byRow.size === 0) refuse('Choose at least one clip.');
  for (const choice of choices) {
    const isOffered = plan.rows.some((row) => toRowKey(row) === toRowKey(choice));
    if (!isOffered) refuse(`Clip ${choice.clip} is not part of this offer.`);
  }
  return toPlanOfRows(
    plan.rows.flatMap((row) => {
      const choice = byRow.get(toRowKey(row));
      return choice === undefined ? [] : [toChosenRow(row, choice)];
    }),
  );
}

/** What tells one row of a plan from the others. */
export function toRowKey({ clip, take }: Pick<PlanRow, 'clip' | 'take'>): string {
  return take === undefined ? `${clip}` : `${clip}.${take}`;
}

function toChosenRow(row: PlanRow, { route = row.route, strengths = {} }: RowChoice): PlanRow {
  const stranger = Object.keys(strengths).find((id) => !row.add.some(({ template }) => template === id));
  if (stranger !== undefined) refuse(`"${stranger}" is not among the looks offered for clip ${row.clip}.`);
  const add = row.add.map((entry) => ({ ...entry, strength: strengths[entry.template] ?? entry.strength }));
  if (route === row.route) return { ...row, add };
  const quoted = row.routes?.find((entry) => entry.route === route);
  if (quoted === undefined) refuse(`The route "${route}" was not offered for clip ${row.clip}.`);
  if (!quoted.isPossible) refuse(`Clip ${row.clip} cannot take the route "${route}". ${quoted.reason}`);
  const { priceMicros, maxMicros, waitMs, sureness } = quoted;
  const { sureness: _before, ...rest } = row;
  return { ...rest, add, route, priceMicros, maxMicros, waitMs, ...(sureness && { sureness }) };
}

function refuse(message: string): never {
  throw new RetakeError('OFFER_ROW_INVALID', { message });
}
