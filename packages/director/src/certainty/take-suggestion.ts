import type { Edit, Understanding } from '@retake/contracts';
import { isThatAll } from '../edits/ask-back.ts';
import { isLookAll } from '../edits/doubt-free.ts';
import { listLeftovers, listThingWords } from '../gist/leftovers.ts';
import type { Opinion } from '../second-opinion/ask-opinion.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { fitsClips } from './fits-clips.ts';
import { fitsLooks } from './fits-looks.ts';
import { guessClip } from './guess-clip.ts';
import { hasTurn } from './has-turn.ts';

const leastEdit = 0.95;
const mostInstruction = 0.3;
const leastInstruction = 0.7;

/** Questions whose buttons are looks of the message. */
const ofLooks: ReadonlySet<string> = new Set([isThatAll, isLookAll]);

/** "The first of them", "the other two": what nothing has read of which clips are meant, or how many. */
const saysMoreOfClips = (sentence: Sentence) =>
  listThingWords(sentence, sentence.items).length < listLeftovers(sentence, sentence.items).length;

interface Reading {
  readonly edits: readonly Edit[];
  /** Whether its clip is a guess, as the message names none. */
  readonly isGuess: boolean;
}

/** What the rules would do if one of their buttons were pressed, or the clip that is spoken of were named. */
function listReadings(
  { question = '', choices = [] }: Understanding,
  sentence: Sentence,
  read: (text: string) => Understanding,
): readonly Reading[] {
  const clip = question.startsWith('Which clip?') ? guessClip(sentence) : undefined;
  const isGuess = clip !== undefined;
  const texts = isGuess ? [`Clip ${clip}: ${sentence.text}`] : choices.map(({ text }) => text);
  if (!isGuess && !ofLooks.has(question)) return [];
  return texts.map((text) => ({ edits: read(text).edits ?? [], isGuess })).filter(({ edits }) => edits.length > 0);
}

/**
 * A likely reading of a message that the rules had to ask about, as an offer, which shows it clip by clip. Only where the second opinion
 * hears just that, and all that the message says of clips and looks is in it; else the rules' question stands.
 */
export function takeSuggestion(
  understanding: Understanding,
  sentence: Sentence,
  { opinion, read }: { readonly opinion: Opinion; readonly read: (text: string) => Understanding },
): Understanding | undefined {
  if (understanding.kind !== 'clarify' || hasTurn(sentence) || saysMoreOfClips(sentence)) return undefined;
  const fits = ({ edits, isGuess }: Reading) => {
    const isWords = edits.every(({ instruction }) => instruction !== undefined);
    // A message that names no clip is rightly asked about, whatever it is: what is it apart from that?
    const edit = isGuess ? opinion.edit / (1 - opinion.clarify) : opinion.edit;
    if (edit < leastEdit || (!isGuess && !fitsClips(sentence, edits, {}))) return false;
    if (isWords) return opinion.instruction > leastInstruction;
    return opinion.instruction < mostInstruction && fitsLooks(sentence, edits, {});
  };
  const reading = listReadings(understanding, sentence, read).find(fits);
  return reading === undefined ? undefined : { kind: 'edit', edits: [...reading.edits], isUnsure: true };
}
