import type { JobSnapshot, Plan, PlanRow } from '@retake/contracts';

/**
 * The rows of a plan that a language model could write a prompt for, and has not: an instruction that a video model may
 * carry out, for the version that its clip shows now.
 */
export function listUnwrittenRows({ rows }: Plan, { clips }: JobSnapshot): readonly PlanRow[] {
  const isWritten = ({ clip, rewrite }: PlanRow) =>
    rewrite !== undefined && rewrite.ofVersion === clips.find(({ number }) => number === clip)?.version;
  return rows.filter((row) => canBeMadeAnew(row) && !isWritten(row));
}

/** Also a row that takes the free route now, where another one can be chosen instead. */
function canBeMadeAnew({ instruction, route, routes = [] }: PlanRow): boolean {
  return (
    instruction !== null &&
    [{ route, isPossible: true }, ...routes].some((way) => way.isPossible && way.route !== 'grade')
  );
}
