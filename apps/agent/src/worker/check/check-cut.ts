import { RetakeError } from '@retake/contracts';
import { type ClipVerdict, countStretch, judgeClip, toSoundSentence } from '@retake/generators';
import type { ClipPictures } from '@retake/media';
import type { CutDocument, NewVersion, VersionRecord } from '@retake/regeneration';
import { findSoundFault } from './find-sound-fault.ts';
import { createPictureMemory, type ReadStretch } from './picture-memory.ts';
import { type PlacedStretch, toStretch } from './to-stretch.ts';

/** A cut as a file. */
export interface CutFile {
  readonly path: string;
  /** Its object key; a new cut is judged before it is stored there. */
  readonly key: string;
  readonly document: CutDocument;
}

/** A changed clip of a cut. */
export interface ChangedClip {
  /** Its number, for sentences. */
  readonly clip: number;
  readonly version: NewVersion;
  /** The version that it had before. */
  readonly base: VersionRecord;
  /** The source of the new version. */
  readonly sourcePath: string;
}

interface CutCheck {
  readonly cut: CutFile;
  /** The cut on screen: what did not change in it, and what did, is seen beside it. */
  readonly shown: CutFile | null;
  readonly clips: readonly ChangedClip[];
  readonly signal: AbortSignal;
}

/** Pictures of a clip that its colours, light and shapes are measured in. */
const sampledPictures = 12;

export type CheckCut = (check: CutCheck) => Promise<ClipVerdict[]>;

/**
 * Judges the changed clips of finished cuts by their pictures, in the order given. Each is decoded once in the cut and once
 * in the cut before, its source too where the clip had a look already; what was read of late is not read again. Throws
 * `EDIT_NOT_CONVINCING` when the sound is not with the picture, and what `readPictures` throws.
 */
export function createCutCheck(): CheckCut {
  const read = createPictureMemory();
  return async (check) => {
    const { path, document } = check.cut;
    const frames = document.slots.reduce((sum, { slotFrames }) => sum + slotFrames, 0);
    const soundOffset = await findSoundFault(path, frames, document.format.rate);
    if (soundOffset !== null) {
      const message = `${toSoundSentence(soundOffset)} Ask for the change anew.`;
      throw new RetakeError('EDIT_NOT_CONVINCING', { message });
    }
    const verdicts: ClipVerdict[] = [];
    for (const clip of check.clips) verdicts.push(await checkClip(check, clip, read));
    return verdicts;
  };
}

async function checkClip(
  { cut, shown, signal }: CutCheck,
  { clip, version, base, sourcePath }: ChangedClip,
  read: ReadStretch,
): Promise<ClipVerdict> {
  const { document } = cut;
  const { format } = document;
  const index = document.slots.findIndex(({ versionId }) => versionId === version.id);
  const stretch = toStretch(document, index);
  if (stretch.body === 0) return { problem: null, note: null };
  const sampled = toSampled(stretch.body);
  const own = sampled.map((frame) => frame + stretch.neighbourBefore + stretch.windowBefore);
  const frames = countStretch(stretch);
  const keep = [...new Set([0, ...own, frames - 1])];
  const earlier = shown && findEarlier(shown, document, index, base);
  const hasNewSource = version.sourceKey !== base.sourceKey;
  const needsSource =
    earlier === null ? !hasNewSource : base.look.length > 0 || (hasNewSource && version.look.length > 0);
  const toSlot = ({ path, key }: CutFile, fromFrame: number) => ({ path, key, format, fromFrame, frames, keep });
  const [result, before, source] = await Promise.all([
    read(toSlot(cut, stretch.fromFrame), signal),
    earlier &&
      read(toSlot(earlier.file, earlier.fromFrame), signal).then((pictures) => withoutOthers(pictures, earlier)),
    needsSource
      ? read(
          {
            ...{ path: sourcePath, key: version.sourceKey, format, keep: sampled },
            ...{ frames: stretch.body, fromFrame: version.headFrames + stretch.skipped },
          },
          signal,
        ).then((pictures) => holdLast(pictures, sampled))
      : null,
  ]);
  return judgeClip({
    ...{ clip, result, before, source, stretch, hasNewSource },
    ...{ look: version.look, lookBefore: base.look, sourceFrames: version.sourceFrames, rate: format.rate },
  });
}

const toSampled = (frames: number): number[] => {
  const count = Math.min(frames, sampledPictures);
  return Array.from({ length: count }, (_, at) => (count === 1 ? 0 : Math.round((at * (frames - 1)) / (count - 1))));
};

interface Earlier {
  readonly file: CutFile;
  readonly fromFrame: number;
  /** The frame of a neighbour's own that is read with the clip belongs to another version now. */
  readonly hasOtherBefore: boolean;
  readonly hasOtherAfter: boolean;
}

/** The clip as the cut before showed it, if that had the same place for it. */
function findEarlier(shown: CutFile, document: CutDocument, index: number, base: VersionRecord): Earlier | null {
  const { slots } = shown.document;
  const at = slots.findIndex(({ versionId }) => versionId === base.id);
  if (at === -1) return null;
  const stretch = toStretch(shown.document, at);
  if (!isSameShape(stretch, toStretch(document, index))) return null;
  const isSame = (step: number) => slots[at + step]?.versionId === document.slots[index + step]?.versionId;
  return {
    ...{ file: shown, fromFrame: stretch.fromFrame },
    hasOtherBefore: stretch.neighbourBefore > 0 && !isSame(-1),
    hasOtherAfter: stretch.neighbourAfter > 0 && !isSame(1),
  };
}

/** Frames of neighbours that have changed since then cannot be compared. */
function withoutOthers(pictures: ClipPictures, { hasOtherBefore, hasOtherAfter }: Earlier): ClipPictures {
  const last = pictures.frames - 1;
  const isOther = (frame: number) => (frame === 0 && hasOtherBefore) || (frame === last && hasOtherAfter);
  return { ...pictures, kept: pictures.kept.filter(({ frame }) => !isOther(frame)) };
}

function isSameShape(one: PlacedStretch, other: PlacedStretch): boolean {
  const { fromFrame: _, ...shape } = one;
  return Object.entries(shape).every(([part, frames]) => other[part as keyof PlacedStretch] === frames);
}

/** Where a source ends inside the slot, its last frame is held. */
function holdLast(pictures: ClipPictures, sampled: readonly number[]): ClipPictures {
  const last = pictures.kept.at(-1);
  if (last === undefined) return pictures;
  const held = sampled.filter((frame) => frame >= pictures.frames).map((frame) => ({ ...last, frame }));
  return { ...pictures, kept: [...pictures.kept, ...held] };
}
