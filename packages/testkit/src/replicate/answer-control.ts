import type { Fault } from './fault.ts';
import { type Exchange, parseBody, sendJson, sendNotFound, sendProblem } from './http-exchange.ts';
import type { ReplicateStandIn } from './replicate-stand-in.ts';

/**
 * Steers a stand-in from another process: `POST /control/faults` adds one, `DELETE /control/faults` forgets those that have
 * not struck, `POST /control/remove-data {"predictionId"}` deletes input and output, `GET /control/state` tells the
 * invoice, the webhooks that were delivered and how many creations were asked for.
 */
export function answerControl(exchange: Exchange, standIn: ReplicateStandIn): void {
  const body = parseBody(exchange);
  const answers: Readonly<Record<string, () => unknown>> = {
    'POST /control/faults': () => standIn.addFault(body as unknown as Fault),
    'DELETE /control/faults': () => standIn.clearFaults(),
    'POST /control/remove-data': () => standIn.removeData(String(body?.predictionId)),
    'GET /control/state': () => ({
      invoice: standIn.invoice(),
      deliveries: standIn.deliveries,
      creations: standIn.creations.length,
    }),
  };
  const answer = answers[`${exchange.method} ${exchange.path}`];
  if (answer === undefined) {
    sendNotFound(exchange);
    return;
  }
  try {
    sendJson(exchange, 200, answer() ?? {});
  } catch (error) {
    sendProblem(exchange, 400, 'Bad request', String(error));
  }
}
