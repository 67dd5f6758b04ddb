import { chain, expose, level, saturate, tintLight, towards } from './colour-steps.ts';
import { amounts, type Rgb, type TreatmentTable, type WeatherLayer } from './treatment.ts';
import { lightFrom, skyFilter } from './washes.ts';

const mist: Rgb = [0.5, 0.54, 0.58];

/** A drop falls about its own streak's length a frame at 30 frames a second, so that the streaks join up to a fall. */
const rainLayers = (amount: number): WeatherLayer[] => [
  {
    name: 'rain-far',
    seed: 11,
    colour: [0.9, 0.94, 0.98],
    opacity: Math.min(0.85, 0.42 + 0.18 * amount),
    right: -0.2,
    down: 1.75,
    texture: { kind: 'rain', count: Math.round(500 + 700 * amount), length: 0.075, thickness: 0.0013, slant: -0.115 },
  },
  {
    name: 'rain-near',
    seed: 12,
    colour: [0.95, 0.97, 1],
    opacity: Math.min(0.8, 0.34 + 0.16 * amount),
    right: -0.35,
    down: 3.05,
    texture: { kind: 'rain', count: Math.round(60 + 110 * amount), length: 0.16, thickness: 0.0026, slant: -0.115 },
  },
];

/** Four distances: the nearer, the larger, faster and softer. */
const snowLayers = (amount: number): WeatherLayer[] => {
  const layer = (
    name: string,
    seed: number,
    radius: number,
    blur: number,
    count: number,
    opacity: number,
    down: number,
    right: number,
    reach: number,
    seconds: number,
  ): WeatherLayer => ({
    name: `snow-${name}`,
    seed,
    colour: [0.95, 0.97, 1],
    opacity,
    right,
    down,
    sway: { reach, seconds },
    texture: { kind: 'snow', count: Math.round(count * amount), radius, blur },
  });
  return [
    layer('far', 21, 0.0026, 0.6, 1000, 0.8, 0.11, 0.03, 0.006, 5.1),
    layer('middle', 22, 0.0048, 0.5, 460, 0.9, 0.19, 0.05, 0.012, 4.3),
    layer('near', 23, 0.0088, 0.7, 130, 0.85, 0.31, 0.075, 0.02, 3.7),
    layer('close', 24, 0.021, 1, 18, 0.42, 0.52, 0.12, 0.03, 3.1),
  ];
};

const fogLayers = (amount: number): WeatherLayer[] => [
  {
    name: 'fog-far',
    seed: 31,
    colour: [0.8, 0.83, 0.86],
    opacity: Math.min(0.88, 0.38 + 0.26 * amount),
    right: 0.05,
    down: 0,
    texture: { kind: 'fog', cells: 3, floor: 0.5 },
  },
  {
    name: 'fog-near',
    seed: 32,
    colour: [0.86, 0.88, 0.9],
    opacity: Math.min(0.8, 0.24 + 0.24 * amount),
    right: 0.13,
    down: 0,
    texture: { kind: 'fog', cells: 5, floor: 0 },
  },
];

export const weatherTreatments: TreatmentTable<'rain' | 'snow' | 'fog'> = {
  rain: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        saturate(1 - 0.3 * amount),
        expose(-0.8 * amount),
        tintLight(towards([0.88, 1, 1.14], amount)),
        level(0.012 * amount, 1 - 0.05 * amount),
      ),
      washes: [
        skyFilter([0.26, 0.29, 0.33], 0.3 * amount, 0.6),
        lightFrom(mist, 0.1 * amount, { x: 0.5, y: 0.55, wide: 2, high: 0.22 }),
      ],
      weather: rainLayers(amount),
    };
  },
  snow: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        saturate(1 - 0.22 * amount),
        tintLight(towards([0.93, 1, 1.1], amount)),
        expose(-0.3 * amount),
        level(0.06 * amount, 1 - 0.04 * amount),
      ),
      washes: [skyFilter([0.66, 0.7, 0.76], 0.3 * amount, 0.65)],
      weather: snowLayers(amount),
    };
  },
  fog: (strength) => {
    const amount = amounts[strength];
    return {
      colour: chain(
        saturate(1 - 0.28 * amount),
        tintLight(towards([0.97, 1, 1.04], amount)),
        level(0.1 * amount, 1 - 0.1 * amount),
      ),
      weather: fogLayers(amount),
    };
  },
};
