import type { KindReader } from '../turn.ts';

const wishing =
  /\b(?:add|remove|rearrange|arrange|restore|repair|replace|change|make|put|turn|give|swap|delete|erase|insert|show|move|place|use|set|crop|blur|fix|improve|keep|adjust|bring|let|need|needs|want|wants|should|would like|more|less|with|without|have|has|no|instead|bigger|smaller|regenerate|reshoot|redo|try|push|much|further|stronger|weaker|same|again|bit|still|next|except|color|colour|paint|zoom|focus|reduce|increase|get|take|enhance|edit|cut|trim|reveal|start|end|apply|don't|not|stop|copy|rotate|flip|mirror|clip|clips|scene|shot|ignore)\b/;
/** The weather outside, a poem: said of the world, not of a clip. */
const outside =
  /^(?:it's|it is|the weather|today|tomorrow|yesterday)\b.*\b(?:here|outside|today|tonight|tomorrow|weather|day)\b|^(?:write|sing|tell|recite|compose) (?:me )?(?:a|an)\b|^(?:have|nice) (?:a )?(?:nice|good|great|lovely|day)\b/;
const aside = /^(?:tell me (?:a|about)|sing|write me|write a|i'm|i am|my|we are|we're|the weather|once upon)\b/;

/** Words that ask nothing of the video and name none of its clips. */
export const readOffTopic: KindReader = ({ sentence, selected, clips }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const namesClips = sentence.items.some(({ type }) => type === 'reference' || type === 'except');
  if (outside.test(words) && !namesClips && selected.length === 0) return { kind: 'none' };
  const speaksOfClips = sentence.items.some(
    (item) =>
      item.type === 'reference' || item.type === 'template' || item.type === 'except' || item.type === 'version',
  );
  if (speaksOfClips) return undefined;
  if (aside.test(words) && !wishing.test(words)) return { kind: 'none' };
  return selected.length === 0 && clips.length !== 1 && !wishing.test(words) && sentence.tokens.length > 2
    ? { kind: 'none' }
    : undefined;
};
