import { describe, expect, it } from 'vitest';
import { toSteadyTimes } from './steady-times.ts';

const thirty = { num: 30, den: 1 };

describe('toSteadyTimes', () => {
  it('puts times within a millisecond of the grid onto it', () => {
    expect(toSteadyTimes({ rate: { num: 60, den: 1 }, isVariableRate: false }, thirty)).toEqual([
      'settb=1/3840',
      "setpts='if(lte(abs(PTS-64*round(PTS/64)),4),64*round(PTS/64),PTS)'",
    ]);
  });

  it('reads a measured rate as the one that is meant', () => {
    const [grid] = toSteadyTimes({ rate: { num: 19_001, den: 317 }, isVariableRate: false }, thirty);
    expect(grid).toBe('settb=1001/3840000');
    const [odd] = toSteadyTimes({ rate: { num: 33, den: 2 }, isVariableRate: false }, thirty);
    expect(odd).toBe('settb=2/2112');
  });

  it('leaves alone what comes at its own times, or at the wanted rate', () => {
    expect(toSteadyTimes({ rate: { num: 60, den: 1 }, isVariableRate: true }, thirty)).toEqual([]);
    expect(toSteadyTimes({ rate: { num: 60, den: 2 }, isVariableRate: false }, thirty)).toEqual([]);
  });
});
