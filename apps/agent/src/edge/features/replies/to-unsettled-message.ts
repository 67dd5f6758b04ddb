import type { ConversationFacts, JobSnapshot } from '@retake/contracts';
import {
  type MessageContext,
  toConversationWindow,
  toUnderstandingRequest,
  type UnsettledMessage,
} from '@retake/director';
import type { DirectorModel } from '../../../director/director-model.ts';

/** What the list of clips takes of the tokens; a longer one has bounds of its own and costs the conversation no more. */
const listTokens = 1_500;

/** A message with all that a model is told of it; the conversation fills what the rest leaves of its tokens. */
export function toUnsettledMessage(
  { countTokens, isCountExact }: Pick<DirectorModel, 'countTokens' | 'isCountExact'>,
  snapshot: JobSnapshot,
  { text, clips, selected = [], history = [] }: MessageContext,
  {
    canInstruct,
    question,
    facts,
  }: Pick<UnsettledMessage, 'canInstruct' | 'question'> & { readonly facts: ConversationFacts },
): UnsettledMessage {
  const looks = new Map(
    snapshot.clips.map(({ number, version, versions }) => [
      number,
      versions.find((entry) => entry.number === version)?.look ?? [],
    ]),
  );
  const bare: UnsettledMessage = {
    ...{ text, selected, canInstruct, question },
    clips: clips.map((clip) => ({ ...clip, look: looks.get(clip.number) ?? [] })),
    window: { summary: '', turns: [] },
  };
  const { instructions, data } = toUnderstandingRequest(bare);
  const window = toConversationWindow({
    messages: history,
    facts,
    fixedTokens: countTokens(instructions) + Math.min(countTokens(data), listTokens + countTokens(text)),
    countTokens,
    isExact: isCountExact,
  });
  return { ...bare, window };
}
