import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '@retake/media';
import { startReplicateStandIn } from '@retake/testkit';
import { createApp } from '../../../app.ts';
import { createMetrics } from '../../../edge/plugins/metrics.ts';
import { createProgressMemory } from '../../../edge/streams/progress-memory.ts';
import { quickTimes } from '../paid-world.ts';
import type { ChaosShop } from './chaos-settings.ts';
import type { ChaosWorld } from './chaos-world.ts';

/** A stand-in of the provider, and the edge that its webhooks come to. */
export async function openShop() {
  const standIn = await startReplicateStandIn({ startMs: 20, processMs: 60 });
  const folder = await mkdtemp(join(tmpdir(), 'retake-chaos-shop-'));
  const clipPath = join(folder, 'clip.mp4');
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=64x36:rate=30:duration=2'];
  await runFfmpeg([...picture, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', clipPath]);
  const installationId = randomUUID();
  let edge: { close(): Promise<void> } | undefined;
  const port = await findPort();
  const shop: ChaosShop = {
    ...{ url: standIn.url, token: standIn.token, installationId, clipPath, model: 'runwayml/gen4-aleph' },
    webhookUrl: `http://127.0.0.1:${port}/api/v1/webhooks/replicate`,
    // Longer than the provider's latest creation and answer.
    times: quickTimes,
  };
  return {
    shop,
    standIn,
    /** Takes the webhooks of a world. */
    async serve({ database, store, queue }: ChaosWorld): Promise<void> {
      const app = await createApp(
        {
          ...{ database, store, ownerId: randomUUID(), enqueue: queue.enqueue, shortSide: 180, uploadFolder: folder },
          ...{ isOriginAllowed: () => true, takeCommand: () => undefined, metrics: createMetrics() },
          ...{ progress: createProgressMemory(), readiness: {}, pages: undefined },
          paid: { generators: [], limits: { paidPerHour: 0, dayLimitMicros: null, isSpendingStopped: false } },
          webhooks: { secret: standIn.webhookSecret, installationId },
        },
        { logger: false, servesApi: true },
      );
      await app.listen({ host: '127.0.0.1', port });
      edge = app;
    },
    async close(): Promise<void> {
      await edge?.close();
      await standIn.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Shop = Awaited<ReturnType<typeof openShop>>;

async function findPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
