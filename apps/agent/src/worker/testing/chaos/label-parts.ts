import type { PredictionGenerator } from '@retake/generators';
import type { ObjectStore } from '@retake/storage';
import type { WorkerParts } from '../../worker-parts.ts';
import { type Reach, withLabels } from './label.ts';
import { labelDatabase } from './label-database.ts';

/** The same parts, with labels around commits and everything that takes time; the store has labels of its own. */
export function labelParts(parts: WorkerParts, reach: Reach): WorkerParts {
  return {
    ...parts,
    database: labelDatabase(parts.database, reach),
    generators: parts.generators.map((generator) =>
      generator.makes === 'prediction'
        ? labelPredictions(generator, reach)
        : generator.makes === 'look'
          ? generator
          : {
              ...generator,
              generate: (request, options) => withLabels(reach, 'generate', () => generator.generate(request, options)),
            },
    ),
    makers: {
      sample: (request) => withLabels(reach, 'make', () => parts.makers.sample(request)),
      import: (request) => withLabels(reach, 'make', () => parts.makers.import(request)),
    },
    compose: (timeline, output, options) =>
      withLabels(reach, 'compose', () => parts.compose(timeline, output, options)),
    composeBody: (timeline, clip, output, options) =>
      withLabels(reach, 'show', () => parts.composeBody(timeline, clip, output, options)),
    makeStrip: (input, output, options) => withLabels(reach, 'strip', () => parts.makeStrip(input, output, options)),
  };
}

/** `put jobs/{id}/cuts/{id}.mp4` is labelled `put cuts mp4`. */
export function labelStore(store: ObjectStore, reach: Reach): ObjectStore {
  return {
    ...store,
    put: (key, content) => {
      const kind = key.split('/')[2] ?? key;
      return withLabels(reach, `put ${kind} ${key.split('.').at(-1)}`, () => store.put(key, content));
    },
  };
}

function labelPredictions(generator: PredictionGenerator, reach: Reach): PredictionGenerator {
  return {
    ...generator,
    create: (request, options) => withLabels(reach, 'request', () => generator.create(request, options)),
    find: (...args) => withLabels(reach, 'search', () => generator.find(...args)),
    download: (...args) => withLabels(reach, 'download', () => generator.download(...args)),
    cancel: (...args) => withLabels(reach, 'stop prediction', () => generator.cancel(...args)),
  };
}
