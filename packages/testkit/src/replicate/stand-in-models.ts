/** What the stand-in knows of a model: what it takes, and what it charges. */
export interface StandInModel {
  /** Name of the input that carries the file. */
  readonly field: string;
  readonly inputs: readonly string[];
  /** Seconds that may be asked for; null: as long as its input, up to `maxSeconds`. */
  readonly durations: readonly number[] | null;
  readonly maxSeconds: number;
  readonly maxInputBytes: number;
  /** Integer micro-dollars of one prediction. */
  readonly toPriceMicros: (input: Readonly<Record<string, unknown>>, seconds: number) => number;
}

const mebibyte = 2 ** 20;

/** Micro-dollars a second, by the resolution asked for. */
function perSecond(micros: Readonly<Record<string, number>>): StandInModel['toPriceMicros'] {
  return (input, seconds) => (micros[String(input.resolution)] ?? micros.any ?? 0) * seconds;
}

/** The provider's side of the models, written down apart from the product's own table so that the two can disagree. */
export const standInModels: Readonly<Record<string, StandInModel>> = {
  'runwayml/gen4-aleph': {
    field: 'video',
    inputs: ['prompt', 'video', 'aspect_ratio', 'seed', 'reference_images'],
    durations: null,
    maxSeconds: 5,
    maxInputBytes: 16 * mebibyte,
    toPriceMicros: perSecond({ any: 180_000 }),
  },
  'luma/modify-video': {
    field: 'video',
    inputs: ['prompt', 'video', 'first_frame', 'mode'],
    durations: null,
    maxSeconds: 30,
    maxInputBytes: 100 * mebibyte,
    toPriceMicros: perSecond({ any: 350_000 }),
  },
  'bytedance/seedance-1-pro': {
    field: 'image',
    inputs: [
      'prompt',
      'image',
      'last_frame_image',
      'duration',
      'resolution',
      'aspect_ratio',
      'fps',
      'camera_fixed',
      'seed',
    ],
    durations: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    maxSeconds: 12,
    maxInputBytes: 30 * mebibyte,
    toPriceMicros: perSecond({ '480p': 30_000, '720p': 60_000, '1080p': 150_000 }),
  },
  'kwaivgi/kling-v2.5-turbo-pro': {
    field: 'start_image',
    inputs: ['prompt', 'start_image', 'end_image', 'duration', 'aspect_ratio', 'negative_prompt'],
    durations: [5, 10],
    maxSeconds: 10,
    maxInputBytes: 10 * mebibyte,
    toPriceMicros: perSecond({ any: 70_000 }),
  },
  'minimax/hailuo-2.3-fast': {
    field: 'first_frame_image',
    inputs: ['prompt', 'first_frame_image', 'duration', 'resolution', 'prompt_optimizer'],
    durations: [6, 10],
    maxSeconds: 10,
    maxInputBytes: 20 * mebibyte,
    toPriceMicros: (input) => (input.resolution === '1080p' ? 330_000 : input.duration === 10 ? 320_000 : 190_000),
  },
  'wan-video/wan-2.5-i2v': {
    field: 'image',
    inputs: [
      'prompt',
      'image',
      'audio',
      'duration',
      'resolution',
      'negative_prompt',
      'seed',
      'enable_prompt_expansion',
    ],
    durations: [5, 10],
    maxSeconds: 10,
    maxInputBytes: 10 * mebibyte,
    toPriceMicros: perSecond({ '480p': 50_000, '720p': 100_000, '1080p': 150_000 }),
  },
};
