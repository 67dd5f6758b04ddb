import type { LanguageModel, ModelPatience, TokenMeter } from '@retake/director';

/** The language model that is asked where rules end, and how it is dealt with. */
export interface DirectorModel {
  readonly model: LanguageModel;
  readonly patience: ModelPatience;
  readonly meter: TokenMeter;
}
