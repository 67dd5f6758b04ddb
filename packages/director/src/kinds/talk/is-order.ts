import { imperatives } from '../../gist/requests.ts';

/** "We sell tea now as well, so pour green tea into the cup": what follows a story may be a wish. */
const parting = / ?[,.;:!?…–—\n] ?| (?=(?:so|then|therefore|but) )/u;
const leading = /^(?:(?:so|then|therefore|but|and|please|pls|just|now|maybe|perhaps|also) )+/u;

/** The parts of what is said, each of which may ask for something. */
export const toSayings = (words: string): readonly string[] => words.split(parting).filter((part) => part !== '');

/** Whether a part of what is said begins with a verb that asks for something: "I love the dog, let him bark". */
export const isOrder = (words: string): boolean =>
  toSayings(words).some((saying) => {
    const [first = '', second] = saying.replace(leading, '').split(' ');
    return imperatives.has(first) && second !== undefined;
  });
