import type { CutView } from '../views/cut-view.ts';
import type { RegenerationView } from '../views/regeneration-view.ts';

/** A cut that a command can name. */
export interface CutChoice {
  readonly number: number;
  /** The change that it was made by. */
  readonly title: string;
  readonly isShown: boolean;
}

/** What a job snapshot tells of its cuts. */
interface CutsOfJob {
  readonly ended: readonly Pick<RegenerationView, 'cutNumber' | 'title'>[];
  readonly cut: Pick<CutView, 'number'> | null;
}

/** The newest cuts of a job, newest first: those of the changes that a window holds. */
export function listCutChoices({ ended, cut }: CutsOfJob): CutChoice[] {
  return ended
    .flatMap(({ cutNumber, title }) =>
      cutNumber === null ? [] : [{ number: cutNumber, title, isShown: cutNumber === cut?.number }],
    )
    .sort((a, b) => b.number - a.number);
}
