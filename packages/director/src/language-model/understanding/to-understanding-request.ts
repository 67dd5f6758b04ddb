import { limits, questionTopics, templates } from '@retake/contracts';
import { shortenToTokens } from '../../conversation/shorten-middle.ts';
import { toConversationWindow } from '../../conversation/to-conversation-window.ts';
import type { CountTokens } from '../../conversation/token-counter.ts';
import { describeNumbers } from '../../replies/describe-plan.ts';
import type { ModelRequest } from '../language-model.ts';
import { dataRule, toData, toJson } from '../to-data.ts';
import { countRequest, type TokenMeter, toRequestRoom } from '../token-meter.ts';
import { type ClipList, fitClipList, toWholeClipList } from './fit-clip-list.ts';
import { understandingAnswer } from './model-answer.ts';
import type { UnsettledMessage } from './unsettled-message.ts';

/** A request with what its parts take, in tokens. */
export interface MeasuredRequest extends ModelRequest {
  readonly tokens: {
    /** Our words, and the shape of the answer. */
    readonly fixed: number;
    readonly clips: number;
    readonly summary: number;
    readonly turns: number;
    readonly total: number;
  };
}

/** No 2,000 characters of prose take more; what does loses its middle. */
const messageTokens = 1_500;
const questionTokens = 200;
/** What the list of clips may take before the conversation gets its room; afterwards it gets what is left. */
const listTokens = 1_500;
/** Names of fields, brackets and commas. */
const namesTokens = 40;
const charactersAtMost = 8;

const catalogue = templates.map(({ id, description }) => `${id}: ${description}`).join('\n');

const instructions = `You are the director of a video editor. A video is made of numbered clips. You read one message of a person and say what it asks for. You change nothing yourself: a program checks your answer, tells the price and asks before it spends.

${dataRule} In it, "clips" are the clips that the message is most likely about; in a long video "otherClips" tells the rest in a line each, or many in one line with their numbers. They are clips like the others.

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

/**
 * The question to a model what a message asks for. It takes at most 6,000 tokens, with its instructions and the shape of the
 * answer, however long the video and the conversation are: the message stays, the conversation gets the summary of what was
 * decided and its last turns, and the list of clips what is left, at least a third of it where it needs that much.
 */
export function toUnderstandingRequest(message: UnsettledMessage, meter: TokenMeter): MeasuredRequest {
  const { countTokens } = meter;
  const asSent: CountTokens = (text) => countTokens(toJson(text));
  const asked = toAsked(message, asSent);
  const frame = {
    instructions: message.canInstruct ? instructions : instructions + onlyTemplates,
    answer: understandingAnswer,
  };
  const fixed = countRequest({ ...frame, data: '' }, meter);
  const dataTokens = toRequestRoom(meter) - fixed;
  const room = dataTokens - countTokens(toData(asked)) - namesTokens;
  const needed = countUpTo(toJson(toWholeClipList(message.clips)), listTokens, countTokens);
  const reserved = Math.min(needed, Math.floor(room / 3));
  const { summary, turns, tokens } = toConversationWindow({
    ...{ messages: message.history, facts: message.facts, tokens: room - reserved, countTokens },
  });
  const toDataWith = (list: ClipList) =>
    toData({
      ...list,
      ...(summary !== '' && { earlier: summary }),
      ...(turns.length > 0 && { conversation: turns }),
      ...asked,
    });
  const fits = (tried: ClipList) => countUpTo(toDataWith(tried), dataTokens + 1, countTokens) <= dataTokens;
  const list = fitClipList(message, fits);
  const data = toDataWith(list);
  const clips = countTokens(toJson(list));
  return { ...frame, data, tokens: { ...tokens, fixed, clips, total: fixed + countTokens(data) } };
}

/** What a text takes, up to a limit. What is far too long is not counted at all: no prose has so many characters a token. */
function countUpTo(text: string, limit: number, countTokens: CountTokens): number {
  return text.length > limit * charactersAtMost ? limit : Math.min(limit, countTokens(text));
}

function toAsked({ text, selected, question }: UnsettledMessage, asSent: CountTokens) {
  return {
    ...(selected.length > 0 && { selectedClips: describeNumbers(selected) }),
    ...(question !== undefined && { rulesWouldAsk: shortenToTokens(question, questionTokens, asSent) }),
    message: shortenToTokens(text, messageTokens, asSent),
  };
}
