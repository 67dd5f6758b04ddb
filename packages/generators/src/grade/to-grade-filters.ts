import type { Look } from '@retake/contracts';
import type { LookStretch } from '../clip-generator.ts';
import { toColourCube } from './colour-cube.ts';
import { combineTreatments } from './combine-treatments.ts';
import { getTreatment, toWorkingLook } from './find-treatments.ts';
import { toCameraFilter } from './graph/camera-filter.ts';
import { type GradeContext, toWholeStretch } from './graph/grade-context.ts';
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
  /** Frames on each side that a frame depends on; `whole` when it may be any of the source. */
  readonly reach: number | 'whole';
  /** Chains from the stretch's input to its output. */
  readonly graph: string;
  /** Further inputs of the run, in this order: raw pictures in yuva420p. */
  readonly plates: readonly Plate[];
  /** What has to be read from the source before the run, if anything. */
  readonly survey: CameraSurvey | null;
  /** The colour cube that the graph reads from the working folder, if it reads one. */
  readonly cube: { readonly file: string; readonly draw: () => string } | null;
}

const cubeFile = 'look.cube';

/**
 * The filter graph of a look for one clip, or for a stretch of it: 8-bit 4:2:0 in and out, as many frames as come in. Pure:
 * nothing is drawn or started. A frame comes out the same in every stretch that holds what it depends on, grain aside. The work goes motion, colour (light, time, colour, mood, weather in one cube), weather, still layers, detail, grain,
 * in whatever order the templates were asked for.
 */
export function toGradeFilters(
  look: Look,
  context: GradeContext,
  stretch: LookStretch = toWholeStretch(context),
): GradeFilters {
  const treatment = combineTreatments(toWorkingLook(look).map(getTreatment));
  const { format } = context;
  const { width, height, rate } = format;
  const { colour, glow, washes } = treatment;
  const { from, frames, firstInput } = stretch;
  const toPath = (file: string) => (stretch.folder === '' ? file : `${stretch.folder}/${file}`);

  const picture: string[] = [`setpts=N,settb=${rate.den}/${rate.num},setpts=N`];
  const survey = treatment.steadySeconds > 0 ? toCameraSurvey(format) : null;
  if (survey) picture.push(toSteadyFilter(toPath(survey.file), treatment.steadySeconds, format));
  if (treatment.speed) picture.push(toRetimeFilters(treatment.speed, context));
  if (treatment.shutterFrames > 1) picture.push(toShutterFilters(treatment.shutterFrames));
  if (treatment.camera) picture.push(toCameraFilter(treatment.camera, context, from));
  if (colour) picture.push(toCubeFilters(toPath(cubeFile)));
  if (glow) picture.push(toGlowFilters(glow, format));

  const weather = treatment.weather.map((layer) => ({ layer, plate: createWeatherPlate(layer, width, height) }));
  const plates: Plate[] = weather.map(({ plate }) => plate);
  const chains = weather.map(
    ({ layer, plate }, index) => `[${firstInput + index}:v]${toWeatherFilters(layer, plate, format, from)}`,
  );
  if (washes.length > 0) {
    plates.push(createWashPlate(washes, width, height));
    chains.push(`[${firstInput + plates.length - 1}:v]loop=loop=-1:size=1:start=0,setpts=N`);
  }

  const finish: string[] = [];
  if (treatment.sharpen > 0) finish.push(toSharpenFilter(treatment.sharpen, format));
  if (treatment.soften > 0) finish.push(toSoftenFilter(treatment.soften, format));
  if (treatment.grain > 0) finish.push(toGrainFilter(treatment.grain));
  finish.push(`trim=end_frame=${frames}`, 'setsar=1', 'format=yuv420p');

  const layers = chains.flatMap((moving, index) => [
    `${moving}[layer${index}]`,
    `[${index === 0 ? 'picture' : `laid${index - 1}`}][layer${index}]overlay=format=yuv420:shortest=1[laid${index}]`,
  ]);
  const graph = [
    `[source]${picture.join(',')}[picture]`,
    ...layers,
    `[${layers.length === 0 ? 'picture' : `laid${chains.length - 1}`}]${finish.join(',')}[graded]`,
  ].join(';');
  const needsAll = treatment.steadySeconds > 0 || treatment.speed !== null;
  return {
    graph: toNamedGraph(graph, stretch),
    plates,
    survey,
    cube: colour && { file: cubeFile, draw: () => toColourCube(colour) },
    reach: needsAll ? 'whole' : Math.max(0, (treatment.shutterFrames - 1) / 2),
  };
}

/** Gives the graph's ends the labels of the place where it stands, and those in between names that nobody else uses. */
function toNamedGraph(graph: string, { input, output, prefix }: LookStretch): string {
  return graph.replaceAll(/\[([a-z]\w*)\]/gi, (_, name: string) => {
    if (name === 'source') return input;
    return name === 'graded' ? output : `[${prefix}${name}]`;
  });
}
