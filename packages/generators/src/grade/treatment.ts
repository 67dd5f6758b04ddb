import type { Strength } from '@retake/contracts';

/** Red, green and blue as they are coded in the picture, 0 to 1. */
export type Rgb = readonly [number, number, number];
/** What happens to one colour, wherever it stands in the picture. */
export type ColourStep = (colour: Rgb) => Rgb;

/** Light that spills over its edges: everything above `threshold` is blurred and laid on top. */
export interface Glow {
  /** Level from which a channel glows, 0 to 1. */
  readonly threshold: number;
  /** How much of it is laid on top, 0 to 1. */
  readonly amount: number;
  /** Blur radius as a share of the picture's height. */
  readonly radius: number;
  readonly tint: Rgb;
}

/** A still layer of one colour; `cover` is its opacity 0 to 1 at a place given as shares of width and height. */
export interface Wash {
  readonly colour: Rgb;
  readonly cover: (x: number, y: number) => number;
}

export type WeatherTexture =
  | {
      readonly kind: 'rain';
      readonly count: number;
      readonly length: number;
      readonly thickness: number;
      readonly slant: number;
    }
  | { readonly kind: 'snow'; readonly count: number; readonly radius: number; readonly blur: number }
  | { readonly kind: 'fog'; readonly cells: number; readonly floor: number };

/** A moving layer. Speeds are picture heights a second, to the right and down; sizes are shares of the height. */
export interface WeatherLayer {
  readonly name: string;
  readonly seed: number;
  readonly texture: WeatherTexture;
  readonly colour: Rgb;
  /** Highest opacity, 0 to 1. */
  readonly opacity: number;
  readonly right: number;
  readonly down: number;
  /** Sideways swing: how far, and how long one swing takes in seconds. */
  readonly sway?: { readonly reach: number; readonly seconds: number };
}

/** Where the camera looks. Expressions read `p` (0 at the first frame, 1 at the last) and `s` (seconds). */
export interface CameraMove {
  /** At least 1: how much closer than the full picture. */
  readonly zoom: string;
  /** −1 to 1: how far to the right of the middle, as a share of what the zoom leaves free. */
  readonly right: string;
  readonly down: string;
  /** Roll in radians. */
  readonly roll: string;
  /** The most that `roll` reaches, for the safety margin. */
  readonly rollLimit: number;
}

export interface Speed {
  readonly num: number;
  readonly den: number;
}

/** Everything one template asks of the picture at one strength. */
export interface Treatment {
  readonly colour?: ColourStep;
  readonly glow?: Glow;
  readonly washes?: readonly Wash[];
  readonly weather?: readonly WeatherLayer[];
  /** Opacity factor for weather of the same look: flakes are dim at night. */
  readonly weatherLight?: number;
  /** Film grain as the noise filter's strength, in luma steps. */
  readonly grain?: number;
  readonly camera?: CameraMove;
  readonly speed?: Speed;
  /** Movement of the camera that takes less than this is taken out. */
  readonly steadySeconds?: number;
  /** Frames that are averaged into each frame; odd. */
  readonly shutterFrames?: number;
  /** Unsharp amount. */
  readonly sharpen?: number;
  /** Blur radius as a share of the height. */
  readonly soften?: number;
}

export type TreatmentTable<Id extends string> = Readonly<Record<Id, (strength: Strength) => Treatment>>;

/** How far each strength goes; `normal` is the reference that the figures in the tables are written for. */
export const amounts: Readonly<Record<Strength, number>> = { slight: 0.5, normal: 1, strong: 1.6 };
