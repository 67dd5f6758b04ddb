import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { dropExplanation, dropWisher } from './around-a-look.ts';
import type { Clause } from './clauses.ts';
import { findDescribed, findPlace, findThing } from './find-thing.ts';
import { conditions, judgeWords } from './judge-words.ts';
import { listLeftovers } from './leftovers.ts';
import { tellsStory } from './requests.ts';
import { has, toShape, wordsOf } from './shape.ts';
import { isState } from './statements.ts';
import type { Judged } from './verdict.ts';
import { toWanted } from './wanted.ts';

const refusing = toVocabulary('instead rather than other anything but no longer');

/** Judges one clause. */
export function judgeClause(sentence: Sentence, clause: Clause): Judged {
  const { items, joint } = clause;
  if (!has(items, 'template')) return { verdict: judgeWords(sentence, clause), items };
  const judged = judgeLook(sentence, clause);
  return conditions.has(joint) && judged.verdict === 'is' ? { verdict: 'unclear', items } : judged;
}

function judgeLook(sentence: Sentence, clause: Clause): Judged {
  const { items: all, joint } = clause;
  const { wanted, refused, spoken } = toWanted(sentence, dropWisher(sentence, all));
  const isMeasured = wordsOf(sentence, all).includes('too') && !wordsOf(sentence, all).includes('nothing');
  if (wanted.length === 0) return { verdict: isMeasured ? 'unclear' : 'refuses', items: all };
  if (spoken.length === 0 && isState(sentence, all, joint)) return { verdict: 'is', items: all };
  const shape = toShape(sentence, all);
  const isLikened = /\bas # as\b/u.test(shape) && has(all, 'reference');
  // "Snow on the platform shot is cool": praise of what is there.
  if (/# (?:on|in|for|of|at) @ (?:is|are|was|were|looks?) (?:[a-z]+ )*#$/u.test(shape))
    return { verdict: 'is', items: all };
  // "It would make the story clearer": what comes of another look.
  if (
    /^(?:it|this|that|which) (?:(?:would|will|could|might|really|also|just) )+(?:make|help|let|give|get|keep|turn) (?:the|our|my|it|us|people|everything|everyone)\b/u.test(
      shape,
    )
  )
    return { verdict: 'is', items: all };
  const isNumbering = /^@ [.]/u.test(shape);
  const isOneOf = /\b(?:one|some|any|two|three|few|half|either) of @/u.test(shape);
  // Read by itself "the third one" would be another clip.
  const isLost = all.some(
    (item) => item.type === 'reference' && item.reference.places !== undefined && item.reference.problem !== undefined,
  );
  if (isLikened || isNumbering || isOneOf || isLost) return { verdict: 'unclear', items: all };
  const said = dropExplanation(sentence, dropWisher(sentence, all)).filter((item) => !spoken.includes(item));
  const items =
    refused.length === 0
      ? said
      : said.filter(
          (item) =>
            !refused.includes(item) && item.type !== 'negation' && !refusing.has(sentence.tokens[item.from]!.word),
        );
  const leftovers = listLeftovers(sentence, items);
  if (leftovers.length === 0) return { verdict: 'look', items };
  const thing =
    findDescribed(sentence, items, leftovers) ??
    findPlace(sentence, items, leftovers) ??
    findThing(sentence, items, leftovers);
  if (thing === undefined && tellsStory(sentence, clause)) return { verdict: 'is', items: all };
  return thing === undefined ? { verdict: 'unclear', items } : { verdict: 'look', items, thing };
}
