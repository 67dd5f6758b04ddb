import { oneOf } from '../../words/one-of.ts';

/** What is agreed to or turned down. */
export const it = oneOf(
  'it, this, that, them, those, all, all of it, all of this, all of that, all of them, all of those, everything, things, thing',
  'the change, the changes, the edit, the edits, the plan, the plans, the work, the generation, the generations, the render, the renders, the whole thing',
);
const money = oneOf('price, cost, amount, budget, quote, sum, estimate, deal, offer, plan');
export const price = `(?:the |that |this |your )?${money}`;
/** Who says so. */
export const who = '(?:i|we|everyone|everybody|(?:the|my|our) [a-z]+(?: [a-z]+)?)';
