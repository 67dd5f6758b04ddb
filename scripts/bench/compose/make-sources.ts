import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FrameRate, toFrameSize } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';

/** A file that clips are made of. Many clips share one file: reading it again costs the same decoding each time. */
export interface BenchSource {
  readonly path: string;
  readonly rate: FrameRate;
  readonly hasSound: boolean;
  /** Rate of the whole file, in megabits a second. */
  readonly megabits: number;
}

interface Kind {
  readonly aspect: '16:9' | '9:16';
  /** Shorter side, of 1080 lines; smaller in proportion when the bench runs at fewer lines. */
  readonly lines: number;
  readonly rate: number;
  /** Picture rate in megabits a second at 1080 lines: what phones, cameras and generators write. */
  readonly megabits: number;
  readonly codec: readonly string[];
  readonly hasSound: boolean;
}

const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p'];
const h264TenBits = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv422p10le'];
const mpeg4 = ['-c:v', 'mpeg4', '-pix_fmt', 'yuv420p'];

const kinds: readonly Kind[] = [
  { aspect: '16:9', lines: 1080, rate: 30, megabits: 12, codec: h264, hasSound: true },
  { aspect: '16:9', lines: 720, rate: 24, megabits: 6, codec: h264, hasSound: false },
  { aspect: '9:16', lines: 1080, rate: 30, megabits: 12, codec: [...h264, '-bf', '0'], hasSound: true },
  { aspect: '16:9', lines: 720, rate: 60, megabits: 9, codec: h264, hasSound: false },
  { aspect: '16:9', lines: 540, rate: 25, megabits: 4, codec: mpeg4, hasSound: false },
  { aspect: '16:9', lines: 1080, rate: 25, megabits: 20, codec: h264TenBits, hasSound: true },
];

/** Files of each kind; a video of more clips uses them again. */
const takes = 2;
/** Longer than any clip with the handles of its transitions. */
const sourceSeconds = 6;

/** Writes the files of the bench: moving, grainy pictures at the rates of real footage; some with sound. */
export async function makeSources(folder: string, height: number): Promise<BenchSource[]> {
  const sources: BenchSource[] = [];
  for (let index = 0; index < kinds.length * takes; index++) {
    const kind = kinds[index % kinds.length]!;
    const path = join(folder, `source-${index}.mp4`);
    await runFfmpeg([...toSourceArgs(kind, index, height), path]);
    const megabits = ((await stat(path)).size * 8) / sourceSeconds / 1e6;
    sources.push({ path, rate: { num: kind.rate, den: 1 }, hasSound: kind.hasSound, megabits });
  }
  return sources;
}

function toSourceArgs({ aspect, lines, rate, megabits, codec, hasSound }: Kind, index: number, height: number) {
  const share = height / 1080;
  const size = toFrameSize(aspect, Math.round((lines * share) / 2) * 2);
  const hue = (360 * index) / (kinds.length * takes);
  const picture = `testsrc2=s=${size.width}x${size.height}:r=${rate}:d=${sourceSeconds},hue=h=${hue}`;
  const grain = `noise=alls=6:allf=t:all_seed=${index + 1}`;
  const bits = Math.round(megabits * 1e6 * share ** 2);
  const sound = ['-f', 'lavfi', '-i', `sine=${300 + 40 * index}:d=${sourceSeconds}:sample_rate=44100`];
  return [
    ...['-f', 'lavfi', '-i', `${picture},${grain}`, ...(hasSound ? [...sound, '-c:a', 'aac'] : [])],
    ...[...codec, '-b:v', String(bits), '-maxrate', String(bits * 1.5), '-bufsize', String(bits * 2), '-g', '60'],
  ];
}

/** One song, long enough for the longest video. */
export async function makeSong(folder: string, seconds: number): Promise<string> {
  const path = join(folder, 'song.wav');
  const notes = ['-f', 'lavfi', '-i', `sine=220:duration=${seconds}:sample_rate=44100`];
  await runFfmpeg([...notes, '-af', 'tremolo=2:0.5', path]);
  return path;
}
