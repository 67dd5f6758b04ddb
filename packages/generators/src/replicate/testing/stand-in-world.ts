import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { type Fault, type ReplicateStandInOptions, startReplicateStandIn } from '@retake/testkit';
import { vi } from 'vitest';
import type { Prediction } from '../../prediction-generator.ts';
import { createReplicateGenerator, type ReplicateGeneratorOptions } from '../create-replicate-generator.ts';

const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };

/** For waiting: a busy machine takes its time. */
export const patient = { interval: 20, timeout: 20_000 };

/** A clip of 40 frames, a stand-in, and generators that speak to it. */
export async function createStandInWorld(options: ReplicateStandInOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'retake-replicate-test-'));
  const standIn = await startReplicateStandIn({ startMs: 5, processMs: 5, ...options });
  const sourcePath = join(folder, 'source.mp4');
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=30', '-frames:v', '40'];
  await runFfmpeg([...picture, ...mezzanineVideoArgs(format), '-f', 'mp4', sourcePath]);
  const request = {
    ...{ look: [], format, sourcePath, sourceFrames: 40, headFrames: 5, slotFrames: 30 },
    ...{ prompt: 'The same street at night, in the rain.', seed: 7 },
  };
  const createGenerator = (changes: Partial<ReplicateGeneratorOptions> = {}) =>
    createReplicateGenerator({ token: standIn.token, baseUrl: standIn.url, model: 'runwayml/gen4-aleph', ...changes });
  const generator = createGenerator();
  const untilEnded = (id: string): Promise<Prediction> =>
    vi.waitFor(async () => {
      const prediction = await generator.read(id);
      if (prediction.endedAt === null) throw new Error(`It is still ${prediction.status}.`);
      return prediction;
    }, patient);
  return {
    ...{ standIn, folder, request, createGenerator, generator, untilEnded },
    /** Creates under a fault, and counts the requests that asked for a prediction. */
    async createUnder(fault: Fault, using = generator) {
      standIn.addFault(fault);
      const callId = randomUUID();
      const since = new Date();
      const before = standIn.creations.length;
      const outcome = await using.create(request, { callId });
      return { outcome, callId, since, posts: standIn.creations.length - before };
    },
    /** A prediction that has ended, under a fault. */
    async makeUnder(fault: Fault): Promise<Prediction> {
      standIn.addFault(fault);
      const outcome = await generator.create(request, { callId: randomUUID() });
      if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome));
      return untilEnded(outcome.prediction.id);
    },
    async stop() {
      await standIn.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type StandInWorld = Awaited<ReturnType<typeof createStandInWorld>>;
