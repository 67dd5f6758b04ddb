import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComposePlan } from '@retake/composer';
import { stripSchema, toMilliseconds, type Waveform, waveformSchema } from '@retake/contracts';
import type { EarlierStrip } from '@retake/media';
import type { CutRecord } from '@retake/regeneration';
import { toStripKey, toStripPictureKey, toWaveformKey } from '@retake/storage';
import { z } from 'zod';
import type { RunContext } from '../run-context.ts';
import { type StripMoment, toStripMoments } from './to-strip-moments.ts';

interface DescribeRequest {
  /** The file of the cut, and the key under which it will be stored. */
  readonly path: string;
  readonly mediaKey: string;
  readonly plan: ComposePlan;
  /** The cut on screen: what has not changed since then is taken from there. */
  readonly shown: CutRecord | null;
}

/** What is stored besides what is served: by what each part was made of, the next cut knows what it can take over. */
const storedStripSchema = stripSchema.extend({ contents: z.array(z.string()) });
const storedWaveformSchema = waveformSchema.extend({ content: z.string().nullable() });

const waveformPoints = 1_000;

/**
 * Stores the strip and the waveform of a cut. They are no part of the video: when one cannot be made, that is logged,
 * and the cut is published without it.
 */
export async function describeCut(context: RunContext, request: DescribeRequest): Promise<void> {
  const attempt = async (what: string, make: () => Promise<void>) => {
    try {
      await make();
    } catch (error) {
      context.signal.throwIfAborted();
      context.parts.log.warn({ err: error, mediaKey: request.mediaKey }, `a cut has no ${what}`);
    }
  };
  await Promise.all([
    attempt('strip', () => storeStrip(context, request)),
    attempt('waveform', () => storeWaveform(context, request)),
  ]);
}

async function storeStrip(
  { parts, signal, workFolder }: RunContext,
  { path, mediaKey, plan, shown }: DescribeRequest,
): Promise<void> {
  const moments = toStripMoments(plan);
  const earlier = shown === null ? undefined : await findEarlier(parts, shown.mediaKey, moments);
  const picture = join(workFolder, 'strip.jpg');
  const strip = await parts.makeStrip(path, picture, {
    format: plan.timeline.format,
    frames: moments.map(({ frame }) => frame),
    signal,
    ...(earlier && { earlier }),
  });
  const stored: z.infer<typeof storedStripSchema> = { ...strip, contents: moments.map(({ content }) => content) };
  await parts.store.put(toStripPictureKey(mediaKey), { path: picture, move: true });
  await parts.store.put(toStripKey(mediaKey), Buffer.from(JSON.stringify(stored)));
}

async function findEarlier(
  { store }: RunContext['parts'],
  mediaKey: string,
  moments: readonly StripMoment[],
): Promise<EarlierStrip | undefined> {
  const strip = await findStored(store, toStripKey(mediaKey), storedStripSchema);
  if (strip === undefined) return undefined;
  const places = new Map(strip.contents.map((content, tile) => [content, tile]));
  const tiles = new Map<number, number>();
  for (const { frame, content } of moments) {
    const tile = places.get(content);
    if (tile !== undefined) tiles.set(frame, tile);
  }
  return { path: await store.localPath(toStripPictureKey(mediaKey)), strip, tiles };
}

async function storeWaveform(
  { parts, signal }: RunContext,
  { path, mediaKey, plan, shown }: DescribeRequest,
): Promise<void> {
  const { soundtrack, totalFrames, timeline } = plan;
  const content = soundtrack.kind === 'none' ? null : soundtrack.key;
  const earlier =
    shown === null ? undefined : await findStored(parts.store, toWaveformKey(shown.mediaKey), storedWaveformSchema);
  const measure = (): Promise<Waveform> => {
    const seconds = toMilliseconds(totalFrames, timeline.format.rate) / 1_000;
    return parts.measureWaveform(path, { points: waveformPoints, seconds, signal });
  };
  const silence: Waveform = { peaks: [], rms: [] };
  const waveform = content === null ? silence : earlier?.content === content ? earlier : await measure();
  const stored: z.infer<typeof storedWaveformSchema> = { ...waveform, content };
  await parts.store.put(toWaveformKey(mediaKey), Buffer.from(JSON.stringify(stored)));
}

/** Cuts of before strips and waveforms existed have none. */
async function findStored<Schema extends z.ZodType>(
  store: RunContext['parts']['store'],
  key: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  if ((await store.stat(key)) === undefined) return undefined;
  return schema.parse(JSON.parse(await readFile(await store.localPath(key), 'utf8')));
}
