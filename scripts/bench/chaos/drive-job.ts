import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isRetakeError, type TemplateId } from '@retake/contracts';
import { type ChangeRequest, cancelRegeneration, type JobKey, retryRegeneration } from '@retake/regeneration';
import type { ChaosWorld } from '../../../apps/agent/src/worker/testing/chaos/chaos-world.ts';
import { whenAnswered } from '../../../apps/agent/src/worker/testing/chaos/when-answered.ts';
import { toModify } from '../../../apps/agent/src/worker/testing/paid-world.ts';
import { toEdit, toReshoot } from '../../../apps/agent/src/worker/testing/worker-world.ts';
import type { CommandLog } from './acknowledged.ts';
import type { Random } from './random.ts';

const templates: readonly TemplateId[] = ['nighttime', 'rain', 'sepia', 'warmer', 'vivid', 'noir'];

interface Drive {
  readonly world: ChaosWorld;
  readonly key: JobKey;
  readonly clips: number;
  readonly random: Random;
  readonly log: CommandLog;
  /** Whether changes are bought at times. */
  readonly buys: boolean;
  readonly isOver: () => boolean;
}

/** Sends commands to one job, one after another, as an impatient person would, until the piece is over. */
export async function driveJob(drive: Drive): Promise<void> {
  const { world, key, random, log } = drive;
  const sent: { change: ChangeRequest; idempotencyKey: string }[] = [];
  const known: string[] = [];
  while (!drive.isOver()) {
    // What is bought takes longer.
    await wait(random.between(50, 400) * (drive.buys ? 4 : 1));
    const command = random.weighted({ change: 66, repeat: 10, cancel: 14, retry: 10 });
    if (command === 'change' || (command === 'repeat' && sent.length === 0) || known.length === 0) {
      const asked = { change: toChange(random, drive), idempotencyKey: randomUUID() };
      sent.push(asked);
      log.keys.add(asked.idempotencyKey);
      await ask(drive, asked, known, random.next() < 0.15);
    } else if (command === 'repeat') {
      log.repeated += 1;
      await ask(drive, random.pick(sent), known, false);
    } else {
      const regenerationId = random.pick(known.slice(-6));
      const run = command === 'cancel' ? cancelRegeneration : retryRegeneration;
      const ids = { ...key, regenerationId, enqueue: world.queue.enqueue };
      const view = await answered(drive, () => run(world.database, ids));
      if (view === undefined) continue;
      const cycle = await whenAnswered(() => countCycles(world, regenerationId, key.jobId));
      log.acknowledged.push({ command, jobId: key.jobId, regenerationId, cycle });
    }
  }
}

/** Sends a change; at times twice at once, as two impatient clicks do. */
async function ask(
  drive: Drive,
  { change, idempotencyKey }: { change: ChangeRequest; idempotencyKey: string },
  known: string[],
  twice: boolean,
): Promise<void> {
  const { world, key, log } = drive;
  const send = () => answered(drive, () => world.ask(key, change, idempotencyKey));
  for (const view of await Promise.all(twice ? [send(), send()] : [send()])) {
    if (view === undefined) continue;
    if (!known.includes(view.id)) known.push(view.id);
    log.acknowledged.push({ command: 'change', jobId: key.jobId, key: idempotencyKey, regenerationId: view.id });
  }
}

function toChange(random: Random, { clips, buys }: Drive): ChangeRequest {
  const clip = random.between(1, clips + 1);
  if (buys && random.next() < 0.5) {
    return toModify(random.next() < 0.3 ? [1, 2] : [clip], `take ${random.between(1, 1_000_000)}`);
  }
  switch (random.weighted({ grade: 45, reshoot: buys ? 0 : 25, undo: 10, redo: 6, reorder: 7, restore: 7 })) {
    case 'grade':
      return toEdit(clip, random.pick(templates));
    case 'reshoot':
      return toReshoot(random.next() < 0.3 ? [1, 2] : clip, `take ${random.between(1, 1_000_000)}`);
    case 'undo':
      return random.next() < 0.5 ? { kind: 'undo' } : { kind: 'undo', clips: [clip] };
    case 'redo':
      return { kind: 'redo' };
    case 'reorder':
      return { kind: 'reorder', order: Array.from({ length: clips }, (_, index) => ((index + clip) % clips) + 1) };
    case 'restore':
      return { kind: 'restore', clip, version: random.between(1, 4) };
  }
}

/** An answer, or undefined for a refusal in words. Without an answer the same command is sent again, as the window does. */
async function answered<Answer>({ log }: Drive, send: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await whenAnswered(send, () => {
      log.unanswered += 1;
    });
  } catch (error) {
    if (!isRetakeError(error) || error.code === 'INTERNAL') throw error;
    log.refused += 1;
    return undefined;
  }
}

async function countCycles({ database }: ChaosWorld, regenerationId: string, jobId: string): Promise<number> {
  const answer = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM job_events
     WHERE job_id = $2 AND type = 'regeneration-queued' AND body #>> '{regeneration,id}' = $1`,
    [regenerationId, jobId],
  );
  return answer.rows[0]!.count;
}
