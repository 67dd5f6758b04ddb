import { type JobSnapshot, limits, type Plan, type PlanRow, toMilliseconds } from '@retake/contracts';
import { rewritePrompt, toPromptHistory } from '@retake/director';
import pMap from 'p-map';
import type { DirectorModel } from '../../../director/director-model.ts';

interface RewriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** All of what is said about the new prompt so far; where one prompt is written. */
  readonly onReply?: ((reply: string) => void) | undefined;
}

/**
 * The plan with a prompt for each clip that may be made anew as an instruction says: written from the first prompt of the
 * clip and everything that was asked of it since. Rows that look alike share one. Nothing is changed or spent by it.
 *
 * @throws RetakeError `MODEL_*`
 */
export async function rewritePlan(
  { model, patience }: DirectorModel,
  plan: Plan,
  snapshot: JobSnapshot,
  { signal, onReply }: RewriteOptions = {},
): Promise<Plan> {
  const wanted = plan.rows.filter(canBeMadeAnew);
  const isOne = wanted.length === 1;
  const rewritten = await pMap(wanted, async (row) => ({ row, rewrite: await rewriteRow(row) }), {
    concurrency: limits.clipsAtOnce,
    ...(signal && { signal }),
  });
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const found = rewritten.find((entry) => entry.row === row);
      return found === undefined ? row : { ...row, rewrite: found.rewrite };
    }),
  };

  async function rewriteRow(row: PlanRow): Promise<PlanRow['rewrite']> {
    const clip = snapshot.clips.find(({ number }) => number === row.clip)!;
    const look = clip.versions.find(({ number }) => number === clip.version)?.look ?? [];
    const written = await rewritePrompt(
      model,
      {
        history: toPromptHistory(clip.versions, clip.version),
        instruction: row.instruction!,
        clip: { role: clip.role, seconds: toMilliseconds(clip.slotFrames, snapshot.format.rate) / 1_000 },
        look,
        video: { aspectRatio: snapshot.aspectRatio, roles: snapshot.clips.map(({ role }) => role) },
      },
      { patience, signal, onReply: isOne ? onReply : undefined },
    );
    return { ...written, ofVersion: clip.version };
  }
}

/** Also a row that takes the free route now, where another one can be chosen instead. */
function canBeMadeAnew({ instruction, route, routes = [] }: PlanRow): boolean {
  return (
    instruction !== null &&
    [{ route, isPossible: true }, ...routes].some((way) => way.isPossible && way.route !== 'grade')
  );
}
