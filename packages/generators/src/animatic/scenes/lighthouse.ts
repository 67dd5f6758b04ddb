import { drawCliff } from '../figures/cliff.ts';
import { createStreakCloud, drawCloud } from '../figures/cloud.ts';
import { drawGull } from '../figures/gull.ts';
import { createLettering } from '../figures/lettering.ts';
import { drawLighthouseTower } from '../figures/lighthouse-tower.ts';
import { drawSailingBoat } from '../figures/sailing-boat.ts';
import { drawGlitter, drawWaves, type Sea, toWaterline } from '../figures/sea.ts';
import { toColour } from '../raster/colour.ts';
import { disc, ground, stroke } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { ease, swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const sunColour = { from: toColour('#fffdf4'), to: toColour('#fff0b4') };
const glowColour = toColour('#fff0b8');
const cloudLight = toColour('#f08a5d');
const cloudShade = toColour('#ffd694');
const farCoast = { from: toColour('#d4846a'), to: toColour('#eba974') };
const lamp = toColour('#fff6c9');
const ink = toColour('#fffaf0');
const gullColour = toColour('#fff5e2');

/** Golden hour at the lighthouse: the beam turns, the yacht comes home, the title is written into the sky. */
export const createLighthouse: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const horizon = height * 0.62;
  const sea: Sea = {
    ...{ horizon, bottom: height },
    colours: [toColour('#f4b878'), toColour('#4f9c9c'), toColour('#17506f')],
    crest: toColour('#ffe9b8'),
  };
  const isTall = height > width * 1.3;
  const towerX = width * (width > height * 1.1 ? 0.8 : 0.76);
  // Above the tower where there is room, else to its left.
  const titleSpan = isTall ? width : towerX - 8;
  const titleX = isTall ? width / 2 : titleSpan / 2 + 1;
  const titleSize = Math.min(isTall ? 11 : 12.5, (titleSpan - 8) / 5.4);
  const titleY = height * (isTall ? 0.19 : 0.36);
  const sunX = width * 0.36;
  const [cliffX, cliffY] = [towerX - 27, height * 0.67];
  const above = createLettering(canvas, 'A DAY AT THE', {
    size: titleSize * 0.4,
    weight: titleSize * 0.062,
    colour: ink,
  });
  const name = createLettering(canvas, 'COAST', { size: titleSize, weight: titleSize * 0.165, colour: ink });
  const clouds = [0, 1, 2, 3, 4].map((index) => ({
    cloud: createStreakCloud(40 + 9 * (index % 3), index + 20),
    x: ((index * 0.41 + 0.05) % 1) * (width + 80) - 40,
    y: horizon * (0.16 + 0.15 * index),
    speed: 1.6 + 0.5 * index,
  }));
  const toEdge = (x: number) => {
    const part = (x - cliffX) / 27;
    return part < 0 ? height : cliffY - 1.2 * Math.sin(x / 7) + 20 * (1 - Math.min(1, part)) ** 2.4;
  };
  const base = toEdge(towerX) + 1.5;
  const tall = Math.min(46, base - height * 0.12);

  return {
    drawPlate() {
      drawBackdrop(canvas, 0, horizon + 1, '#e8775a', '#f5955a', '#fbb868', '#ffd48a', '#ffe5a6');
      canvas.glow(sunX, horizon - 6, 80, glowColour, 0.75);
    },
    drawFrame(seconds) {
      const sunY = horizon - 9 + seconds * 0.9;
      canvas.glow(sunX, sunY, 24, lamp, 0.7);
      canvas.fill(disc(sunX, sunY, 7.5), { ...sunColour, top: sunY - 8, bottom: sunY + 8 });
      for (const { cloud, x, y, speed } of clouds) {
        drawCloud(canvas, cloud, {
          x: wrap(x + seconds * speed, -40, width + 80),
          y,
          light: cloudLight,
          shade: cloudShade,
          alpha: 0.5,
        });
      }
      canvas.fill(
        ground(
          -2,
          width * 0.24,
          horizon + 1,
          1,
          (x) => horizon - 5 * Math.cos((x / width) * 6.4) - 0.8 * Math.sin(x / 4) - 0.5,
        ),
        { ...farCoast, top: horizon - 7, bottom: horizon },
      );
      canvas.fill(
        ground(-1, width + 1, horizon + 12, width + 2, () => horizon),
        { from: toColour('#ffe2a3'), to: sea.colours[0], top: horizon, bottom: horizon + 8 },
      );
      drawWaves(canvas, sea, seconds, 0, 1);
      drawSailingBoat(canvas, width * (0.1 + 0.045 * seconds), toWaterline(sea, 2) + 0.4, 0.62, seconds);
      drawWaves(canvas, sea, seconds, 2, 3);
      drawGlitter(canvas, sea, seconds, sunX, lamp);
      drawCliff(canvas, cliffX, cliffY, toEdge, seconds);
      drawLighthouseTower(canvas, towerX, base, tall, seconds);
      drawWaves(canvas, sea, seconds, 4, 6);
      for (let bird = 0; bird < 6; bird++) {
        const angle = seconds * 0.55 + bird * 1.05;
        const [x, y] = [towerX - 14 + 26 * Math.cos(angle), cliffY - 30 + 8 * Math.sin(angle) + bird * 1.4];
        drawGull(canvas, x, y, 2.2 + 0.7 * Math.sin(angle), swing(seconds, 0.8, bird * 0.29), gullColour);
      }
      drawTitle(seconds);
    },
  };

  function drawTitle(seconds: number): void {
    above.draw(titleX, titleY - titleSize * 1.4, ease(seconds, 0.6, 1.8));
    name.draw(titleX, titleY, ease(seconds, 1.1, 2.4));
    const rule = titleSize * 2.4 * ease(seconds, 1.8, 2.9);
    if (rule <= 0.1) return;
    const wave: number[] = [];
    for (let at = -rule; at <= rule; at += 0.6)
      wave.push(titleX + at, titleY + titleSize * 0.48 + 0.6 * Math.sin(at * 0.55 - seconds * 3));
    canvas.fill(stroke(wave, titleSize * 0.075), ink);
  }
};
