/** Alternatives that constructions of several templates share, by the name that stands for them in braces. */
const shared: Readonly<Record<string, string>> = {
  to: 'to|should|could|can|must|may|might|has to|needs to|ought to|would|will',
  be: 'be|is|being|was|are|were|get|look|looks|feel|feels|become|becomes',
  set: 'happen|happens|happening|play|plays|playing|take place|takes place|be set|set|is set|be shot|shot|be filmed|filmed|be|take us|happen to be',
  some: 'some|more|some more|a bit of|a little|a little bit of|a touch of|a lot of|a lot more|lots of|plenty of|a bit more|a little more|much more|way more|far more|a dash of|a hint of|any',
  it: 'it|this|that|the picture|the image|the whole thing|the whole picture|everything|the lot|the frame|the footage',
  like: 'like|as in|like in|like from|as if from|as though from|as if taken from|as if it was|as if it were|as if it is|as though it was|as though it were|as if out of|in the style of|in the manner of|reminiscent of|straight out of|right out of|like straight out of|like something from|like something out of|something out of|something from|like a scene from|like a scene in|like a scene out of|like a still from|like a shot from|like footage from|like one of|like those|like these|as if it came from|as if it came out of|as if it came straight out of|as if it belonged in|like it was|like it is|like it came from|like it came out of|like it belongs in|as if we were in|more like|more like in|looks like|look like|just like|as if lifted from',
  a: 'a|an|the|one of|some|those|these|my|our|his|her|their|one of those|one of these',
  film: 'movie|movies|film|films|flick|flicks|picture|pictures|story|stories|thriller|thrillers|show|shows|footage|scene|reel|reels',
  look: 'look|looks|style|feel|feeling|vibe|vibes|mood|effect|filter|aesthetic|treatment|touch|quality|atmosphere|finish|flavour|flavor|grade|tone',
  camera: 'the camera|camera|our camera|the cam|cam|the lens|the viewfinder',
  moving:
    'move|moves|moving|go|goes|going|come|comes|coming|creep|creeps|creeping|glide|glides|gliding|drift|drifts|drifting|inch|inches|inching|dolly|dollies|track|tracks|tracking|travel|travels|travelling|ride|rides|float|floats|floating|ease|eases|push|pushes|pushing|fly|flies|flying|slide|slides|sliding|roll|rolls|get|gets|step|steps|pull|pulls|pulling|stay|be|sit|stand|zoom|zooms',
  taking:
    'move|moving|bring|bringing|take|taking|get|getting|push|pushing|put|putting|place|have|slide|ease|pull|pulling|set|draw|drag|shift|glide|drift|send|dolly',
  colour: 'colour|color|colours|colors|hues|palette|colour palette|color palette|tints|shades|colouring|coloring',
  colours: 'colours|colors|hues|tones|palette|colour palette|color palette|shades|colour|color|colouring|coloring',
};

/** A pattern with its shared alternatives put in. */
export const fillIn = (pattern: string): string =>
  pattern.replaceAll(/\{(\w+)\}/gu, (_, name: string) => shared[name]!);
