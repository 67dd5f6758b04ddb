import { jobStatuses, regenerationStatuses } from '@retake/contracts';
import { expect, it } from 'vitest';
import {
  isBusy,
  isEnded,
  jobTransitions,
  regenerationTransitions,
  toNextJobStatus,
  toNextRegenerationStatus,
} from './status-machine.ts';

const jobTransitionNames = ['make', 'change', 'complete', 'fail', 'cancel'] as const;
const regenerationTransitionNames = ['start', 'resume', 'complete', 'fail', 'cancel', 'retry'] as const;

it('lets a job go these ways and no others', () => {
  const legal = jobStatuses.flatMap((status) =>
    jobTransitionNames.flatMap((name) => {
      try {
        return [`${status} ${name} ${toNextJobStatus(status, name)}`];
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return [];
      }
    }),
  );
  expect(legal).toEqual([
    'draft make generating',
    'generating complete completed',
    'generating fail failed',
    'generating cancel cancelled',
    'completed change regenerating',
    'regenerating complete completed',
    'regenerating fail failed',
    'regenerating cancel cancelled',
    'failed make generating',
    'failed change regenerating',
    'cancelled make generating',
    'cancelled change regenerating',
  ]);
});

it('lets a regeneration go these ways and no others', () => {
  const legal = regenerationStatuses.flatMap((status) =>
    regenerationTransitionNames.flatMap((name) => {
      try {
        return [`${status} ${name} ${toNextRegenerationStatus(status, name)}`];
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return [];
      }
    }),
  );
  expect(legal).toEqual([
    'queued start running',
    'queued cancel cancelled',
    'running resume running',
    'running complete completed',
    'running fail failed',
    'running cancel cancelled',
    'failed retry queued',
    'cancelled retry queued',
  ]);
});

it('has a way out of every busy status, and none but a retry out of an ended one', () => {
  for (const status of jobStatuses.filter(isBusy)) {
    expect(Object.values(jobTransitions[status]).every((next) => !isBusy(next))).toBe(true);
  }
  for (const status of regenerationStatuses.filter(isEnded)) {
    expect(Object.keys(regenerationTransitions[status]).filter((name) => name !== 'retry')).toEqual([]);
  }
});
