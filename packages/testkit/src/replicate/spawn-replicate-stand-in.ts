import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Fault } from './fault.ts';
import type { InvoiceLine } from './invoice.ts';
import type { ReplicateStandInOptions } from './replicate-stand-in.ts';
import type { WebhookDelivery } from './webhook-sender.ts';

/** A stand-in in another process, steered over its control addresses. */
export interface SpawnedReplicateStandIn {
  readonly url: string;
  readonly origin: string;
  readonly pid: number;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  removeData(predictionId: string): Promise<void>;
  readState(): Promise<{ invoice: InvoiceLine[]; deliveries: WebhookDelivery[]; creations: number }>;
  stop(): Promise<void>;
}

/** Starts a stand-in as a process of its own. It ends with this one, however this one ends. */
export async function spawnReplicateStandIn(
  options: Omit<ReplicateStandInOptions, 'render'> = {},
): Promise<SpawnedReplicateStandIn> {
  const program = fileURLToPath(new URL('./run-replicate-stand-in.ts', import.meta.url));
  const child = fork(program, [JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The stand-in ended with ${code}.`))),
  ])) as [{ url: string; origin: string }];
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${message.origin}/control/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  return {
    ...message,
    pid: child.pid ?? 0,
    addFault: async (fault) => void (await control('POST', 'faults', fault)),
    clearFaults: async () => void (await control('DELETE', 'faults')),
    removeData: async (predictionId) => void (await control('POST', 'remove-data', { predictionId })),
    readState: () => control('GET', 'state') as ReturnType<SpawnedReplicateStandIn['readState']>,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
