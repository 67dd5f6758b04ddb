import type { ClipContext, HistoryMessage } from '@retake/director';
import { kinds, toMessageFeatures } from '@retake/director/second-opinion';
import type { Line } from '../eval/studied-set.ts';
import type { Example } from './fit-weights.ts';

/** Replies of each kind that may stand before a sentence that says all by itself. */
const replies = [
  'Clip 2: warmer. Free, about 4 s.',
  'Clip 2: add a dog. $0.19, about 2 min. Go ahead?',
  'The change of clip 2 failed.',
];

/**
 * Sentences with what they mean, as examples to learn from: what says all by itself is told with nothing before it and once more behind a
 * reply, because it means the same in a conversation. Commands say what they are, so there is nothing to learn from them.
 */
export function toExamples(
  lines: readonly Line[],
  videos: ReadonlyMap<string, readonly ClipContext[] | undefined>,
): readonly Example[] {
  return lines.flatMap(({ text, video, selected, history, expect }, at) => {
    const kind = kinds.find((known) => known === expect.kind);
    const clips = videos.get(video);
    if (kind === undefined || clips === undefined || text.startsWith('/')) return [];
    const hasInstruction = expect.edits?.some(({ templates }) => templates.length === 0) === true;
    const reply: HistoryMessage = { role: 'assistant', content: replies[at % replies.length]! };
    return (history === undefined ? [undefined, [reply]] : [history]).map((before) => ({
      features: toMessageFeatures({ text, clips, selected, history: before }),
      kind,
      hasInstruction,
    }));
  });
}
