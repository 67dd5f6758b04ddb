import {
  type FragmentRun,
  type MovieTrack,
  toFragment,
  toInitialisation,
  toPictureSamples,
  toSoundSamples,
} from '@retake/composer';
import type { FrameFormat } from '@retake/contracts';
import type { ObjectStore } from '@retake/storage';
import { type CutTables, readRange } from './cut-tables.ts';

const [pictureId, soundId] = [1, 2];

/** Ticks that a frame of a cut lasts; all last the same. */
export const toFrameTicks = (cut: CutTables) => cut.picture.durations[0]!;

/** What a player reads first: the tracks of the cut. */
export function toCutInitialisation({ picture, sound }: CutTables, { width, height }: FrameFormat): Buffer {
  const { timescale, sampleDescription } = picture;
  const pictureTrack = { timescale, startTicks: 0, width, height, description: sampleDescription };
  return toInitialisation([{ kind: 'picture', ...pictureTrack }, ...(sound === null ? [] : [toSoundTrack(sound)])]);
}

function toSoundTrack({ timescale, startTicks, sampleDescription }: MovieTrack) {
  return { kind: 'sound', timescale, startTicks, width: 0, height: 0, description: sampleDescription } as const;
}

/** A fragment of some samples of a rendered segment; `startFrame` is where the segment begins in the video. */
export function toPieceFragment(
  { track, data }: { readonly track: MovieTrack; readonly data: Buffer },
  { startFrame, from, to, frameTicks }: { startFrame: number; from: number; to: number; frameTicks: number },
): Buffer {
  const samples = toPictureSamples(track, { from, to, frameTicks });
  return toFragment(startFrame + from + 1, [
    { trackId: pictureId, decodeTicks: (startFrame + from) * frameTicks, samples, data },
  ]);
}

/** Copies the sound of some frames of a cut; null where there is none. */
export async function readSoundFragment(store: ObjectStore, cut: CutTables, from: number, to: number) {
  const run = await readSoundRun(store, cut, from, to);
  return run === null ? null : toFragment(from + 1, [run]);
}

/** Copies some frames of a cut; its sound too when that is wanted. */
export async function readCutFragment(
  store: ObjectStore,
  cut: CutTables,
  { from, to, hasSound }: { readonly from: number; readonly to: number; readonly hasSound: boolean },
): Promise<Buffer> {
  const frameTicks = toFrameTicks(cut);
  const picture: FragmentRun = {
    trackId: pictureId,
    decodeTicks: from * frameTicks,
    samples: toPictureSamples(cut.picture, { from, to, frameTicks }),
    data: await readSamples(store, cut.key, cut.picture, from, to),
  };
  const sound = hasSound ? await readSoundRun(store, cut, from, to) : null;
  return toFragment(from + 1, sound === null ? [picture] : [picture, sound]);
}

async function readSoundRun(
  store: ObjectStore,
  cut: CutTables,
  fromFrame: number,
  toFrame: number,
): Promise<FragmentRun | null> {
  const { sound, picture } = cut;
  if (sound === null) return null;
  const toTicks = (frame: number) => (frame * toFrameTicks(cut) * sound.timescale) / picture.timescale;
  // What an encoder puts before the first sample belongs to the first frame; sound begins with or after its picture.
  const from = fromFrame === 0 ? 0 : findSample(sound, toTicks(fromFrame));
  const to = findSample(sound, toTicks(toFrame));
  if (from === to) return null;
  const decodeTicks = sound.durations.subarray(0, from).reduce((sum, ticks) => sum + ticks, 0);
  const data = await readSamples(store, cut.key, sound, from, to);
  return { trackId: soundId, decodeTicks, samples: toSoundSamples(sound, from, to), data };
}

/** The first sample that is heard at or after a time; their number when there is none. */
function findSample({ durations, startTicks }: MovieTrack, ticks: number): number {
  let at = -startTicks;
  let sample = 0;
  while (sample < durations.length && at < ticks) at += durations[sample++]!;
  return sample;
}

/** The bytes of samples, which lie in the file in order, perhaps with others between them. */
async function readSamples(
  store: ObjectStore,
  key: string,
  { offsets, sizes }: MovieTrack,
  from: number,
  to: number,
): Promise<Buffer> {
  const start = offsets[from]!;
  const bytes = await readRange(store, key, start, offsets[to - 1]! + sizes[to - 1]! - start);
  const parts = Array.from({ length: to - from }, (_, index) => {
    const offset = offsets[from + index]! - start;
    return bytes.subarray(offset, offset + sizes[from + index]!);
  });
  return Buffer.concat(parts);
}
