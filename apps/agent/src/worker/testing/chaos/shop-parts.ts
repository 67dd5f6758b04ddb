import { randomUUID } from 'node:crypto';
import { createReplicateGenerator } from '@retake/generators';
import { toSourceKey, toVersionPosterKey } from '@retake/storage';
import type { CallBell } from '../../paid/call-bell.ts';
import type { PaidParts } from '../../paid/paid-parts.ts';
import type { MakeClips, WorkerParts } from '../../worker-parts.ts';
import type { ChaosShop } from './chaos-settings.ts';

const frames = { sourceFrames: 60, headFrames: 10, leadFrames: 10 };

/** Parts with which clips are bought: their sources are real videos, cuts stay texts. */
export function createShopParts(
  parts: WorkerParts,
  shop: ChaosShop,
  bell: CallBell,
): WorkerParts & { readonly paid: PaidParts } {
  const { url, token, model, installationId, times, webhookUrl, clipPath } = shop;
  const generator = createReplicateGenerator({ token, baseUrl: url, model, timeoutMs: 2_000 });
  const limits = { paidPerHour: 1_000_000, dayLimitMicros: null, isSpendingStopped: false };
  const sample: MakeClips = async ({ jobId, input }) => {
    const numbers = Array.from({ length: Number(input.clips) }, (_, index) => index + 1);
    const clips = await Promise.all(
      numbers.map(async (number) => {
        const id = randomUUID();
        const keys = { sourceKey: toSourceKey(jobId, id), posterKey: toVersionPosterKey(jobId, id) };
        await parts.store.put(keys.sourceKey, { path: clipPath });
        await parts.store.put(keys.posterKey, Buffer.from(`poster ${id}`));
        const prompt = `Clip ${number}.`;
        return {
          ...{ id: randomUUID(), number, role: 'showcase', section: null, slotFrames: 30 },
          transitionAfter: { kind: 'cut' as const, frames: 0 },
          version: {
            ...{ id, origin: 'sample' as const, look: [], hasSound: false, priceMicros: 0, instruction: null },
            ...{ basePrompt: prompt, prompt, mediaKey: keys.sourceKey, ...keys, ...frames, fit: null },
          },
        };
      }),
    );
    return { clips, audio: null };
  };
  return {
    ...parts,
    makers: { ...parts.makers, sample },
    generators: [...parts.generators, generator],
    paid: { generators: [generator], limits, installationId, bell, times, webhookUrl },
  };
}
