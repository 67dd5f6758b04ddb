import { RetakeError } from '@retake/contracts';
import { runFfmpeg, runFfprobe } from '@retake/media';

/**
 * Proves a freshly rendered segment before it may be reused: exactly its frames, first one a key frame, every one of
 * them decodable. Returns a hash of its parameter sets. Throws `VERIFICATION_FAILED`.
 */
export async function checkSegment(path: string, frames: number, signal?: AbortSignal): Promise<string> {
  const options = signal === undefined ? {} : { signal };
  const [described, decoded] = await Promise.all([
    runFfprobe([...describeArgs, path], options),
    runFfmpeg(['-xerror', '-i', `file:${path}`, '-map', '0:v:0', '-f', 'null', '-'], options),
  ]);
  const { streams, packets } = JSON.parse(described) as {
    streams: { extradata_hash?: string }[];
    packets: { flags: string }[];
  };
  const parameterSets = streams[0]?.extradata_hash;
  const problem = toProblem(packets, frames, parameterSets, decoded.stderrTail);
  if (problem !== null) throw new RetakeError('VERIFICATION_FAILED', { details: { problem, path } });
  return parameterSets!;
}

const describeArgs = [
  ...['-v', 'error', '-select_streams', 'v:0', '-show_data_hash', 'sha256'],
  ...['-show_entries', 'stream=extradata_hash:packet=flags', '-of', 'json'],
];

function toProblem(
  packets: readonly { flags: string }[],
  frames: number,
  parameterSets: string | undefined,
  decoderMessages: readonly string[],
): string | null {
  if (packets.length !== frames) return `The segment has ${packets.length} frames instead of ${frames}.`;
  if (!packets[0]!.flags.startsWith('K')) return 'The segment does not begin with a key frame.';
  if (parameterSets === undefined) return 'The segment has no parameter sets.';
  return decoderMessages.length === 0 ? null : `The segment does not decode: ${decoderMessages[0]}`;
}
