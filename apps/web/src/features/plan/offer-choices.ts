import {
  type Plan,
  type PlanRow,
  type Route,
  type RowChoice,
  type Strength,
  type TemplateId,
  toChosenPlan,
  toRowKey,
} from '@retake/contracts';

/** What a person has changed of an offered plan, by the keys of its rows. */
export interface OfferChoices {
  readonly off: ReadonlySet<string>;
  readonly routes: Readonly<Record<string, Route>>;
  readonly strengths: Readonly<Record<string, Partial<Record<TemplateId, Strength>>>>;
}

export const untouched: OfferChoices = { off: new Set(), routes: {}, strengths: {} };

export function switchRow(choices: OfferChoices, key: string, isOn: boolean): OfferChoices {
  const off = new Set(choices.off);
  if (isOn) off.delete(key);
  else off.add(key);
  return { ...choices, off };
}

export function switchAll(choices: OfferChoices, { rows }: Plan, isOn: boolean): OfferChoices {
  return { ...choices, off: new Set(isOn ? [] : rows.map(toRowKey)) };
}

export function chooseRoute(choices: OfferChoices, key: string, route: Route): OfferChoices {
  return { ...choices, routes: { ...choices.routes, [key]: route } };
}

export function chooseStrength(
  choices: OfferChoices,
  key: string,
  template: TemplateId,
  strength: Strength,
): OfferChoices {
  const strengths = { ...choices.strengths[key], [template]: strength };
  return { ...choices, strengths: { ...choices.strengths, [key]: strengths } };
}

function toRowChoice({ clip, take }: PlanRow, { routes, strengths }: OfferChoices): RowChoice {
  const key = toRowKey({ clip, take });
  const route = routes[key];
  const changed = strengths[key];
  return {
    clip,
    ...(take !== undefined && { take }),
    ...(route && { route }),
    ...(changed && { strengths: changed }),
  };
}

/** The rows that are left on, as they are sent. */
export function toRowChoices(plan: Plan, choices: OfferChoices): RowChoice[] {
  return plan.rows.filter((row) => !choices.off.has(toRowKey(row))).map((row) => toRowChoice(row, choices));
}

/** All rows as they would run now, those that are off too. */
export function toShownRows(plan: Plan, choices: OfferChoices): PlanRow[] {
  return toChosenPlan(
    plan,
    plan.rows.map((row) => toRowChoice(row, choices)),
  ).rows;
}

/** What would be started now; null when no row is left on. */
export function toWantedPlan(plan: Plan, choices: OfferChoices): Plan | null {
  const rows = toRowChoices(plan, choices);
  return rows.length === 0 ? null : toChosenPlan(plan, rows);
}
