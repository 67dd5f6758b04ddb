import { createStreakCloud, drawCloud } from '../figures/cloud.ts';
import { drawGull } from '../figures/gull.ts';
import { createLettering } from '../figures/lettering.ts';
import { drawSailingBoat } from '../figures/sailing-boat.ts';
import { drawGlitter, drawWaves, type Sea, toWaterline } from '../figures/sea.ts';
import { toColour } from '../raster/colour.ts';
import { box, disc, ground, join, polygon, roundBox, stroke } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { ease, swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const sunColour = { from: toColour('#fffdf4'), to: toColour('#fff0b4') };
const glowColour = toColour('#fff0b8');
const cloudLight = toColour('#f08a5d');
const cloudShade = toColour('#ffd694');
const farCoast = { from: toColour('#d4846a'), to: toColour('#eba974') };
const cliff = { from: toColour('#7c9a57'), to: toColour('#6d5a5c') };
const rock = { from: toColour('#7a5560'), to: toColour('#43334f') };
const white = { from: toColour('#fff8ea'), to: toColour('#f2d7bd') };
const red = { from: toColour('#e8554d'), to: toColour('#bd3c45') };
const iron = toColour('#3b2f4e');
const lamp = toColour('#fff6c9');
const shade = toColour('#6b3f4f');
const ink = toColour('#fffaf0');
const gullColour = toColour('#fff5e2');
const grass = toColour('#8fae5c');

/** Golden hour at the lighthouse: the beam turns, the yacht comes home, the title is written into the sky. */
export const createLighthouse: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const horizon = height * 0.62;
  const sea: Sea = {
    ...{ horizon, bottom: height },
    colours: [toColour('#f4b878'), toColour('#4f9c9c'), toColour('#17506f')],
    crest: toColour('#ffe9b8'),
  };
  const isWide = width > height * 1.1;
  const titleX = isWide ? width * 0.35 : width * 0.44;
  const titleSize = Math.min(width * (isWide ? 0.072 : 0.12), 12.5);
  const titleY = isWide ? height * 0.36 : height * 0.22;
  const sunX = width * 0.36;
  const towerX = width * (isWide ? 0.8 : 0.76);
  const cliffY = height * 0.67;
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
  const cliffEdge = (x: number) => {
    const part = (x - (towerX - 27)) / 27;
    return part < 0 ? height : cliffY - 1.2 * Math.sin(x / 7) + 20 * (1 - Math.min(1, part)) ** 2.4;
  };

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
      drawCliff(seconds);
      drawTower(seconds);
      drawWaves(canvas, sea, seconds, 4, 6);
      for (let bird = 0; bird < 6; bird++) {
        const angle = seconds * 0.55 + bird * 1.05;
        const [x, y] = [towerX - 14 + 26 * Math.cos(angle), cliffY - 30 + 8 * Math.sin(angle) + bird * 1.4];
        drawGull(canvas, x, y, 2.2 + 0.7 * Math.sin(angle), swing(seconds, 0.8, bird * 0.29), gullColour);
      }
      drawTitle(seconds);
    },
  };

  function drawCliff(seconds: number): void {
    const right = width + 3;
    canvas.fill(
      ground(towerX - 27, right, height + 2, 0.8, (x) => cliffEdge(x) + 1),
      { ...rock, top: cliffY, bottom: height },
    );
    canvas.fill(
      ground(towerX - 27, right, height + 2, 0.8, cliffEdge).map((loop) => {
        const edge = loop.slice(0, -4);
        const under: number[] = [];
        for (let at = edge.length - 2; at >= 0; at -= 2)
          under.push(edge[at]!, edge[at + 1]! + 3.4 + 1.3 * Math.sin(edge[at]! * 0.9));
        return [...edge, ...under];
      }),
      { ...cliff, top: cliffY - 2, bottom: cliffY + 26 },
    );
    for (let x = towerX - 20; x < width + 2; x += 2.6) {
      const [y, sway] = [cliffEdge(x) + 1, 0.45 * swing(seconds, 1.8, x / 21)];
      canvas.fill(
        polygon(x - 0.35, y, x + sway - 0.6, y - 2.4, x + 0.1, y - 0.4, x + sway + 0.6, y - 2, x + 0.5, y),
        grass,
      );
    }
  }

  function drawTower(seconds: number): void {
    const base = cliffEdge(towerX) + 1.5;
    const tall = Math.min(46, base - height * 0.12);
    const top = base - tall;
    const half = (y: number) => 3 + (1.9 * (y - top)) / tall;
    const band = (from: number, to: number) => {
      const [a, b] = [top + tall * from, top + tall * to];
      return polygon(towerX - half(a), a, towerX + half(a), a, towerX + half(b), b, towerX - half(b), b);
    };
    drawBeam(towerX, top - 4, seconds);
    canvas.place({ x: towerX + 11, y: base + 1 }, () => {
      canvas.fill(box(-5, -8, 11, 8), { ...white, top: -8, bottom: 0 });
      canvas.fill(polygon(-6, -8, 0.5, -13, 7, -8), { ...red, top: -13, bottom: -8 });
      canvas.fill(join(roundBox(-3.4, -6.3, 2.2, 2.6, 0.3), roundBox(2, -6.3, 2.2, 2.6, 0.3)), lamp);
      canvas.fill(roundBox(-0.8, -4.8, 2.2, 4.8, 0.3), iron);
    });
    canvas.fill(band(0, 1), { ...white, top, bottom: base });
    canvas.fill(join(band(0.12, 0.3), band(0.48, 0.66), band(0.84, 1)), { ...red, top, bottom: base });
    canvas.fill(
      polygon(
        towerX + half(top) * 0.35,
        top,
        towerX + half(top),
        top,
        towerX + half(base),
        base,
        towerX + half(base) * 0.35,
        base,
      ),
      shade,
      0.22,
    );
    canvas.fill(
      join(
        roundBox(towerX - 0.7, top + tall * 0.37, 1.4, 2.4, 0.7),
        roundBox(towerX - 0.7, top + tall * 0.73, 1.4, 2.4, 0.7),
      ),
      iron,
    );
    canvas.fill(
      join(
        roundBox(towerX - 4.6, top - 1.2, 9.2, 1.3, 0.4),
        polygon(towerX - 3.3, top - 7.2, towerX, top - 11, towerX + 3.3, top - 7.2),
        disc(towerX, top - 11.3, 0.6),
        stroke([towerX - 4.2, top - 3, towerX + 4.2, top - 3], 0.3),
        ...[-4, -2, 0, 2, 4].map((x) => box(towerX + x - 0.12, top - 3, 0.24, 2)),
      ),
      iron,
    );
    canvas.fill(box(towerX - 2.3, top - 7.3, 4.6, 6.2), lamp);
    canvas.fill(
      join(
        box(towerX - 2.5, top - 7.3, 0.4, 6.2),
        box(towerX - 0.2, top - 7.3, 0.4, 6.2),
        box(towerX + 2.1, top - 7.3, 0.4, 6.2),
      ),
      iron,
    );
    canvas.glow(towerX, top - 4.2, 11, lamp, 0.75);
  }

  /** Two cones of light that turn about the tower: long and thin across the picture, short and wide towards the eye. */
  function drawBeam(x: number, y: number, seconds: number): void {
    for (const turn of [0, 0.5]) {
      const across = Math.cos((seconds / 4.4 + turn + 0.06) * 2 * Math.PI);
      const reach = Math.sign(across) * (width + 20);
      const spread = 7 + 17 * (1 - across * across);
      for (const part of [1, 0.72, 0.45]) {
        canvas.fill(
          polygon(x, y - 1.4, x + reach, y - spread * part, x + reach, y + spread * part, x, y + 1.4),
          lamp,
          0.16 * across * across,
        );
      }
    }
  }

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
