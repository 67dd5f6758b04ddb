import type { MessageContext } from '@retake/director';

type MessageLine = MessageContext & { readonly id: string | number | null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function isClip(value: unknown): value is MessageContext['clips'][number] {
  return (
    isRecord(value) &&
    isNumber(value.number) &&
    typeof value.prompt === 'string' &&
    typeof (value.role ?? '') === 'string'
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The clips of a list, numbered 1, 2, 3 …; undefined when it is not such a list. */
export function parseClips(value: unknown): MessageContext['clips'] | undefined {
  if (!Array.isArray(value) || !value.every(isClip)) return undefined;
  return value.every(({ number }, index) => number === index + 1)
    ? value.map((clip) => ({ ...clip, role: clip.role ?? '' }))
    : undefined;
}

/** A message of one JSON line, or the sentence that says what is wrong with the line. */
export function parseMessageLine(line: string): MessageLine | string {
  const value = parseJson(line);
  if (!isRecord(value)) return 'this is not a JSON object.';
  const { id, text, clips, selected, history } = value;
  if (typeof text !== 'string') return '"text" must be a string.';
  const parsed = parseClips(clips);
  if (parsed === undefined)
    return '"clips" must be a list of {number, role, prompt, seconds}, numbered 1, 2, 3 and so on.';
  if (selected !== undefined && !(Array.isArray(selected) && selected.every(isNumber)))
    return '"selected" must be a list of clip numbers.';
  const isTurn = (turn: unknown) =>
    isRecord(turn) && typeof turn.content === 'string' && (turn.role === 'user' || turn.role === 'assistant');
  if (history !== undefined && !(Array.isArray(history) && history.every(isTurn)))
    return '"history" must be a list of {role, content}.';
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    text,
    clips: parsed,
    ...(selected === undefined ? {} : { selected: selected as number[] }),
    ...(history === undefined ? {} : { history: history as NonNullable<MessageContext['history']> }),
  };
}
