import { createStreakCloud, drawCloud } from '../figures/cloud.ts';
import { drawGull } from '../figures/gull.ts';
import { drawSailingBoat } from '../figures/sailing-boat.ts';
import { drawGlitter, drawWaves, type Sea, toWaterline } from '../figures/sea.ts';
import { toColour } from '../raster/colour.ts';
import { disc, ground } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const sunColour = { from: toColour('#fff6d8'), to: toColour('#ffc46b') };
const glowColour = toColour('#ffdf9e');
const haloColour = toColour('#ff9d7a');
const cloudLight = toColour('#8d5f92');
const cloudShade = toColour('#f7977e');
const farIsland = { from: toColour('#8a5a8a'), to: toColour('#c97f8c') };
const nearIsland = { from: toColour('#553f75'), to: toColour('#8a5680') };
const gullColour = toColour('#3a2f5c');

/** Sunrise over the sea: the sun comes up, a yacht sails into its light. */
export const createSunrise: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const horizon = height * 0.6;
  const sea: Sea = {
    ...{ horizon, bottom: height },
    colours: [toColour('#d07f8b'), toColour('#7a5484'), toColour('#1f3468')],
    crest: toColour('#ffc9a0'),
  };
  const sunX = width * 0.64;
  const clouds = Array.from({ length: 7 }, (_, index) => ({
    cloud: createStreakCloud(34 + ((index * 17) % 30), index + 3),
    x: ((index * 0.37 + 0.08) % 1) * (width + 80) - 40,
    y: horizon * (0.12 + ((index * 0.29) % 1) * 0.68),
    speed: 1.6 + (index % 3) * 0.9,
  }));
  const island = (seed: number, middle: number, half: number, tall: number) => (x: number) => {
    const part = (x - middle) / half;
    const rough = Math.sin(x * 0.31 + seed) * 0.16 + Math.sin(x * 0.83 + seed * 2) * 0.07;
    return horizon + 0.6 - tall * Math.max(0, 1 - part * part) * (1 + rough);
  };
  return {
    drawPlate() {
      drawBackdrop(canvas, 0, horizon + 1, '#343a72', '#6b4f8c', '#b96490', '#f18a78', '#ffc98a', '#ffe3ad');
      canvas.glow(sunX, horizon - 8, 72, haloColour, 0.55);
    },
    drawFrame(seconds) {
      const sunY = horizon - 3 - seconds * 2.3;
      canvas.glow(sunX, sunY, 26, glowColour, 0.8);
      canvas.fill(disc(sunX, sunY, 9.5), { ...sunColour, top: sunY - 9, bottom: sunY + 9 });
      for (const { cloud, x, y, speed } of clouds) {
        const at = wrap(x + seconds * speed, -40, width + 80);
        drawCloud(canvas, cloud, { x: at, y, light: cloudLight, shade: cloudShade, alpha: 0.62 });
      }
      canvas.place({ x: -seconds * 0.35, y: 0 }, () => {
        canvas.fill(ground(width * 0.7, width * 1.15, horizon + 1, 0.6, island(1, width * 0.93, width * 0.22, 9)), {
          ...farIsland,
          top: horizon - 9,
          bottom: horizon,
        });
      });
      canvas.place({ x: -seconds * 0.7, y: 0 }, () => {
        canvas.fill(ground(-width * 0.2, width * 0.33, horizon + 1, 0.6, island(4, width * 0.06, width * 0.24, 13)), {
          ...nearIsland,
          top: horizon - 13,
          bottom: horizon,
        });
      });
      canvas.fill(
        ground(-1, width + 1, height, width + 2, () => horizon),
        { from: toColour('#ffcf9b'), to: sea.colours[0], top: horizon, bottom: horizon + 9 },
      );
      drawWaves(canvas, sea, seconds, 0, 2);
      const boatY = toWaterline(sea, 3);
      drawSailingBoat(canvas, width * (0.22 + seconds * 0.043), boatY + 1, 1.15, seconds);
      drawWaves(canvas, { ...sea, crest: toColour('#f3a58f') }, seconds, 3, 6);
      drawGlitter(canvas, sea, seconds, sunX, glowColour);
      for (let bird = 0; bird < 5; bird++) {
        const [x, y] = [
          width * (0.3 + bird * 0.075) + seconds * (6 + bird * 0.5),
          horizon * (0.34 + 0.07 * ((bird * 2) % 3)),
        ];
        const size = 2.6 + (bird % 3) * 0.7;
        drawGull(
          canvas,
          x,
          y + 1.2 * swing(seconds, 4.1, bird * 0.3),
          size,
          swing(seconds, 0.85, bird * 0.23),
          gullColour,
        );
      }
    },
  };
};
