import { runFfmpeg } from '@retake/media';
import { createSeededRandom } from '../plates/seeded-random.ts';
import type { Rgb } from '../treatment.ts';

export const testFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } } as const;
export const testFrames = 14;

type Scene = (x: number, y: number, frame: number) => Rgb;

const random = createSeededRandom(7);
const texture = Float32Array.from({ length: 64 * 64 }, random);
const grain = (x: number, y: number) => texture[(Math.floor(y) & 63) * 64 + (Math.floor(x) & 63)]!;
const inside = (x: number, y: number, atX: number, atY: number, radius: number) =>
  Math.hypot(x - atX, y - atY) < radius;

/** Three clips that have little in common. */
export const scenes = {
  outdoor: (x, y, frame) => {
    if (inside(x, y, 30 + frame * 3, 48, 13)) return [0.85, 0.3, 0.2];
    if (inside(x, y, 130 - frame * 2, 62, 9)) return [0.95, 0.85, 0.4];
    if (y < 55) return [0.55 + y / 250, 0.72 + y / 320, 0.92];
    return [0.3 + 0.15 * grain(x / 2, y / 2), 0.45 + 0.2 * grain(x / 2, y / 2), 0.22];
  },
  lowKey: (x, y, frame) => {
    const lamp = Math.exp(-(((x - 40 - frame * 2) / 22) ** 2) - ((y - 40) / 22) ** 2);
    const wall = 0.09 + 0.07 * grain(x / 3, y / 3);
    const bar = inside(x, y, 110 - frame * 2, 50, 16) ? 0.16 : 0;
    return [wall + bar + 0.62 * lamp, wall * 1.05 + bar + 0.5 * lamp, wall * 1.2 + bar + 0.36 * lamp];
  },
  saturated: (x, y, frame) => {
    const angle = (x - frame * 2.3) / 9 + Math.sin(y / 7) * 1.7;
    const shade = 0.4 + 0.35 * grain((x + frame * 2) / 4, y / 4);
    return [shade + 0.35 * Math.sin(angle), shade + 0.3 * Math.sin(angle + 2.1), shade + 0.35 * Math.sin(angle + 4.2)];
  },
} as const satisfies Record<string, Scene>;
export type SceneName = keyof typeof scenes;
export const sceneNames = Object.keys(scenes) as SceneName[];

/** Writes a scene as a clip; with `isStill` every frame shows the first. */
export async function makeTestClip(
  scene: Scene,
  path: string,
  options: { frames?: number; isStill?: boolean } = {},
): Promise<void> {
  const { width, height, rate } = testFormat;
  const frames = options.frames ?? testFrames;
  const bytes = new Uint8ClampedArray(width * height * 3 * frames);
  let at = 0;
  for (let frame = 0; frame < frames; frame++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++)
        for (const value of scene(x, y, options.isStill ? 0 : frame)) bytes[at++] = value * 255;
    }
  }
  await runFfmpeg(
    [
      ...[
        '-f',
        'rawvideo',
        '-pixel_format',
        'rgb24',
        '-video_size',
        `${width}x${height}`,
        '-framerate',
        `${rate.num}`,
        '-i',
        'pipe:0',
      ],
      ...[
        '-vf',
        'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '10',
        '-threads',
        '1',
      ],
      ...[
        '-colorspace',
        'bt709',
        '-color_primaries',
        'bt709',
        '-color_trc',
        'bt709',
        '-color_range',
        'tv',
        '-f',
        'mp4',
        '-y',
        path,
      ],
    ],
    { stdin: new Uint8Array(bytes.buffer) },
  );
}
