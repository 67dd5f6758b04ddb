import type { CameraMove } from '../treatment.ts';
import type { GradeContext } from './grade-context.ts';

/**
 * One view for all camera moves of a look. The perspective filter places its corners between pixels, where crop and zoompan
 * jump from pixel to pixel. The view never leaves the picture, so there is no border to fill. `from` is the number of the
 * first picture in the source.
 */
export function toCameraFilter(camera: CameraMove, { format, sourceFrames }: GradeContext, from: number): string {
  // The filter counts its frames from 1. Before the first and after the last frame of the source the view rests.
  const frame = `clip(in-1+${from},0,${sourceFrames - 1})`;
  const read = (expression: string) =>
    expression
      .replaceAll(/\bp\b/g, `(${frame}/${Math.max(1, sourceFrames - 1)})`)
      .replaceAll(/\bs\b/g, `(${frame}*${format.rate.den}/${format.rate.num})`);
  const corner = (toRight: 1 | -1, down: 1 | -1) => {
    const sign = (value: number) => (value > 0 ? '+' : '-');
    const setUp = `st(0,${read(camera.zoom)});st(1,W/2/ld(0));st(2,H/2/ld(0));st(3,${read(camera.roll)})`;
    const x = `${setUp};W/2+clip(${read(camera.right)},-1,1)*max(W/2-ld(1)-ld(2)*${camera.rollLimit},0)${sign(toRight)}ld(1)${sign(-down)}ld(2)*ld(3)`;
    const y = `${setUp};H/2+clip(${read(camera.down)},-1,1)*max(H/2-ld(2)-ld(1)*${camera.rollLimit},0)${sign(down)}ld(2)${sign(toRight)}ld(1)*ld(3)`;
    return { x, y };
  };
  const corners = [corner(-1, -1), corner(1, -1), corner(-1, 1), corner(1, 1)];
  const places = corners.map(({ x, y }, index) => `x${index}='${x}':y${index}='${y}'`).join(':');
  return `perspective=${places}:interpolation=cubic:sense=source:eval=frame`;
}
