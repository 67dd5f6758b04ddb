import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { makeSampleClip, sampleClips } from '@retake/generators';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';

/** Where the check was adjusted, and footage that it had never seen when it was. */
export const footageSets = ['known', 'fresh'] as const;
export type FootageSet = (typeof footageSets)[number];

/** A picture of ffmpeg's own, or a scene of the sample film, with filters over it. */
interface Footage {
  readonly from: { readonly scene: number } | { readonly lavfi: string };
  readonly filter?: string;
}

const lavfi = (graph: string, filter?: string): Footage => ({ from: { lavfi: graph }, ...(filter && { filter }) });
const scene = (number: number, filter?: string): Footage => ({ from: { scene: number }, ...(filter && { filter }) });
const size = 's=384x216:r=30';
const text = "drawtext=text='Take the early train to the coast':fontsize=24:fontcolor=white:x=24";

const sets: Readonly<Record<FootageSet, Readonly<Record<string, Footage>>>> = {
  known: {
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`scene${number}`, scene(number)])),
    noisy: scene(2, 'noise=alls=40:allf=t'),
    dark: scene(3, 'lutyuv=y=16+(val-16)*0.15:u=128+(val-128)*0.2:v=128+(val-128)*0.2,noise=alls=6:allf=t'),
    grey: scene(4, 'hue=s=0'),
    still: scene(5, 'loop=loop=-1:size=1:start=0,setpts=N/30/TB'),
    bright: scene(1, 'lutyuv=y=180+(val-16)*0.22'),
    fractal: lavfi(`mandelbrot=${size}:start_scale=2:end_scale=0.2:end_pts=60`),
    pattern: lavfi(`testsrc2=${size}`),
    black: lavfi(`color=black:${size}`),
    gradient: lavfi(`gradients=${size}:speed=0.02:c0=orange:c1=navy`),
  },
  fresh: {
    noise: lavfi(`color=gray:${size}`, 'noise=alls=90:allf=t'),
    flat: lavfi(`color=0x4a7a5c:${size}`),
    red: lavfi(`color=0xc02018:${size}`),
    white: lavfi(`color=0xf4f4f0:${size}`, 'drawbox=x=60:y=48:w=108:h=72:color=0xd8d8d0:t=fill'),
    night: scene(5, 'lutyuv=y=16+(val-16)*0.3,noise=alls=14:allf=t'),
    overexposed: scene(2, 'lutyuv=y=min(235\\,(val-16)*1.9+60)'),
    rushing: scene(3, 'scroll=horizontal=0.07'),
    turning: scene(6, 'rotate=a=0.03*n:c=black'),
    handheld: scene(4, 'scale=424:238,crop=384:216:20+12*sin(n/3):11+7*cos(n/4)'),
    flicker: scene(1, 'eq=brightness=0.12*sin(n*1.7):eval=frame'),
    fading: scene(2, 'fade=in:0:40'),
    upright: scene(6, 'scale=122:216,pad=384:216:131:0'),
    old: scene(3, 'hue=s=0.25,eq=contrast=0.6:gamma=1.2,noise=alls=20:allf=t,gblur=sigma=1.2'),
    inverted: scene(5, 'negate'),
    posterised: scene(1, 'elbg=codebook_length=6'),
    titles: lavfi(`color=0x202830:${size}`, `${text}:y=180-n*3`),
    credits: lavfi(`color=black:${size}`, `${text}:y=96:fontcolor=gray`),
    cells: lavfi(
      'life=s=192x108:r=30:ratio=0.1:seed=4:mold=10:life_color=0x40c060:death_color=0x603020',
      'scale=384:216',
    ),
    bars: lavfi(`smptehdbars=${size}`),
    counter: lavfi(`testsrc=${size}`),
    colours: lavfi(`colorspectrum=${size}`),
    carpet: lavfi(`sierpinski=${size}:seed=2:jump=40`),
    sweep: lavfi(`gradients=${size}:speed=0.05:c0=white:c1=lightyellow:seed=3`),
    ball: lavfi(`color=0x101418:${size}[g];color=0xe0a030:s=36x36:r=30[b];[g][b]overlay=x=n*6:y=90+36*sin(n/6)`),
  },
};

/** Frames of a clip, and which of them are in its slot: room on both sides, as transitions need it. */
export const clipFrames = { sourceFrames: 60, headFrames: 10, slotFrames: 40 };

export function listFootage(set: FootageSet): string[] {
  return Object.keys(sets[set]);
}

/** Writes a clip of `set` into `folder`, and answers where. The same name gives the same pictures. */
export async function makeFootage(folder: string, set: FootageSet, name: string, format: FrameFormat): Promise<string> {
  const { from, filter = 'null' } = sets[set][name]!;
  const output = join(folder, `${name}.mp4`);
  if (existsSync(output)) return output;
  let input: string[];
  if ('scene' in from) {
    const drawn = join(folder, `${name}.drawn.mp4`);
    const { sourceFrames, headFrames, slotFrames } = clipFrames;
    const tailFrames = sourceFrames - headFrames - slotFrames;
    await makeSampleClip(sampleClips[from.scene - 1]!, drawn, { format, headFrames, slotFrames, tailFrames });
    input = ['-i', drawn];
  } else {
    input = ['-f', 'lavfi', '-i', from.lavfi];
  }
  const frames = ['-vf', `${filter},format=yuv420p`, '-frames:v', String(clipFrames.sourceFrames), '-an'];
  await runFfmpeg([...input, ...frames, ...mezzanineVideoArgs(format), '-f', 'mp4', output]);
  return output;
}
