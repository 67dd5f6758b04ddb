import { RetakeError } from '@retake/contracts';

/** How a media tool ended, when it did not end well. */
export interface ToolFailure {
  readonly tool: string;
  readonly args: readonly string[];
  readonly exitCode: number | null;
  readonly exitSignal: NodeJS.Signals | null;
  readonly stderrTail: readonly string[];
  /** The limit that the tool's files had, if any. */
  readonly maxOutputBytes?: number;
  /** Why it could not even be started. */
  readonly cause?: Error;
}

/**
 * Translates a tool's failure: `DISK_FULL` when that is why, else `MEDIA_TOOL_FAILED`. A file that reached its limit is
 * told by `maxOutputBytes` in the details.
 */
export function toToolError({
  tool,
  args,
  exitCode,
  exitSignal,
  stderrTail,
  maxOutputBytes,
  cause,
}: ToolFailure): RetakeError {
  const details = { tool, argv: [...args], exitCode, signal: exitSignal, lastLines: [...stderrTail] };
  const options = { details, ...(cause !== undefined && { cause }) };
  if (cause !== undefined) {
    return new RetakeError('MEDIA_TOOL_FAILED', { ...options, message: 'The video tool could not be started.' });
  }
  if (exitCode === 127) {
    return new RetakeError('MEDIA_TOOL_FAILED', { ...options, message: `${tool} is not installed.` });
  }
  if (stderrTail.some((line) => line.includes('No space left on device'))) return new RetakeError('DISK_FULL', options);
  if (exitSignal === 'SIGXFSZ' || stderrTail.some((line) => line.includes('File too large'))) {
    return new RetakeError('MEDIA_TOOL_FAILED', {
      ...options,
      message: 'The video became larger than is allowed.',
      details: { ...details, maxOutputBytes },
    });
  }
  return new RetakeError('MEDIA_TOOL_FAILED', options);
}
