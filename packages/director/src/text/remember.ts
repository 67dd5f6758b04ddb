/**
 * A function of a text that remembers its last answers: prompts stay the same from message to message, while the list of clips
 * is a new one each time. Forgets the oldest of more than `most` answers.
 */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.answer;
    const answer = read(text);
    const [oldest] = known.size < most ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, { answer });
    return answer;
  };
}

/** Prompts that are remembered: those of ten videos of the most clips. */
const mostPrompts = 2_000;

/** Likewise for what a prompt says. */
export const rememberPrompts = <T>(read: (prompt: string) => T): ((prompt: string) => T) => remember(read, mostPrompts);
