import { oneOf } from '../../words/one-of.ts';
import { deedWords } from './deeds.ts';

const someone = oneOf('i, we, you, one, people, users, someone, anyone, everyone, u, my client, the client, clients');
const app = oneOf('it, this, you, retake, the app, this app, this tool, the tool, the editor, the chat');
const surely = `(?:${oneOf('always, still, ever, also, just, actually, really, even, easily, simply, then, please, later, somehow, only, safely, possibly, quickly, manually')} )*`;
const tool = oneOf(
  'button, function, feature, option, command, key, shortcut, mode, view, tool, possibility, limit, word',
);
const using = oneOf('type, say, write, press, click, do, enter, use, tap, hit, call');

/** Always about whether it can be done, whatever is named behind. */
const wondering = [
  oneOf(
    'is it hard to, is it easy to, is it safe to, am i able to, are we able to, am i allowed to, are we allowed to, do i get to',
    'will i be able to, would i be able to, will we be able to, would we be able to, i am able to, i will be able to, i would be able to, we will be able to',
  ),
  `${oneOf('does, do, can, will, would')} ${app} (?:let|allow|help|enable) (?:me|us|people|users|one)(?: to)?`,
  `(?:how|where) (?:exactly |on earth |the hell )?(?:to|(?:do|does|can|could|would|should|may|might|will) ${someone})`,
  `(?:what|which ${tool}) (?:${oneOf('do, should, can, must, would, could')} )?${someone} (?:have to |need to |got to )?${using} (?:to|for|when i want to)`,
  `(?:what's|whats|what is|which is|where is|where's|wheres|is there) (?:the|a|an|any) ${tool} (?:to|for|that lets me)`,
].join('|');
/** Likewise where nothing in particular is named. */
const impersonal = oneOf(
  "is it possible to, is possible to, possible to, is it possible that i, is it possible that one, it's possible to, there's a way to, is it ok to, is it okay to, is it allowed to, is it even possible to, is it also possible to, it is possible to, it would be possible to",
  'is there a way to, is there any way to, is there some way to, are there ways to, is there an option to, there is a way to, there is any way to',
);
const self = `${oneOf('can, could, may, might')} ${oneOf('i, one, people, users, anyone, someone')}|${oneOf('i, one, people, users')} ${oneOf('can, could, may, might')}`;
const polite = `${oneOf('can, could, would, will')} ${oneOf('you, we, u')}|${oneOf('would it be possible to, might it be possible to, could it be possible to, are you able to, would you be able to')}|${oneOf('you, we')} ${oneOf('can, could')}`;

/**
 * Who asks: `wondering` always asks whether, `impersonal` and `self` may ask for something in particular, and `polite`
 * asks for it wherever no things in general are named.
 */
const manners = [
  ['wondering', wondering],
  ['impersonal', impersonal],
  ['self', self],
  ['polite', polite],
] as const;
export type Manner = (typeof manners)[number][0];

/** "Can I undo …", with what stands behind the verb as `rest`. */
export const activeQuestions = deedWords.flatMap(({ command, verbs, about }) =>
  manners.map(([manner, opening]) => ({
    command,
    manner,
    about,
    pattern: new RegExp(`^(?:${opening}) ${surely}${verbs}(?<rest>(?: .*)?)$`, 'u'),
  })),
);

/** "Can I make …", with what is to be done as `rest`. */
export const anyQuestions = manners.map(([, opening]) => new RegExp(`^(?:${opening}) ${surely}(?<rest>.+)$`, 'u'));
/** "Can clips be made …". */
export const anyPassive = /^(?:can|could|may) (?<rest>.+ be .+)$/u;

/** "Can a change be undone", with what stands before the verb as `rest`. */
export const passiveQuestions = deedWords.map(({ command, participles, about }) => ({
  command,
  about,
  pattern: new RegExp(`^(?:can|could|may) (?<rest>.+?) ${surely}be ${surely}${participles}(?: .*)?$`, 'u'),
}));

const having = `(?:there is|there are|there's|you have|it has|you support|it supports|is there|are there|do you have|have you got|does ${app} have|do you support|does ${app} support|do you do|do you offer|does ${app} (?:do|offer)|where is|where's|wheres|where are|where (?:do|can) ${someone} find|what is|what's|whats|what are|which|what)`;
const here = oneOf(
  'here, available, possible, supported, at all, can i use, do you have, are there, are possible, are available, on here, in here, is there',
);
const something = oneOf('changes, edits, clips, versions, something, things, a change, a clip, an edit');

/** "Is there an undo button", "how does undoing work". */
export const nounQuestions = deedWords.map(({ command, nouns }) => ({
  command,
  pattern: new RegExp(
    `^(?:${[
      `${having} (?:such a thing as |a kind of )?(?:an? |any |the |your |some )*(?:${tool} for )?${nouns}(?: (?:or|and) [a-z]+)?(?: ${tool})?(?: (?:for|of|between) ${something})?(?: ${here})*`,
      `(?:is|are) ${nouns}(?: ${something})? (?:even |also |actually )*${oneOf('possible, supported, available, allowed, permanent, final, instant, safe, a thing, an option')}(?: here)?`,
      `(?:what|how) (?:does|do) ${nouns}(?: ${something})? (?:do|mean|work|look like)(?: (?:here|exactly))*`,
      `(?:explain|tell me about|what about) (?:the )?${nouns}(?: ${tool})?`,
    ].join('|')})$`,
    'u',
  ),
}));

/** "What happens if I undo …". */
export const consequences = deedWords.map(({ command, verbs, about }) => ({
  command,
  about,
  pattern: new RegExp(
    `^(?:and |so )?(?:${oneOf('what happens, what would happen, what will happen, what changes, does anything happen')}|what does it mean|(?:do|will|would) (?:i|we) lose (?:anything|something|it|the version|my work|money))(?: to [a-z ]+?)? (?:if|when|once|after) ${someone} ${verbs}(?<rest>(?: .*)?)$`,
    'u',
  ),
}));

/** "What if I don't like it": what can be taken back is asked about. */
export const regret =
  /^(?:and |but )?what (?:if|when) .*\b(?:don't|dont|do not|doesn't|doesnt|does not|won't|didn't) (?:really |even )?(?:like|want|work|fit|love)|^(?:and |but )?what (?:if|when) .*\b(?:hates?|regrets?|changes? (?:my|our|his|her|their|your) minds?|goes? wrong|is wrong|mess (?:it |this |something )?up|screw (?:it |this |something )?up|make a mistake|dislikes?)\b/u;
