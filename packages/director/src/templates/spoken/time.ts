import type { Patterns } from './find-spoken.ts';

const at = '({to})? ({set})?';
/** How the sun may move; "sun's" is a word of its own. */
const sun = '(with|while|when|as|have|having|just as|right as|right when|after|before)? (the|a)?';
const sets =
  "(sun is|sun's|sun which is|sun that is|sun that's|sun which|sun was|sun be|sun should be|sun|sun already|sun just) (just|slowly|already|about to be|about)? (going down|goes down|go down|gone down|setting|sets|sinking|sinks|low|very low|low in the sky|low on the horizon|disappearing|disappears|dipping|dips|dropping|drops|on its way down|touching the horizon|going under)";
const rises =
  "(sun is|sun's|sun was|sun be|sun should be|sun|sun just) (just|slowly|about to be|already)? (coming up|comes up|come up|up just now|rising|rises|climbing|climbs|peeking over|peeking out|peeks over|peeking|appearing|appears|on its way up|breaking through|going up|popping up)";
const behind =
  '((behind|below|under|beneath|over|above|into|at|on)? (the horizon|the hills|the sea|it|them|the mountains|everything|all of it))?';

/** Paraphrases of the templates of the time of day. */
export const timePatterns: Patterns = {
  nighttime: `
    ${at} during (the)? (night|nighttime|night time)
    ${at} (long|well|shortly|soon|way|just)? (after|past) (dark|midnight|nightfall|bedtime)
    ${at} (when|once|while|as if|as though|like) (it's|it is|it was|it were|it) (already|fully|completely|really|all)? (dark outside|dark out|night outside|night|nighttime|midnight|pitch black outside|pitch dark outside|dark already|late at night)
    ${at} under (the|a)? (stars|starlight|moonlight|moonlit sky|night sky|starry sky|starry night|full moon|moon|starlit sky|stars and moon)
    ${at} (in|at)? the (small hours|wee hours|dead of the night|middle of the night|still of the night|depths of the night|dark of the night|witching hour|small hours of the night)
    ${at} (in|at|during|on)? (the|a)? (late at night|deep of night|deep in the night|dark night|starry night|moonlit night|moonless night|clear night|night hours|night time hours|black night|nightly hours)
    ${at} (with|have|having) (the|a)? (full|bright|pale)? (moon|stars|moon and stars|moon and the stars|stars and moon) (out|up|shining|up high|overhead|in the sky|above|up in the sky)
    ${at} (as|when|once|after|with|until|at|by|let|have|make) (the)? (night falls|night has fallen|nightfall|night comes|night fall|night fallen|night falling|darkness falls|darkness has fallen|darkness fall)
    ${at} (at|by|after|around|towards)? (nightfall)
    (turn|switch|change|flip|swap|make|shift|move|push) (it|this|that|day|the day|daytime)? (in|into|to) (the)? (night|nighttime|a night scene|a night shot|deep night)
    ${at} lit (only|just)? by (the)? (moon|moonlight|stars|starlight)
    % (night like|nightlike|night time ish) ({look})?
    (proper|deep|real|full|total|complete) (night|nighttime|night mood|night feeling|night vibe|night vibes|night feel)
    night (mood|atmosphere|feeling|feel|vibe|vibes|ambience|colours|colors|setting|sky look|grade)
    ({like}) ({a})? (dark|starry|moonlit|summer|winter)? night !(club|out|sky|light|guard|watch|shift)
  `,
  daytime: `
    ${at} during (the)? (daytime|day time|day|daylight)
    ${at} (in|under|by|at|during|into|with) (the)? (full|bright|plain|clear|broad|blazing|strong|warm|glaring)? (sunlight|sunshine|daylight|light of day|day light|full sun|midday sun|noon sun|noonday sun|afternoon sun|afternoon|light of the day|daytime hours|daylight hours)
    ${at} in (the)? (blazing|bright|full|midday|noon|afternoon|glaring) sun
    ${at} (while|when|with|as if|like|since) (the)? (sun is|sun's|sun) (still)? (up|out|high|shining|high up|high in the sky|up in the sky|overhead|at its highest|up high)
    ${at} (at|around|about|towards)? (lunchtime|lunch time|high noon|high midday|noonday|noontime|noon time|midday time)
    ${at} (in|at|during|into) the middle of the day
    ${at} (on|like|in|during|as if on|as if it was|as if it were)? (a|an|some) (bright|sunny|clear|fine|nice|beautiful|normal|ordinary|regular|cloudless|glorious|lovely|warm|summer|sunlit) (bright|sunny|clear|summer|spring)? (day|afternoon|noon|midday)
    ${at} (when|while|as if|as though|like) (it's|it is|it was|it were) (still|already|fully|all)? (light outside|light out|bright outside|bright out|day outside|day|daytime|daylight|light)
    (turn|switch|change|flip|swap|make|shift|move|push) (it|this|that|night|the night|nighttime)? (in|into|to) (the)? (day|daytime|daylight|a day scene|a day shot|broad daylight)
    (proper|real|full|total|complete|bright|plain) (day|daytime|daylight) ({look}|light|lighting)?
    day (mood|atmosphere|feeling|feel|vibe|vibes|setting|grade|light)
    sunlit !(room|face|window|wall)
  `,
  sunset: `
    ${at} during (the)? (sunset|dusk|evening)
    ${at} ${sun} ${sets} ${behind}
    ${at} (in|at|during|into)? (the)? (hour|time|moment|part of the day) (when|where|that|in which|at which) (the)? ${sets} ${behind}
    ${at} (at|towards|toward|near|by) (the)? (end of the day|close of the day|close of day|day's end|end of day|end of an evening|last light|last of the light)
    ${at} (in|with|by|during|at) (the)? (last light of day|last light of the day|last light|last rays|last rays of the sun|last rays of the day|last rays of sun|last sunlight|dying light|dying sun|fading light|evening light|evening sun|evening glow|evening sunlight|late evening light|light of dusk|light of the evening|light of evening|light of a sunset|light of the setting sun|setting sun)
    (evening|dusk|sunset|sundown) (light|sun|glow|sky|mood|vibe|vibes|feel|feeling|atmosphere|colours|colors|tones|look|style|ambience|sunlight|time|hour|scene|shot|grade|lighting)
    ${at} (as|when|while|just as) (the)? (day ends|day fades|day is ending|day is over|day comes to an end|evening comes|evening falls|dusk falls|light fades|light is fading|day closes|evening sets in|dusk sets in)
    ${at} (just|shortly|right)? before (nightfall|dark|it gets dark|the night|night falls|darkness falls)
    ({like}) ({a})? (red|orange|beautiful|glowing|fiery|summer|romantic|dramatic|gorgeous) (sunset|dusk|evening|sundown)
    (a|the) (setting|sinking|dying|dipping) sun
    ${at} at (twilight|the blue hour|the end of twilight)
    (let|make|have) the sun (go down|set|sink|dip)
  `,
  sunrise: `
    ${at} during (the)? (sunrise|dawn|early morning)
    ${at} ${sun} ${rises} ${behind}
    ${at} (in|with|by|during|at) (the)? (first light of day|first light of the day|first light|first light of dawn|first rays|first rays of the sun|first rays of the day|first rays of sun|first sunlight|light of dawn|light of daybreak|dawn light|early light|early morning light|early morning sun|morning sun|morning light|rising sun|light of the rising sun|light of a sunrise|light of early morning)
    (dawn|sunrise|daybreak) (light|sun|glow|sky|mood|vibe|vibes|feel|feeling|atmosphere|colours|colors|tones|look|style|ambience|sunlight|time|hour|scene|shot|grade|lighting)
    (early morning|morning) (sun|glow|mood|vibe|vibes|feel|feeling|atmosphere|sunlight|ambience|look)
    ${at} (as|when|while|just as|before) (the)? (day breaks|day is breaking|day begins|day starts|day is just beginning|day dawns|dawn breaks|dawn is breaking|morning breaks|morning comes|morning dawns|new day begins|new day starts)
    ${at} (at|by)? (the)? (crack of dawn|break of dawn|break of day|first light|breaking dawn|start of the day|beginning of the day|very early morning)
    ${at} (very|really|so)? (early in the morning|first thing in the morning|bright and early)
    ({like}) ({a})? (early|beautiful|glowing|summer|fresh|pink|golden|rosy) (sunrise|dawn|daybreak|early morning)
    (a|the) (rising|climbing) sun
    (let|make|have) the sun (come up|rise|climb)
  `,
};
