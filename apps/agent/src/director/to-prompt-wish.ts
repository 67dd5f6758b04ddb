import { type AspectRatio, type FrameFormat, type Look, toMilliseconds } from '@retake/contracts';
import { type rewritePrompt, toPromptHistory } from '@retake/director';

type PromptWish = Parameters<typeof rewritePrompt>[1];
type PromptedVersion = Parameters<typeof toPromptHistory>[0][number] & { readonly look: Look };

interface PromptedClip {
  readonly role: string;
  readonly slotFrames: number;
  /** Number of the version that the new one starts from, which is one of `versions`. */
  readonly version: number;
  readonly versions: readonly PromptedVersion[];
}

interface PromptedVideo {
  readonly aspectRatio: AspectRatio;
  readonly format: Pick<FrameFormat, 'rate'>;
  readonly clips: readonly Pick<PromptedClip, 'role'>[];
}

/** What a language model is told to write the prompt of a clip: how it began, what was asked since, and what is asked now. */
export function toPromptWish(
  instruction: string,
  { role, slotFrames, version, versions }: PromptedClip,
  { aspectRatio, format, clips }: PromptedVideo,
): PromptWish {
  return {
    history: toPromptHistory(versions, version),
    instruction,
    clip: { role, seconds: toMilliseconds(slotFrames, format.rate) / 1_000 },
    look: versions.find(({ number }) => number === version)?.look ?? [],
    video: { aspectRatio, roles: clips.map((clip) => clip.role) },
  };
}
