import { isDeepStrictEqual } from 'node:util';
import { type Edit, isRetakeError, type Understanding, understandingSchema } from '@retake/contracts';
import { understand } from '@retake/director';
import { parseMessageLine } from '../understand/message-line.ts';

/** How one sentence was understood, against what was expected of it. */
export interface Score {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly isKindRight: boolean;
  /** Whether the clips are right; null when none are expected. */
  readonly areClipsRight: boolean | null;
  readonly areTemplatesRight: boolean | null;
  readonly isRight: boolean;
  /** Templates that are expected; "instruction" stands for free words. */
  readonly wantedTemplates: readonly string[];
  readonly chosenTemplates: readonly string[];
  /** Would change clips although a question or another change was expected. */
  readonly isWrongEdit: boolean;
  /** Whether what was understood waits for a yes before it is done: the message may be meant otherwise. */
  readonly isOffered: boolean;
  readonly expected: unknown;
  readonly understood: unknown;
}

type Understood = Understanding & { error?: string };

/** Templates of each clip, whatever way the edits are grouped. */
function toByClip(edits: readonly Edit[]): Map<number, Set<string>> {
  const byClip = new Map<number, Set<string>>();
  for (const { clips, templates } of edits) {
    for (const clip of clips) byClip.set(clip, new Set([...(byClip.get(clip) ?? []), ...templates]));
  }
  return byClip;
}

/** Strengths that are said of each template of each clip. */
function toStrengths(edits: readonly Edit[]): ReadonlyMap<string, string | undefined> {
  return new Map(
    edits.flatMap(({ clips, templates, strength, strengths }) =>
      clips.flatMap((clip) => templates.map((id) => [`${clip} ${id}`, strengths?.[id] ?? strength] as const)),
    ),
  );
}

const listTemplates = (edits: readonly Edit[]) => [
  ...new Set(edits.flatMap(({ templates }) => (templates.length === 0 ? ['instruction'] : templates))),
];

function run(message: Parameters<typeof understand>[0]): Understood {
  try {
    return understand(message);
  } catch (error) {
    if (isRetakeError(error)) return { kind: 'clarify', question: error.message, error: error.code };
    throw error;
  }
}

/** Scores one sentence, or says in a sentence what is wrong with the line. */
export function scoreLine(line: unknown, expect: unknown): Score | string {
  const message = parseMessageLine(JSON.stringify(line));
  if (typeof message === 'string') return message;
  const expected = understandingSchema.safeParse(expect);
  if (!expected.success) return '"expect" is not an understanding.';
  const wanted = expected.data;
  const understood = run(message);
  const [wantedClips, clips] = [toByClip(wanted.edits ?? []), toByClip(understood.edits ?? [])];
  const numbers = (map: Map<number, unknown>, own: readonly number[] = []) =>
    [...map.keys(), ...own].sort((a, b) => a - b);
  const namesClips = wantedClips.size > 0 || wanted.clips !== undefined;
  const areClipsRight = namesClips
    ? isDeepStrictEqual(numbers(wantedClips, wanted.clips), numbers(clips, understood.clips))
    : null;
  const areTemplatesRight = wantedClips.size > 0 ? isDeepStrictEqual(wantedClips, clips) : null;
  const isKindRight = wanted.kind === understood.kind;
  const isRestRight = (['version', 'order', 'transition'] as const).every(
    (key) => wanted[key] === undefined || isDeepStrictEqual(wanted[key], understood[key]),
  );
  const strengths = toStrengths(understood.edits ?? []);
  const isStrengthRight = [...toStrengths(wanted.edits ?? [])].every(
    ([place, strength]) => strength === undefined || strengths.get(place) === strength,
  );
  const isRight =
    isKindRight && areClipsRight !== false && areTemplatesRight !== false && isRestRight && isStrengthRight;
  return {
    id: String(message.id),
    text: message.text,
    kind: wanted.kind,
    isKindRight,
    areClipsRight,
    areTemplatesRight,
    isRight,
    wantedTemplates: listTemplates(wanted.edits ?? []),
    chosenTemplates: listTemplates(understood.edits ?? []),
    isWrongEdit: understood.kind === 'edit' && !(isKindRight && areClipsRight !== false && areTemplatesRight !== false),
    isOffered: understood.isUnsure === true,
    expected: wanted,
    understood,
  };
}
