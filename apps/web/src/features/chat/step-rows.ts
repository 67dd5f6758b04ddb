import type { ProgressStep, RegenerationView } from '@retake/contracts';
import { type RegenerationProgress, toStepPercent, toStepTimeLeft } from '../../transport/progress.ts';
import { toClipList } from './figures.ts';

export interface StepRow {
  readonly step: ProgressStep;
  readonly label: string;
  readonly state: 'waiting' | 'active' | 'done';
  /** 0 to 100, or null while the step runs and no figure has come. */
  readonly percent: number | null;
  /** Of the step at work; null when it is not known, and when the step is over before one could read it. */
  readonly leftMs: number | null;
}

const shortestLeftMs = 1_500;

const stepsByKind: Partial<Record<RegenerationView['kind'], readonly ProgressStep[]>> = {
  sample: ['generate', 'compose', 'verify', 'publish'],
  import: ['ingest', 'compose', 'verify', 'publish'],
  edit: ['generate', 'compose', 'verify', 'publish'],
};
const composeOnly: readonly ProgressStep[] = ['compose', 'verify', 'publish'];

function toLabel(step: ProgressStep, regeneration: RegenerationView): string {
  if (step === 'generate') {
    return regeneration.kind === 'sample'
      ? 'Making the clips'
      : `Changing ${toClipList(regeneration.clips.map((row) => row.clip)).toLowerCase()}`;
  }
  if (step === 'ingest') return 'Reading the file and finding its shots';
  if (step === 'prompt') return regeneration.clips.length === 1 ? 'Writing the prompt' : 'Writing the prompts';
  return { compose: 'Composing the video', verify: 'Checking it', publish: 'Publishing' }[step];
}

function toActivePercent(
  step: ProgressStep,
  { clips }: RegenerationView,
  progress: RegenerationProgress | undefined,
): number | null {
  // A prompt is there or not; of half of one nothing can be said.
  if (step === 'prompt') return null;
  return toStepPercent(progress, step, step === 'generate' ? clips.length : 1);
}

function toLeftMs(
  step: ProgressStep,
  { clips }: RegenerationView,
  progress: RegenerationProgress | undefined,
): number | null {
  const leftMs = toStepTimeLeft(progress, step, step === 'generate' ? clips.length : 1);
  return leftMs !== null && leftMs >= shortestLeftMs ? leftMs : null;
}

/**
 * One row for each step of a running change of the video; takes are told of one by one. Steps before the newest one spoken of
 * are done, whatever was last heard of them.
 */
export function toStepRows(regeneration: RegenerationView, progress: RegenerationProgress | undefined): StepRow[] {
  const usual = stepsByKind[regeneration.kind] ?? composeOnly;
  // Most changes have no prompt to be written.
  const steps: readonly ProgressStep[] = progress?.steps.prompt === undefined ? usual : ['prompt', ...usual];
  const spokenIndex = progress === undefined ? 0 : Math.max(0, steps.indexOf(progress.step));
  // Minutes may pass between the last prompt and the first word of a video model.
  const isWritten = progress?.step === 'prompt' && toStepPercent(progress, 'prompt') === 100;
  const activeIndex = isWritten ? spokenIndex + 1 : spokenIndex;
  return steps.map((step, index) => ({
    step,
    label: toLabel(step, regeneration),
    state: index < activeIndex ? 'done' : index === activeIndex ? 'active' : 'waiting',
    percent: index < activeIndex ? 100 : index > activeIndex ? 0 : toActivePercent(step, regeneration, progress),
    leftMs: index === activeIndex ? toLeftMs(step, regeneration, progress) : null,
  }));
}
