import { type LookEntry, strengths, templateIds } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { findGradeObstacle } from './find-grade-obstacle.ts';
import { findNearestTemplate } from './find-nearest-template.ts';
import { toGradeWaitMs } from './grade-cost.ts';
import { toGradeFilters } from './to-grade-filters.ts';

const format = { width: 1280, height: 720, rate: { num: 30, den: 1 } };
const context = { format, sourceFrames: 150, headFrames: 15, slotFrames: 120 };
const look = (...ids: LookEntry['template'][]): LookEntry[] =>
  ids.map((template) => ({ template, strength: 'normal' }));

describe('toGradeFilters', () => {
  it('writes a graph for every template at every strength, each another one', () => {
    const seen = new Set<string>();
    for (const template of templateIds) {
      for (const strength of strengths) {
        const { graph, plates, cube } = toGradeFilters([{ template, strength }], context);
        expect(graph).toMatch(/^\[0:v:0\].*\[graded\]$/s);
        const cubeText = cube?.draw() ?? '';
        seen.add(`${graph}${plates.map(({ file }) => file)}${cubeText}`);
      }
    }
    expect(seen.size).toBe(templateIds.length * strengths.length);
  });

  it('does the work in one order, whatever order was asked for', () => {
    const one = toGradeFilters(look('snow', 'noir', 'zoom-in', 'brighter', 'sharper'), context);
    const other = toGradeFilters(look('sharper', 'brighter', 'snow', 'zoom-in', 'noir'), context);
    expect(one.graph).toBe(other.graph);
    expect(one.cube?.draw()).toBe(other.cube?.draw());
    const places = ['perspective', 'lut3d', 'overlay', 'unsharp', 'noise'].map((filter) => one.graph.indexOf(filter));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('bakes all colour into one cube of 33 points a side', () => {
    const { graph, cube } = toGradeFilters(look('brighter', 'golden', 'cinematic'), context);
    expect(graph.match(/lut3d/g)).toHaveLength(1);
    expect(cube?.draw().split('\n')).toHaveLength(1 + 33 ** 3 + 1);
  });

  it('only copies frames when opposites cancel', () => {
    expect(toGradeFilters(look('zoom-in', 'zoom-out'), context)).toEqual({
      graph: '[0:v:0]setpts=N,settb=1/30,setpts=N[picture];[picture]trim=end_frame=150,setsar=1,format=yuv420p[graded]',
      plates: [],
      survey: null,
      cube: null,
      reach: 0,
    });
  });

  it('stands in another graph with its own labels, inputs and files', () => {
    const stretch = {
      from: 30,
      frames: 12,
      input: '[in]',
      output: '[out]',
      prefix: 'look2',
      firstInput: 4,
      folder: 'parts',
    };
    const { graph } = toGradeFilters(look('rain', 'noir', 'dreamy'), context, stretch);
    expect(graph).toMatch(/^\[in\].*\[out\]$/s);
    expect(graph).toContain('lut3d=file=parts/look.cube');
    const labels = [...graph.matchAll(/\[([^\]]+)\]/g)].map(([, label]) => label!);
    const inputs = labels.filter((label) => label.endsWith(':v'));
    expect(inputs[0]).toBe('4:v');
    const others = labels.filter((label) => !(inputs.includes(label) || label === 'in' || label === 'out'));
    expect(others.length).toBeGreaterThan(6);
    expect(others.filter((label) => !label.startsWith('look2'))).toEqual([]);
  });

  it.each([
    ['nighttime', 0],
    ['rain', 0],
    ['slow-motion', 'whole'],
    ['less-motion', 'whole'],
    ['faster', 'whole'],
  ] as const)('says how far a frame of %s depends on others', (id, reach) => {
    expect(toGradeFilters(look(id), context).reach).toBe(reach);
  });

  it('draws the same plates every time, of the size they say', () => {
    const small = { ...context, format: { ...format, width: 160, height: 90 } };
    for (const id of ['rain', 'snow', 'fog', 'noir'] as const) {
      const [first, second] = [toGradeFilters(look(id), small), toGradeFilters(look(id), small)];
      first.plates.forEach((plate, index) => {
        const bytes = plate.draw();
        expect(bytes).toHaveLength(plate.width * plate.height * 2.5);
        expect(Buffer.from(bytes).equals(Buffer.from(second.plates[index]!.draw()))).toBe(true);
      });
    }
  });

  it('makes weather dimmer at night', () => {
    const brightest = (...ids: LookEntry['template'][]) => {
      const plate = toGradeFilters(look(...ids), { ...context, format: { ...format, width: 160, height: 90 } })
        .plates[0]!;
      return plate
        .draw()
        .subarray(plate.width * plate.height * 1.5)
        .reduce((most, value) => Math.max(most, value), 0);
    };
    expect(brightest('snow', 'nighttime')).toBeLessThan(0.6 * brightest('snow'));
  });
});

describe('findGradeObstacle', () => {
  it.each([
    [look('slow-motion'), { ...context, sourceFrames: 3 }, 'The clip has 3 frames; slow motion needs at least 8.'],
    [look('faster'), { ...context, sourceFrames: 1 }, 'The clip has 1 frame; a movement needs at least 2.'],
    [
      look('faster'),
      { ...context, sourceFrames: 3600 },
      'The clip is too long to be played faster: at this size and strength 58 seconds is the most.',
    ],
    [look('warmer', 'cooler'), context, 'There is no template left to apply: opposites cancelled each other.'],
    [look('warmer'), context, null],
  ])('%j', (asked, of, sentence) => {
    expect(findGradeObstacle(asked, of)).toBe(sentence);
  });
});

describe('findNearestTemplate', () => {
  it.each([
    ['nightime', 'nighttime'],
    ['Black and white', 'black-and-white'],
    ['contrast', 'low-contrast'],
    ['brightr', 'brighter'],
    ['elephant', undefined],
  ])('%s → %s', (word, id) => {
    expect(findNearestTemplate(word)).toBe(id);
  });
});

describe('toGradeWaitMs', () => {
  it('grows with the length and with what is dear', () => {
    const wait = (id: LookEntry['template'], sourceFrames = 150) =>
      toGradeWaitMs(look(id), { ...context, sourceFrames });
    expect(wait('brighter', 300)).toBeGreaterThan(wait('brighter'));
    expect(wait('slow-motion')).toBeGreaterThan(1.3 * wait('brighter'));
  });
});
