import type { TemplateId } from '@retake/contracts';
import type { Metric } from './expectations.ts';

/** What a template may do to a figure: always the one or the other, or now this and now that. */
export type Move = 'rises' | 'falls' | 'varies';

const marks: Readonly<Record<string, Move>> = { '+': 'rises', '-': 'falls', '~': 'varies' };

/** Weather moves by itself and hides what is behind it, so that the camera's own view cannot be told. */
const hidesView = '~zoomTravel ~panTravel ~sway ~nearness';

/** Which figures each template moves by more than a little, measured on clips of many kinds: + rises, - falls, ~ varies. */
const table: Readonly<Record<TemplateId, string>> = {
  brighter: '+light ~warmth ~magenta ~saturation ~variety ~contrast +black ~split ~motion ~edges',
  darker: '-light ~warmth ~magenta -saturation -variety -contrast -black ~split -motion -edges',
  'high-contrast': '~light -warmth ~magenta ~saturation ~variety ~contrast -black ~split ~motion ~edges',
  'low-contrast': '~light ~warmth ~magenta -saturation -variety -contrast +black ~split -motion -edges',
  nighttime: '-light -warmth ~magenta -saturation -variety ~contrast -black ~split -motion ~edges',
  daytime: '+light -warmth ~magenta ~saturation +variety ~contrast +black ~split ~motion ~edges',
  sunset: '~light +warmth +magenta ~saturation ~variety ~contrast -black +split -motion -edges',
  sunrise: '+light +warmth +magenta ~saturation ~variety ~contrast +black +split -motion -edges',
  warmer: '+warmth -magenta ~saturation ~variety +split -motion -edges',
  cooler: '-warmth +magenta ~saturation -variety -split -motion -edges',
  golden: '+light +warmth -magenta +saturation ~variety ~contrast +black +split -motion -edges',
  vivid: '-light ~warmth ~magenta +saturation +variety ~split -motion -edges',
  muted: '+light ~warmth ~magenta -saturation -variety ~split -motion -edges',
  'black-and-white': '~light ~warmth ~magenta -saturation -variety ~contrast -black ~split ~motion -edges',
  sepia: '~light +warmth ~magenta -saturation -variety -contrast ~black ~split -motion -edges',
  cinematic: '-light ~warmth ~magenta ~saturation ~variety ~contrast -black ~split ~motion -edges',
  vintage: '~light +warmth ~magenta -saturation ~variety ~contrast ~black ~split ~motion ~edges',
  dreamy: '+light +warmth +magenta ~saturation -variety -contrast +black ~split -motion -edges',
  noir: '-light ~warmth ~magenta -saturation -variety ~contrast -black ~split +motion +edges',
  neon: '-light -warmth ~magenta ~saturation ~variety -contrast -black ~split -motion -edges',
  rain: `~light ~warmth ~magenta -saturation -variety ~contrast ~black ~split ~motion ~edges ${hidesView}`,
  snow: `~light ~warmth ~magenta -saturation -variety ~contrast +black ~split ~motion ~edges ${hidesView}`,
  fog: `+light ~warmth ~magenta -saturation -variety ~contrast +black ~split -motion -edges ${hidesView}`,
  'more-motion': '+sway +nearness ~zoomTravel ~panTravel +light +warmth -magenta -variety +black ~split +motion -edges',
  'less-motion': '~sway ~zoomTravel ~panTravel -motion -edges',
  'slow-motion': '~zoomTravel ~panTravel ~sway ~nearness +warmth +split -motion -edges',
  faster: '~zoomTravel ~panTravel ~sway ~nearness -warmth -magenta +saturation -variety -contrast +motion -edges',
  'zoom-in': '+nearness ~sway +zoomTravel ~panTravel +light +warmth -magenta -variety +black ~split +motion -edges',
  'zoom-out': '+nearness ~sway -zoomTravel ~panTravel +light +warmth -magenta -variety +black -split ~motion -edges',
  'pan-left': '+nearness -panTravel +sway +light +warmth -magenta -variety -contrast +black ~split +motion -edges',
  'pan-right': '+nearness +panTravel +sway +light ~warmth -magenta -variety -contrast +black ~split +motion -edges',
  sharper: '+motion +edges',
  softer: '-motion -edges',
};

/**
 * What a template does to a figure; undefined when it leaves it about where it is. A figure that one template of a look moves
 * says nothing about another that should move it the other way.
 */
export function findSideEffect(template: TemplateId, metric: Metric): Move | undefined {
  const word = table[template].split(' ').find((entry) => entry.slice(1) === metric);
  return word === undefined ? undefined : marks[word[0]!];
}
