import { join } from 'node:path';
import { type FrameFormat, isRetakeError, limits, RetakeError } from '@retake/contracts';
import type { PredictionGenerator } from '@retake/generators';
import { ingest } from '@retake/media';
import { getCall, type NewVersion, type PlannedClip } from '@retake/regeneration';
import { toSourceKey, toVersionPosterKey, toVersionVideoKey } from '@retake/storage';
import type { RunContext } from '../run-context.ts';
import { rematchLook } from '../steps/rematch-look.ts';
import { askAnew } from './ask-anew.ts';
import { downloadBought } from './download-bought.ts';
import { keepSound } from './keep-sound.ts';
import { placeSlot } from './place-slot.ts';

interface IngestBought {
  readonly generator: PredictionGenerator;
  readonly format: FrameFormat;
  readonly callId: string;
  readonly versionId: string;
}

/**
 * Fetches what was bought and makes a source of it: a file from outside, so it is read with the care that an upload gets,
 * and brought into the video's format whatever it is. Where the model made no sound, what was heard before goes on. Nothing
 * is bought again here.
 *
 * @throws RetakeError `OUTPUT_EXPIRED`, `PROVIDER_UNAVAILABLE`; `OUTPUT_UNUSABLE` for a file that is no usable video
 */
export async function ingestBought(
  context: RunContext,
  planned: PlannedClip,
  { generator, format, callId, versionId }: IngestBought,
): Promise<NewVersion> {
  const { parts, run, signal, workFolder, report } = context;
  const { base, clip } = planned;
  const { jobId } = run.lease;
  const call = await getCall(parts.database, callId);
  const fetched = join(workFolder, `${versionId}.fetched.mp4`);
  const mezzanine = join(workFolder, `${versionId}.mp4`);
  await downloadBought(context, { generator, call, outputPath: fetched });
  const { frames, hasSound } = await ingest(fetched, mezzanine, {
    ...{ format, signal, maxSeconds: limits.clipSeconds, fit: 'fill' },
    onProgress: ({ percent }) => report({ clip, step: 'ingest', percent: percent ?? 0 }),
  }).catch(toUnusable);
  const { headFrames, fit } = await placeSlot(mezzanine, frames, planned, { generator, format, signal });
  const isLentSound = !hasSound && base.hasSound;
  const source = isLentSound ? join(workFolder, `${versionId}.sounding.mp4`) : mezzanine;
  if (isLentSound) {
    const basePath = await parts.store.localPath(base.sourceKey);
    const silent = { path: mezzanine, frames, headFrames, fit };
    await keepSound(silent, { base, basePath, slotFrames: planned.slotFrames, format, outputPath: source, signal });
  }
  const shown = Math.max(1, Math.min(planned.slotFrames, frames - headFrames));
  const look = await rematchLook(context, planned.look, { path: source, format, fromFrame: headFrames, frames: shown });
  // Played at another speed, or held, it does not look like its source.
  const isShownAsIs = look.length === 0 && (fit === null || fit.kind === 'trim' || fit.kind === 'whole');
  const sourceKey = toSourceKey(jobId, versionId);
  await parts.store.put(sourceKey, { path: source, move: true });
  report({ clip, step: 'generate', percent: 100 });
  return {
    ...{ id: versionId, clipId: planned.clipId, parentId: base.id, origin: planned.route },
    ...{ basePrompt: planned.basePrompt, prompt: planned.modifiedPrompt, instruction: planned.instruction, look },
    ...{ sourceKey, mediaKey: isShownAsIs ? sourceKey : toVersionVideoKey(jobId, versionId), fit },
    hasSound: hasSound || isLentSound,
    ...{ sourceFrames: frames, headFrames, leadFrames: headFrames },
    posterKey: toVersionPosterKey(jobId, versionId),
    // What was charged above the hold is not the person's.
    priceMicros: Math.min(call.chargeMicros ?? 0, call.reservedMicros),
  };
}

/** What is wrong with a file is the model's fault, and not that of a person who has uploaded something. */
function toUnusable(cause: unknown): never {
  if (!isRetakeError(cause) || cause.status !== 422) throw cause;
  throw new RetakeError('OUTPUT_UNUSABLE', {
    message: `The model's file cannot be used: ${cause.message} ${askAnew}`,
    cause,
  });
}
