import type { ConversationFacts, JobSnapshot, Understanding } from '@retake/contracts';
import { listNamedClips, type MessageContext, type UnsettledMessage } from '@retake/director';

interface Known {
  /** What the rules make of it. */
  readonly rules: Understanding;
  readonly facts: ConversationFacts;
  readonly canInstruct: boolean;
}

/** A message that the rules could not settle, with all that a model may be told of it. */
export function toUnsettledMessage(
  snapshot: JobSnapshot,
  context: MessageContext,
  { rules, facts, canInstruct }: Known,
): UnsettledMessage {
  const looks = new Map(
    snapshot.clips.map(({ number, version, versions }) => [
      number,
      versions.find((entry) => entry.number === version)?.look ?? [],
    ]),
  );
  return {
    ...{ text: context.text, selected: context.selected ?? [], history: context.history ?? [], facts, canInstruct },
    clips: context.clips.map((clip) => ({ ...clip, look: looks.get(clip.number) ?? [] })),
    named: listNamedClips(context, rules),
    question: rules.question,
  };
}
