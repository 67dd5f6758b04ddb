import type { Patterns } from './find-spoken.ts';

const closer =
  '(in|closer|nearer|forward|forwards|inwards|inward|in closer|in tighter|closer in|up close|right in|in on|closer on|tighter|close|near|straight in|up closer|right up close|nearer in|in nearer|more near|more close|more closer|further in|closer up|in close)';
const towards = '(on|onto|on to|to|towards|toward|at)?';
const back =
  '(back|out|away|backwards|backward|off|further back|farther back|further away|farther away|further out|farther out|outwards|further off|back a step|back a bit|away from it|from it|back from it|backwards away|out further|back further|back farther|away further|further from it)';
const space =
  '(surroundings|surrounding|environment|setting|scenery|location|space around|room around|background around|wider scene|whole scene|place around|bigger picture|big picture|area around it|space around it|whole room|whole place|whole setting|landscape|panorama)';
const left =
  '(left|leftwards|leftward|to left|to the left|to the left side|towards the left|toward the left|towards left|left side|from right to left|from the right to the left|off to the left|over to the left|lefthand|to the left hand side|right to left)';
const right =
  '(right|rightwards|rightward|to right|to the right|to the right side|towards the right|toward the right|towards right|right side|from left to right|from the left to the right|off to the right|over to the right|to the right hand side|left to right)';
const turning =
  '(pan|pans|panning|move|moves|moving|drift|drifts|drifting|glide|glides|gliding|swing|swings|swinging|slide|slides|sliding|sweep|sweeps|sweeping|turn|turns|turning|travel|travels|travelling|traveling|go|goes|going|track|tracks|tracking|float|floats|floating|wander|wanders|wandering|shift|shifts|shifting|slip|roll|rolls|rolling|ease|swivel|swivels|rotate|rotates|truck|trucks|head|heads|creep|creeps|creeping|look|looks|looking|walk|run|fly|flies|scan)';
const slowly =
  '(slowly|gently|softly|smoothly|steadily|quietly|a bit|a little|slightly|a tiny bit|quickly|quite far|far|further|farther|a lot)?';

const pan = (side: string) => `
    ({camera}) ({to})? (be|also|then)? ${slowly} ${turning} % ${slowly} ${side}
    (move|drift|glide|swing|slide|sweep|turn|take|push|shift|swivel|track|ease|pan|bring|pull|roll|rotate|send|travel|float|nudge|steer|point|panning|moving|gliding|drifting) ({camera}) % ${slowly} ${side}
    ^ % (glide|drift|sweep|slide|swing|pan|gliding|drifting|sweeping|sliding|swinging|panning|truck|track) % ${slowly} ${side} !(hand|arm|foot|eye|sleeve|corner)
    (pan|panning|pans|sweep the view|sweep the frame|glide the view|slide the view|move the view|shift the view|shift the frame|move the frame|slide the frame) % ${slowly} ${side}
    (camera|slow|gentle|smooth|soft|quick|a) (pan|sweep|glide|drift|slide|camera move|camera movement|camera pan|camera sweep|camera drift|camera glide|camera slide|move|movement|swing|camera swing|tracking shot|travel) % ${side}
`;
const wards = (side: string) => `
    (slow|gentle|smooth|soft|quick|slight|slow and gentle)? (camera)? ${side} (pan|sweep|drift|glide|slide|camera move|camera movement|camera pan|camera sweep|camera drift|swing|tracking shot)
`;

