import { access } from 'node:fs/promises';
import { type FrameRate, RetakeError } from '@retake/contracts';
import { runFfmpeg, runFfprobe } from './run-ffmpeg.ts';
import { toSeekArgs } from './seek-args.ts';
import { withPartialFile } from './with-partial-file.ts';

export interface LastFrameOptions {
  /** Where the video counts as ended, for one of constant rate that has more: the frame to take, from 0. */
  readonly end?: { readonly frame: number; readonly rate: FrameRate };
  readonly signal?: AbortSignal;
}

/** The stretch at the end whose frames are held to find the last: a few, also of quick and large videos. */
const tailSeconds = 0.1;
const maxPngBytes = 256 * 2 ** 20;

/**
 * Writes the last frame of a video, or of its part up to `end`, as a PNG of the video's own size. The bytes are the same
 * each time. Throws as `runFfmpeg` does.
 */
export async function makeLastFrame(input: string, output: string, options: LastFrameOptions = {}): Promise<void> {
  const { end, signal } = options;
  await withPartialFile(output, async (partial) => {
    const write = async (seekArgs: readonly string[], outputArgs: readonly string[] = []) => {
      const args = [...seekArgs, '-i', `file:${input}`, '-map', '0:v:0', ...outputArgs];
      const png = ['-c:v', 'png', '-pix_fmt', 'rgb24', '-fflags', '+bitexact', '-f', 'image2', '-update', '1', partial];
      await runFfmpeg([...args, '-fps_mode', 'passthrough', '-map_metadata', '-1', ...png], {
        maxOutputBytes: maxPngBytes,
        ...(signal && { signal }),
      });
      return isThere(partial);
    };
    if (end !== undefined && (await write(toSeekArgs(end.frame, end.rate), ['-frames:v', '1']))) return;
    if (await write(['-sseof', `-${tailSeconds}`], ['-vf', 'reverse', '-frames:v', '1'])) return;
    // The sound goes on longer than the picture, or a frame is shown for longer than that.
    if (await write(['-seek_timestamp', '1', '-ss', (await findLastPicture(input, signal)).toFixed(6)])) return;
    throw new RetakeError('VIDEO_NO_PICTURE', { message: 'The video has no last frame that can be read.' });
  });
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The time of the picture that is shown last, less half a millisecond, by the file's own clock. */
async function findLastPicture(input: string, signal: AbortSignal | undefined): Promise<number> {
  const printed = await runFfprobe(
    ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0', input],
    signal === undefined ? {} : { signal },
  );
  // `D` marks packets that an edit list leaves out.
  const shown = printed.split('\n').filter((line) => /^[\d.-]+,/.test(line) && !line.includes('D'));
  return shown.reduce((latest, line) => Math.max(latest, Number(line.split(',')[0])), 0) - 0.0005;
}
