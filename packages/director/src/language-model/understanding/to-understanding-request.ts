import { type Look, limits, listTemplates, questionTopics, templates } from '@retake/contracts';
import type { ConversationWindow } from '../../conversation-window.ts';
import type { ClipContext } from '../../message-context.ts';
import { describeLook } from '../../replies/describe-plan.ts';
import type { ModelRequest } from '../language-model.ts';
import { dataRule, toData } from '../to-data.ts';
import { understandingAnswer } from './model-answer.ts';

/** A clip as a model is told of it. */
interface ModelClip extends ClipContext {
  readonly look: Look;
}

/** A message that the rules could not settle, with what is needed to understand it. */
export interface UnsettledMessage {
  readonly text: string;
  readonly clips: readonly ModelClip[];
  readonly selected: readonly number[];
  readonly window: ConversationWindow;
  /** Whether a video model can carry instructions out; otherwise only templates can be done. */
  readonly canInstruct: boolean;
  /** What the rules would ask back. */
  readonly question?: string | undefined;
}

/** All descriptions of clips together; 200 clips keep 30 characters each. */
const describedCharacters = 6_000;
const shortestDescription = 30;

const catalogue = templates.map(({ id, description }) => `${id}: ${description}`).join('\n');

const instructions = `You are the director of a video editor. A video is made of numbered clips. You read one message of a person and say what it asks for. You change nothing yourself: a program checks your answer, tells the price and asks before it spends.

${dataRule}

Answer with one JSON object:
- reply: one or two short sentences to the person, in the language of the message: what you understood, or your question. No prices, times, ids or links; promise nothing.
- kind: "edit" to change how clips look; "undo" or "redo" to take back or bring back changes; "question" when facts about this video are asked for; "clarify" when you must ask which clip or what is meant; "none" when nothing is asked of the video.
- edits: for "edit", what is asked of which clips; else []. A clip stands in one edit only. In each edit:
  - clips: numbers of clips that exist. Only clips that the person means. Never all clips unless the person says so.
  - templates: looks of the list below when they are all that is asked, each with strength "slight", "normal" or "strong"; else [].
  - instruction: null when templates are enough; else what has to change in the picture, in plain English, at most ${limits.instructionCharacters} characters, nothing that was not asked for.
- clips: for "undo" and "question", the clips that are meant; else [].
- topic: for "question", one of ${questionTopics.join(', ')}; else null.
When you are not sure which clips or what change is meant, use "clarify".

Templates:
${catalogue}`;

const onlyTemplates =
  '\n\nNo video model is set up, so only templates can be done. Use them when they come close to what is asked; when none does, keep the instruction and the program will say so.';

/** The question to a model what a message asks for. */
export function toUnderstandingRequest(message: UnsettledMessage): ModelRequest {
  const { text, clips, selected, window, canInstruct, question } = message;
  const room = Math.max(shortestDescription, Math.floor(describedCharacters / Math.max(1, clips.length)));
  return {
    instructions: canInstruct ? instructions : instructions + onlyTemplates,
    data: toData({
      clips: clips.map(({ number, role, section, prompt, look }) => ({
        number,
        ...(role !== '' && { role }),
        ...(section != null && { section }),
        ...(prompt !== '' && { shows: toShort(prompt, room) }),
        ...(look.length > 0 && { look: describeLook(listTemplates(look)) }),
      })),
      ...(selected.length > 0 && { selectedClips: selected }),
      ...(window.summary !== '' && { earlier: window.summary }),
      ...(window.turns.length > 0 && { conversation: window.turns }),
      ...(question !== undefined && { rulesWouldAsk: question }),
      message: text,
    }),
    answer: understandingAnswer,
  };
}

function toShort(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
}
