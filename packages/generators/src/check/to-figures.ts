import { type Look, listTemplates } from '@retake/contracts';
import type { ClipPictures } from '@retake/media';
import type { Figures } from './effects.ts';
import { expectations } from './expectations.ts';
import { measureCamera } from './measure-camera.ts';
import { measureClip } from './measure-clip.ts';

interface FiguresRequest {
  readonly source: ClipPictures;
  readonly result: ClipPictures;
  readonly look: Look;
  /** How much of the source the pictures cover, 0 to 1: the camera moves over all of it. */
  readonly share: number;
}

const cameraMetrics = ['zoomTravel', 'panTravel', 'nearness', 'sway'];

/** The figures of a result; those of the camera only where the look moves it, because they take time to find. */
export function toFigures({ source, result, look, share }: FiguresRequest): Figures {
  const figures = measureClip(result);
  const isMoved = listTemplates(look).some(({ template }) =>
    expectations[template].effects.some(({ metric }) => cameraMetrics.includes(metric)),
  );
  if (!isMoved) return figures;
  const { zoomTravel, panTravel, ...rest } = measureCamera(source, result);
  return { ...figures, ...rest, zoomTravel: zoomTravel / share, panTravel: panTravel / share };
}
