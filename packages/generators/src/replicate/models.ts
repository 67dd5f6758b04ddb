/** What a model makes, what it takes and what it costs. Schemas and list prices as the provider showed them in the month of `priceReadOn`. */
export interface ReplicateModel {
  readonly name: `${string}/${string}`;
  /** `modify` works on the clip's video, `reshoot` on its first picture. */
  readonly route: 'modify' | 'reshoot';
  /** The input that carries the clip. */
  readonly media: { readonly kind: 'video' | 'image'; readonly field: string; readonly maxBytes: number };
  /** Lengths that may be asked for, shortest first; or `longest`: as long as its input, up to that. */
  readonly seconds: { readonly choices: readonly number[] } | { readonly longest: number };
  /** Sizes that may be asked for by their lines, smallest first; empty where the model decides. */
  readonly resolutions: readonly { readonly name: string; readonly lines: number }[];
  /** Values of `aspect_ratio`; empty where it has none or follows the picture. */
  readonly ratios: readonly string[];
  /** The longest prompt that its maker says it takes; where that is not said, the shortest of the others. */
  readonly promptCharacters: number;
  readonly takesSeed: boolean;
  /** Inputs that are always the same. */
  readonly fixed: Readonly<Record<string, string | number | boolean>>;
  /** Micro-dollars a started second by resolution, or a clip by resolution and seconds. `any`: whatever the resolution. */
  readonly price:
    | { readonly perSecond: Readonly<Record<string, number>> }
    | { readonly perClip: Readonly<Record<string, Readonly<Record<number, number>>>> };
  /** Year and month in which price and schema were last compared with the provider's pages. */
  readonly priceReadOn: string;
  /** From creation to the end, as a rule. */
  readonly usualWaitMs: number;
}

const megabyte = 1_000_000;
const commonSizes = [
  { name: '480p', lines: 480 },
  { name: '720p', lines: 720 },
  { name: '1080p', lines: 1080 },
];

/** The models that can be used. The first of a route is the one that is taken when nothing else is set. */
export const replicateModels: readonly ReplicateModel[] = [
  {
    name: 'runwayml/gen4-aleph',
    route: 'modify',
    media: { kind: 'video', field: 'video', maxBytes: 16 * megabyte },
    seconds: { longest: 5 },
    resolutions: [],
    ratios: ['16:9', '9:16', '4:3', '3:4', '1:1', '21:9'],
    promptCharacters: 1_000,
    takesSeed: true,
    fixed: {},
    price: { perSecond: { any: 180_000 } },
    priceReadOn: '2026-11',
    usualWaitMs: 150_000,
  },
  {
    name: 'luma/modify-video',
    route: 'modify',
    media: { kind: 'video', field: 'video', maxBytes: 100 * megabyte },
    seconds: { longest: 30 },
    resolutions: [],
    ratios: [],
    promptCharacters: 1_000,
    takesSeed: false,
    fixed: { mode: 'flex_1' },
    price: { perSecond: { any: 350_000 } },
    priceReadOn: '2026-11',
    usualWaitMs: 180_000,
  },
  {
    name: 'bytedance/seedance-1-pro',
    route: 'reshoot',
    media: { kind: 'image', field: 'image', maxBytes: 10 * megabyte },
    seconds: { choices: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    resolutions: commonSizes,
    ratios: [],
    promptCharacters: 1_000,
    takesSeed: true,
    fixed: { fps: 24 },
    price: { perSecond: { '480p': 30_000, '720p': 60_000, '1080p': 150_000 } },
    priceReadOn: '2026-11',
    usualWaitMs: 75_000,
  },
  {
    name: 'kwaivgi/kling-v2.5-turbo-pro',
    route: 'reshoot',
    media: { kind: 'image', field: 'start_image', maxBytes: 10 * megabyte },
    seconds: { choices: [5, 10] },
    resolutions: [],
    ratios: [],
    promptCharacters: 2_500,
    takesSeed: false,
    fixed: {},
    price: { perSecond: { any: 70_000 } },
    priceReadOn: '2026-11',
    usualWaitMs: 150_000,
  },
  {
    name: 'minimax/hailuo-2.3-fast',
    route: 'reshoot',
    media: { kind: 'image', field: 'first_frame_image', maxBytes: 10 * megabyte },
    seconds: { choices: [6, 10] },
    resolutions: [
      { name: '768p', lines: 768 },
      { name: '1080p', lines: 1080 },
    ],
    ratios: [],
    promptCharacters: 2_000,
    takesSeed: false,
    // What a person has agreed to is what the model gets.
    fixed: { prompt_optimizer: false },
    price: { perClip: { '768p': { 6: 190_000, 10: 320_000 }, '1080p': { 6: 330_000 } } },
    priceReadOn: '2026-11',
    usualWaitMs: 90_000,
  },
  {
    name: 'wan-video/wan-2.5-i2v',
    route: 'reshoot',
    media: { kind: 'image', field: 'image', maxBytes: 10 * megabyte },
    seconds: { choices: [5, 10] },
    resolutions: commonSizes,
    ratios: [],
    promptCharacters: 2_000,
    takesSeed: true,
    fixed: { enable_prompt_expansion: false },
    price: { perSecond: { '480p': 50_000, '720p': 100_000, '1080p': 150_000 } },
    priceReadOn: '2026-11',
    usualWaitMs: 120_000,
  },
];

export function findReplicateModel(name: string): ReplicateModel | undefined {
  return replicateModels.find((model) => model.name === name);
}
