import { templates } from '@retake/contracts';
import { describeClipNumbers, describeLook, describeNumbers } from '../describe-plan.ts';
import { type Answer, toCount, withTable } from './answer.ts';
import type { AnswerClip, AnswerFacts, Asked } from './answer-facts.ts';

/** As many clips as a table of all of them shows. */
const clipsListed = 12;
const promptCharacters = 600;

const toSeconds = (seconds: number) => `${Math.round(seconds * 10) / 10} s`;
const toLook = ({ look }: AnswerClip) => (look.length === 0 ? 'no look' : describeLook(look));
const listAsked = ({ clips }: AnswerFacts, asked: Asked) =>
  clips.filter(({ number }) => asked.clips.length === 0 || asked.clips.includes(number));

/** One sentence for one clip, a table for several. */
function tell(
  clips: readonly AnswerClip[],
  heads: readonly string[],
  toCells: (clip: AnswerClip) => readonly string[],
  sentence: string,
): Answer {
  const rows = clips.slice(0, clipsListed).map((clip) => [`${clip.number}`, ...toCells(clip)]);
  const more = clips.length > clipsListed ? ` The first ${clipsListed}:` : '';
  return { text: withTable(`${sentence}${more}`, [['Clip', ...heads], ...rows]) };
}

export function answerLength(facts: AnswerFacts, asked: Asked): Answer {
  const clips = listAsked(facts, asked);
  const total = clips.reduce((sum, { seconds }) => sum + seconds, 0);
  if (asked.clips.length === 0) {
    return { text: `The video is ${toSeconds(total)} long: ${toCount(clips.length, 'clip')}.` };
  }
  const [only] = clips;
  if (clips.length === 1 && only !== undefined)
    return { text: `Clip ${only.number} is ${toSeconds(only.seconds)} long.` };
  return { text: `${describeClipNumbers(asked.clips)} are ${toSeconds(total)} long together.` };
}

export function answerLook(facts: AnswerFacts, asked: Asked): Answer {
  const clips = listAsked(facts, asked);
  const [only] = clips;
  if (clips.length === 1 && only !== undefined) {
    if (only.look.length === 0) return { text: `Clip ${only.number} has no look on it.` };
    return {
      text: `Clip ${only.number}: ${toLook(only)}.`,
      choices: [{ label: 'Compare with the original', text: `/compare ${only.number} v1` }],
    };
  }
  const dressed = clips.filter(({ look }) => look.length > 0);
  if (dressed.length === 0) return { text: 'No clip has a look on it.' };
  return tell(dressed, ['Look'], (clip) => [toLook(clip)], `${dressed.length} of ${clips.length} clips have a look.`);
}

export function answerVersion(facts: AnswerFacts, asked: Asked): Answer {
  const clips = listAsked(facts, asked);
  const [only] = clips;
  if (clips.length === 1 && only !== undefined) {
    const { number, version, newestVersion } = only;
    const of = newestVersion === 1 ? 'its only one' : `of ${newestVersion}`;
    return {
      text: `Clip ${number} shows version ${version}, ${of}: ${toLook(only)}.`,
      ...(version > 1 && { choices: [{ label: 'Compare with the original', text: `/compare ${number} v1` }] }),
    };
  }
  const changed = clips.filter(({ newestVersion }) => newestVersion > 1);
  if (changed.length === 0) return { text: 'Every clip shows version 1, its only one.' };
  return tell(
    changed,
    ['Shown', 'Of', 'Look'],
    (clip) => [`v${clip.version}`, `${clip.newestVersion}`, toLook(clip)],
    `${changed.length} of ${clips.length} clips have more than one version.`,
  );
}

export function answerPrompt(facts: AnswerFacts, asked: Asked): Answer {
  const clips = listAsked(facts, asked).slice(0, clipsListed);
  const room = Math.max(60, Math.floor(promptCharacters / Math.max(1, clips.length)));
  const lines = clips.map(({ number, prompt }) => {
    const words = prompt.replace(/\s+/g, ' ').trim();
    const shown = words.length > room ? `${words.slice(0, room - 1).trimEnd()}…` : words;
    return words === '' ? `Clip ${number} has no prompt.` : `Clip ${number}: “${shown}”`;
  });
  return { text: lines.join('\n') };
}

export function answerOriginals({ clips }: AnswerFacts): Answer {
  const untouched = clips.filter(({ version }) => version === 1).map(({ number }) => number);
  if (untouched.length === clips.length) return { text: 'All clips are as they were at first.' };
  if (untouched.length === 0) return { text: 'No clip is original any more.' };
  return { text: `Still original: ${describeClipNumbers(untouched).replace(/^C/, 'c')}.` };
}

export function answerAbilities({ clips }: AnswerFacts): Answer {
  const looks = templates.map(({ label }) => label.toLowerCase()).join(', ');
  const own =
    clips.length === 0
      ? ''
      : ` Clips ${describeNumbers(clips.map(({ number }) => number))} can also be compared, restored and put in another order.`;
  return { text: `${templates.length} looks work on any clip, free: ${looks}.${own}` };
}

/** Asked about clips, but nothing that is known: what they are, and what can be asked. */
export function answerOther(facts: AnswerFacts, asked: Asked): Answer {
  const can =
    'I can say what changed, what it cost or would cost, why something failed, what is running, and which look, version, prompt, length and reviews a clip has.';
  if (asked.clips.length === 0) return { text: `That I do not know. ${can}` };
  const clips = listAsked(facts, asked).slice(0, clipsListed);
  const lines = clips.map(
    (clip) => `Clip ${clip.number}: ${toSeconds(clip.seconds)}, version ${clip.version}, ${toLook(clip)}.`,
  );
  return { text: `${lines.join('\n')}\n${can}`, choices: toNext(clips) };
}

function toNext(clips: readonly AnswerClip[]) {
  const [first] = clips;
  return clips.length === 1 && first !== undefined
    ? [
        { label: 'What changed?', text: `What changed in clip ${first.number}?` },
        { label: 'What is its prompt?', text: `What is the prompt of clip ${first.number}?` },
      ]
    : [];
}
