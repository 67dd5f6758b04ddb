/** A version of a clip, as far as its prompt goes. */
interface PromptedVersion {
  readonly number: number;
  readonly parent: number | null;
  readonly prompt: string;
  readonly instruction: string | null;
}

/** Instructions that are told; what was asked before them is in the prompt that they are told with. */
const instructionsTold = 12;

/** What a clip showed at first, and what has been asked of it since. */
export interface PromptHistory {
  /** Of the first version in the line of parents, or a later one when much was asked; empty for footage that nobody has described. */
  readonly basePrompt: string;
  /** Instructions that made the version shown, oldest first. */
  readonly instructions: readonly string[];
}

/**
 * Where the prompt of a version comes from. Each new prompt is written from this, not from the prompt before it, so that it
 * does not grow and drift with every change. After more instructions than are told, it is written from the prompt before
 * those.
 */
export function toPromptHistory(versions: readonly PromptedVersion[], shown: number): PromptHistory {
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  const instructions: string[] = [];
  let basePrompt = '';
  let next: PromptedVersion | undefined = byNumber.get(shown);
  while (next !== undefined) {
    basePrompt = next.prompt;
    if (next.instruction !== null && instructions.length === instructionsTold) break;
    if (next.instruction !== null) instructions.unshift(next.instruction);
    byNumber.delete(next.number);
    next = next.parent === null ? undefined : byNumber.get(next.parent);
  }
  return { basePrompt, instructions };
}
