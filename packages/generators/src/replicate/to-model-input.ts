import type { FrameFormat } from '@retake/contracts';
import type { ReplicateModel } from './models.ts';
import type { Order } from './to-order.ts';

interface InputParts {
  readonly prompt: string;
  readonly seed: number | null;
  readonly format: FrameFormat;
  /** Where the provider finds the uploaded clip or picture. */
  readonly mediaUrl: string;
}

/** The `input` of a prediction, in the model's own words. Nothing that the model does not know is in it. */
export function toModelInput(
  model: ReplicateModel,
  order: Order,
  { prompt, seed, format, mediaUrl }: InputParts,
): Record<string, string | number | boolean> {
  const ratio = toNearestRatio(model.ratios, format);
  return {
    ...model.fixed,
    prompt,
    [model.media.field]: mediaUrl,
    ...('choices' in model.seconds && { duration: order.seconds }),
    ...(order.resolution !== null && { resolution: order.resolution }),
    ...(ratio !== undefined && { aspect_ratio: ratio }),
    ...(model.takesSeed && seed !== null && { seed }),
  };
}

/** Compared on a logarithmic scale, so that tall and wide count alike. */
function toNearestRatio(ratios: readonly string[], { width, height }: FrameFormat): string | undefined {
  const distance = (ratio: string) => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.abs(Math.log((width * down) / (height * across)));
  };
  return ratios.toSorted((a, b) => distance(a) - distance(b))[0];
}