/** Paraphrases of the templates that move the camera. */
export const cameraPatterns: Patterns = {
  'zoom-in': `
    ({camera}) ({to})? (be|also|then)? ${slowly} ({moving}) % ${slowly} ${closer} ${towards} (it|them|us|the action|the subject)?
    (bring|bringing|move|moving|get|getting|take|taking|push|pushing|put|place|have|ease|slide|drag|pull|shift|creep|fly|inch|glide|send|dolly|track|set) ({camera}|us|me|the viewer|the audience|viewers) % ${slowly} ${closer} ${towards} (it|them|us|the action|the subject)?
    ({camera}) % (closer|nearer|tighter|in closer|further in|closer in) ${towards} (it|them|us|the action)?
    ({camera}) ({to})? ${slowly} ({moving}) % ${slowly} (towards|toward|up to|right up to|in towards|in toward|forward to|closer towards) (it|them|the action|the subject)?
    ^ (move|go|come|get|push|creep|dolly|glide|ride|track|ease|inch) % ${slowly} (in|in closer|in tighter|closer in|in close|up close|right in) (on|onto|to|towards|toward)? (it|them|the action)? !(the room|the box|a)
    (a|an|with a|from) (much|far|bit|little|slightly)? (closer|tighter|nearer) (look|shot|view|framing|angle|frame|crop|perspective|distance|up|camera)
    % (closer|tighter|nearer) (look|shot|view|framing|angle|frame|crop|perspective|in|up on it|in on it|camera|distance)
    % (frame|crop|shoot|film|go) (it|this|everything)? % (tighter|closer|in closer|closer in|in tighter|nearer|from closer|from nearer)
    (frame|crop|shoot|film) @ % (tighter|closer|in closer|closer in|in tighter|nearer|from closer|from nearer)
    % (closer|nearer) to the (action|subject|heart of it|middle|centre|center)
    (zoom|zooms|zooming|zoomed) % (in|closer|into it|further in|right in) (on|onto|to|towards|toward)? (it|them|the action|the subject)?
    (zoom) % (right|straight|all the way|way|further|closer)? in (on|onto|to|towards|toward)? (it|them)?
    (bring|take|get) @ % closer !(together|to the|to her|to his)
    (less|not so much|not so far|not as far|too) (far away|far off|distant|of a distance|distance) !(from|memory)
    (narrower|tighter) (angle|frame|framing|crop|field of view)
  `,
  'zoom-out': `
    ({camera}) ({to})? (be|also|then)? ${slowly} ({moving}) % ${slowly} ${back}
    (bring|bringing|move|moving|get|getting|take|taking|push|pushing|put|place|have|ease|slide|drag|pull|pulling|shift|fly|draw|send|dolly|set|back|step|retreat|glide|ride|track) ({camera}|us|the viewer|the view|the frame) % ${slowly} (up)? ${back}
    ({camera}) % (further|farther) (back|away|out|off)
    % (further|farther) (back|away|out|off) (with|for) ({camera})
    ^ % (further|farther) (back|away|out) !(the|in the|on the|into|from the|from her)
    (back|backing) ({camera}) (up|off|out|away)
    (step|steps|stepping|move|go|stand|dolly|draw|ease|back) % (back|away|further back|farther back|further away|back a bit|back a step|off a bit) (with|from) (it|the camera|the action|the scene|the subject)
    take (a|one|a few|some|a couple of) (step|steps) back !(with|to)
    (show|see|get|reveal|give us|give me|bring in|have|fit in|take in|catch|include|let us see|let me see) % (more|a bit more|a lot more|much more) of the ${space}
    (show|see|get|reveal|give us|give me|bring in|take in) the (bigger picture|big picture|whole scene|wider scene)
    % more of (the|its) (surroundings|environment|setting|scenery|panorama|space around it|area around it)
    more (distance|room around it|space around it|air around it|breathing room around it) !(between|from)
    (film|shoot|show|see|take|seen|shown|shot|filmed|look at|watch) (it|this|everything|them)? % (from)? (a)? (bit|little|much|lot|way|far)? (further away|farther away|further back|farther back|a distance|a greater distance|a bigger distance|afar|far away|further off|more distance|further out|a long way off)
    (film|shoot|show|see|take) @ % (from)? (further away|farther away|further back|farther back|a greater distance|a bigger distance|afar|far away|further off|more distance|further out)
    from (a)? (bit|little|much|lot|way)? (further away|farther away|further back|farther back|a greater distance|a bigger distance|further off)
    % (wider|broader|bigger|larger) (shot|view|angle|framing|frame|crop|perspective|field of view|picture of it all|camera angle|lens)
    % (frame|crop|shoot|film|go) (it|this|everything)? % (wider|looser|further out|broader)
    (frame|crop|shoot|film) @ % (wider|looser|further out|broader)
    % (looser|less tight|less close|not so close|not so tight|not as close|not as tight|too close|too tight) (framing|frame|crop|shot|view)? !(to)
    (zoom|zooms|zooming|zoomed) % (out|back|away|further out|farther out|right out|backwards)
    (zoom) % (right|straight|all the way|way|further)? (out|back)
  `,
  'pan-left': `${pan(left)}${wards('(left|leftward|leftwards)')}`,
  'pan-right': `${pan(right)}${wards('(right|rightward|rightwards)')}`,
};
