import { oneOf } from '../../words/one-of.ts';

/** What may stand before a remark without changing it. */
export const before = `(?:(?:${oneOf(
  'ok, okay, well, oh, yeah, yes, wow, now, so, also, but, and, btw, honestly, personally, please, pls, just, though',
  'by the way, i think, i feel like, i would say, in my opinion, for me, of course, obviously, actually',
)}) )*`;

/** What may stand behind it. */
export const after = `(?: (?:${oneOf(
  'please, pls, thanks, though, already, now, for now, again, too, either, anyway, at all, by the way, btw, honestly, to me, for me',
  'so far, this time, tho, as well, i think, ok, okay, of course, that said',
)}))*`;

/** How much, or since when: "clip 1 is already pretty good". */
export const how = `(?:(?:${oneOf(
  'really, very, so, just, already, totally, absolutely, quite, pretty, now, also, still, all, actually, perfectly, simply, truly, super',
)}) )*`;

/** Who likes or has seen a clip. */
export const people = oneOf(
  'i, we, she, he, they, everyone, everybody, my boss, the client, our client, my wife, my husband, people',
);

/** How a clip is. */
export const state = oneOf(
  'is, are, looks, look, feels, feel, seems, seem, was, were, turned out, came out, works, work, sounds',
);
