import type { Look } from '@retake/contracts';
import { toColourCube } from './colour-cube.ts';
import { combineTreatments } from './combine-treatments.ts';
import { getTreatment, toWorkingLook } from './find-treatments.ts';
import { toCameraFilter } from './graph/camera-filter.ts';
import type { GradeContext } from './graph/grade-context.ts';
import {
  toCubeFilters,
  toGlowFilters,
  toGrainFilter,
  toSharpenFilter,
  toShutterFilters,
  toSoftenFilter,
} from './graph/picture-filters.ts';
import { toRetimeFilters } from './graph/retime-filters.ts';
import { type CameraSurvey, toCameraSurvey, toSteadyFilter } from './graph/steady-filters.ts';
import { toWeatherFilters } from './graph/weather-filters.ts';
import type { Plate } from './plates/plate.ts';
import { createWashPlate } from './plates/wash-plate.ts';
import { createWeatherPlate } from './plates/weather-plate.ts';

/** A look as data for one ffmpeg run. */
export interface GradeFilters {
  /** The value of `-filter_complex`: from `[0:v:0]` to `[graded]`. */
  readonly graph: string;
  /** Inputs 1, 2, … of the run, in this order: raw pictures in yuva420p. */
  readonly plates: readonly Plate[];
  /** What has to be read from the source before the run, if anything. */
  readonly survey: CameraSurvey | null;
  /** The colour cube that the graph reads from the working folder, if it reads one. */
  readonly cube: { readonly file: string; readonly draw: () => string } | null;
}

const cubeFile = 'look.cube';

/**
 * The filter graph of a look for one clip: 8-bit 4:2:0 in and out, as many frames as the source has. Pure: nothing is drawn
 * or started. The work goes motion, colour (light, time, colour, mood, weather in one cube), weather, still layers, detail, grain,
 * in whatever order the templates were asked for.
 */
export function toGradeFilters(look: Look, context: GradeContext): GradeFilters {
  const treatment = combineTreatments(toWorkingLook(look).map(getTreatment));
  const { format } = context;
  const { width, height, rate } = format;
  const { colour, glow, washes } = treatment;

  const picture: string[] = [`setpts=N,settb=${rate.den}/${rate.num},setpts=N`];
  const survey = treatment.steadySeconds > 0 ? toCameraSurvey(format) : null;
  if (survey) picture.push(toSteadyFilter(survey, treatment.steadySeconds, format));
  if (treatment.speed) picture.push(toRetimeFilters(treatment.speed, context));
  if (treatment.shutterFrames > 1) picture.push(toShutterFilters(treatment.shutterFrames));
  if (treatment.camera) picture.push(toCameraFilter(treatment.camera, context));
  if (colour) picture.push(toCubeFilters(cubeFile));
  if (glow) picture.push(toGlowFilters(glow, format));

  const weather = treatment.weather.map((layer) => ({ layer, plate: createWeatherPlate(layer, width, height) }));
  const plates: Plate[] = weather.map(({ plate }) => plate);
  const chains = weather.map(({ layer, plate }, index) => `[${index + 1}:v]${toWeatherFilters(layer, plate, format)}`);
  if (washes.length > 0) {
    plates.push(createWashPlate(washes, width, height));
    chains.push(`[${plates.length}:v]loop=loop=-1:size=1:start=0,setpts=N`);
  }

  const finish: string[] = [];
  if (treatment.sharpen > 0) finish.push(toSharpenFilter(treatment.sharpen, format));
  if (treatment.soften > 0) finish.push(toSoftenFilter(treatment.soften, format));
  if (treatment.grain > 0) finish.push(toGrainFilter(treatment.grain));
  finish.push(`trim=end_frame=${context.sourceFrames}`, 'setsar=1', 'format=yuv420p');

  const layers = chains.flatMap((moving, index) => [
    `${moving}[layer${index}]`,
    `[${index === 0 ? 'picture' : `laid${index - 1}`}][layer${index}]overlay=format=yuv420:shortest=1[laid${index}]`,
  ]);
  const graph = [
    `[0:v:0]${picture.join(',')}[picture]`,
    ...layers,
    `[${layers.length === 0 ? 'picture' : `laid${chains.length - 1}`}]${finish.join(',')}[graded]`,
  ].join(';');
  return { graph, plates, survey, cube: colour && { file: cubeFile, draw: () => toColourCube(colour) } };
}
