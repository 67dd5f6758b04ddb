import { type Edit, isRetakeError } from '@retake/contracts';
import type { MessageContext } from '../message-context.ts';
import { understand } from '../understand.ts';

function describeEdit({ clips, templates, strength, strengths, instruction }: Edit): string {
  const looks = templates.map((id) => `${strengths?.[id] ?? strength ?? ''} ${id}`.trim()).join('+');
  return `${clips.join(',')}:${instruction === undefined ? looks : 'free'}`;
}

/**
 * What a message is understood as, in one line that is easy to compare: "edit 2:slight warmer; 3:noir". With `tellsOffers`, edits
 * that wait for a yes are an "offer".
 */
export function toNotation(context: MessageContext, { tellsOffers = false } = {}): string {
  try {
    const { kind, edits, clips, version, steps, cut, order, transition, settings, topic, isUnsure } =
      understand(context);
    const parts = [
      tellsOffers && isUnsure === true ? 'offer' : kind,
      edits?.map(describeEdit).join('; '),
      clips?.join(','),
      version === undefined ? undefined : `v${version}`,
      steps === undefined ? undefined : `x${steps}`,
      cut === undefined ? undefined : `cut ${cut}`,
      order?.join(','),
      transition,
      ...Object.entries(settings ?? {}).map(([name, value]) => `${name} ${value}`),
      topic,
    ];
    return parts.filter((part) => part !== undefined && part !== '').join(' ');
  } catch (error) {
    if (isRetakeError(error)) return error.code;
    throw error;
  }
}
