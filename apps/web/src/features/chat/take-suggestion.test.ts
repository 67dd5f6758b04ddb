import { commands, completeCommand, templates } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { findFirstChoice, takeSuggestion } from './take-suggestion.ts';

const looks = ['Harbour', 'Harbour at dawn'].map((name) => ({ name, templates: [], tone: null }));
const complete = (text: string, caret = text.length) =>
  completeCommand(text, caret, { commands, templates, clips: [], cuts: [], looks });

describe('taking a suggestion', () => {
  it('replaces the whole word at the caret', () => {
    const completion = complete('/temp 2', 3)!;
    expect(takeSuggestion('/temp 2', completion, completion.suggestions[0]!)).toEqual({
      text: '/template 2',
      caret: 10,
    });
  });
  it('lets Enter complete a word that is begun, and send one that is whole', () => {
    const choiceOf = (text: string) => findFirstChoice(text, complete(text)!);
    expect(choiceOf('/templ')).toBe(0);
    expect(choiceOf('/undo ')).toBeNull();
    expect(choiceOf('/undo')).toBeNull();
    expect(choiceOf('/')).toBe(0);
    expect(choiceOf('/look use harb')).toBe(0);
    expect(choiceOf('/look use harbour')).toBeNull();
  });
});
