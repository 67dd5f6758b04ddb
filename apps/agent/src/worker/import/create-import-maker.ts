import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { framingSchema } from '@retake/contracts';
import { cutClip, detectShots, ingest, makePoster } from '@retake/media';
import type { NewClip } from '@retake/regeneration';
import { type ObjectStore, toSourceKey, toVersionPosterKey } from '@retake/storage';
import { z } from 'zod';
import type { MakeClips, MakeClipsRequest } from '../worker-parts.ts';
import { type ShotPart, splitShots } from './split-shots.ts';

const inputSchema = z.object({ uploadKey: z.string(), title: z.string(), framing: framingSchema.default('fit') });
const posterWidth = 640;
/** Shots shorter than this are part of the one before: nobody wants to edit a tenth of a second. */
const shortestShotSeconds = 0.5;
/** How the bar of the whole import is shared out: bringing the file into shape takes most of the time. */
const shares = { ingest: 70, shots: 10, clips: 20 };

/** Makes clips of an uploaded video: one mezzanine in the job's format, split at its shot changes. */
export function createImportMaker(store: ObjectStore): MakeClips {
  return async (request) => {
    const { format, workFolder, signal } = request;
    const { uploadKey, title, framing } = inputSchema.parse(request.input);
    const report = (percent: number) =>
      request.onProgress({ clip: null, step: 'ingest', percent: Math.min(100, Math.round(percent)) });

    const mezzanine = join(workFolder, 'mezzanine.mp4');
    const { frames, hasSound } = await ingest(await store.localPath(uploadKey), mezzanine, {
      format,
      signal,
      fit: framing,
      onProgress: ({ percent }) => report(((percent ?? 0) * shares.ingest) / 100),
    });
    const minShotFrames = Math.ceil((shortestShotSeconds * format.rate.num) / format.rate.den);
    const starts = await detectShots(mezzanine, { format, signal, minShotFrames });
    report(shares.ingest + shares.shots);

    const parts = splitShots(starts, frames, format.rate);
    const clips: NewClip[] = [];
    for (const [index, part] of parts.entries()) {
      clips.push(await makeClip(store, request, { mezzanine, part, number: index + 1, title, hasSound }));
      report(shares.ingest + shares.shots + ((index + 1) * shares.clips) / parts.length);
    }
    return { clips, audio: null };
  };
}

interface ClipParts {
  readonly mezzanine: string;
  readonly part: ShotPart;
  readonly number: number;
  readonly title: string;
  readonly hasSound: boolean;
}

async function makeClip(
  store: ObjectStore,
  { jobId, format, workFolder, signal }: MakeClipsRequest,
  { mezzanine, part: { startFrame, frames }, number, title, hasSound }: ClipParts,
): Promise<NewClip> {
  const versionId = randomUUID();
  const path = join(workFolder, `${versionId}.mp4`);
  const posterPath = join(workFolder, `${versionId}.jpg`);
  await cutClip(mezzanine, path, { startFrame, frames, format, signal });
  await makePoster(path, posterPath, { frame: Math.floor(frames / 2), width: posterWidth, signal });
  const sourceKey = toSourceKey(jobId, versionId);
  const posterKey = toVersionPosterKey(jobId, versionId);
  await store.put(posterKey, { path: posterPath, move: true });
  await store.put(sourceKey, { path, move: true });
  const prompt = `${title}, shot ${number}.`;
  return {
    id: randomUUID(),
    number,
    role: 'shot',
    section: null,
    slotFrames: frames,
    transitionAfter: { kind: 'cut', frames: 0 },
    version: {
      id: versionId,
      origin: 'import',
      basePrompt: prompt,
      prompt,
      instruction: null,
      look: [],
      sourceKey,
      mediaKey: sourceKey,
      posterKey,
      sourceFrames: frames,
      headFrames: 0,
      leadFrames: 0,
      hasSound,
      priceMicros: 0,
    },
  };
}
