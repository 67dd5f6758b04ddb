import type { FrameFormat } from '@retake/contracts';
import { addClips } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';

/** Makes the clips of a new job, once, and adds them to it. Other changes have nothing to make here. */
export async function makeClips(context: RunContext, format: FrameFormat): Promise<void> {
  const { parts, run, signal, workFolder, report } = context;
  const { request, lease } = run;
  if (request.kind !== 'sample' && request.kind !== 'import') return;
  const made = await context.once('make', () =>
    parts.makers[request.kind]({
      jobId: lease.jobId,
      format,
      input: request.input,
      workFolder,
      signal,
      onProgress: report,
    }),
  );
  await addClips(parts.database, lease, made);
}
