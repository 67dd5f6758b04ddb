import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@retake/db';
import { reconcile } from '@retake/regeneration';
import type { Shop } from '../../../apps/agent/src/worker/testing/chaos/open-shop.ts';

/** What the ledger says against what the provider invoices. */
export interface MoneyResult {
  readonly calls: number;
  readonly predictions: number;
  readonly invoicedMicros: number;
  readonly ledgerMicros: number;
  readonly wasteMicros: number;
  /** Of ledger, calls and budgets among each other, and of ledger and invoice. */
  readonly driftMicros: number;
  /** Calls for which the provider has made more than one prediction. */
  readonly boughtTwice: readonly string[];
  readonly problems: readonly string[];
}

const patienceMs = 30_000;

/** Waits until the sweepers have settled everything, and holds ledger, calls, budgets and invoice against each other. */
export async function checkMoney(database: Database, { standIn }: Shop): Promise<MoneyResult> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const result = await readMoney(database, standIn.invoice());
    const isSettled = result.driftMicros === 0 && result.problems.length === 0;
    if (isSettled || performance.now() > deadline) return result;
    await wait(200);
  }
}

async function readMoney(database: Database, invoice: ReturnType<Shop['standIn']['invoice']>): Promise<MoneyResult> {
  const { calls, driftMicros, problems } = await reconcile(database);
  const sums = await database.query<{ spent: number; waste: number; open: number }>(
    `SELECT coalesce(sum(amount_micros) FILTER (WHERE kind IN ('settle', 'excess', 'waste')), 0)::bigint AS spent,
       coalesce(sum(amount_micros) FILTER (WHERE kind = 'waste'), 0)::bigint AS waste,
       (SELECT count(*)::int FROM provider_calls WHERE state IN ('intent', 'unknown', 'created')) AS open
     FROM ledger`,
  );
  const { spent, waste, open } = sums.rows[0]!;
  const invoicedMicros = invoice.reduce((sum, { chargeMicros }) => sum + (chargeMicros ?? 0), 0);
  const running = invoice.filter(({ chargeMicros }) => chargeMicros === null).length;
  const byCall = Map.groupBy(invoice, ({ webhook }) => webhook ?? 'none');
  return {
    ...{ calls, predictions: invoice.length, invoicedMicros, ledgerMicros: spent, wasteMicros: waste },
    driftMicros: driftMicros + Math.abs(invoicedMicros - spent),
    boughtTwice: [...byCall].filter(([, lines]) => lines.length > 1).map(([webhook]) => webhook),
    problems: [
      ...problems,
      ...(open > 0 ? [`${open} calls are open`] : []),
      ...(running > 0 ? [`${running} predictions run`] : []),
    ],
  };
}
