import type { Patterns } from './find-spoken.ts';

const it = '(it|rain|the rain|the sky|the skies|the heavens)';
const elsewhere = '!(out|into|onto|over|from|through|in her|in his|some|coffee|water|milk|the|a)';
const fog =
  '(fog|mist|haze|thick fog|dense fog|heavy fog|light fog|light mist|thin fog|thin mist|thick mist|dense mist|morning mist|morning fog|soft mist|soft fog|white fog|grey fog|gray fog|sea fog|low fog|light haze|creepy fog|spooky fog|clouds of fog|clouds of mist|wisps of fog|wisps of mist|patches of fog|banks of fog|a sea of fog|a sea of mist|a veil of fog|a veil of mist|a blanket of fog|a blanket of mist|swirling fog|swirling mist|drifting fog|drifting mist|rolling fog)';
const flakes =
  '(thick|big|fat|fluffy|soft|little|small|tiny|white|gentle|light|heavy|large|thick white|big white|fluffy white|soft white|fat white|little white|a few|some|lots of)? (flakes|snowflakes|snow flakes|white flakes|flakes of snow)';

/** Paraphrases of the templates of weather. */
export const weatherPatterns: Patterns = {
  rain: `
    (let|make|have) ${it} % (pour|pouring|bucket|drizzle|tip|lash|chuck) (it|down|with rain|down with rain|it down|buckets)? (hard)? ${elsewhere}
    it ({to}) % (be)? (pour|pouring|bucketing|drizzle|drizzling|tipping|lashing) (it|down|with rain|down with rain|it down)? (hard)? ${elsewhere}
    it (is|was|were|started) (to|really)? (pouring|pour|bucketing|drizzling|drizzle) (down|with rain|down with rain|it down)? ${elsewhere}
    it's (pouring|bucketing|drizzling) (down|with rain|it down)? ${elsewhere}
    (pouring|bucketing|tipping|lashing|chucking) (it)? (down|with rain|down with rain) ${elsewhere}
    pour (it|down) (down)? !(out|into|onto|over|from|the)
    (want|wants|wish|would like|'d like|let|make|have|see) (that)? (the)? rain (to)? % (come|comes|coming|fall|falls|falling|pour|pours|pouring) (down)? ${elsewhere}
    (let|make|have) the (heavens|skies|sky) (open|open up|weep|cry)
    (the)? heavens (opening|opened|open)
    (drench|soak|drown) (it|this|everything|everyone|the picture)? (in|with) (pouring|heavy|the)? rain
    (drench|soak|drown|cover) @ (in|with) (pouring|heavy)? rain
    (a|some|one of those)? (light|heavy|short|proper|good|little|quick|torrential|tropical|april|summer)? (shower|showers|rain shower|rain showers|downpour|downpours|cloudburst|drizzle|rainfall|rain storm|deluge|monsoon|spring shower|rain) (coming down|falling|pouring down|everywhere)? !(curtain|gel|head|cap|door|coat|jacket|boots|drop|drops|hat|barrel|cloud|clouds|stick|cabin|scene with)
    (with)? (rain drops|raindrops|drops of rain|drops) (falling|coming down|pouring down|all over|everywhere) (everywhere|all over|all around|from the sky|outside)? !(on the|on her|on his|down the|from the)
    (torrential|pelting|lashing|bucketing|driving|streaming|monsoon|teeming|drizzling|pattering|steady) rain !(coat|jacket)
    (sheets|curtains|buckets|streams) of (rain|water coming down)
    (under|in|with|during) (the)? (a)? (pouring|heavy|light|torrential|pelting|summer|april|spring|soft)? (rain shower|downpour|rainstorm|rain storm|drizzle|pouring rain|shower of rain|rainy weather|wet weather|rainy sky)
    (a|on a|like on a|like a|like it's a)? (wet|rainy|drizzly|soggy) (and grey|and gray|grey|gray)? (day|weather|evening|afternoon|mood|atmosphere)
    (make|get) it (all)? (wet|drizzly) (and rainy)? (outside|out there)
    (proper)? (english|british|london|seattle|scottish) (rain|weather|drizzle)
    raining (hard|heavily|softly|cats and dogs|outside|a bit|a lot)
    drizzling
  `,
  snow: `
    (with|add|let|have|see|get|show)? ${flakes} (falling|coming down|drifting|drifting down|drift down|fall|float down|floating down|floating|floating around|dancing|everywhere|in the air|all over|tumbling down|swirling|swirling around|fluttering|fluttering down|sinking|gliding down) (from the sky|everywhere|all over|softly|gently|all around|around)? !(on her|on his|off the)
    (with)? ({some}|a few|a flurry of|a whirl of) (flakes|snowflakes|snow flakes)
    (a|an|as a|like a|like in a|into a|in a) (real|proper|white|true)? (winter wonderland|white winter|winter landscape|snowy winter|snow storm)
    winter wonderland ({look})?
    (cover|blanket|bury|dust|coat|wrap|smother) (it|this|everything|the whole thing|the picture) (all)? (in|with|under) (fresh|deep|thick|white|powdery|a layer of|a blanket of|a bit of|some|lots of)? snow
    (cover|blanket|bury|dust|coat|wrap|smother) @ (all)? (in|with|under) (fresh|deep|thick|white|powdery|a layer of|a blanket of|a bit of|some|lots of)? snow
    (everything|all|it all) (covered|buried|blanketed) (in|with|under|by) (fresh|deep|thick|white)? snow
    (a|some|with a|the)? (flurry|flurries|dusting|blanket|layer|whirl|veil|bit|lot) of (white|fresh|powdery|thick)? snow !(on|boots|man|shoes)
    (fresh|powdery|powder|gentle|soft|thick|heavy|swirling|drifting|white) (snow|snowfall) (falling|coming down|everywhere|drifting down)? !(boots|man|shoes|suit|white|leopard|globe|on the)
    snow (coming down|drifting down|everywhere|all over|all around|in the air|drifting|tumbling down|swirling|swirling around|blowing around|fluttering down|to fall|to come down|falling softly|falling gently|falling heavily|falling down) !(on the|on her|on his|off the)
    (a|on a|like on a|like a|in)? (snowy|white winter|wintry|deep winter) (day|weather|mood|atmosphere|scene|look|christmas)
    snowing (hard|heavily|softly|gently|outside|a bit|a lot|like crazy)
    (white|snowy) christmas
  `,
  fog: `
    (fill|filled|shroud|shrouded|wrap|wrapped|cover|covered|veil|veiled|cloak|cloaked|bury|buried|drown|drowned|drowning|lost|disappear|disappearing|vanish|vanishing|swallowed|engulf|engulfed|hide|hidden|sink|sinking|surrounded|envelop|enveloped|drenched|steeped|immersed|bathed|blanketed|soaked|disappears|sinks|swathed|choked) ({it})? (all|completely|half|up|almost)? (in|with|by|into|under|behind|beneath) (a|the|some|lots of|a lot of|plenty of)? ${fog} !(machine|light|lights|horn|horns)
    (fill|shroud|wrap|cover|veil|cloak|bury|drown|engulf|hide|sink|surround|envelop|drench|steep|immerse|bathe|blanket|soak|swathe) @ (all|completely|half|up|almost)? (in|with|by|into|under|behind|beneath) (a|the|some|lots of|a lot of|plenty of)? ${fog} !(machine|light|lights|horn|horns)
    (a|some|with a|with|the|under a)? (thick|thin|heavy|light|dense|soft|white|low|little|big)? (veil|blanket|wall|sea|layer|bank|wisp|wisps|patches|shroud|cloud|clouds|curtain|hint|bit|lot|swirl|swirls|carpet) of (thick|thin|heavy|light|dense|soft|white|low|morning|drifting)? (fog|mist|haze) (everywhere|all over|all around|around)? !(machine|light|lights|horn|on the)
    (let|have|make|get|with)? ({some}|the|thick|dense|heavy|light|thin|soft|white|low|morning|grey|a)? (fog|mist|haze) (to|should)? (roll|rolls|rolling|creep|creeps|creeping|drift|drifts|drifting|come|comes|coming|settle|settles|settling|crawl|crawling|hang|hangs|hanging|float|floating|flow|flowing|swirl|swirling|lie|lying|move|moving) (in|over it|in the air|around|everywhere|all over|all around|through it|over everything|over the ground|on the ground|low over the ground|by|across|through|along the ground|up) !(the|her|his|from|out)
    (make|get|have) it (all)? (misty|foggy|hazy|soupy) (so|like)?
    (so|very|really)? (foggy|misty|hazy) (that)? (you|we|one|nobody|no one|people) (can't|cannot|cant|can barely|can hardly|could barely|hardly|barely|can) (even)? (see) (a thing|anything|much|your hand|a metre|a meter|ten metres|far|the boats|the end|what's there|through it|where you are)?
    (like|as thick as|thick as|as in)? (a)? (pea soup|london fog|fog bank)
    ({like}) ({a})? (misty|foggy|hazy) (morning|day|autumn morning|november morning|autumn day|moor|evening|night|forest|lake)
    (a|on a|like on a|in a) (misty|foggy|hazy) (morning|day|autumn morning|november morning|autumn day|november day)
    (misty|foggy|hazy) (mood|atmosphere|weather|air|morning|morning mood|ambience|conditions)
  `,
};
