import { runFfmpeg } from '@retake/media';

/** Writes a 720p video of `count` shots of 5 s, each with a colour and a motion of its own, so that it splits there. */
export async function makeShots(path: string, count: number): Promise<void> {
  const inputs = Array.from({ length: count }, (_, index) => [
    ...['-f', 'lavfi', '-i', `testsrc2=size=1280x720:rate=30:duration=5,hue=h=${index * 47}:s=${1 + (index % 3)}`],
  ]).flat();
  // Every second shot is turned upside down and inverted: the borders cannot be missed.
  const shots = Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? `[${index}:v]null[s${index}]` : `[${index}:v]negate,vflip[s${index}]`,
  );
  const all = Array.from({ length: count }, (_, index) => `[s${index}]`).join('');
  await runFfmpeg([
    ...inputs,
    ...['-filter_complex', `${shots.join(';')};${all}concat=n=${count}:v=1,format=yuv420p[v]`, '-map', '[v]'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-f', 'mp4', path],
  ]);
}
