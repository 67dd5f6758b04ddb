import { toClarify } from '../edits/clarify.ts';
import type { KindReader } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const vocabulary = toVocabulary(
  "blur blurred blurry black bar bars side sides edges letterbox letterboxing pillarbox frame framing fill fit crop cropped remove no without make use put get rid instead video whole all every clips clip picture pictures screen behind at top bottom left right don't dont not",
);
const subject = /\b(?:black bars?|bars|sides|letterbox(?:ing)?|pillarbox|frame|framing|screen)\b/;
const wish = /\b(?:blur|blurred|blurry|fill|fit|crop|cropped|remove|no|without|rid|framing)\b/;

/** "blur the sides", "no black bars": said to be a choice of the import, before it is taken for a soft picture. */
export const readFraming: KindReader = ({ sentence: { tokens } }) => {
  const words = tokens.map(({ word }) => word).join(' ');
  if (!subject.test(words) || !wish.test(words) || !isMadeOf(words, vocabulary, courtesy)) return undefined;
  return toClarify(
    'How pictures get into the frame is chosen at import: black bars, blurred sides, or fill and crop. Import the video again to choose another way.',
  );
};
