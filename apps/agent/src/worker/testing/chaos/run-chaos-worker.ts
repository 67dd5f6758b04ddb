import { join } from 'node:path';
import { agentRole, createPool } from '@retake/db';
import { createDiskStore } from '@retake/storage';
import { createNotificationListener } from '../../../edge/streams/notification-listener.ts';
import { openScratchFolders } from '../../../scratch-folders.ts';
import { createWorker } from '../../create-worker.ts';
import { createCallBell } from '../../paid/call-bell.ts';
import { createSweeper } from '../../paid/create-sweeper.ts';
import { createQueue } from '../../queue.ts';
import { createTextParts } from '../text-parts.ts';
import type { ChaosSettings, FromWorker, ToWorker } from './chaos-settings.ts';
import type { Reach } from './label.ts';
import { labelParts, labelStore } from './label-parts.ts';
import { createShopParts } from './shop-parts.ts';

/**
 * A worker process that can be killed or stopped at every labelled point: it tells its parent where it is and waits for
 * leave to go on. Worker, queue, pool, store, lease and SQL are the product's; only the files are short texts.
 */
const settings = JSON.parse(process.argv[2]!) as ChaosSettings;
const { connectionString, folder } = settings;

if (settings.clockAheadMs !== 0) {
  const trueNow = Date.now;
  Date.now = () => trueNow() + settings.clockAheadMs;
}

const tell = (message: FromWorker) => void process.send?.(message);
const waiting = new Map<number, () => void>();
let reached = 0;
const reach: Reach = (label) =>
  new Promise((resolve) => {
    reached += 1;
    waiting.set(reached, resolve);
    tell({ type: 'reached', id: reached, label });
  });

const write = (level: 'warn' | 'error') => (details: object, message: string) => {
  const { err } = details as { err?: unknown };
  tell({ type: 'log', level, message, error: err instanceof Error ? (err.stack ?? err.message) : '' });
};
const log = { info: () => undefined, warn: write('warn'), error: write('error') };

const database = createPool({ connectionString, role: agentRole });
const store = labelStore(await createDiskStore(join(folder, 'objects')), reach);
const scratch = await openScratchFolders(folder);
const queue = createQueue({ connectionString, log });
const parts = createTextParts({
  ...{ database, store, folder, log, calls: [] },
  hooks: {
    generate: () => reach('generate: inside'),
    compose(signal) {
      signal?.addEventListener('abort', () => tell({ type: 'aborted' }), { once: true });
      return reach('compose: inside');
    },
  },
});
const bell = createCallBell();
const shopParts = settings.shop && createShopParts(parts, settings.shop, bell);
const sweeper =
  shopParts &&
  createSweeper({ database, generators: shopParts.paid.generators, paid: shopParts.paid, log }, { intervalMs: 500 });
const { leaseTtlMs, concurrency, pollIntervalMs, reapIntervalMs } = settings;
const worker = createWorker(
  labelParts({ ...(shopParts ?? parts), workFolder: scratch.work, leaseTtlMs }, reach),
  queue,
  {
    ...{ concurrency, pollIntervalMs, reapIntervalMs },
  },
);
const listener = createNotificationListener({
  connectionString,
  channels: ['retake_cancels', 'retake_calls'],
  onConnected: () => undefined,
  onNotification(_, payload) {
    const { regeneration, call } = JSON.parse(payload) as { regeneration?: string; call?: string };
    if (regeneration !== undefined) worker.noticeCancel(regeneration);
    if (call !== undefined) bell.ring(call);
  },
  log,
});

process.on('message', (message: ToWorker) => {
  if (message.type === 'stop-queue') void queue.stop();
  else {
    waiting.get(message.id)?.();
    waiting.delete(message.id);
  }
});
process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', async () => {
  await worker.stop();
  await sweeper?.stop();
  await listener.close();
  await queue.stop();
  await database.end();
  process.exit(0);
});

if (settings.hasQueue) await queue.start();
await listener.start();
await worker.start();
sweeper?.start();
tell({ type: 'ready' });
