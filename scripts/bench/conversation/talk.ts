import { isRetakeError, templateIds } from '@retake/contracts';
import { getJobSnapshot, type JobKey, setReview, submitMessage, takeNext } from '@retake/regeneration';
import { finishRun, toEdit, type World } from '../../../packages/regeneration/src/testing/world.ts';

const reasons = ['the colours are right now, keep it', 'too dark, the cup cannot be seen any more', undefined];

/** Numbers from 0 to below a limit, the same in every run. */
export function createRandom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** One more turn of a conversation: an edit, a way back, or a verdict, carried out as the product does, without files. */
export async function talk(world: World, key: JobKey, clips: number, random: (limit: number) => number): Promise<void> {
  const { database, enqueue } = world;
  const clip = 1 + random(clips);
  const say = (text: string, reply: string, change?: ReturnType<typeof toEdit>) =>
    submitMessage(database, { ...key, text, reply: { text: reply, kind: 'edit' }, ...(change && { change }), enqueue });
  /** A change that is asked for twice is refused, and that is told. */
  async function ask(text: string, reply: string, change: ReturnType<typeof toEdit>): Promise<void> {
    try {
      await say(text, reply, change);
      await finishRun(world, (await takeNext(database, { jobId: key.jobId, owner: 'bench' }))!);
    } catch (error) {
      if (!isRetakeError(error, 'NOTHING_TO_DO')) throw error;
      await say(text, error.message);
    }
  }
  const action = random(10);
  if (action < 6) {
    const template = templateIds[random(templateIds.length)]!;
    const text = `make clip ${clip} a bit ${template}`;
    return ask(text, `Clip ${clip}: ${template}. Free, about 4 s.`, toEdit(clip, template));
  }
  if (action < 8) {
    const { version, versions } = (await getJobSnapshot(database, key)).clips[clip - 1]!;
    const back = version === 1 ? versions.length : version - 1;
    const restore = { kind: 'restore' as const, clip, version: back };
    return ask(`clip ${clip} back to version ${back}`, `Clip ${clip}: back to version ${back}.`, restore);
  }
  const reason = reasons[random(reasons.length)];
  const verdict = action === 8 ? 'approve' : 'reject';
  await setReview(database, { ...key, clips: [clip], action: verdict, ...(reason && { feedback: reason }) });
  await say(`${verdict} clip ${clip}: ${reason ?? ''}`, `Clip ${clip}: ${verdict}.`);
}
