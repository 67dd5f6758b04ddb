import {
  chain,
  enliven,
  expose,
  level,
  mix,
  openUp,
  partly,
  saturate,
  smoothstep,
  splitTone,
  steepen,
  tame,
  times,
  tintLight,
  toGreys,
  toLuma,
  towards,
} from './colour-steps.ts';
import { amounts, type ColourStep, type Rgb, type TreatmentTable } from './treatment.ts';
import { lightFrom, vignette } from './washes.ts';

const cyan: Rgb = [0.02, 0.55, 0.78];
const magenta: Rgb = [1, 0.2, 0.72];

/** Light from neon tubes: shadows take the cyan, what is lit takes the magenta, strong colours keep their own. */
function neonLight(amount: number): ColourStep {
  const share = Math.min(0.85, 0.5 * amount);
  return (colour) => {
    const light = toLuma(colour);
    const pink = smoothstep(0.25, 0.85, light);
    const loud = Math.max(...colour) - Math.min(...colour);
    const take = share * (1 - 0.35 * loud);
    const tube = (channel: 0 | 1 | 2) => {
      const hue = mix(cyan[channel], magenta[channel], pink);
      return mix(hue * light * 1.2, 1, smoothstep(0.82, 1.05, light));
    };
    return [mix(colour[0], tube(0), take), mix(colour[1], tube(1), take), mix(colour[2], tube(2), take)];
  };
}

export const moodTreatments: TreatmentTable<'cinematic' | 'vintage' | 'dreamy' | 'noir' | 'neon'> = {
  cinematic: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        steepen(0.2 * amount, 0.42),
        splitTone(times([-0.055, 0.012, 0.05], amount), times([0.055, 0.012, -0.06], amount)),
        saturate(1 - 0.06 * amount),
        tame(0.82, 0.99),
      ),
      washes: [vignette(0.2 * amount)],
    };
  },
  vintage: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        saturate(1 - 0.28 * amount),
        tintLight(towards([1.16, 1.01, 0.76], amount)),
        steepen(0.06 * amount),
        level(0.085 * amount, 1 - 0.06 * amount),
        splitTone(times([0.01, 0.008, 0.02], amount), times([0.03, 0.012, -0.045], amount)),
      ),
      grain: Math.round(4 + 4 * amount),
      washes: [
        lightFrom([1, 0.55, 0.25], 0.1 * amount, { x: 0, y: 0.3, wide: 0.35, high: 0.8 }),
        vignette(0.34 * amount),
      ],
    };
  },
  dreamy: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        openUp(1 + 0.12 * amount),
        level(0.04 * amount, 1),
        tintLight(towards([1.05, 0.98, 1.04], amount)),
        saturate(1 - 0.05 * amount),
      ),
      glow: { threshold: 0.38, amount: Math.min(0.9, 0.5 * amount), radius: 0.03, tint: [1, 0.95, 0.96] },
    };
  },
  noir: (strength) => {
    const amount = amounts[strength];
    return {
      colour: partly(
        strength === 'slight' ? 0.8 : 1,
        chain(toGreys(0.42, 0.46, 0.12), expose(-0.18 * amount), steepen(0.5 + 0.45 * amount, 0.46)),
      ),
      grain: Math.round(4 + 3 * amount),
      washes: [vignette(Math.min(0.85, 0.35 + 0.3 * amount))],
    };
  },
  neon: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        partly(0.9, expose(-0.95 * amount ** 0.7)),
        steepen(0.22 * amount),
        neonLight(amount),
        enliven(0.3 * amount),
      ),
      glow: { threshold: 0.46, amount: Math.min(0.8, 0.5 * amount), radius: 0.022, tint: [1, 0.55, 1] },
      washes: [
        lightFrom([1, 0.1, 0.65], 0.16 * amount, { x: 1, y: 0.45, wide: 0.4, high: 0.7 }),
        lightFrom([0.02, 0.55, 1], 0.18 * amount, { x: 0, y: 0.55, wide: 0.4, high: 0.7 }),
        vignette(0.3 * amount),
      ],
    };
  },
};
