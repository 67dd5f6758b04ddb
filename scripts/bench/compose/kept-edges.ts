import { join } from 'node:path';
import type { SourceRange } from '../../../packages/composer/src/plan/segments.ts';

/** The cheapest encoding without loss: every picture a key frame, nothing searched for. */
export const keptArgs: readonly string[] = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-g', '1'];

/**
 * The arguments of a render that also writes some of its ranges to files, as they are before they are blended: what a
 * composer would have to do to spare the next change the decoding of this clip.
 */
export function toKeepingArgs(args: readonly string[], edges: readonly SourceRange[], folder: string): string[] {
  const at = args.indexOf('-filter_complex') + 1;
  let graph = args[at]!;
  edges.forEach(({ clip, from }, index) => {
    const label = `setpts=N[clip${clip}at${from < 0 ? `minus${-from}` : from}]`;
    if (!graph.includes(label)) throw new Error(`The graph has no chain that ends in ${label}.`);
    graph = graph.replace(label, label.replace('[', `,split=2[edge${index}][`));
  });
  const outputs = edges.flatMap((_, index) => [
    ...['-map', `[edge${index}]`, ...keptArgs, join(folder, `edge-${index}.mp4`)],
  ]);
  return [...args.slice(0, at), graph, ...args.slice(at + 1), ...outputs];
}
