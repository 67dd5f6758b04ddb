import {
  chain,
  enliven,
  level,
  mix,
  openUp,
  partly,
  saturate,
  splitTone,
  steepen,
  times,
  tintLight,
  toGreys,
  towards,
} from './colour-steps.ts';
import { amounts, type TreatmentTable } from './treatment.ts';
import { lightFrom } from './washes.ts';

type ColourId = 'warmer' | 'cooler' | 'golden' | 'vivid' | 'muted' | 'black-and-white' | 'sepia';

export const colourTreatments: TreatmentTable<ColourId> = {
  warmer: (strength) => ({ colour: tintLight(towards([1.32, 1, 0.68], amounts[strength])) }),
  cooler: (strength) => ({ colour: tintLight(towards([0.72, 1, 1.42], amounts[strength])) }),
  golden: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        tintLight(towards([1.4, 1.0, 0.58], amount)),
        splitTone(times([0.015, 0.005, -0.01], amount), times([0.035, 0.01, -0.04], amount)),
        openUp(1 + 0.06 * amount),
        enliven(0.08 * amount),
      ),
      washes: [lightFrom([1, 0.82, 0.45], 0.16 * amount, { x: 0.85, y: 0.15, wide: 0.6, high: 0.6 })],
    };
  },
  vivid: (strength) => {
    const amount = amounts[strength];
    return { colour: chain(enliven(0.55 * amount), steepen(0.06 * amount)) };
  },
  muted: (strength) => {
    const amount = amounts[strength];
    return { colour: chain(saturate(1 - 0.45 * amount), level(0.012 * amount, 1 - 0.012 * amount)) };
  },
  'black-and-white': (strength) => ({
    colour: partly(
      strength === 'slight' ? 0.85 : 1,
      chain(toGreys(0.33, 0.54, 0.13), steepen(0.24 * (amounts[strength] - 0.5))),
    ),
  }),
  sepia: (strength) => {
    const amount = amounts[strength];
    const print = chain(
      toGreys(0.3, 0.59, 0.11),
      tintLight(towards([1.45, 1.0, 0.52], mix(0.8, 1, amount))),
      level(0.02, 0.96),
    );
    return { colour: partly(Math.min(1, 0.45 + 0.45 * amount), print) };
  },
};
