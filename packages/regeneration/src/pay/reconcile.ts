import { type Database, type Transaction, withTransaction } from '@retake/db';
import type { Reconciliation } from './types.ts';

interface Difference {
  readonly what: string;
  readonly stored: number;
  readonly expected: number;
}

/** What the ledger says of each call, as far as the call says otherwise. */
const calls = `
  SELECT 'call ' || call.id || ' (' || call.state || '): ' || sums.kind AS what,
    coalesce(sums.stored, 0)::bigint AS stored, coalesce(sums.expected, 0)::bigint AS expected
  FROM provider_calls call
  LEFT JOIN LATERAL (
    SELECT sum(amount_micros) FILTER (WHERE kind = 'reserve') AS reserve,
      sum(amount_micros) FILTER (WHERE kind = 'settle') AS settle,
      sum(amount_micros) FILTER (WHERE kind = 'excess') AS excess,
      sum(amount_micros) FILTER (WHERE kind = 'release') AS release
    FROM ledger WHERE ledger.call_id = call.id
  ) booked ON true
  CROSS JOIN LATERAL (VALUES
    ('reserve', booked.reserve, call.reserved_micros),
    ('settle', booked.settle, CASE WHEN call.charge_micros IS NOT NULL
      THEN least(call.charge_micros, call.reserved_micros) END),
    ('excess', booked.excess, CASE WHEN call.charge_micros > call.reserved_micros
      THEN call.charge_micros - call.reserved_micros END),
    ('release', booked.release, CASE WHEN call.state = 'not_created' THEN call.reserved_micros END)
  ) sums (kind, stored, expected)
  WHERE sums.stored IS DISTINCT FROM sums.expected AND call.owner_id = coalesce($1, call.owner_id)`;

/** What each call holds and has cost by the ledger, and what the installation has lost: that counts for days alone. */
const money = `
  SELECT job_id, owner_id, day,
    CASE WHEN kind IN ('excess', 'waste') THEN amount_micros ELSE 0 END AS lost,
    CASE WHEN kind = 'reserve' AND NOT EXISTS (
      SELECT FROM ledger ended WHERE ended.call_id = ledger.call_id AND ended.kind IN ('settle', 'release')
    ) THEN amount_micros ELSE 0 END AS held,
    CASE WHEN kind = 'settle' THEN amount_micros ELSE 0 END AS spent
  FROM ledger`;

const budgets = `
  SELECT 'job ' || budgets.job_id || ': ' || side.name AS what, side.stored, side.expected::bigint AS expected
  FROM budgets JOIN jobs ON jobs.id = budgets.job_id
  LEFT JOIN (SELECT job_id, sum(held) AS held, sum(spent) AS spent FROM (${money}) money GROUP BY job_id) sums
    ON sums.job_id = budgets.job_id
  CROSS JOIN LATERAL (VALUES
    ('reserved', reserved_micros, coalesce(sums.held, 0)), ('spent', spent_micros, coalesce(sums.spent, 0))
  ) side (name, stored, expected)
  WHERE side.stored <> side.expected AND jobs.owner_id = coalesce($1, jobs.owner_id)`;

const days = `
  SELECT 'day ' || coalesce(day_budgets.day, sums.day) || ' of ' || coalesce(day_budgets.owner_id, sums.owner_id)
    || ': ' || side.name AS what, side.stored::bigint AS stored, side.expected::bigint AS expected
  FROM day_budgets
  FULL JOIN (
    SELECT owner_id, day, sum(held) AS held, sum(spent + lost) AS spent FROM (${money}) money
    WHERE owner_id IS NOT NULL GROUP BY owner_id, day
  ) sums ON sums.owner_id = day_budgets.owner_id AND sums.day = day_budgets.day
  CROSS JOIN LATERAL (VALUES
    ('reserved', coalesce(reserved_micros, 0), coalesce(sums.held, 0)),
    ('spent', coalesce(spent_micros, 0), coalesce(sums.spent, 0))
  ) side (name, stored, expected)
  WHERE side.stored <> side.expected
    AND coalesce(day_budgets.owner_id, sums.owner_id) = coalesce($1, day_budgets.owner_id, sums.owner_id)`;

/** The rule that holds without an amount: a clip never has two open calls in one regeneration. */
const doubles = `
  SELECT 'clip ' || clip || ' of regeneration ' || regeneration_id || ' has ' || count(*) || ' open calls' AS what
  FROM provider_calls WHERE state IN ('intent', 'unknown', 'created') AND owner_id = coalesce($1, owner_id)
  GROUP BY regeneration_id, clip_id, clip HAVING count(*) > 1`;

/** What is right and was not foreseen, the newest first; what comes from the price list is no news, so it is told in one. */
const oddities = `
  SELECT CASE ledger.kind
    WHEN 'excess' THEN 'call ' || call_id || ' was charged ' || amount_micros || ' micros above its hold'
    WHEN 'waste' THEN 'prediction ' || ledger.prediction_id || ' cost ' || amount_micros || ' micros and no call waited for it'
    ELSE 'call ' || call_id || ' cost ' || amount_micros || ' micros'
    END || CASE WHEN is_estimate THEN ', by estimate: the provider did not tell' ELSE '' END AS what
  FROM ledger LEFT JOIN provider_calls call ON call.id = ledger.call_id
  WHERE (kind IN ('excess', 'waste') OR is_estimate AND call.charge_source = 'held') AND coalesce(ledger.owner_id = $1, true)
  ORDER BY ledger.id DESC LIMIT 100`;

const listed = `
  SELECT count(*) || CASE count(*) WHEN 1 THEN ' call cost ' ELSE ' calls cost ' END || sum(charge_micros)
    || ' micros by the price list: the provider tells no amounts' AS what
  FROM provider_calls
  WHERE charge_source = 'listed' AND charge_micros > 0 AND owner_id = coalesce($1, owner_id)
  HAVING count(*) > 0`;

/**
 * Holds the ledger against the calls, and the budgets of all jobs and days against the ledger, to the micro-dollar, on
 * one view of everything; of one owner when one is named.
 */
export function reconcile(
  database: Database,
  { ownerId = null }: { readonly ownerId?: string | null } = {},
): Promise<Reconciliation> {
  return withTransaction(
    database,
    async (transaction) => {
      const counted = await transaction.query<{ calls: number }>(
        'SELECT count(*)::int AS calls FROM provider_calls WHERE owner_id = coalesce($1, owner_id)',
        [ownerId],
      );
      const differences = await listDifferences(transaction, ownerId);
      const broken = await transaction.query<{ what: string }>(doubles, [ownerId]);
      const odd = await transaction.query<{ what: string }>(oddities, [ownerId]);
      const fromList = await transaction.query<{ what: string }>(listed, [ownerId]);
      return {
        calls: counted.rows[0]!.calls,
        driftMicros: differences.reduce((sum, { stored, expected }) => sum + Math.abs(stored - expected), 0),
        problems: [
          ...differences.map(({ what, stored, expected }) => `${what} is ${stored} and should be ${expected} micros`),
          ...broken.rows.map(({ what }) => what),
        ],
        notes: [...fromList.rows, ...odd.rows].map(({ what }) => what),
      };
    },
    { snapshot: true },
  );
}

async function listDifferences(transaction: Transaction, ownerId: string | null): Promise<Difference[]> {
  const answers = [];
  for (const statement of [calls, budgets, days])
    answers.push(await transaction.query<Difference>(statement, [ownerId]));
  return answers.flatMap(({ rows }) => rows);
}
