import { amounts, type CameraMove, type TreatmentTable } from './treatment.ts';

type MotionId =
  | 'more-motion'
  | 'less-motion'
  | 'slow-motion'
  | 'faster'
  | 'zoom-in'
  | 'zoom-out'
  | 'pan-left'
  | 'pan-right';

const still: CameraMove = { zoom: '1', right: '0', down: '0', roll: '0', rollLimit: 0 };

/** Handheld: three swings a direction whose rates share no beat, so that the hand never repeats itself in a clip. */
function handheld(amount: number): CameraMove {
  const roll = 0.006 * amount;
  return {
    zoom: `${1 + 0.09 * amount}*pow(${1 + 0.05 * amount},p)`,
    right: '0.42*sin(6.9*s)+0.33*sin(12.7*s+1.1)+0.25*sin(23.9*s+2.3)',
    down: '0.40*sin(7.9*s+0.7)+0.34*sin(14.3*s+2.9)+0.26*sin(26.1*s+0.4)',
    roll: `${roll}*(0.6*sin(5.3*s+0.9)+0.4*sin(11.9*s))`,
    rollLimit: roll,
  };
}

const reach = (base: number, strength: keyof typeof amounts) => 1 + base * amounts[strength];

export const motionTreatments: TreatmentTable<MotionId> = {
  'more-motion': (strength) => ({ camera: handheld(amounts[strength]) }),
  'less-motion': (strength) => ({
    steadySeconds: { slight: 0.3, normal: 0.8, strong: 2 }[strength],
    shutterFrames: { slight: 3, normal: 5, strong: 7 }[strength],
  }),
  'slow-motion': (strength) => ({
    speed: { slight: { num: 2, den: 3 }, normal: { num: 1, den: 2 }, strong: { num: 1, den: 3 } }[strength],
  }),
  faster: (strength) => ({
    speed: { slight: { num: 5, den: 4 }, normal: { num: 3, den: 2 }, strong: { num: 2, den: 1 } }[strength],
  }),
  'zoom-in': (strength) => ({ camera: { ...still, zoom: `pow(${reach(0.25, strength)},p)` } }),
  'zoom-out': (strength) => ({ camera: { ...still, zoom: `pow(${reach(0.25, strength)},1-p)` } }),
  'pan-left': (strength) => ({ camera: { ...still, zoom: `${reach(0.2, strength)}`, right: '1-2*p' } }),
  'pan-right': (strength) => ({ camera: { ...still, zoom: `${reach(0.2, strength)}`, right: '2*p-1' } }),
};
