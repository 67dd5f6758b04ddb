import type { Understanding } from '@retake/contracts';
import { trim } from '../../sentence/to-request.ts';
import type { KindReader, Turn } from '../../turn.ts';
import { readCompare } from '../compare.ts';
import { readReorder } from '../reorder.ts';
import { readApprove, readReject } from '../review.ts';
import { readCancel, readRetry } from '../run-control.ts';
import { readSteps } from '../steps.ts';
import { readTransition } from '../transition.ts';
import { readRedo, readRestore, readUndo } from '../versions.ts';
import { readControl } from './read-control.ts';

/** What is asked of versions, runs, reviews and the order of clips, which may stand beside its reasons. */
const controls: readonly KindReader[] = [
  readCancel,
  readSteps,
  readRedo,
  readUndo,
  readRestore,
  readCompare,
  readRetry,
  readTransition,
  readReorder,
  readApprove,
  readReject,
];

/** A control as it was written, or without the courtesies around it: "undo clip 2 when you get a chance". */
export function readControlled(turn: Turn): Understanding | undefined {
  const trimmed = trim(turn.sentence);
  const read = readControl(turn, controls);
  return read ?? (trimmed === turn.sentence ? undefined : readControl({ ...turn, sentence: trimmed }, controls));
}
