import { oneOf } from '../words/one-of.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const app =
  '(?:(?:this|that|it|the|retake|your|here|all this|the whole) ?(?:app|chat|tool|thing|editor|program|software|bot|assistant|site|page|system|interface|service|platform|product|stuff|retake)?|retake|you|things)';
const one = oneOf('i, we, you, one, people, someone, u');
const able = oneOf('can, could, do, should, may, might, would, am i able to, are we able to, must, shall');
const uses = oneOf(
  'do, say, type, write, ask, use, enter, request, tell, try, send, put, input, give, change, edit, control',
  'know, order, make, start, begin, go about',
);
const yours = oneOf(
  'do, understand, offer, support, know, take, accept, handle, help, react, respond, manage, listen, obey',
  'follow, change, edit',
);
const place =
  '(?: (?:here|with (?:this|it|that|you|retake)|in (?:here|this chat|this app|the chat)|to (?:you|do(?: here)?)|you(?: to do)?(?: for)?|for(?: me)?|to|in this|now|about|exactly|at all|next|first|me|us|on here|of you|all|everything|else|then|somewhere|anywhere))*';
const topics = oneOf(
  'command, commands, cmd, cmds, instruction, instructions, option, options, feature, features, function, functions',
  'possibilities, shortcuts, keyboard shortcuts, hotkeys, hot keys, slash command, slash commands, keyword, keywords, tricks, capabilities',
);
const kinds =
  '(?:kinds?|sorts?|types?|ways?) of (?:edits?|changes?|things?|requests?|commands?|messages?|instructions?|stuff|sentences?)';
const doing = `(?:${oneOf(
  'undo, redo, compare, approve, reject, reorder, restore, cancel, retry, swap, move, change, edit, use, start',
  'begin, get started, write, type, ask, tell, talk, phrase, word, formulate, work, select, pick, choose',
  'go back, revert, add, combine, operate, proceed, do',
)}|make (?:a change|an edit|changes|edits))`;

/** Whole parts of a message that ask how this is used. */
export const asking = new RegExp(
  `^(?:${[
    `(?:i |we )?(?:need |want |would like |could use |some |a little |a bit of |a |please |send )*help(?: (?:me|us|please|needed|wanted|here|out|get started|to get started|with (?:this|it|that|${app})|using ${app}|menu|page|section|text|list))*`,
    `(?:help|assist|guide|teach|tell|show|explain|walk)(?: (?:to )?(?:me|us))?(?: please)?(?: through)?(?: (?:how(?! (?:much|many|long))|what(?! (?:was|were|is|did|has|have|changed|happened|it costs?|costs?))|the basics|the ropes|around|get started|to get started|(?:this|it)(?! (?:one|clip|scene|shot|old|next|side|before|with|without|in|at|as|on)\\b)|(?:the |your |all )+${topics})\\b).{0,60}`,
    `how (?:does|do|would|is|can|should) ${app} (?:work|function|operate|used|go|use|run|start|do it)${place}`,
    `how ${able} ${one} (?:even |actually |best |properly |get to |go about )*${doing}(?:ing)?\\b.{0,50}`,
    `how to (?:use|start|begin|work|get started|undo|redo|edit|operate|talk|write|ask)(?: (?:it|this|that|something|things|with|an edit|a change|${app}))*${place}`,
    `what (?:all |else |exactly |things |stuff |on earth )*${able} ${one} (?:even |actually |all )*${uses}${place}`,
    `what (?:all |else |exactly |things |stuff )*(?:can|could|do|does) (?:you|it|this|they|these|those|retake|this (?:app|chat|tool|thing|bot)) (?:even |actually )*${yours}${place}`,
    `(?:what (?:are|is)|what's|whats) (?:you|this|this (?:app|chat|tool|thing|bot)|it) (?:able to do|capable of|for|good for|all about)`,
    `(?:what|which|what are|which are|are there|is there|do you have|have you got|list|show me|show|give me|tell me|see|any)? ?(?:the |all |all the |your |any |some |a list of (?:the |all )?(?:the )?|my |of the )*(?:available |possible |different |supported |chat )*${topics}(?: (?:are|is|do|does|can|could|should|would))?(?: (?:there|you|i|we|it|this|this app))?(?: (?:available|possible|supported|use|take|know|understand|accept|have|support|give|type|try|here|exist))*${place}`,
    `(?:what|which|explain|tell me|show me|list)(?: to me)?(?: which| what)? ${kinds} (?:that )?(?:are|is|can|could|do|may|does|should|might)? ?.{0,50}`,
    `(?:i|we) (?:don't|dont|do not|didn't|haven't|have no|am not|are not|never) (?:know|understand|get|sure|figured out|clue|idea|used|see|figure out)(?: (?:how|what|where|which)\\b.{0,60}| this before| it before)`,
    `(?:not sure|no idea|no clue|unsure|clueless|dunno) (?:how|what|where)\\b.{0,60}`,
    `(?:i'm|im|i am|we're|we are) (?:not sure|unsure|lost|confused|stuck|clueless|wondering|trying to (?:learn|understand|figure out))(?: (?:how|what|where|about|here|with)\\b.{0,60})?`,
    `(?:(?:can|could|would) you |please )?(?:show|give|send) (?:me|us) (?:a |the |some |an )?(?:tutorial|guide|manual|tour|demo|introduction|intro|overview|cheat ?sheet|instructions|docs|documentation|examples?|tips|help)(?: .{0,40})?`,
    `(?:is there |any |a |the |some |got |do you have |where is |where's |where are |kind of |sort of |something like )+(?:a |the |any )?(?:tutorial|guide|manual|tour|demo|cheat ?sheet|instructions|docs|documentation|faq|help(?: page| text| menu| section)?)(?: .{0,30})?`,
    `what (?:all |else |exactly )*(?:can|could) (?:i|we|one|you) (?:even |actually )*do (?:with|in|on|using) (?:this|the|your|that) (?:app|program|tool|software|chat|editor|site|page|website|thing|bot|service)`,
    `(?:where|how) (?:do|can|should) (?:i|we) (?:start|begin|get started|get going)${place}`,
  ].join('|')})$`,
  'u',
);
/** Who does not know yet what to ask for. */
export const newcomer =
  /^(?:so )?(?:(?:i'm|im|i am|we're|we are|it's|this is) (?:(?:completely |totally |very |quite |still )?new(?: (?:here|to|at|on|with|around)\b.{0,40})?|(?:a (?:newbie|beginner|noob)|my first|first time|here for the first time|the first time|just starting|just getting started|still learning)\b.{0,50})|(?:my )?first (?:time|day)\b.{0,40}|new here|newbie here|noob here|total beginner|new user)$/u;
export const opening =
  /^(?:(?:hey|hi|hello|ok|okay|so|and|well|um|uh|please|pls|sorry|wait|also|but|just|yo|now|then|quick question|question|one question|um+|hm+|actually|could you|can you|would you|please|kindly|may i ask|can i ask|i wonder|i was wondering|i'd like to know|i would like to know|i want to know|do you know|i'd like to|i would like to|let me know|remind me|tell me) )+/u;
export const courtesies = toVocabulary(
  'hey hi hello thanks thank you please ok okay so um uh hmm sorry there guys team retake pls all everyone good morning evening first',
);
