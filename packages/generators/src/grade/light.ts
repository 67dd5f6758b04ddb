import { chain, expose, level, openUp, saturate, steepen, tame } from './colour-steps.ts';
import { amounts, type TreatmentTable } from './treatment.ts';

export const lightTreatments: TreatmentTable<'brighter' | 'darker' | 'high-contrast' | 'low-contrast'> = {
  brighter: (strength) => {
    const amount = amounts[strength];
    return { colour: chain(openUp(1 + 1.1 * amount), saturate(1 + 0.06 * amount)) };
  },
  darker: (strength) => {
    const amount = amounts[strength];
    return { colour: chain(expose(-0.85 * amount), tame(0.75, 0.98), saturate(1 + 0.04 * amount)) };
  },
  'high-contrast': (strength) => ({ colour: chain(steepen(0.55 * amounts[strength]), saturate(0.97)) }),
  'low-contrast': (strength) => {
    const amount = amounts[strength];
    return { colour: chain(level(0.13 * amount, 1 - 0.13 * amount), saturate(1 + 0.08 * amount)) };
  },
};
