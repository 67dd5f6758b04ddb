import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export interface WebhookDelivery {
  readonly deliveryId: string;
  readonly predictionId: string;
  readonly url: string;
  readonly event: 'start' | 'completed';
  /** HTTP status of the last try; null when nobody answered. */
  readonly status: number | null;
  readonly tries: number;
}

export interface WebhookOrder {
  readonly url: string;
  readonly event: 'start' | 'completed';
  readonly body: Readonly<Record<string, unknown>>;
  readonly fault: 'webhook-wrong-signature' | 'webhook-stale' | undefined;
  /** Sent twice under one id, as the provider does when it has missed the answer. */
  readonly isTwice: boolean;
}

/** Signs as Standard Webhooks 1.0 does: HMAC-SHA256 of `id.timestamp.body` with the secret's bytes. */
function sign(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Pauses between the tries of the last event; earlier events are tried once. The provider takes about a minute. */
const retryPausesMs = [50, 200, 1_000];

/** Sends webhooks; never rejects, because nobody waits for them. */
export function createWebhookSender(secret: string, signal: AbortSignal) {
  const deliveries: WebhookDelivery[] = [];

  const post = async (order: WebhookOrder, headers: Record<string, string>, body: string) => {
    try {
      const answer = await fetch(order.url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return null;
    }
  };

  const send = async (order: WebhookOrder): Promise<void> => {
    const deliveryId = `msg_${randomBytes(12).toString('hex')}`;
    const body = JSON.stringify(order.body);
    const pauses = order.event === 'completed' ? retryPausesMs : [];
    let status: number | null = null;
    let tries = 0;
    for (const pauseMs of [0, ...pauses]) {
      if (pauseMs > 0 && !(await wait(pauseMs, true, { signal, ref: false }).catch(() => false))) break;
      const timestamp = Math.floor(Date.now() / 1000) - (order.fault === 'webhook-stale' ? 600 : 0);
      const key = order.fault === 'webhook-wrong-signature' ? `whsec_${randomBytes(24).toString('base64')}` : secret;
      const headers = {
        'content-type': 'application/json',
        'webhook-id': deliveryId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': sign(key, deliveryId, timestamp, body),
      };
      tries += 1;
      status = await post(order, headers, body);
      if (order.isTwice) await post(order, headers, body);
      if (status !== null && status < 400) break;
    }
    deliveries.push({
      deliveryId,
      predictionId: String(order.body.id),
      url: order.url,
      event: order.event,
      status,
      tries,
    });
  };
  return { send, deliveries };
}
