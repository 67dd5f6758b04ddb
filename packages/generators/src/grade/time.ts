import {
  chain,
  enliven,
  expose,
  level,
  mix,
  openUp,
  saturate,
  smoothstep,
  splitTone,
  steepen,
  tame,
  times,
  tintLight,
  toLuma,
  towards,
} from './colour-steps.ts';
import { amounts, type ColourStep, type TreatmentTable } from './treatment.ts';
import { groundFilter, lightFrom, skyFilter, vignette } from './washes.ts';

/**
 * Day for night: the light goes down and turns to moonlight, colours fade as they do for the eye in the dark. Warm bright
 * colours are taken for lamps and keep their light; a bright cool or grey area is sky or wall and goes dark.
 */
function moonlight(amount: number): ColourStep {
  const night = chain(
    saturate(mix(1, 0.42, Math.min(1, amount))),
    expose(-2.15 * amount ** 0.6),
    tame(0.3, mix(0.95, 0.5, Math.min(1, amount))),
    // After the highlights are tamed: channels pressed one by one would turn white clouds brown.
    tintLight(towards([0.5, 0.88, 1.9], amount ** 0.6)),
    level(0.012, 1),
  );
  const lamp = chain(expose(-0.2), tintLight([1.12, 0.97, 0.7]), saturate(1.1));
  return (colour) => {
    const warmth = smoothstep(0.16, 0.42, colour[0] - colour[2]);
    const lit = smoothstep(0.66, 0.92, Math.max(...colour)) * smoothstep(0.45, 0.75, toLuma(colour));
    const keep = 0.9 * warmth * lit;
    const dark = night(colour);
    const kept = lamp(colour);
    return [mix(dark[0], kept[0], keep), mix(dark[1], kept[1], keep), mix(dark[2], kept[2], keep)];
  };
}

export const timeTreatments: TreatmentTable<'nighttime' | 'daytime' | 'sunset' | 'sunrise'> = {
  nighttime: (strength) => {
    const amount = amounts[strength];
    return {
      colour: moonlight(amount),
      glow: { threshold: 0.5, amount: 0.55, radius: 0.022, tint: [1, 0.92, 0.8] },
      washes: [skyFilter([0.008, 0.018, 0.05], 0.62 * amount ** 0.5, 0.62), vignette(0.5 * amount ** 0.5)],
      weatherLight: mix(1, 0.5, Math.min(1, amount)),
    };
  },
  daytime: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        openUp(1 + 0.75 * amount),
        tintLight(towards([0.95, 1, 1.09], amount)),
        steepen(0.08 * amount, 0.4),
        enliven(0.22 * amount),
      ),
      washes: [skyFilter([0.5, 0.74, 1], 0.12 * amount, 0.5)],
    };
  },
  sunset: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        expose(-0.42 * amount),
        tintLight(towards([1.42, 0.95, 0.52], amount)),
        splitTone(times([0.035, -0.035, 0.055], amount), times([0.07, 0.005, -0.07], amount)),
        steepen(0.14 * amount),
        enliven(0.14 * amount),
      ),
      washes: [
        skyFilter([0.2, 0.09, 0.26], 0.4 * amount ** 0.7, 0.5),
        lightFrom([1, 0.5, 0.14], 0.3 * amount ** 0.8, { x: 0.5, y: 0.5, wide: 0.75, high: 0.24 }),
        groundFilter([0.1, 0.04, 0.05], 0.34 * amount, 0.55),
        vignette(0.2 * amount),
      ],
      glow: { threshold: 0.66, amount: 0.22 * amount, radius: 0.03, tint: [1, 0.7, 0.4] },
    };
  },
  sunrise: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        openUp(1 + 0.28 * amount),
        tintLight(towards([1.2, 0.98, 0.84], amount)),
        splitTone(times([0.02, 0.0, 0.05], amount), times([0.06, 0.005, -0.025], amount)),
        level(0.035 * amount, 1 - 0.015 * amount),
        saturate(1 - 0.06 * amount),
      ),
      washes: [
        skyFilter([0.72, 0.66, 0.86], 0.2 * amount ** 0.8, 0.45),
        lightFrom([1, 0.76, 0.6], 0.34 * amount ** 0.8, { x: 0.12, y: 0.42, wide: 0.6, high: 0.36 }),
      ],
      glow: { threshold: 0.74, amount: 0.2 * amount, radius: 0.03, tint: [1, 0.86, 0.74] },
    };
  },
};
