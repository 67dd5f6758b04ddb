/** A fault that somebody could make: another text in a statement, or an index that is not there. */
export interface Mutant {
  readonly name: string;
  readonly texts?: readonly { readonly from: string; readonly to: string }[];
  readonly droppedIndexes?: readonly string[];
}

const fence =
  'WHERE id = $1 AND lease_run_id = $2 AND lease_epoch = $3 AND lease_expires_at > clock_timestamp()\n     FOR UPDATE';
const beat =
  'WHERE id = $1 AND lease_run_id = $2 AND lease_epoch = $3 AND lease_expires_at > clock_timestamp()\n       RETURNING';
const epoch = 'lease_epoch = $3';
const expiry = 'lease_expires_at > clock_timestamp()';
const replace = (from: string, part: string, by: string) => ({ from, to: from.replace(part, by) });
const ledgerIndex = 'ledger_has_each_kind_once_a_call';
const guard = 'WHERE id = $1 AND state = ANY($2)';

export const mutants: readonly Mutant[] = [
  { name: 'the fence ignores the epoch', texts: [replace(fence, epoch, '$3::bigint IS NOT NULL')] },
  { name: 'the fence ignores the expiry', texts: [replace(fence, expiry, 'true')] },
  { name: 'a heartbeat ignores the epoch', texts: [replace(beat, epoch, '$3::bigint IS NOT NULL')] },
  { name: 'a heartbeat revives an expired lease', texts: [replace(beat, expiry, 'true')] },
  {
    name: 'the wish to cancel is ignored',
    texts: [{ from: 'cancel_requested_at IS NOT NULL AS is_cancel_requested', to: 'false AS is_cancel_requested' }],
  },
  {
    name: 'anybody may cancel',
    texts: [{ from: 'AND owner_id = coalesce($2, owner_id)', to: 'AND $2::uuid IS NOT DISTINCT FROM $2' }],
  },
  {
    name: 'a held job is given away',
    texts: [{ from: 'coalesce(lease_expires_at > clock_timestamp(), false) AS is_held', to: 'false AS is_held' }],
  },
  {
    name: 'the reaper takes what is alive',
    texts: [
      {
        from: 'lease_run_id IS NOT NULL AND lease_expires_at <= clock_timestamp()',
        to: 'lease_expires_at IS NOT NULL',
      },
    ],
  },
  {
    name: 'the budget ignores what is reserved',
    texts: [
      { from: 'AND reserved_micros + spent_micros + $2 <= limit_micros', to: 'AND spent_micros + $2 <= limit_micros' },
    ],
  },
  {
    name: 'the budget ignores what is spent',
    texts: [
      {
        from: 'AND reserved_micros + spent_micros + $2 <= limit_micros',
        to: 'AND reserved_micros + $2 <= limit_micros',
      },
    ],
  },
  {
    name: 'the limit of the day is ignored',
    texts: [{ from: 'reserved_micros + spent_micros + $2 <= $3::bigint)', to: 'true)' }],
  },
  {
    name: 'a budget may be set below what is gone',
    texts: [{ from: 'WHERE job_id = $1 AND reserved_micros + spent_micros <= $2', to: 'WHERE job_id = $1' }],
  },
  {
    name: 'a settled call can be settled again',
    texts: [{ from: guard, to: "WHERE id = $1 AND (state = ANY($2) OR $3 IN ('succeeded', 'failed', 'canceled'))" }],
    droppedIndexes: [ledgerIndex],
  },
  {
    name: 'a hold can be given back twice',
    texts: [{ from: guard, to: "WHERE id = $1 AND (state = ANY($2) OR $3 = 'not_created' AND state = $3)" }],
    droppedIndexes: [ledgerIndex],
  },
  { name: 'a clip can have two open calls', droppedIndexes: ['provider_calls_open_once_a_clip'] },
  {
    name: 'a cut is published with an open call',
    texts: [
      {
        from: "state IN ('intent', 'unknown', 'created') LIMIT 1",
        to: "state IN ('intent', 'unknown', 'created') LIMIT 0",
      },
    ],
  },
  {
    name: 'what was paid is paid again',
    texts: [
      {
        from: "AND state IN ('intent', 'unknown', 'created', 'succeeded')",
        to: "AND state IN ('intent', 'unknown', 'created')",
      },
    ],
  },
  {
    name: 'the day forgets what was charged',
    texts: [
      {
        from: 'UPDATE day_budgets SET reserved_micros = reserved_micros - $2, spent_micros = spent_micros + $3',
        to: 'UPDATE day_budgets SET reserved_micros = reserved_micros - $2 + 0 * $3',
      },
    ],
  },
  {
    name: 'a person pays above the hold',
    texts: [{ from: 'spent_micros = spent_micros + least($2, $3::bigint)', to: 'spent_micros = spent_micros + $3' }],
  },
  { name: 'waste is booked twice', droppedIndexes: ['ledger_has_waste_once_a_prediction'] },
];
