import { createCity } from './city.ts';
import { createForest } from './forest.ts';
import { createHarbour } from './harbour.ts';
import { createHills } from './hills.ts';
import { createLighthouse } from './lighthouse.ts';
import type { CreateScene } from './scene.ts';
import { createSunrise } from './sunrise.ts';

/** The places of the film, by the name that a sample clip gives. */
export const scenes = {
  sunrise: createSunrise,
  hills: createHills,
  city: createCity,
  forest: createForest,
  harbour: createHarbour,
  lighthouse: createLighthouse,
} as const satisfies Record<string, CreateScene>;

export type SceneName = keyof typeof scenes;
