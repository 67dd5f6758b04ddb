import { templates } from '@retake/contracts';
import { toVocabulary } from './vocabulary.ts';

/** Words that a slip of the keyboard is put right for, besides the triggers and the names of a video's parts. */
const core = toVocabulary(
  `clip clips scene scenes shot shots segment segments chunk chunks video please could would should make making turn change
  give apply every everything except excluding without slightly little much really very more less first second third
  fourth fifth sixth last next previous three four five seven eight undo redo restore revert approve reject cancel
  compare retry version original crossfade dissolve transition between before after swap move same again also this that
  these with the and bit looks look needs want adding add only just both rest other others selected hook verse chorus
  intro outro bridge section start front black white help what instead onwards onward treatment reduce proper focus
  rejecting approving undoing cancelling comparing restoring retrying normal`,
);

/** Words of the rules' own vocabulary, in the spelling that is meant. */
export const spelled: ReadonlySet<string> = new Set([
  ...core,
  ...templates.flatMap(({ triggers }) => triggers.flatMap((phrase) => phrase.split(' '))),
]);
