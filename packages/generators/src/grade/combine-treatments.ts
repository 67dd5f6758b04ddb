import { chain } from './colour-steps.ts';
import type { CameraMove, ColourStep, Glow, Speed, Treatment, Wash, WeatherLayer } from './treatment.ts';

/** All treatments of a look as one: what is drawn once for the whole look, not once a template. */
export interface CombinedTreatment {
  readonly colour: ColourStep | null;
  readonly glow: Glow | null;
  readonly washes: readonly Wash[];
  readonly weather: readonly WeatherLayer[];
  readonly grain: number;
  readonly camera: CameraMove | null;
  readonly speed: Speed | null;
  readonly steadySeconds: number;
  readonly shutterFrames: number;
  readonly sharpen: number;
  readonly soften: number;
}

const joinCameras = (a: CameraMove, b: CameraMove): CameraMove => ({
  zoom: `(${a.zoom})*(${b.zoom})`,
  right: `(${a.right})+(${b.right})`,
  down: `(${a.down})+(${b.down})`,
  roll: `(${a.roll})+(${b.roll})`,
  rollLimit: a.rollLimit + b.rollLimit,
});

/** Two glows share one blur: the lower threshold, the larger amount and radius, both tints. */
const joinGlows = (a: Glow, b: Glow): Glow => ({
  threshold: Math.min(a.threshold, b.threshold),
  amount: Math.max(a.amount, b.amount),
  radius: Math.max(a.radius, b.radius),
  tint: [a.tint[0] * b.tint[0], a.tint[1] * b.tint[1], a.tint[2] * b.tint[2]],
});

const present = <Value>(values: readonly (Value | undefined)[]) =>
  values.filter((value) => value !== undefined) as Value[];
const joined = <Value>(values: readonly (Value | undefined)[], join: (a: Value, b: Value) => Value) => {
  const found = present(values);
  return found.length === 0 ? null : found.reduce(join);
};

/** Treatments must come in working order; colour steps run one after the other, layers lie on each other. */
export function combineTreatments(treatments: readonly Treatment[]): CombinedTreatment {
  const light = treatments.reduce((product, { weatherLight }) => product * (weatherLight ?? 1), 1);
  return {
    colour: joined(
      treatments.map(({ colour }) => colour),
      (a, b) => chain(a, b),
    ),
    glow: joined(
      treatments.map(({ glow }) => glow),
      joinGlows,
    ),
    washes: treatments.flatMap(({ washes }) => washes ?? []),
    weather: treatments
      .flatMap(({ weather }) => weather ?? [])
      .map((layer) => ({ ...layer, opacity: layer.opacity * light })),
    grain: Math.max(0, ...present(treatments.map(({ grain }) => grain))),
    camera: joined(
      treatments.map(({ camera }) => camera),
      joinCameras,
    ),
    speed: joined(
      treatments.map(({ speed }) => speed),
      (_a, b) => b,
    ),
    steadySeconds: Math.max(0, ...present(treatments.map(({ steadySeconds }) => steadySeconds))),
    shutterFrames: Math.max(1, ...present(treatments.map(({ shutterFrames }) => shutterFrames))),
    sharpen: Math.max(0, ...present(treatments.map(({ sharpen }) => sharpen))),
    soften: Math.max(0, ...present(treatments.map(({ soften }) => soften))),
  };
}
