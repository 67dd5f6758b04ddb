import { expect, it } from 'vitest';
import { countFrames } from './count-frames.ts';
import { lendSound } from './lend-sound.ts';
import { decodeSound } from './measure-sound.ts';
import { mezzanineSoundArgs, mezzanineVideoArgs } from './mezzanine.ts';
import { probe } from './probe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { useFolder } from './testing/use-folder.ts';

const toPath = useFolder();
const format = { width: 160, height: 90, rate: { num: 30, den: 1 } };

/** A picture of 45 frames, and 60 frames of sound with a beep of 0.1 s at 1 s. */
async function makeFiles(name: string) {
  const [picture, sound] = [toPath(`${name}.picture.mp4`), toPath(`${name}.sound.mp4`)];
  const video = (frames: number) => ['-frames:v', String(frames), ...mezzanineVideoArgs(format), '-f', 'mp4'];
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30', ...video(45), picture]);
  const beep = ['-f', 'lavfi', '-t', '2', '-i', "aevalsrc='0.5*sin(1760*PI*t)*between(t,1,1.1)':s=48000"];
  const black = ['-f', 'lavfi', '-i', 'color=black:s=160x90:r=30'];
  await runFfmpeg([...black, ...beep, ...mezzanineSoundArgs, ...video(60), sound]);
  return { picture, sound, output: toPath(`${name}.mp4`) };
}

async function findBeepSeconds(path: string): Promise<number> {
  const sound = await decodeSound(path);
  return sound.findIndex((value) => Math.abs(value) > 0.1) / 48_000;
}

it.each([
  { name: 'later', tempo: 1, delayFrames: 6, beep: 1.2 },
  { name: 'sooner', tempo: 1, delayFrames: -12, beep: 0.6 },
  { name: 'faster', tempo: 1.25, delayFrames: 0, beep: 0.8 },
])('puts the sound under the picture, $name, to the frame', async ({ name, tempo, delayFrames, beep }) => {
  const { picture, sound, output } = await makeFiles(name);
  await lendSound(picture, sound, output, { format, tempo, delayFrames, frames: 50 });
  expect(Math.abs((await findBeepSeconds(output)) - beep)).toBeLessThan(tempo === 1 ? 0.001 : 0.02);
  const { audio } = await probe(output);
  expect(audio!.durationSeconds).toBeCloseTo(50 / 30, 3);
  expect(await countFrames(output)).toBe(45);
});
