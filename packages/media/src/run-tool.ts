import { PassThrough, pipeline, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { RetakeError } from '@retake/contracts';
import { createLineReader } from './line-reader.ts';
import { killTool, spawnTool, toToolExit } from './spawn-tool.ts';
import { type ToolFailure, toToolError } from './tool-error.ts';

export interface ToolOptions {
  /** Ends the tool at once; the call throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Wall time after which the tool is ended with `MEDIA_TIMEOUT`; 20 minutes by default. */
  readonly timeoutMs?: number;
  /** Largest file that the tool may write. */
  readonly maxOutputBytes?: number;
  readonly stdin?: Readable | Uint8Array;
  readonly cwd?: string;
}

export interface ToolResult {
  readonly stdout: Buffer;
  readonly wallMs: number;
  /** The last lines that the tool wrote to its error output. */
  readonly stderrTail: readonly string[];
}

interface RunParts {
  /** Whether what the tool prints is collected. */
  readonly wantsStdout: boolean;
  /** Reads what the tool prints instead; when it fails, the tool is ended. */
  readonly onStdout?: (stream: Readable) => Promise<void>;
  /** Lines of the tool's file descriptor 3. */
  readonly onLine?: (line: string) => void;
}

const defaultTimeoutMs = 20 * 60_000;
const tailLines = 20;
/** Output that is collected in memory; more than this is a mistake in the call. */
const maxStdoutBytes = 2 * 1024 ** 3;

/**
 * Runs one media tool to its end. Throws the signal's reason when it is aborted, else a RetakeError:
 * `MEDIA_TIMEOUT`, `DISK_FULL`, `MEDIA_TOOL_FAILED` with the arguments, the exit and the last lines in `details`.
 */
export async function runTool(
  tool: string,
  args: readonly string[],
  { signal, timeoutMs = defaultTimeoutMs, maxOutputBytes, stdin, cwd }: ToolOptions,
  { wantsStdout, onStdout, onLine = () => {} }: RunParts,
): Promise<ToolResult> {
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const child = spawnTool(tool, args, {
    wantsStdin: stdin !== undefined,
    wantsStdout: wantsStdout || onStdout !== undefined,
    ...(cwd !== undefined && { cwd }),
    ...(maxOutputBytes !== undefined && { maxOutputBytes }),
  });
  const stderrTail: string[] = [];
  const chunks: Buffer[] = [];
  let stdoutBytes = 0;
  let stop: 'abort' | 'timeout' | undefined;
  const end = (why: 'abort' | 'timeout') => {
    stop ??= why;
    killTool(child);
  };
  const onAbort = () => end('abort');
  const timer = setTimeout(() => end('timeout'), timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  child.stderr?.on(
    'data',
    createLineReader((line) => {
      stderrTail.push(line);
      if (stderrTail.length > tailLines) stderrTail.shift();
    }),
  );
  child.stdio[3]?.on('data', createLineReader(onLine));
  if (onStdout === undefined) {
    child.stdout?.on('data', (chunk: Buffer) => {
      stdoutBytes += chunk.length;
      if (stdoutBytes > maxStdoutBytes) killTool(child);
      else chunks.push(chunk);
    });
  }
  try {
    const [exit, inputError, readError] = await Promise.all([
      waitForExit(child),
      feed(child.stdin, stdin),
      onStdout && readOut(child, onStdout),
    ]);
    if (stop === 'abort') throw signal!.reason;
    const limit = maxOutputBytes === undefined ? {} : { maxOutputBytes };
    const failure: ToolFailure = { tool, args, ...exit, stderrTail, ...limit };
    if (stop === 'timeout') {
      throw new RetakeError('MEDIA_TIMEOUT', { details: { tool, argv: [...args], timeoutMs, lastLines: stderrTail } });
    }
    if (readError?.isFirst) throw readError.cause;
    if (exit.exitCode !== 0) throw toToolError(failure);
    if (readError !== undefined) throw readError.cause;
    if (inputError !== undefined) throw inputError;
    return { stdout: Buffer.concat(chunks), wallMs: performance.now() - startedAt, stderrTail };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    killTool(child);
  }
}

/**
 * Has the tool's output read. A reader that fails before the output has ended does so for a reason of its own and ends
 * the tool; after that, the tool may have stopped too early, and its own failure says more.
 */
async function readOut(
  child: ReturnType<typeof spawnTool>,
  read: (stream: Readable) => Promise<void>,
): Promise<{ readonly cause: unknown; readonly isFirst: boolean } | undefined> {
  // Node throws away what nobody has begun to read when a tool ends, and a reader may have a file to open before.
  const stream = new PassThrough();
  pipeline(child.stdout as Readable, stream, () => {});
  try {
    await read(stream);
    return undefined;
  } catch (cause) {
    const isFirst = !stream.readableEnded;
    if (isFirst) killTool(child);
    return { cause, isFirst };
  } finally {
    stream.destroy();
  }
}

function waitForExit(
  child: ReturnType<typeof spawnTool>,
): Promise<Pick<ToolFailure, 'exitCode' | 'exitSignal' | 'cause'>> {
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve({ exitCode: null, exitSignal: null, cause }));
    child.once('close', (status, signal) => resolve(toToolExit(status, signal)));
  });
}

/**
 * Feeds the tool's input. A tool that has read enough closes it early, which is no error; a source that fails is one,
 * and is returned so that the tool's own failure can be told first.
 */
async function feed(sink: NodeJS.WritableStream | null, stdin: ToolOptions['stdin']): Promise<unknown> {
  if (sink === null || stdin === undefined) return undefined;
  sink.on('error', () => {});
  if (!(stdin instanceof Readable)) {
    sink.end(stdin);
    return undefined;
  }
  let failure: unknown;
  stdin.on('error', (error) => {
    failure = error;
    sink.end();
  });
  stdin.pipe(sink);
  await finished(sink).catch(() => {});
  stdin.destroy();
  return failure;
}
