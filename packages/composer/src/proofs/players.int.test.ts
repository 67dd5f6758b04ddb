import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FrameFormat, Transition } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { makeCounterClip } from '../testing/counter-clip.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeTimeline } from '../timeline.ts';

const run = promisify(execFile);
const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const folder = useFolder();
let cutFile: string;

/** A cut that was composed by steps, with windows, a song, and segments of two compositions in one file. */
beforeAll(async () => {
  const crossfade: Transition = { kind: 'crossfade', frames: 8 };
  const clips = [0, 64, 128].map((first) => ({
    ...{ path: folder.at(`${first}.mp4`), hash: folder.at(`${first}`), headFrames: 4, slotFrames: 30 },
    ...{ transitionAfter: crossfade, hasSound: false },
  }));
  for (const [index, { path }] of clips.entries()) {
    await makeCounterClip(path, { format, first: 64 * index, frames: 38 });
  }
  const song = folder.at('song.wav');
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=440:duration=3:sample_rate=48000', song]);
  const audio = { path: song, hash: 'song', gainDb: 0, fadeOutFrames: 10 };
  const cacheDir = folder.at('cache');
  const timeline: ComposeTimeline = { format, clips, audio };
  await compose(timeline, folder.at('before.mp4'), { cacheDir });
  cutFile = folder.at('cut.mp4');
  const changed = clips.map((clip, index) => (index === 1 ? { ...clip, headFrames: 2 } : clip));
  await compose({ ...timeline, clips: changed }, cutFile, { cacheDir });
});

/** What a program says when it is asked for its version; undefined when it is not there. */
const findTool = (tool: string, args: readonly string[]) => run(tool, args).catch(() => undefined);

describe('players', () => {
  it('ffmpeg decodes it without a word', async () => {
    const { stderrTail } = await runFfmpeg(['-v', 'warning', '-i', `file:${cutFile}`, '-f', 'null', '-']);
    expect(stderrTail).toEqual([]);
  });

  it.for([
    ['libav', 'avdec_h264'],
    ['openh264', 'openh264dec'],
  ] as const)('GStreamer decodes every frame with %s', async ([name, element], { skip }) => {
    const found = (await findTool('gst-inspect-1.0', [element])) && (await findTool('gst-inspect-1.0', ['h264parse']));
    skip(found === undefined, `GStreamer with ${name} is not installed, so it is not tried here.`);
    // Each frame and each handed-on buffer of sound is told on standard output; an error ends the program with 1.
    const { stdout, stderr } = await run('gst-launch-1.0', [
      ...['-v', 'filesrc', `location=${cutFile}`, '!', 'qtdemux', 'name=file'],
      ...['file.video_0', '!', 'queue', '!', 'h264parse', '!', element, '!', 'fakesink', 'silent=false', 'sync=false'],
      ...['file.audio_0', '!', 'queue', '!', 'fakesink', 'sync=false'],
    ]);
    expect(stderr.replace(/^.*(?:XDG_RUNTIME_DIR|GLib|dconf).*$/gm, '').trim()).toBe('');
    expect(stdout.match(/last-message = chain/g)).toHaveLength(90);
    expect(stdout).not.toMatch(/ERROR|WARNING/);
  });

  it('GStreamer finds in it what it has', async ({ skip }) => {
    skip(
      (await findTool('gst-discoverer-1.0', ['--help'])) === undefined,
      'gst-discoverer-1.0 is not installed, so it is not asked here.',
    );
    const { stdout } = await run('gst-discoverer-1.0', [`file://${cutFile}`]);
    expect(stdout).toContain('Duration: 0:00:03.000000000');
    expect(stdout).toMatch(/video(?: #\d+)?: H\.264/);
    expect(stdout).toMatch(/audio(?: #\d+)?: MPEG-4 AAC/);
    expect(stdout).not.toMatch(/Missing plugins|error/i);
  });

  it('VLC plays it to its end and complains of nothing', async ({ skip }) => {
    // VLC does not run as root; nobody is there on every system.
    const isRoot = process.getuid?.() === 0;
    const [program, ...args] = isRoot
      ? ['setpriv', '--reuid', 'nobody', '--clear-groups', 'env', 'HOME=/tmp', 'cvlc']
      : ['cvlc'];
    skip(
      (await findTool(program!, [...args, '--version'])) === undefined,
      'VLC is not installed, so it is not tried here.',
    );
    await chmod(folder.at('.'), 0o755);
    const { stderr } = await run(
      program!,
      [
        ...[...args, '--intf', 'dummy', '--no-color', '-vv', '--vout', 'dummy', '--aout', 'dummy'],
        ...['--play-and-exit', `file://${cutFile}`],
      ],
      { maxBuffer: 2 ** 24 },
    );
    expect(stderr).toContain('using video decoder module "avcodec"');
    // Warnings tell of every table that it reads; what a decoder stumbles over comes as an error or in its own brackets.
    const complaint = /(decoder|demux|packetizer|stream)[^:]* error: |^\[(h264|aac)[^\]]*\] (?!Reinit)/;
    expect(stderr.split('\n').filter((line) => complaint.test(line))).toEqual([]);
  });
});
