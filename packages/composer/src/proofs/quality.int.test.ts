import type { FrameFormat, Transition } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { beforeAll, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { toSegments } from '../plan/segments.ts';
import { makeMaterials } from '../testing/make-materials.ts';
import { toProofRuns } from '../testing/proof-runs.ts';
import { cut, type Material, withClip } from '../testing/random-timelines.ts';
import { renderRaw } from '../testing/render-raw.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeTimeline } from '../timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const { numRuns: edits, timeoutMs } = toProofRuns(4);
const folder = useFolder();
let materials: Material[];
beforeAll(async () => {
  materials = await makeMaterials(folder.at, format);
});

/** Structural similarity of a video's luma with a master of raw pictures, as ffmpeg measures it; 1 is the same. */
async function measureSimilarity(video: string, master: Uint8Array): Promise<number> {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '160x90', '-r', '30', '-i', 'pipe:0'];
  const { stderrTail } = await runFfmpeg(
    ['-v', 'info', '-i', `file:${video}`, ...raw, '-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-'],
    { stdin: master },
  );
  return Number(/SSIM Y:([\d.]+)/.exec(stderrTail.join('\n'))![1]);
}

it(
  'edit upon edit costs no quality: a cut that was changed again and again is as good as one composed at once',
  async () => {
    const windows: Transition[] = [{ kind: 'crossfade', frames: 6 }, cut, { kind: 'fade', frames: 4 }, cut];
    const clips = windows.map((transitionAfter, index) => ({
      ...{ ...materials[index % 3]!, headFrames: 5, slotFrames: 14, transitionAfter },
    }));
    let timeline: ComposeTimeline = { format, clips };
    const cacheDir = folder.at('cache');
    const stepwise = folder.at('stepwise.mp4');
    await compose(timeline, stepwise, { cacheDir });
    for (let edit = 0; edit < edits; edit++) {
      const change = { ...materials[(edit * 2 + 1) % 3]!, headFrames: (edit * 3) % 11 };
      timeline = withClip(timeline, edit % clips.length, change);
      await compose(timeline, stepwise, { cacheDir });
    }
    const once = folder.at('once.mp4');
    await compose(timeline, once, { cacheDir: folder.at('other-cache') });
    const [first, ...rest] = toSegments(timeline);
    const master = Buffer.concat(await renderRaw(timeline, [first!, ...rest]));
    const [stepwiseSimilarity, onceSimilarity] = [
      await measureSimilarity(stepwise, master),
      await measureSimilarity(once, master),
    ];
    expect(onceSimilarity).toBeGreaterThan(0.95);
    expect(Math.abs(onceSimilarity - stepwiseSimilarity)).toBeLessThan(0.001);
  },
  timeoutMs,
);
