import { toVocabulary } from './vocabulary.ts';

/** Behind these "so" says how much of how something looks: "it is so dark". */
export const linking: ReadonlySet<string> = toVocabulary(
  "is are was were looks look looked feels feel felt seems seem it's he's she's they're",
);
