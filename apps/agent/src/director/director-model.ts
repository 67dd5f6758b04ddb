import type { CountTokens, LanguageModel, ModelPatience } from '@retake/director';

/** The language model that is asked where rules end, and how it is dealt with. */
export interface DirectorModel {
  readonly model: LanguageModel;
  readonly patience: ModelPatience;
  readonly countTokens: CountTokens;
  /** Whether the counter has the vocabulary of the model. */
  readonly isCountExact: boolean;
}
