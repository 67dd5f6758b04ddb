import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FrameFormat, Transition } from '@retake/contracts';
import { makePoster } from '@retake/media';
import type { NewClip } from '@retake/regeneration';
import { type ObjectStore, toAudioKey, toSourceKey, toVersionPosterKey } from '@retake/storage';
import type { MakeClips, MakeClipsRequest } from '../worker-parts.ts';

/** One drawn clip: a mezzanine in the job's format, with frames before and after its slot for transitions. */
interface SampleClip {
  readonly path: string;
  readonly role: string;
  readonly section: string | null;
  readonly prompt: string;
  readonly slotFrames: number;
  readonly headFrames: number;
  readonly sourceFrames: number;
  readonly transitionAfter: Transition;
}

/** Draws the clips of the sample and its music into a folder. */
export type DrawSample = (
  folder: string,
  options: { format: FrameFormat; signal: AbortSignal; onProgress: (clip: number, percent: number) => void },
) => Promise<{
  readonly clips: readonly SampleClip[];
  readonly audio: { readonly path: string; readonly gainDb: number; readonly fadeOutFrames: number };
}>;

const posterWidth = 640;

/** Puts a drawn sample into the store, clip by clip. */
export function createSampleMaker(store: ObjectStore, draw: DrawSample): MakeClips {
  return async (request) => {
    const { jobId, format, workFolder, signal, onProgress } = request;
    const { clips, audio } = await draw(workFolder, {
      format,
      signal,
      onProgress: (clip, percent) => onProgress({ clip, step: 'generate', percent }),
    });
    const stored: NewClip[] = [];
    for (const [index, clip] of clips.entries()) stored.push(await storeClip(store, request, clip, index + 1));
    const key = toAudioKey(jobId, randomUUID());
    await store.put(key, { path: audio.path, move: true });
    return { clips: stored, audio: { key, gainDb: audio.gainDb, fadeOutFrames: audio.fadeOutFrames } };
  };
}

async function storeClip(
  store: ObjectStore,
  { jobId, workFolder, signal }: MakeClipsRequest,
  { path, role, section, prompt, slotFrames, headFrames, sourceFrames, transitionAfter }: SampleClip,
  number: number,
): Promise<NewClip> {
  const versionId = randomUUID();
  const posterPath = join(workFolder, `${versionId}.jpg`);
  const frame = headFrames + Math.floor(slotFrames / 2);
  await makePoster(path, posterPath, { frame, width: posterWidth, signal });
  const sourceKey = toSourceKey(jobId, versionId);
  const posterKey = toVersionPosterKey(jobId, versionId);
  await store.put(posterKey, { path: posterPath, move: true });
  await store.put(sourceKey, { path, move: true });
  return {
    id: randomUUID(),
    number,
    role,
    section,
    slotFrames,
    transitionAfter,
    version: {
      id: versionId,
      origin: 'sample',
      basePrompt: prompt,
      prompt,
      instruction: null,
      look: [],
      sourceKey,
      mediaKey: sourceKey,
      posterKey,
      sourceFrames,
      headFrames,
      leadFrames: headFrames,
      hasSound: false,
      priceMicros: 0,
    },
  };
}
