/** Where a paid call stands. */
export const callStates = ['intent', 'unknown', 'created', 'succeeded', 'failed', 'canceled', 'not_created'] as const;
export type CallState = (typeof callStates)[number];

/** What can happen to a paid call. `refuse` is the proof that nothing was made. */
export type CallTransition = 'send' | 'create' | 'refuse' | 'succeed' | 'fail' | 'cancel';

/**
 * Every legal change of a paid call. There is no way back to `intent`, the only state that may be sent: a call whose
 * answer got lost is looked for and never sent again.
 */
export const callTransitions: Readonly<Record<CallState, Partial<Readonly<Record<CallTransition, CallState>>>>> = {
  intent: { send: 'unknown', refuse: 'not_created' },
  unknown: { create: 'created', refuse: 'not_created' },
  created: { succeed: 'succeeded', fail: 'failed', cancel: 'canceled' },
  succeeded: {},
  failed: {},
  canceled: {},
  not_created: {},
};

/** @throws TypeError for a transition that is not in the table: a fault of the program, never of a person. */
export function toNextCallState(state: CallState, transition: CallTransition): CallState {
  const next = callTransitions[state][transition];
  if (next === undefined) throw new TypeError(`A paid call that is ${state} cannot ${transition}.`);
  return next;
}

/** Whether its money is still held, because its end is not known yet. */
export const isOpenCall = (state: CallState) => Object.keys(callTransitions[state]).length > 0;
export const openCallStates = callStates.filter(isOpenCall);

/** The states that something can happen in. */
export const toStatesBefore = (transition: CallTransition) =>
  callStates.filter((state) => callTransitions[state][transition] !== undefined);
