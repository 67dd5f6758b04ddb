import type { Readable } from 'node:stream';
import { runTool, type ToolOptions, type ToolResult } from './run-tool.ts';

export interface FfmpegProgress {
  /** Frames written so far. */
  readonly frames: number;
  /** 0 to 100; null when `totalFrames` was not given. */
  readonly percent: number | null;
}

export interface FfmpegOptions extends ToolOptions {
  /** Frames that will be written, for the percentage. */
  readonly totalFrames?: number;
  /** About twice a second, and once at the end. */
  readonly onProgress?: (progress: FfmpegProgress) => void;
  /** `buffer` collects what ffmpeg writes to its standard output. */
  readonly stdout?: 'ignore' | 'buffer';
  /** Reads what ffmpeg writes to its standard output, while it runs. When this fails the tool is ended and the call throws the same. */
  readonly onStdout?: (stream: Readable) => Promise<void>;
}

/**
 * Runs ffmpeg. Outputs are overwritten, so write to a name of your own and rename when it has passed. Throws as
 * `runTool` does.
 */
export async function runFfmpeg(args: readonly string[], options: FfmpegOptions = {}): Promise<ToolResult> {
  const { totalFrames, onProgress, stdout = 'ignore', onStdout, ...rest } = options;
  const onLine = (line: string) => {
    const frames = /^frame=\s*(\d+)/.exec(line)?.[1];
    if (frames === undefined) return;
    const count = Number(frames);
    onProgress?.({ frames: count, percent: totalFrames ? Math.min(100, (count / totalFrames) * 100) : null });
  };
  const common = ['-hide_banner', '-nostdin', '-nostats', '-v', 'error', '-y'];
  // Progress has a descriptor of its own: standard output may carry pictures, the error output carries messages.
  const progress = onProgress === undefined ? [] : ['-progress', 'pipe:3'];
  return runTool('ffmpeg', [...common, ...progress, ...args], rest, {
    wantsStdout: stdout === 'buffer',
    onLine,
    ...(onStdout && { onStdout }),
  });
}

/** Runs ffprobe and returns what it prints. Throws as `runTool` does. */
export async function runFfprobe(
  args: readonly string[],
  options: Pick<ToolOptions, 'signal' | 'timeoutMs'> = {},
): Promise<string> {
  const { stdout } = await runTool(
    'ffprobe',
    ['-hide_banner', ...args],
    { timeoutMs: 60_000, ...options },
    { wantsStdout: true },
  );
  return stdout.toString('utf8');
}
