import { expect, it } from 'vitest';
import { findMarkedCall, toCallMark } from './call-mark.ts';

const ours = '11111111-1111-4111-8111-111111111111';
const others = '22222222-2222-4222-8222-222222222222';
const callId = '33333333-3333-4333-8333-333333333333';

it('finds the calls of this installation and of no other', () => {
  expect(findMarkedCall(ours, toCallMark(ours, callId))).toBe(callId);
  expect(findMarkedCall(ours, toCallMark(others, callId))).toBeUndefined();
});

it.each([null, '', callId, `${ours}.`, `${ours}.'; DROP TABLE jobs`, `${ours}.${callId}x`])(
  'takes %o for nobody’s',
  (mark) => {
    expect(findMarkedCall(ours, mark)).toBeUndefined();
  },
);
