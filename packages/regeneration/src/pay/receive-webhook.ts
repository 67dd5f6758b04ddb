import { type Database, withTransaction } from '@retake/db';
import type { ReceiveWebhook } from './types.ts';

/**
 * Keeps what a provider tells, whose signature is proven, and notifies those who listen on `retake_calls` with
 * `{"call"}`, once a delivery. Nothing is believed of it: whoever is notified asks the provider.
 *
 * @returns whether this delivery is the first of its name.
 */
export function receiveWebhook(database: Database, webhook: ReceiveWebhook): Promise<{ readonly isNew: boolean }> {
  return withTransaction(database, async (transaction) => {
    const kept = await transaction.query<{ call_id: string | null }>(
      `INSERT INTO webhook_inbox (provider, delivery_id, prediction_id, call_id, payload)
       VALUES ($1, $2, $3, coalesce($4, (SELECT id FROM provider_calls WHERE prediction_id = $3)), $5)
       ON CONFLICT (provider, delivery_id) DO NOTHING RETURNING call_id`,
      [webhook.provider, webhook.deliveryId, webhook.predictionId, webhook.callId, JSON.stringify(webhook.payload)],
    );
    const row = kept.rows[0];
    if (row === undefined) return { isNew: false };
    if (row.call_id !== null) {
      await transaction.query("SELECT pg_notify('retake_calls', $1)", [JSON.stringify({ call: row.call_id })]);
    }
    return { isNew: true };
  });
}
