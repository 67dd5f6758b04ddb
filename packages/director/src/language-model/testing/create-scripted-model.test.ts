import { createScriptedModel, type ModelStep } from './create-scripted-model.ts';
import { describeLanguageModel } from './language-model-contract.ts';

const open = async (...steps: readonly ModelStep[]) => {
  const model = createScriptedModel(...steps);
  return { model, asked: () => model.requests.length };
};

describeLanguageModel('the scripted model', {
  openWriting: (answer) => open(answer),
  openHanging: () => open('never'),
  failures: {
    busy: { code: 'MODEL_BUSY', open: () => open({ code: 'MODEL_BUSY' }) },
    declined: { code: 'MODEL_DECLINED', open: () => open({ code: 'MODEL_DECLINED' }) },
  },
});
