import type { Patterns } from './find-spoken.ts';

const parts =
  '(details|detail|lines|edges|picture|image|focus|definition|contours|outlines|texture|textures|contour|resolution|rendering|shot|look)';

/** Paraphrases of the templates of detail. */
export const detailPatterns: Patterns = {
  sharper: `
    (crisp|crispen|sharpen|tighten|clean) (it|this|everything|things|the picture|the image|the focus|the edges|the details|the lines|the whole thing) up
    crispen
    (crisp|crispen) @ up
    crisp up
    (pull|bring|get|put|snap|draw|bring back) ({it}|things) (back)? (into|in) (better|sharper|crisp|full|perfect|proper|clear|sharp)? focus
    (pull|bring|get|put|snap|draw) @ (back)? (into|in) (better|sharper|crisp|full|perfect|proper|clear|sharp)? focus
    % (clearer|crisper|cleaner|finer|more|better|more precise|more defined|sharper|stronger|crystal clear|razor sharp|pin sharp|tack sharp|crispier|well defined|more distinct|higher|clear|crisp|sharp|extra) ${parts}
    % (razor|pin|needle|tack|knife|crystal|super) (sharp|crisp|clear) ({look})?
    (in)? (hd|4k|8k|high def|high definition|ultra hd|uhd|full hd|high resolution|high res|hi res) (look|quality|sharpness|clarity|crispness|feel|sharp|picture)
    (like|in|as if in|more like) (hd|4k|8k|high definition|ultra hd|full hd)
    (so (that)?)? (we|you|i|one|people|everyone) (can|could) (really)? (see|count|make out|recognise|recognize|read) (every|each) (single|little|last|tiny)? (detail|details|hair|pore|fibre|fiber|thread|wrinkle|crumb|grain|drop|pixel|leaf|blade of grass|eyelash)
    % (less|not so|not as|too) (fuzzy|mushy|smeary|smudgy|woolly|blurred|smeared|out of focus|unsharp|unfocused|indistinct|milky and soft|washed and soft)
    (get rid of|lose|remove|take out|take away|kill|fix|reduce|less) (all|some of)? (the|this|that)? (blur|blurriness|softness|fuzziness|smearing|smudginess)
    % (sharper|crisper|crispier) (and (clearer|crisper|cleaner|sharper))?
    % (well|better|more) (focused|focussed|defined)
    (make|let) the (details|edges|lines|textures|texture|contours) (stand out|pop|show|come out|jump out) (more|a bit more|better)?
    (bring|draw|tease|work) out the (details|detail|texture|textures|lines|edges|contours|fine details|finer details)
    (details|textures|lines|edges) (sharper|crisper|clearer|finer|cleaner)
    up the (sharpness|clarity|definition|detail|resolution)
  `,
  softer: `
    (soften|blur|smooth) (it|this|everything|things|the picture|the image|the focus|the edges|the details|the lines|the whole thing|the sharpness) (out|up|over|a bit|a little|down|off)?
    (soften|blur|smooth) @ (out|up|over|down|off)
    (like|as if|as though|as)? (seen|filmed|shot|looking|looked at|viewed|you look|we look|you see it|we see it|it was shot|it were shot)? (through|behind|from behind) (a|an|some)? (soft|thin|fine|light|silk|silky|layer of)? (veil|silk|gauze|frosted glass|silk stocking|stocking|net curtain|soft filter|diffusion filter|softening filter|vaseline|vaseline lens|vaseline on the lens|milk glass|milky glass|piece of silk|tissue|lace|steamed up glass)
    % (silkier|gauzier|creamier|velvetier|smoother|gentler|silky|gauzy|velvety|silken|more delicate|less harsh|less hard|less edgy|less crisp|less razor sharp) (look|picture|image|edges|focus|lines|outlines|contours|details|feel|finish|edge|rendering)
    % (silkier|gauzier|less crisp|less razor sharp|less edgy)
    take (some of)? the (edge|edges|harshness|bite|sharpness|crispness) off !(of the|the)
    take (some of)? the (edge|edges|harshness|bite|sharpness|crispness) off @
    take (some of)? the (edge|harshness|bite|sharpness|crispness) out (of it)?
    % (softer|soft) (edges|picture|image|lines|look|outlines|contours|details|lens|lens look|blur|skin look|finish|feel|touch)
    % (less|not so|not as|too) (crisp|hard edged|edgy|crispy|sharp edged|razor sharp|oversharpened|over sharpened|clinical|digital)
    (gaussian|soft|gentle|slight|light|subtle|a bit of|a little|a touch of|some) (blur|diffusion|softening)
    (soft|diffusion|vaseline|pro mist|mist) (filter|lens) (look|effect)?
    (edges|lines|outlines|contours|details) (softer|gentler|smoother|rounder|less sharp|less hard|less harsh)
    % (a bit|slightly)? out of focus
    % more (blur|blurred|diffused|diffuse|gauze|softness)
  `,
};
