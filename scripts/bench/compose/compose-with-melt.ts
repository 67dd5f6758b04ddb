import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type ComposeTimeline, toEncodeArgs } from '@retake/composer';
import type { FrameFormat } from '@retake/contracts';
import { toFilmFrames, toFilmParts } from './film-parts.ts';

const run = promisify(execFile);

export const meltHint = 'melt is not installed; "apt-get install melt" gets it on Debian.';

export async function isMeltInstalled(): Promise<boolean> {
  return run('melt', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Another editor, from the command line: the same clips, crossfades, song and encoder settings. */
export async function composeWithMelt(timeline: ComposeTimeline, output: string): Promise<void> {
  const profile = `${output}.profile`;
  await writeFile(profile, toProfile(timeline.format));
  const clips = toFilmParts(timeline).flatMap(({ path, from, frames, blendFrames }) => [
    ...[path, `in=${from}`, `out=${from + frames - 1}`, 'audio_index=-1'],
    ...(blendFrames === 0 ? [] : ['-mix', String(blendFrames), '-mixer', 'luma']),
  ]);
  const consumer = [`avformat:${output}`, 'real_time=-2', ...toConsumerProperties(timeline.format)];
  const args = ['-silent', '-profile', profile, ...clips, ...toSongTrack(timeline), '-consumer', ...consumer];
  await run('melt', args, { maxBuffer: 64 * 1024 ** 2 });
}

function toSongTrack(timeline: ComposeTimeline): string[] {
  const { path, gainDb, fadeOutFrames } = timeline.audio!;
  const last = toFilmFrames(timeline) - 1;
  const levels = `level=0=${gainDb};${last - fadeOutFrames}=${gainDb};${last}=-60`;
  return [
    ...['-track', path, 'in=0', `out=${last}`, '-attach-track', 'volume', levels],
    ...['-transition', 'mix', 'a_track=0', 'b_track=1', 'always_active=1', 'sum=1', 'in=0', `out=${last}`],
  ];
}

function toProfile({ width, height, rate }: FrameFormat): string {
  return [
    'description=bench',
    ...[`width=${width}`, `height=${height}`, 'progressive=1', 'sample_aspect_num=1', 'sample_aspect_den=1'],
    ...[`display_aspect_num=${width}`, `display_aspect_den=${height}`, 'colorspace=709'],
    ...[`frame_rate_num=${rate.num}`, `frame_rate_den=${rate.den}`, ''],
  ].join('\n');
}

/** Names that melt has for what ffmpeg calls otherwise; undefined where the profile says it already. */
const otherNames: Readonly<Record<string, string | undefined>> = {
  'c:v': 'vcodec',
  'profile:v': 'vprofile',
  'threads:v': 'threads',
  fps_mode: undefined,
  r: undefined,
};

/** The encoder's arguments, as properties of melt's consumer. */
function toConsumerProperties(format: FrameFormat): string[] {
  const args = toEncodeArgs(format, []);
  const properties: string[] = [];
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index]!.slice(1);
    const property = name in otherNames ? otherNames[name] : name;
    if (property !== undefined) properties.push(`${property}=${args[index + 1]!}`);
  }
  return [...properties, 'acodec=aac', 'ab=192k', 'ar=48000', 'channels=2', 'movflags=+faststart'];
}
