import type { Patterns } from './find-spoken.ts';

const all = '(all|all of|every bit of|every trace of|every last bit of|any|the last of)?';
const pictures =
  '(photo|photos|photograph|photographs|picture|pictures|portrait|portraits|postcard|postcards|print|prints|snapshot|snapshots|image|images|photography|album|albums|family album|daguerreotype)';
const ofOld =
  "(very|really)? (old|ancient|antique|aged|great grandpa's|great grandma's|grandpa's|grandma's|grandfather's|grandmother's|great grandfather's|great grandmother's|my grandpa's|my grandma's|our grandparents'|victorian|old time|old timey|19th century|century old|wild west|civil war|faded|vintage|early)";

/** Paraphrases of the templates of colour. */
export const colourPatterns: Patterns = {
  warmer: `
    % (cosier|cozier|toastier|snugger|comfier|homelier|sunnier) ({colours}|light|lighting|feel|look|mood|feeling|atmosphere|glow|vibe|vibes)?
    % (cosy|cozy|toasty|snug) (colours|colors|tone|tones|light|lighting|feel|look|mood|feeling|atmosphere|glow|vibe|vibes)
    % more (cosy|cozy|toasty|fireside) !(corner|blanket|chair|sweater)
    % (less|not so|not as|too) (icy|chilly|frosty|bluish|blueish|clinical|wintry|steely|arctic)
    (warm|heat) (up)? the (colours|colors|colour|color|hues|palette|tones) % (up)?
    (take|get) the chill (off|out of) (it|this|that)
    (take|get) the chill (off|out of) @
    (take|get) the chill (off|out)
    (like|as if|as though)? (lit)? by (candlelight|firelight|the fireside|a fireplace|the fireplace|a campfire|lamplight)
    (bring|put|add|push|get|mix|blend) ({some}) (warmth|amber|orange|warm tones|warm colours|warm colors|warm light) (in|into it|into the picture|into the colours|into the colors|to it|into this)?
    (bring|put|add|push|mix|blend|inject) ({some}) (warmth|amber|orange|warm tones|warm light) (into|to|in) @
    (more|some|a bit of|a little|a touch of|with a) (amber|honey) (in it|tones|tone|hue|hues|cast|tint|glow)
  `,
  cooler: `
    % (icier|frostier|chillier|bluer|steelier) ({colours}|light|lighting|feel|look|mood|feeling|atmosphere|vibe|vibes)?
    % (icy|frosty|chilly|arctic|steely|steel blue|ice cold|glacial) (colours|colors|tone|tones|light|lighting|feel|look|mood|feeling|atmosphere|vibe|vibes|blue|blues|tint|palette)
    % (less|not so|not as|too) (toasty|orangey|yellowish|reddish|orangish|yellowy|cosy|cozy)
    cool (down)? the (colours|colors|colour|color|hues|palette|tones) % (down|off)?
    (a|the|some|with a) (bluish|blueish|blue|cold|cool|icy|steel blue|steely) (cast|wash|tone|hue|touch|shade|feel)
    (bring|put|add|push|get|mix|blend) ({some}) (blue|cold|coolness|cold tones|cool tones|blue tones) (in|into it|into the picture|into the colours|into the colors|to it|into this)
    (bring|put|add|push|mix|blend|inject) ({some}) (blue|cold|coolness|cold tones|cool tones|blue tones) (into|to|in) @
    (take|pull|draw|get) (some of)? the (heat|warmth|orange|yellow) out (of it|of this)?
    (take|pull|draw|get) (some of)? the (heat|warmth|orange|yellow) out of @
  `,
  golden: `
    (bathe|bathing|drench|dip|soak|wrap|flood|cover|coat|steep|douse|glaze|shower|light|immerse|swim|swimming|bathed|drenched|dipped|soaked|wrapped|steeped|glazed) ({it})? (all)? in (warm|soft|liquid|molten|pure|rich|a warm|glowing)? (gold|golden light|golden sunlight|golden sun|golden glow|golden colours|golden colors|golden hues|gold light|honey light)
    (bathe|drench|dip|soak|wrap|flood|cover|coat|steep|douse|glaze|immerse) @ (all)? in (warm|soft|liquid|molten|pure|rich|a warm|glowing|a)? (gold|golden light|golden sunlight|golden sun|golden glow|golden colours|golden colors|golden hues|gold light|honey light)
    (give|lend) (it|this) ({some}|a|the)? (gold|golden sheen|golden shimmer|golden touch|golden wash|gold sheen)
    (a|the|some|with a)? (glow|wash|shimmer|veil|haze|sheen|tinge|cast) of gold !(on|around)
    (gold|golden) (wash|sheen|shimmer|tint|tone|look|cast|tinge|hue|hues|feel|mood|vibe|vibes|warmth|colours|colors|colour|color|palette|light all over|touch|atmosphere|lighting|sunlight)
    honey (coloured|colored)? (light|tones|glow)
    (glow|glowing|shine|shining|shimmer|shimmering) (in|like|with) gold
    all (gold|golden)
    ({like}) ({a})? (liquid|molten) gold
    % more (gold|golden) !(ring|chain|watch|earrings|dress|coins|jewellery|jewelry)
  `,
  vivid: `
    (let|make|have|get) the (colours|colors|hues) (really|all)? (pop|sing|shine|glow|scream|burst|explode|jump out|jump|dance|come alive|leap out|stand out|blaze|popping) (more|out|a bit|a lot|off the screen)?
    % (richer|bolder|stronger|livelier|juicier|punchier|fuller|louder|zingier|poppier|happier|fresher|more intense|more striking|more lively|more alive|more powerful|more brilliant|more vivid|deeper|intense|brilliant|rich|bold|juicy|lively|powerful|full|lush|lusher|glowing|luminous) (and (deeper|bolder|richer|stronger|brighter|livelier|fuller))? (colours|colors|hues|palette|colour palette|color palette|shades|colour|color|colouring|coloring)
    (pump|turn|crank|beef|punch|amp|dial|push|wake|liven|jazz|perk|bump|juice|spice|ramp|bring|boost|lift|intensify|enrich|deepen|strengthen) (up|out)? the (colours|colors|colour|color|hues|palette|colour intensity|saturation) up?
    (candy|jelly bean) (coloured|colored|colours|colors)
    (like)? (in)? (technicolor|technicolour|glorious technicolor|kodachrome colours|kodachrome colors)
    (more|some more|a lot more|a bit more|some|with more) (life|punch|pop|zing|juice|intensity|power|strength|depth|oomph|richness) (in|into|to) (the|its) (colours|colors|colour|color|palette)
    % (eye popping|eyepopping|lush) (colours|colors|look)?
    % (less|not so|not as|too) (pale|drab|faded|washed out|colourless|colorless|bleached|wishy washy|dreary|bland)
    (full|bursting|exploding|alive) (of|with) (colour|color|colours|colors)
  `,
  muted: `
    % (quieter|calmer|softer|gentler|paler|milder|duller|weaker|fainter|tamer|fewer|humbler|restrained|understated|pale|quiet|calm|gentle|faint|subdued|mild|tired|faded|dusty|chalky|powdery|toned down|less intense|less strong|less loud|less bold|less lively|more restrained|more subdued|more subtle|subtle|subtler|more muted|more natural) (colours|colors|hues|palette|colour palette|color palette|shades|colour|color|colouring|coloring|saturation)
    (take|pull|tone|turn|bring|dial|knock|ramp) (some of)? the (colours|colors|colour|color|saturation|hues|palette) % (down|back) (a notch|a bit|a little)?
    (take|pull|suck|drain|bleed|wash|leach) some (of the)? (colour|color|saturation|colours|colors) out
    (take|pull|suck|drain|bleed|wash|leach) some (of the)? (colour|color|saturation|colours|colors) out of (it|this)
    (take|pull|suck|drain|bleed|wash|leach) some (of the)? (colour|color|saturation|colours|colors) out of @
    (calm|soften|fade|quieten|hush|bleach|dull|tame|mute|subdue|mellow|weaken|desaturate) (down)? the (colours|colors|colour|color|hues|palette|tones|saturation) (down)?
    % (less|not so|not as|too) (gaudy|garish|colourful|colorful|loud in colour|candy coloured|candy colored|oversaturated|screaming)
    (almost|nearly) (without|no) (colour|color)
    % (dusty|chalky|powdery) (look|tones|feel)
  `,
  'black-and-white': `
    (take|drain|suck|pull|strip|bleed|wash|leach|squeeze|get) ${all} (the|of the|its)? (colour|color|colours|colors) (out|away|off) (completely|entirely|altogether|totally|fully)? !(of|from)
    (take|drain|suck|pull|strip|bleed|wash|leach|squeeze|get) ${all} (the|of the|its)? (colour|color|colours|colors) (out of|from) (it|this|that|the picture|the image) (completely|entirely|altogether|totally|fully)?
    (take|drain|suck|pull|strip|bleed|wash|leach|squeeze|get|remove) ${all} (the|of the|its)? (colour|color|colours|colors) (out of|from|out from|away from|off) @ (completely|entirely|altogether|totally|fully)?
    (strip|drain|rid|empty|free|bleed) @ of ${all} (the|its)? (colour|color|colours|colors)
    (strip|drain|rid|empty|free|bleed) (it|this) of ${all} (the|its)? (colour|color|colours|colors)
    (lose|ditch|drop|kill|scrap|remove|delete|dump|bin|get rid of|do away with|throw out|skip) ${all} (the|of the|its)? (colour|color|colours|colors) (completely|entirely|altogether|totally|fully|please)? !(of|from|on|in|in the|in her|in his|chart|wheel|correction|grade|grading)
    (no|without|with no|zero|free of|devoid of|not a trace of|without a trace of|without any) (colour|color|colours|colors) (at all|whatsoever|left|in it|anywhere|please)?
    (only|just|nothing but|purely|all|in|in nothing but|in all) (shades of|tones of)? (grey|gray|greys|grays) (tones|shades|scale|only)?
    (only|just|nothing but|purely|in)? (black|blacks) (white|whites|grey|gray|greys) and (white|whites|grey|gray|greys)
    (only|just|nothing but|purely|in)? (black|blacks) , (white|whites|grey|gray) and (white|whites|grey|gray|greys)
    (like)? (in)? (shades|tones) of (grey|gray)
    ({like}) ({a})? (old)? (charlie chaplin|chaplin|buster keaton|silent) ({film})
    (black and white|monochrome) (like|as in) the old days
  `,
  sepia: `
    (in|with|give it)? (a|an|the|that|this|some)? (brown|brownish|browny|sepia|rusty brown|tea brown|tobacco|coffee brown|yellowish brown|reddish brown|yellow brown) (tone|tones|tint|tinge|tinted|toned|look|wash|hue|hues|colour|color|shade|cast|colouring|coloring|feel|shades)? (like|of|from|as in|as on|as with|you see in|you see on|you get in|you find in|on|in) ({a})? ${ofOld}? ${ofOld}? ${pictures} ((from|of|around) (the)? (1800s|1900s|1850|1860|1870|1880|1890|1900|1910|1920|19th century|old days|olden days|turn of the century|wild west|20s|twenties|attic|past))?
    (in|with|give it)? (a|an|the|that|this|some) (brownish|browny|tea stained|tea coloured|tea colored|tobacco|coffee coloured|coffee colored|coffee stained|rusty brown|old brown|antique brown|faded brown) (tone|tones|tint|tinge|look|wash|hue|colour|color|cast|photo look|feel)
    (brownish|browny|tea stained|coffee stained|antique brown|faded brown|old brown) (tone|tones|tint|tinge|tinted|toned|look|wash|hue|hues|cast|photo look)
    ({like}) ({a})? (old)? (brown|brownish|sepia|brown toned|yellowed|tea stained) (old)? ${pictures} ((from|of|around) (the)? (1800s|1900s|19th century|old days|olden days|turn of the century|wild west|attic|past))?
    brown (and yellowed|and faded|and aged) (like)? ({a})? ${ofOld}? ${pictures}?
    (like|as) ({a})? (wild west|victorian|19th century|civil war|daguerreotype) ${pictures}
    (like|as) ({a})? daguerreotype
    (in|all|all in|only|nothing but) (shades of|tones of) brown
    brown tones
  `,
};
