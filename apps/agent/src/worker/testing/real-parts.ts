import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { compose, composeBody, forgetClip } from '@retake/composer';
import { createGradeLook } from '@retake/generators';
import { makePoster, mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { toSourceKey, toVersionPosterKey } from '@retake/storage';
import { readTone } from '../../looks/read-tone.ts';
import { createCutCheck } from '../check/check-cut.ts';
import type { MakeClips, WorkerParts } from '../worker-parts.ts';

const slotFrames = 30;
const handleFrames = 10;

/** Clips that have little in common, each of them moving. */
const scenes = [
  'mandelbrot=s=320x180:r=30:start_scale=2:end_scale=0.5:end_pts=50',
  'testsrc2=s=320x180:r=30,hue=h=40:s=0.4,eq=brightness=0.1',
  'cellauto=s=320x180:r=30:rule=110:seed=3,gblur=sigma=2,eq=contrast=0.6,hue=h=90',
];

/** Parts with real videos: the looks, the composer and the check are those of the product. */
export function createRealParts(parts: WorkerParts): WorkerParts {
  const sample: MakeClips = async ({ jobId, format, workFolder }) => {
    const sourceFrames = slotFrames + 2 * handleFrames;
    const clips = await Promise.all(
      scenes.map(async (scene, index) => {
        const id = randomUUID();
        const keys = { sourceKey: toSourceKey(jobId, id), posterKey: toVersionPosterKey(jobId, id) };
        const [video, poster] = [join(workFolder, `${id}.mp4`), join(workFolder, `${id}.jpg`)];
        const encode = ['-frames:v', String(sourceFrames), ...mezzanineVideoArgs(format), '-f', 'mp4'];
        await runFfmpeg(['-f', 'lavfi', '-i', scene, ...encode, video]);
        await makePoster(video, poster, { frame: 0 });
        await parts.store.put(keys.sourceKey, { path: video, move: true });
        await parts.store.put(keys.posterKey, { path: poster, move: true });
        const prompt = `Clip ${index + 1}.`;
        return {
          ...{ id: randomUUID(), number: index + 1, role: 'showcase', section: null, slotFrames },
          transitionAfter:
            index === 0 ? { kind: 'crossfade' as const, frames: 8 } : { kind: 'cut' as const, frames: 0 },
          version: {
            ...{ id, origin: 'sample' as const, look: [], hasSound: false, priceMicros: 0, ...keys },
            ...{ mediaKey: keys.sourceKey, basePrompt: prompt, prompt, instruction: null },
            ...{ sourceFrames, headFrames: handleFrames, leadFrames: handleFrames },
          },
        };
      }),
    );
    return { clips, audio: null };
  };
  return {
    ...parts,
    ...{
      compose,
      composeBody,
      forgetClip,
      checkCut: createCutCheck(),
      makePoster,
      readTone,
      createLook: createGradeLook,
    },
    makers: { ...parts.makers, sample },
  };
}
