import { runFfmpeg } from '@retake/media';
import { toRenderArgs } from '../graph/render-args.ts';
import type { SourceTraits } from '../graph/source-traits.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import { toSourceRanges } from '../plan/segments.ts';
import { readTraits } from '../run/read-traits.ts';
import { type ComposeTimeline, toFraming } from '../timeline.ts';

/** The pictures of a unit as its filters give them to the encoder: all of luma, then both planes of colour. */
export async function renderRaw(timeline: ComposeTimeline, unit: RenderUnit): Promise<Uint8Array[]> {
  const { clips, format } = timeline;
  const traits = new Map<string, SourceTraits>();
  for (const { clip } of unit.flatMap(toSourceRanges)) {
    const { path } = clips[clip]!;
    if (!traits.has(path)) traits.set(path, await readTraits(path, format));
  }
  const getSource = (clip: number) => ({
    path: clips[clip]!.path,
    traits: traits.get(clips[clip]!.path)!,
    framing: toFraming(timeline, clips[clip]!),
  });
  const args = toRenderArgs(unit, format, getSource);
  const filtered = args.slice(0, args.indexOf('-map'));
  const output = ['-map', '[out]', '-fps_mode', 'passthrough', '-f', 'rawvideo', '-'];
  const { stdout } = await runFfmpeg([...filtered, ...output], { stdout: 'buffer' });
  const bytes = (format.width * format.height * 3) / 2;
  return Array.from({ length: stdout.length / bytes }, (_, index) =>
    stdout.subarray(index * bytes, (index + 1) * bytes),
  );
}
