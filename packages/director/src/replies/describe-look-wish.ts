import type { Understanding } from '@retake/contracts';
import { describeClipNumbers } from './describe-plan.ts';

/** One sentence that says what is wanted of a look. */
export function describeLookWish({ look, clips = [] }: Understanding): string {
  switch (look?.action) {
    case 'copy':
      return `${describeClipNumbers(clips)}: look of clip ${look.from}.`;
    case 'use':
      return `${describeClipNumbers(clips)}: look of ${look.name}.`;
    case 'save':
      return `The look of clip ${look.from} is saved as ${look.name}.`;
    case 'delete':
      return `The look ${look.name} is deleted. Clips that have it keep it.`;
    default:
      return 'The looks that are saved.';
  }
}
