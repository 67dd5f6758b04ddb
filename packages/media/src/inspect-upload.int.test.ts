import { readFile, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type ErrorCode, isRetakeError } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { inspectUpload } from './inspect-upload.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { useFolder } from './testing/use-folder.ts';

const toPath = useFolder();
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const pattern = (seconds: number) => ['-f', 'lavfi', '-i', `testsrc2=s=160x90:r=25:d=${seconds}`];

async function make(name: string, args: readonly string[]): Promise<string> {
  await runFfmpeg([...args, toPath(name)]);
  return toPath(name);
}

async function write(name: string, content: string): Promise<string> {
  await writeFile(toPath(name), content);
  return toPath(name);
}

/** Changes every 32-bit number that follows a mark, by its distance in bytes from the mark's first letter. */
async function patch(path: string, mark: string, changes: Record<number, number>): Promise<string> {
  const bytes = await readFile(path);
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
    for (const [offset, value] of Object.entries(changes)) bytes.writeUInt32BE(value, at + Number(offset));
  }
  await writeFile(path, bytes);
  return path;
}

async function expectRefusal(path: string, code: ErrorCode, sentence: RegExp): Promise<void> {
  const error = await inspectUpload(path).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!isRetakeError(error)) throw new Error('It was not refused with a RetakeError.', { cause: error });
  expect({ code: error.code, message: error.message }).toEqual({ code, message: expect.stringMatching(sentence) });
}

describe('files that are no video', () => {
  it.each([
    ['nothing at all', 'empty.mp4', '', 'VIDEO_UNREADABLE', /empty/],
    ['text', 'text.mp4', 'Dear all, here is the video.', 'VIDEO_FORMAT_UNSUPPORTED', /not a video/],
    ['a web page', 'page.mp4', '<!doctype html><title>Sign in</title>', 'VIDEO_FORMAT_UNSUPPORTED', /not a video/],
  ] as const)('are refused: %s', async (_, name, content, code, sentence) => {
    await expectRefusal(await write(name, content), code, sentence);
  });

  it('are refused without opening an address that they name', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const lines = ['#EXTM3U', '#EXT-X-TARGETDURATION:2', '#EXTINF:2,', `http://127.0.0.1:${port}/a.ts`];
      const path = await write('playlist.mp4', [...lines, '#EXT-X-ENDLIST', ''].join('\n'));
      await expectRefusal(path, 'VIDEO_FORMAT_UNSUPPORTED', /not a video/);
      expect(connections).toBe(0);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('videos that cannot be used', () => {
  it('are refused when the end is missing', async () => {
    const path = await make('cut-off.mp4', [...pattern(3), ...h264, '-movflags', '+faststart']);
    await truncate(path, Math.floor((await readFile(path)).length * 0.6));
    await expectRefusal(path, 'VIDEO_UNREADABLE', /end is missing/);
  });

  it('are refused when the index is missing', async () => {
    const path = await make('no-index.mp4', [...pattern(2), ...h264]);
    const bytes = await readFile(path);
    await truncate(path, bytes.lastIndexOf('moov') - 4);
    await expectRefusal(path, 'VIDEO_UNREADABLE', /cannot be read/);
  });

  it('are refused without a picture', async () => {
    const path = await make('sound.mp4', ['-f', 'lavfi', '-i', 'sine=d=1', '-c:a', 'aac']);
    await expectRefusal(path, 'VIDEO_NO_PICTURE', /no video picture/);
  });

  it('are refused with a picture that would fill the memory', async () => {
    const matroska = ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p'];
    const path = await make('bomb.mkv', ['-f', 'lavfi', '-i', 'color=s=8192x8192:r=1:d=1', ...matroska]);
    await expectRefusal(path, 'VIDEO_TOO_LARGE', /picture of this video is too large/);
  });

  it('are refused when they claim ten hours', async () => {
    const path = await make('long.mp4', [...pattern(1), ...h264]);
    await patch(path, 'mvhd', { 20: 36_000_000 });
    await expectRefusal(path, 'VIDEO_TOO_LONG', /15 minutes/);
  });

  it.each([
    ['exotic.mkv', 'ffv1'],
    ['exotic.mov', 'cinepak'],
  ])('are refused in a codec that is not accepted: %s with %s', async (name, codec) => {
    const path = await make(name, ['-f', 'lavfi', '-i', 'testsrc2=s=160x120:r=5:d=1', '-c:v', codec]);
    await expectRefusal(path, 'VIDEO_FORMAT_UNSUPPORTED', new RegExp(`encoded as ${codec}`));
  });

  it('are refused with one frame', async () => {
    const path = await make('still.mp4', [...pattern(1), '-frames:v', '1', ...h264]);
    await expectRefusal(path, 'VIDEO_TOO_SHORT', /too short/);
  });
});

it.each([
  ['good.mp4', h264],
  ['good.webm', ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8']],
  ['good.mov', ['-c:v', 'prores_ks']],
])('accepts %s', async (name, encoder) => {
  const path = await make(name, [...pattern(1), ...encoder]);
  expect((await inspectUpload(path)).video).toMatchObject({ width: 160, height: 90, rate: { num: 25, den: 1 } });
});
