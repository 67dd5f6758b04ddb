import { RetakeError, type Tone } from '@retake/contracts';
import type { ClipPictures, KeptPicture, PictureSize } from '@retake/media';
import { toOklab } from '../grade/match/oklab.ts';
import type { Rgb } from '../grade/treatment.ts';

/** Every so many pixels one is measured: thousands of a picture are enough for medians. */
const pixelStep = 3;
/** Numbers of a look are stored and compared: more digits than the eye has would only differ. */
const digits = 4;

/**
 * How the kept pictures of a clip look. Each is measured by itself and the medians over all of them are taken, so that a
 * flash or a passing bus does not move the result. Pure. Throws RetakeError VIDEO_NO_PICTURE when none was kept.
 */
export function measureTone({ kept, size }: Pick<ClipPictures, 'kept' | 'size'>): Tone {
  if (kept.length === 0) throw new RetakeError('VIDEO_NO_PICTURE');
  const tones = kept.map((picture) => measurePicture(picture, size));
  const over = (name: keyof Tone) =>
    Number(
      toQuantile(
        tones.map((tone) => tone[name]),
        0.5,
      ).toFixed(digits),
    );
  return {
    shadows: over('shadows'),
    middle: over('middle'),
    highlights: over('highlights'),
    a: over('a'),
    b: over('b'),
    chroma: over('chroma'),
  };
}

function measurePicture({ whole }: KeptPicture, { width, height }: PictureSize): Tone {
  const [lights, as, bs]: [number[], number[], number[]] = [[], [], []];
  const pixels = width * height;
  for (let at = 0; at < pixels; at += pixelStep) {
    const chromaAt = Math.floor(at / width / 2) * (width / 2) + Math.floor((at % width) / 2);
    const [lightness, a, b] = toOklab(toRgb(whole[at]!, whole[pixels + chromaAt]!, whole[pixels * 1.25 + chromaAt]!));
    lights.push(lightness);
    as.push(a);
    bs.push(b);
  }
  const [a, b] = [toQuantile(as, 0.5), toQuantile(bs, 0.5)];
  const toLight = (share: number) => Math.min(1, Math.max(0, toQuantile(lights, share)));
  return {
    ...{ shadows: toLight(0.05), middle: toLight(0.5), highlights: toLight(0.95), a, b },
    chroma: toQuantile(
      as.map((value, index) => Math.hypot(value - a, bs[index]! - b)),
      0.5,
    ),
  };
}

/** Studio-range Rec. 709, as all our videos are. */
function toRgb(y: number, u: number, v: number): Rgb {
  const light = (y - 16) / 219;
  const [blue, red] = [(u - 128) / 224, (v - 128) / 224];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [clip(light + 1.5748 * red), clip(light - 0.1873 * blue - 0.4681 * red), clip(light + 1.8556 * blue)];
}

function toQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
