import type { RegenerationProgress } from '../../transport/progress.ts';

interface TakeProgress {
  readonly label: string;
  /** 0 to 100 of what the label names, or null while nothing is known. */
  readonly percent: number | null;
}

/** How far one of several takes is: a model makes it first, where it needs one, then it is rendered like every look. */
export function toTakeProgress(progress: RegenerationProgress | undefined, take: number): TakeProgress {
  const { generate, compose } = progress?.steps ?? {};
  const rendered = compose?.[take]?.percent;
  if (rendered !== undefined) return { label: rendered < 100 ? 'Rendering' : 'Checking', percent: rendered };
  // Takes share the prompt of their wish.
  if (progress?.step === 'prompt') return { label: 'Writing the prompt', percent: null };
  const made = generate?.[take]?.percent ?? null;
  return { label: made === null || made < 100 ? 'Being made' : 'To be rendered', percent: made };
}
