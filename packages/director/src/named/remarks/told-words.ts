import { oneOf } from '../../words/one-of.ts';
import { how, people, state } from './around-remarks.ts';

const because =
  '(?:(?:because|cause|cuz|coz|since|as|given that|seeing that|otherwise|or else|so that|so|which|where) )?';
const it = '(?:it|this|that|they|these|those|that one|this one)';
const much = `(?:(?:${oneOf('too, so, much, more, less, a bit, a little, a lot, way, far, not, that, such a, quite, very, really, just')}) )*`;
/** "It is the same with clip 3" tells what is wrong with that one too. */
const quality = '(?!same\\b|true\\b|also\\b|similar\\b)(?:#|[a-z]+)';
const is = oneOf(
  'is, are, looks, look, feels, feel, seems, seem, was, were, looked, felt, stands out, sticks out, jumps',
);
const beside = oneOf('after, before, behind, following, next to, close to, beside, alongside, between');
const near = oneOf('closer, nearer, similar, consistent, in line, in keeping, on par, in tune, level, equal, #');
const jump = oneOf('jump, cut, step, change, switch, shift, leap, break, gap, difference, contrast, clash, way');
const treatment = oneOf(
  'look, looks, colour, colours, color, colors, style, mood, tone, tones, light, lighting, feel, feeling, effect, treatment, grade, thing, way, kind, level, amount',
);
const some = oneOf('it, that, this, one, some, those, the same, enough, that look, this look, the same look, that one');
const may = '(?:(?:will|would|can|could|should|must|has to|have to|needs to|need to|better|really|also|all|then) )*';
const better = '(?: (?:better|more|again|well|nicely|together))*';

/** Words of which every one of the following has one; most messages have none. */
export const telling =
  /\b(?:same|because|cause|cuz|coz|since|as|given|otherwise|already|enough|look|match|match(?:es)?|fits?|goes|go|to be|to look|to feel|to get|closer|nearer|similar|like|unlike|way|compared|comparison|next|relative|opposed|contrast|beside|against|after|before|behind|between|into|from|than|follows|watched|saw|checked|rewatched|reviewed|looked|seen|clash(?:es)?|did|had|used|made|tried|done|ties?|blends?|links?|connects?|flows?|works?|sits?|fights?|collides?|competes?|differs?|jars?)\b/iu;

/** Likened to a clip: "like clip 3", "same look as clip 3 has". Directly behind a clip it may be all that is wished of it. */
export const likened: readonly string[] = [
  '(?:a lot |just |much |more |exactly |a bit )?(?:like|unlike|similar to|the way|matching) @(?: (?:is|looks|does|has it))?',
  `(?:(?:with|in) )?(?:exactly |just |kind of )?(?:the )?same(?: ${treatment})? (?:as|like|that)(?: in| on| we have in)? @(?: (?:has|have|had|got|does|did|is|looks|uses|shows|already has)(?: it)?)?`,
];

/** What a look is for: "to match clip 3", "so that it fits clip 3", "to be closer to clip 3". */
export const aims: readonly string[] = [
  `(?:so that |so )?${it} ${may}(?:match|matches|fits?)${better} (?:(?:with|to) )?@${better}`,
  `(?:so that |so )?${it} ${may}(?:goes|go|fits? in|blends?(?: in)?|links?|connects?|ties? in|works? well|sits? well|flows?)${better} with @${better}`,
  `(?:so as |in order |just )?to (?:better )?(?:match|fit|go with|fit with|fit in with|go well with|blend in with|blend with|blend into) @${better}`,
  `(?:so as |in order |just )?to (?:be|look|feel|get|come) ${much}(?:${near}) (?:to|with) @`,
  `(?:so that |so )${it} (?:is|looks|feels|comes|gets) ${much}(?:${near}) (?:to|with) @`,
];

/** Why a look is wished: "because clip 3 is so dark", "because of clip 3". */
export const reasons: readonly string[] = [
  `(?:because|cause|cuz|coz|since|as|given|given that|seeing that)(?: of)? @(?: (?:${state}|has|have) ${how}${much}${quality})?`,
  `because of (?:how|the way) (?:${quality} )?@(?: (?:${state}))?`,
];

/** How a clip stands to another, or what that one has: "it comes right after clip 1", "clip 4 already has it". */
export const relations: readonly string[] = [
  `(?:compared|in comparison|next|relative|as opposed|in contrast) (?:to|with) @(?:,? ${it} (?:${is}) ${how}${much}${quality})?`,
  `(?:beside|against|after|before|behind) @,? ${it} (?:${is}) ${how}${much}${quality}`,
  `(?:${people}) ${how}(?:watched|saw|checked|rewatched|reviewed|looked at|have seen|have watched|just looked at) @(?: (?:again|twice|yesterday|today|just now|once more|on my phone|with the team|last night|this morning))*`,
  `${because}${it} (?:comes|come|goes|is|are|sits|plays|runs|stands|appears|follows) (?:(?:right|directly|just|straight|immediately|shortly|too|so|only|up) )*(?:${beside}) @`,
  `${because}${it} (?:(?:cuts|leads|switches|flows|jumps|goes over|comes) (?:(?:right|directly|straight) )?(?:into|to|from)|follows) @`,
  `${because}${it} (?:will |would )?(?:clash|clashes|fights?|collides?|contrasts?|competes?|differs?|jars?)(?: (?:too much|so much|badly|a bit|a lot|really))? (?:with|from|against) @`,
  `${because}${it} (?:does not|doesn't|do not|don't|won't|wouldn't) (?:fit|match|go)${better}(?: (?:with|to))? @`,
  `${because}${it} (?:${is}) ${much}(?:${quality} )?(?:from|against|next to|beside|after|before|than|compared to) @`,
  `${because}(?:the|that|this) (?:[a-z]+ )?(?:${jump}) (?:from|to|between|into|with|against|after) @ (?:${state}) ${how}${much}${quality}`,
  `${because}(?:we|i|you|they|people|she|he) (?:(?:already|also|just|have) )*(?:did|had|used|made|tried|done|already have) (?:that|it|this|the same|the same thing|so|one|some)(?: already| before)? (?:in|on|for|with|at|to) @`,
  `${because}@ (?:already (?:has|have|had|got|uses|shows)|has already|have already) (?:${some}|${much}#)`,
  `${because}@ (?:has|have|got) (?:it|that|this|one|some|those) (?:already|enough)`,
  `${because}@ (?:has|have) (?:enough|enough of it|enough of that|that look|this look|the same look)`,
];
