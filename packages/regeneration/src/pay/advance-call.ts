import type { Transaction } from '@retake/db';
import { type CallTransition, callTransitions, toStatesBefore } from '../state/call-machine.ts';
import { type CallRow, callColumns, toCall } from './call-row.ts';
import type { CallFailure, ChargeSource, ProviderCall } from './types.ts';

interface CallFacts {
  readonly predictionId?: string;
  readonly chargeMicros?: number;
  readonly chargeSource?: ChargeSource;
  readonly failure?: CallFailure | null;
  readonly seed?: number | null;
  readonly outputUrl?: string | null;
}

/**
 * Takes a call on, if the table of its states allows it at this moment: of several at once, one does. Undefined when it
 * does not, and then nothing has changed.
 */
export async function advanceCall(
  transaction: Transaction,
  callId: string,
  transition: CallTransition,
  facts: CallFacts = {},
): Promise<ProviderCall | undefined> {
  const before = toStatesBefore(transition);
  const answer = await transaction.query<CallRow>(
    `UPDATE provider_calls SET state = $3,
       sent_at = CASE WHEN $4 THEN clock_timestamp() ELSE sent_at END,
       ended_at = CASE WHEN $5 THEN clock_timestamp() END,
       prediction_id = coalesce($6, prediction_id), charge_micros = $7, failure = $8,
       seed = coalesce($9, seed), output_url = $10, charge_source = $11
     WHERE id = $1 AND state = ANY($2)
     RETURNING ${callColumns}`,
    [
      callId,
      before,
      callTransitions[before[0]!][transition],
      transition === 'send',
      transition !== 'send' && transition !== 'create',
      facts.predictionId ?? null,
      facts.chargeMicros ?? null,
      facts.failure == null ? null : JSON.stringify(facts.failure),
      facts.seed ?? null,
      facts.outputUrl ?? null,
      facts.chargeSource ?? null,
    ],
  );
  return answer.rows[0] && toCall(answer.rows[0]);
}
