import type { PlanRow, RegenerationView, TakeView } from '@retake/contracts';

/** A tile of a take: what has become of it, or what is being made. */
export type TakePlace =
  | { readonly take: number; readonly made: TakeView }
  | { readonly take: number; readonly made: null; readonly row: PlanRow };

/** The takes of a change in their order: while it runs all that were asked for, later those of which something is known. */
export function listPlaces({ status, plan, takes }: Pick<RegenerationView, 'status' | 'plan' | 'takes'>): TakePlace[] {
  const known = takes.map((made): TakePlace => ({ take: made.take, made }));
  if (status !== 'running') return known;
  const rows = (plan?.rows ?? []).map((row, index) => ({ take: row.take ?? index + 1, made: null, row }));
  const pending = rows.filter(({ take }) => !takes.some((made) => made.take === take));
  return [...known, ...pending].toSorted((a, b) => a.take - b.take);
}
