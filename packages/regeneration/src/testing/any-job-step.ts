import type { TemplateId } from '@retake/contracts';
import fc from 'fast-check';
import type { ChangeRequest } from '../index.ts';
import {
  addOneTake,
  approve,
  ask,
  askTakes,
  cancel,
  fail,
  failTake,
  finish,
  handOver,
  type JobStep,
  limitBudget,
  retry,
  take,
  vanish,
} from './job-steps.ts';
import { toEdit } from './world.ts';

const templates: TemplateId[] = ['nighttime', 'warmer', 'cooler', 'sepia', 'rain'];
/** The fourth of three is refused. */
const clip = fc.integer({ min: 1, max: 4 });
const changes: fc.Arbitrary<ChangeRequest> = fc.oneof(
  fc.tuple(clip, fc.constantFrom(...templates)).map(([number, template]) => toEdit(number, template)),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('undo' as const), clips: fc.tuple(clip) }),
  fc.record({ kind: fc.constant('undo' as const), steps: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('redo' as const) }),
  fc.record({ kind: fc.constant('redo' as const), clips: fc.tuple(clip) }),
  fc.record({ kind: fc.constant('rewind' as const), cut: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('restore' as const), clip, version: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('reorder' as const), order: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }) }),
  fc.record({
    kind: fc.constant('transition' as const),
    clip,
    transition: fc.constantFrom({ kind: 'cut' as const, frames: 0 }, { kind: 'fade' as const, frames: 12 }),
  }),
  fc.record({ kind: fc.constant('settings' as const), settings: fc.record({ loudness: fc.boolean() }) }),
);

/** Any of the steps, the usual ones oftener. */
export const anyStep: fc.Arbitrary<JobStep> = fc.oneof(
  { weight: 5, arbitrary: changes.map(ask) },
  { weight: 1, arbitrary: fc.constant(askTakes) },
  { weight: 6, arbitrary: fc.constant(take) },
  { weight: 6, arbitrary: fc.constant(finish) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }).map(addOneTake) },
  { weight: 2, arbitrary: fc.constant(failTake) },
  { weight: 2, arbitrary: fc.constant(fail) },
  { weight: 2, arbitrary: fc.constant(cancel) },
  { weight: 2, arbitrary: fc.constant(retry) },
  { weight: 1, arbitrary: fc.constant(handOver) },
  { weight: 1, arbitrary: fc.constant(vanish) },
  { weight: 1, arbitrary: clip.map(approve) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10 }).map(limitBudget) },
);
