import type { Understanding } from '@retake/contracts';
import { askWhichClip, toClarify } from '../edits/clarify.ts';
import type { KindReader, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { has, isClips, isForeign, listVersionClips } from './version-clips.ts';

const changes = toVocabulary(
  'last latest previous change changes edit edits what was did you done i one before recent most back step first thing your all state made way how',
);
const undoing = toVocabulary('undo revert roll rollback take go put bring return back restore change oops step');
const redoing = toVocabulary('redo put get took bring back reapply undone undid undo un-undo again');
const restoring = toVocabulary(
  'go back restore return revert roll rollback switch use bring take put get set reset version was had show instead original change keep previous again make load first before state',
);
/** "What did you undo?", "I want my change back": no undo is asked for. */
const asking =
  /^(?:(?:so|and|but|hey|ok|okay) )*(?:what|which|how|why|when|who|did|was|were|has|have)\b(?! (?:if|about)\b).*|\b(?:want|need|give me|get) (?:my|our|the|that) (?:change|edit)s? back\b/;

/** "undo", "take back the last change to clip 2", "go back", "previous version of clip 3". */
export const readUndo: KindReader = (turn) => {
  const { plain, items, text } = turn.sentence;
  if (isForeign(turn) || asking.test(plain)) return undefined;
  const version = items.find((item) => item.type === 'version');
  if (version !== undefined && version.version !== 'previous') return undefined;
  const isAsked =
    /\b(?:undo|revert|rollback|roll (?:it |that |this )?back|take (?:it |that |this )?back|(?:take|roll|turn) (?:(?:the|that|this|my|our|last|latest) )+(?:change|edit)s? back|put (?:it |that |this )?back|(?<!\b(?:the|that|this|my|our|your|last) )change (?:it |that |this )?back|back to (?:how|the way)|go back|step back)\b/.test(
      plain,
    ) ||
    (version !== undefined && /\b(?:back|restore|return)\b/.test(plain));
  const isPut =
    /\b(?:put|bring|change|turn|set)\b/.test(plain) && /\bback\b/.test(plain) && /\b(?:how|way|before)\b/.test(plain);
  if (
    !(isAsked || isPut) ||
    /\b(?:undo|take back|revert) (?:the |that |my |last )*undo\b|\bundo undo\b|\b(?:take|roll|put|turn) (?:the |that |my |last )*undo back\b/.test(
      plain,
    )
  )
    return undefined;
  if (items.some((item) => item.type === 'reference' && item.reference.all === true)) return askUndo();
  if (!isMadeOf(plain, undoing, changes, courtesy)) return isAboutChange(turn) ? askUndo() : undefined;
  if (
    /\b(?:all|first|changes|edits)\b/.test(plain) ||
    items.some((item) => item.type === 'reference' && item.reference.weak)
  ) {
    const clips = turn.sentence.items.flatMap((item) => (item.type === 'reference' ? item.reference.clips : []));
    const isBare = /^undo \d+$/.test(text.toLowerCase());
    if (!isBare && (clips.length === 0 || /\b(?:all|first)\b/.test(plain))) return askUndo();
  }
  const clips = listVersionClips(turn);
  if (!isClips(clips)) return clips;
  const pointed = /\b(?:these|those|them)\b/.test(plain) && turn.selected.length > 1 ? turn.selected : clips;
  return pointed.length === 0 ? { kind: 'undo' } : { kind: 'undo', clips: [...pointed] };
};

/** "undo everything since lunch" is about changes; "undo the zipper on her dress" is about the picture. */
function isAboutChange({ sentence: { plain, tokens, items } }: Turn): boolean {
  if (!/^(?:please )?undo\b/.test(plain)) return false;
  const at = tokens.findIndex(({ word }) => word === 'undo');
  const owns = ['the', 'his', 'her', 'their', 'its', 'a'].includes(tokens[at + 1]?.word ?? '');
  const isNamed = tokens
    .slice(at + 1)
    .some(({ word }) => changes.has(word) && !['the', 'of', 'i', 'all', 'what', 'first', 'back', 'top'].includes(word));
  const hasThing = items.some(({ type }) => type === 'word');
  return !(owns && hasThing && !isNamed);
}

function askUndo(): Understanding {
  return toClarify(
    'Undo takes back one change at a time: the last one, or the last one of a clip. Which do you mean?',
    [{ label: 'The last change', text: 'undo' }],
  );
}

/** "redo", "bring it back". */
export const readRedo: KindReader = (turn) => {
  const { plain, tokens } = turn.sentence;
  if (isForeign(turn) || has(turn, 'version')) return undefined;
  const isAsked =
    /\bredo\b|\bundo (?:the |that |my |last )*undo\b|\breapply\b|\bbring (?:it|that|this) back\b|\b(?:bring|put|get) back what (?:i|you|we) (?:just )?(?:undid|took back)\b/.test(
      plain,
    );
  if (!isAsked) return undefined;
  if (has(turn, 'reference') || !isMadeOf(plain, redoing, changes, courtesy)) {
    if (tokens[0]?.word !== 'redo' || !isMadeOf(plain, redoing, changes, courtesy)) return undefined;
    const clips = listVersionClips(turn);
    if (isClips(clips) && clips.length > 0 && isUndone(turn, clips)) return { kind: 'redo', clips: [...clips] };
    return toClarify(
      'Bring back the change that was undone, or make the clip anew? For a new one, say what should change.',
      [{ label: 'Redo', text: 'redo' }],
    );
  }
  return { kind: 'redo' };
};

/** Whether "redo clip 2" can only mean what was undone: that is said, or there is something to bring back in each clip. */
function isUndone({ sentence, clips }: Turn, named: readonly number[]): boolean {
  if (/\b(?:changes?|edits?|undone)\b/.test(sentence.plain)) return true;
  return named.every((number) => clips.find((clip) => clip.number === number)?.canRedo === true);
}

/** "go back to version 1 of clip 3", "clip 3 v1", "restore the original of clip 2". */
export const readRestore: KindReader = (turn) => {
  const { plain, items } = turn.sentence;
  const versions = items.flatMap((item) => (item.type === 'version' ? [item.version] : []));
  if (versions.length === 0 || isForeign(turn) || turn.sentence.isQuestion) return undefined;
  if (!isMadeOf(plain, restoring, courtesy) || /\bshow\b/.test(plain)) return undefined;
  const [version] = versions;
  if (versions.length > 1 && versions.some((other) => other !== version))
    return toClarify('Which version should be current again?');
  const isAsked =
    /\b(?:back|restore|return|revert|rollback|switch|use|bring|take|put|get|reset|set|make|load)\b/.test(plain) ||
    typeof version === 'number';
  if (!isAsked || typeof version !== 'number')
    return toClarify('Which version should be current again? Say "version 1 of clip 2", for example.');
  if (version < 1) return toClarify('Versions are numbered from 1. Which one should be current again?');
  const named = listVersionClips(turn);
  if (!isClips(named)) return named;
  const clips =
    named.length > 0 ? named : turn.selected.length > 0 ? turn.selected : turn.clips.length === 1 ? [1] : [];
  if (clips.length === 1) return { kind: 'restore', clips: [...clips], version };
  return clips.length === 0
    ? askWhichClip(turn.sentence.text, turn.clips)
    : toClarify('One clip at a time, please: which clip should go back?');
};
