import type { ClipPictures } from '@retake/media';

/** What is wrong with the pictures themselves, whatever was asked for. Frames are counted from the first that was read. */
export type PictureFault =
  | { readonly kind: 'cut'; readonly frame: number }
  | { readonly kind: 'black'; readonly frame: number; readonly frames: number }
  | { readonly kind: 'frozen'; readonly frame: number; readonly frames: number };

interface PictureRules {
  /** The longest run of equal frames that may come where the source moves. */
  readonly frozenFrames: number;
  /** Whether the result plays the source at its own pace, so that frame n shows the moment of frame n. */
  readonly isInStep: boolean;
}

/** A picture below both is black: no light, and nothing drawn in it. */
const blackLuma = 16 + 3;
const blackContrast = 2;
/** What the source has to show at the same moment, so that black is not simply how dark the scene is. */
const seenLuma = 16 + 30;
const seenContrast = 8;

/**
 * Looks for cuts, black frames and frozen runs that the source does not have. Both clips must be read from the same frame
 * of the slot; where the source ends before, its last frame is held. Pure.
 */
export function findPictureFaults(source: ClipPictures, result: ClipPictures, rules: PictureRules): PictureFault[] {
  return [
    ...findCuts(source, result, rules),
    ...findBlack(source, result, rules),
    ...findFrozen(source, result, rules),
  ];
}

/** A change of the drawing that stands out from what moves around it. */
function isCut({ step, likeness }: ClipPictures, frame: number, least: number): boolean {
  if (likeness[frame]! > 0.85 || step[frame]! < least) return false;
  const around = [];
  for (let at = Math.max(1, frame - 6); at <= frame + 6 && at < step.length; at += 1) {
    if (at !== frame) around.push(step[at]!);
  }
  const usual = around.sort((a, b) => a - b)[around.length >> 1] ?? 0;
  return step[frame]! > 3 * usual + 2;
}

function findCuts(source: ClipPictures, result: ClipPictures, { isInStep }: PictureRules): PictureFault[] {
  const cuts = toFrames(result).filter((frame) => isCut(result, frame, 10));
  // A source is asked more kindly: a look may bring out a cut that is faint there.
  const known = toFrames(source).filter((frame) => isCut(source, frame, 4));
  if (!isInStep) return cuts.slice(known.length).map((frame) => ({ kind: 'cut', frame }));
  return cuts
    .filter((frame) => !known.some((own) => Math.abs(own - frame) <= 1))
    .map((frame) => ({ kind: 'cut', frame }));
}

function findBlack(source: ClipPictures, result: ClipPictures, { isInStep }: PictureRules): PictureFault[] {
  const isSeen = (frame: number) => source.luma[frame]! >= seenLuma || source.contrast[frame]! >= seenContrast;
  const frames = toFrames(source);
  const isAlwaysSeen = frames.length > 0 && frames.every(isSeen);
  return toRuns(
    toFrames(result).filter(
      (frame) =>
        result.luma[frame]! < blackLuma &&
        result.contrast[frame]! < blackContrast &&
        (isInStep ? isSeen(Math.min(frame, source.frames - 1)) : isAlwaysSeen),
    ),
  ).map((run) => ({ kind: 'black', ...run }));
}

/** A step below this is the encoder's, one above the other is movement that a person sees. */
const stillStep = 0.12;
const movingStep = 0.8;

function findFrozen(source: ClipPictures, result: ClipPictures, rules: PictureRules): PictureFault[] {
  const still = toFrames(result).filter((frame) => frame > 0 && result.step[frame]! < stillStep);
  return toRuns(still)
    .filter(({ frame, frames }) => {
      if (frames <= rules.frozenFrames) return false;
      const range = rules.isInStep ? [frame, frame + frames] : [1];
      const steps = source.step.slice(...range);
      const moved = steps.filter((step) => step > movingStep).length;
      return moved > (rules.isInStep ? frames / 2 : steps.length * 0.9);
    })
    .map((run) => ({ kind: 'frozen', ...run }));
}

const toFrames = ({ frames }: ClipPictures) => Array.from({ length: frames }, (_, frame) => frame);

function toRuns(frames: readonly number[]): { frame: number; frames: number }[] {
  const runs: { frame: number; frames: number }[] = [];
  for (const frame of frames) {
    const run = runs.at(-1);
    if (run !== undefined && run.frame + run.frames === frame) run.frames += 1;
    else runs.push({ frame, frames: 1 });
  }
  return runs;
}
