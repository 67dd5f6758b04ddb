import { getTemplate, type Plan, type PlanRow } from '@retake/contracts';
import { toPrice, toWait } from './figures.ts';

const routeNames = { grade: 'Grade', modify: 'Modify', reshoot: 'Reshoot' } as const;

function toChange({ add, instruction }: PlanRow): string {
  const names = add.map(({ template, strength }) =>
    strength === 'normal' ? getTemplate(template).label : `${getTemplate(template).label}, ${strength}`,
  );
  if (instruction !== null) names.push(`“${instruction}”`);
  return names.join(' + ') || 'As before';
}

/** What is done to which clip, how, for how much and how long; `isDone` leaves out the wait, which is over. */
export function PlanTable({ plan, isDone = false }: { plan: Plan; isDone?: boolean }) {
  return (
    <table className="w-full text-xs tabular-nums" data-testid="plan">
      <caption className="sr-only">Plan</caption>
      <thead>
        <tr className="text-left text-2xs text-ink-3 [&>th]:pb-1 [&>th]:font-normal">
          <th className="w-12 pl-3">Clip</th>
          <th>Change</th>
          <th className="w-16">Route</th>
          <th className="w-14 text-right last:pr-3">Price</th>
          {!isDone && <th className="w-14 pr-3 text-right">Wait</th>}
        </tr>
      </thead>
      <tbody>
        {plan.rows.map((row) => (
          <tr key={row.clip} className="border-t border-line text-ink-2 [&>td]:py-1.5 [&>td]:align-top">
            <td className="pl-3 font-medium text-ink">{row.clip}</td>
            <td className="pr-3 text-ink">{toChange(row)}</td>
            <td>{routeNames[row.route]}</td>
            <td className="text-right last:pr-3">{toPrice(row.priceMicros)}</td>
            {!isDone && <td className="pr-3 text-right">{toWait(row.waitMs)}</td>}
          </tr>
        ))}
      </tbody>
      {plan.rows.length > 1 && (
        <tfoot>
          <tr className="border-t border-line-strong font-medium text-ink [&>td]:py-1.5">
            <td colSpan={3} className="pl-3">
              {plan.rows.length} clips
            </td>
            <td className="text-right last:pr-3">{toPrice(plan.totalMicros)}</td>
            {!isDone && <td className="pr-3 text-right">{toWait(plan.waitMs)}</td>}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
