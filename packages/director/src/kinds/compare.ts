import { askWhichClip, toClarify } from '../edits/clarify.ts';
import type { KindReader } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { isClips, isForeign, listVersionClips } from './version-clips.ts';

const comparing = toVocabulary(
  "compare compared comparison difference differences differ between side by before after vs versus against show see its is what's what whats the how different view original current version and now was do does look looks old new let next originals versions their with each other eachother beside one another both",
);

/** "compare clip 2 with its original", "before and after of clip 3". */
export const readCompare: KindReader = (turn) => {
  const { plain, items, text } = turn.sentence;
  const isAsked =
    /\bcompar(?:e|ed|ison)\b|\bdifferences? (?:between|of|in)\b|\b(?:show|see) (?:me )?(?:the |a )?differences?\b|\bbefore and after\b|\bside by side\b/.test(
      plain,
    ) ||
    (/\bold and (?:the )?new\b/.test(plain) && /\b(?:next to|beside) (?:each ?other|one another)\b/.test(plain));
  if (!isAsked || isForeign(turn)) return undefined;
  // Somebody in the picture compares things: that is the picture's content.
  if (/\b(?:have|let|make|show) (?:her|him|them|the \w+|a \w+) compar(?:e|ing)\b/.test(plain)) return undefined;
  // "What changed in clip 3 compared to the original?" is a question.
  if (!isMadeOf(plain, comparing, courtesy))
    return /\bcompared\b/.test(plain)
      ? undefined
      : toClarify('Compare which versions of which clip? Say "compare clip 2", for example.');
  const named = listVersionClips(turn);
  if (!isClips(named)) return named;
  const clips =
    named.length > 0
      ? named
      : turn.selected.length > 0
        ? turn.selected
        : turn.clips.length === 1
          ? [1]
          : (turn.memory.clips ?? []);
  if (clips.length === 0) return askWhichClip(text, turn.clips);
  if (clips.length > 1)
    return toClarify(
      'Versions of one clip can be compared. Which clip?',
      clips.slice(0, 4).map((clip) => ({ label: `Clip ${clip}`, text: `Compare clip ${clip}` })),
    );
  const numbers = items.flatMap((item) =>
    item.type === 'version' &&
    typeof item.version === 'number' &&
    !/original/.test(
      turn.sentence.tokens
        .slice(item.from, item.to)
        .map(({ word }) => word)
        .join(' '),
    )
      ? [item.version]
      : [],
  );
  return numbers.length === 1 && numbers[0]! > 0
    ? { kind: 'compare', clips: [...clips], version: numbers[0]! }
    : { kind: 'compare', clips: [...clips] };
};
