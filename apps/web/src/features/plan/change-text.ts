import { getTemplate, type PlanRow, type Route } from '@retake/contracts';

export const routeNames: Readonly<Record<Route, string>> = { grade: 'Grade', modify: 'Modify', reshoot: 'Reshoot' };

/** What is asked of a clip, without strengths: `Nighttime + “add a knight”`. */
export function toChangeText({ add, instruction, wear }: PlanRow): string {
  const names = add.map(({ template }) => getTemplate(template).label);
  if (wear !== undefined) names.unshift(`Look of ${wear.of}`);
  if (instruction !== null) names.push(`“${instruction}”`);
  return names.join(' + ') || 'As before';
}

/** What is asked of a clip, with the strengths that are not the usual one: `Nighttime, strong`. */
export function toDecidedText(row: PlanRow): string {
  const strengths = row.add.filter(({ strength }) => strength !== 'normal');
  const told = strengths.map(({ template, strength }) =>
    row.add.length === 1 ? strength : `${getTemplate(template).label.toLowerCase()} ${strength}`,
  );
  return [toChangeText(row), ...told].join(', ');
}

/** `3 clips`, `2 of 3 takes`: how many of the rows of a plan are meant, all of them unless told. */
export function toRowCount(rows: readonly Pick<PlanRow, 'take'>[], meant = rows.length): string {
  const thing = rows.every(({ take }) => take !== undefined) ? 'take' : 'clip';
  const all = `${rows.length} ${thing}${rows.length === 1 ? '' : 's'}`;
  return meant === rows.length ? all : `${meant} of ${all}`;
}

/** How a row is called: `Clip 2`, or `Clip 2, take 3`. */
export function toRowName({ clip, take }: Pick<PlanRow, 'clip' | 'take'>): string {
  return take === undefined ? `Clip ${clip}` : `Clip ${clip}, take ${take}`;
}
