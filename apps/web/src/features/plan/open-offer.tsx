import { type OfferView, toRowKey } from '@retake/contracts';
import { useId, useState } from 'react';
import { useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { confirmOffer, declineOffer } from '../../transport/offers-api.ts';
import { Button } from '../../ui/button.tsx';
import { PlanBudgetNote } from '../budget/plan-budget-note.tsx';
import { toPrice } from '../chat/figures.ts';
import { useCommand } from '../jobs/use-command.ts';
import {
  chooseRoute,
  chooseStrength,
  switchAll,
  switchRow,
  toRowChoices,
  toShownRows,
  toWantedPlan,
  untouched,
} from './offer-choices.ts';
import { OfferedRow } from './offered-row.tsx';
import { PlanList } from './plan-list.tsx';
import { PlanTotals } from './plan-totals.tsx';

/** With more rows than this they can be switched all at once. */
const severalRows = 3;

/** A plan that waits for a yes, as a list whose rows can be switched off and changed; total and maximum follow. */
export function OpenOffer({ offer: { id, plan } }: { offer: OfferView }) {
  const { jobId } = useJobConnection();
  const isOnline = useJobState((state) => state.connection === 'online');
  const [choices, setChoices] = useState(untouched);
  const { run, isBusy } = useCommand();
  const name = useId();
  const wanted = toWantedPlan(plan, choices);
  const isDisabled = isBusy || !isOnline;
  return (
    <>
      {plan.rows.length > severalRows && (
        <div className="flex gap-1 border-t px-2 py-1.5">
          {[true, false].map((isOn) => (
            <Button
              key={String(isOn)}
              size="sm"
              variant="ghost"
              disabled={isBusy}
              onClick={() => setChoices(switchAll(choices, plan, isOn))}
            >
              {isOn ? 'All' : 'None'}
            </Button>
          ))}
        </div>
      )}
      <PlanList label="Plan, row by row">
        {toShownRows(plan, choices).map((row) => {
          const key = toRowKey(row);
          return (
            <OfferedRow
              key={key}
              row={row}
              name={name}
              isOn={!choices.off.has(key)}
              isDisabled={isBusy}
              onSwitch={(isOn) => setChoices(switchRow(choices, key, isOn))}
              onRoute={(route) => setChoices(chooseRoute(choices, key, route))}
              onStrength={(template, strength) => setChoices(chooseStrength(choices, key, template, strength))}
            />
          );
        })}
      </PlanList>
      <div className="border-t bg-surface-1" role="status" aria-label="Total" data-testid="plan-total">
        {wanted === null ? (
          <p className="px-3 py-2 text-xs text-ink-2">No clip is chosen.</p>
        ) : (
          <>
            <PlanTotals plan={wanted} offered={plan.rows} />
            <PlanBudgetNote plan={wanted} />
          </>
        )}
      </div>
      <footer className="flex gap-1.5 border-t px-3 py-2.5">
        <Button
          size="sm"
          variant="primary"
          disabled={isDisabled || wanted === null}
          onClick={() => run(() => confirmOffer(jobId, id, toRowChoices(plan, choices)))}
        >
          {wanted === null || wanted.totalMicros === 0 ? 'Confirm' : `Confirm ${toPrice(wanted.totalMicros)}`}
        </Button>
        <Button size="sm" variant="ghost" disabled={isDisabled} onClick={() => run(() => declineOffer(jobId, id))}>
          Not now
        </Button>
      </footer>
    </>
  );
}
