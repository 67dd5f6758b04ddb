import { expect, it } from 'vitest';
import { callStates, callTransitions, isOpenCall, openCallStates, toNextCallState } from './call-machine.ts';

const transitionNames = ['send', 'create', 'refuse', 'succeed', 'fail', 'cancel'] as const;

it('lets a paid call go these ways and no others', () => {
  const legal = callStates.flatMap((state) =>
    transitionNames.flatMap((name) => {
      try {
        return [`${state} ${name} ${toNextCallState(state, name)}`];
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return [];
      }
    }),
  );
  expect(legal).toEqual([
    'intent send unknown',
    'intent refuse not_created',
    'unknown create created',
    'unknown refuse not_created',
    'created succeed succeeded',
    'created fail failed',
    'created cancel canceled',
  ]);
});

it('never leads back to the one state that may be sent', () => {
  expect(callStates.filter((state) => callTransitions[state].send)).toEqual(['intent']);
  expect(callStates.flatMap((state) => Object.values(callTransitions[state]))).not.toContain('intent');
});

it('holds money exactly while something can still happen', () => {
  expect(openCallStates).toEqual(['intent', 'unknown', 'created']);
  expect(callStates.filter((state) => !isOpenCall(state))).toEqual(['succeeded', 'failed', 'canceled', 'not_created']);
});
