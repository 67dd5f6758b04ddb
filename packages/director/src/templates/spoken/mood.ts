import type { Patterns } from './find-spoken.ts';

const cinema =
  '(movie|movies|real movie|feature film|cinema film|film|hollywood|hollywood movie|hollywood film|hollywood production|hollywood picture|hollywood blockbuster|blockbuster|blockbuster movie|movie trailer|film trailer|trailer|motion picture|big screen|big screen movie|big budget movie|big budget film|big movie|big film|cinema|cinema release|proper film|proper movie|real film|epic movie|epic film|epic|imax movie|cinema trailer|movies|silver screen)';
const decade =
  '(20s|30s|40s|50s|60s|70s|80s|90s|1920s|1930s|1940s|1950s|1960s|1970s|1980s|1990s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|early sixties|late sixties|early seventies|late seventies|early eighties|late eighties|mid seventies|mid eighties)';
const old =
  "(really|very)? (old|worn|worn out|worn old|dusty|grainy|scratchy|scratched|faded|aged|ancient|antique|old fashioned|retro|vintage|classic|super 8|vhs|8mm|16mm|betamax|old time|old timey|analogue|analog|grandpa's|grandma's|my parents'|my grandparents'|our parents'|dad's|my dad's|granddad's|mum's|mom's|parents'|80s|70s|60s|50s|90s|1960s|1970s|1980s|seventies|eighties|sixties|fifties|nineties)";
const relic =
  '(old|family|home|holiday|super 8|vhs|8mm|16mm|amateur|tv|television|music|cine|polaroid|wedding|vacation)? (movie|movies|film|films|reel|reels|home movie|home movies|home video|home videos|newsreel|newsreels|footage|tape|tapes|vhs|vhs tape|vhs tapes|cassette|cassettes|camcorder|camcorder tape|camcorder video|photo|photos|photograph|photographs|picture|postcard|postcards|polaroid|polaroids|tv show|tv shows|tv series|television show|television|tv|tv ad|tv commercial|commercial|film stock|film reel|cinema|camera|cine film|video|videos|music video|snapshot|album|movie reel|film strip|recording|recordings)';

/** Paraphrases of the templates of mood. */
export const moodPatterns: Patterns = {
  cinematic: `
    ({like}) ({a})? (real|proper|big|expensive|true|great|modern|actual|classic|epic)? ${cinema} !(star|poster|theatre|theater|ticket|screen|camera|set|crew|director|monster|from the|of the|noir)
    (more|much more|a lot more|a bit more|a little more)? ${cinema} (like|ish|esque|grade|quality|worthy|level|ready)
    (hollywood|cinema|movie|blockbuster|big screen|feature film|silver screen|theatrical|big budget|epic movie|imax|film trailer|movie trailer|arthouse) ({look})
    ({like})? (something|it|as if it|like it|as though it)? (was|were|had been|we|is|been)? (shot|made|filmed|meant|fit|ready|graded|destined|produced) (it)? (for|by) (the|a)? (big screen|cinema|cinemas|movies|silver screen|theatre|theater|theatres|theaters|movie theater|movie theatre|hollywood|hollywood studio|imax|real film crew|big screens)
    ({like}) (something|a thing)? (you'd|you would|you|we'd|they|people)? (see|watch|show|find|get|expect) (in|at|on) (the|a)? (cinema|cinemas|movies|theatre|theater|big screen|silver screen|movie theater|movie theatre|imax)
    (something)? (worthy of|fit for|made for|ready for|straight from|belongs on|belonging on|belongs in|good enough for) (the|a)? (big screen|cinema|cinemas|movies|silver screen|hollywood|oscars|movie theater|movie theatre|imax|oscar)
    ({like}) (something|a shot|a frame|a scene)? (from|out of|in|of|by) ({a})? (real|proper|big|expensive|great|epic)? ${cinema} !(star|poster|theatre|theater|ticket|camera|set|noir)
    ({like}) ({a})? (christopher nolan|nolan|ridley scott|spielberg|denis villeneuve|villeneuve|michael bay|scorsese|tarantino|kubrick|david fincher|fincher|wes anderson) ({film})?
    (hollywood|big screen|blockbuster|movie|silver screen) (magic|polish|gloss|glamour|glamor|treatment|feeling|flair)
    big (movie|film|hollywood) (look|feel|feeling|vibe|energy)
    (proper|real) (film|movie) ({look})
    (teal and orange|orange and teal) (look|grade|grading|style)?
  `,
  vintage: `
    (a|the|real|proper)? ${decade} (vintage|retro) ({look})?
    (a|the|real|proper)? (vintage|retro) ${decade} ({look})?
    ({like}) ({a})? ${old} ${old}? ${relic} ((from|of|in|shot in|out of) (the)? (${decade}|attic|past|old days|grandpa's attic))?
    ({like}) ({a})? ${relic} (from|of|in|shot in|made in|out of) (the)? (${decade}|attic|past|old days)
    ({like})? (it|they|we|as if it|as if they|as if we|as though it|as though they|it was all)? (was|were|had been|has been|had|have been|been|is|being)? (all)? (shot|filmed|made|recorded|taken|captured|produced|broadcast) (back)? (in|during) (the)? ${decade}
    ({like})? (it|they|we|as if it|as if they|as if we|as though it|as though they)? (was|were|had been|has been|had|have been|been|is|being)? (shot|filmed|made|recorded|taken|captured) (on|with|through) (an|a|my|some)? (old|grandpa's|my dad's|cheap old|real|ancient|old school)? (film|vhs|super 8|super 8 camera|camera|camcorder|film stock|film camera|8mm|8mm film|16mm|16mm film|35mm film|polaroid|tape|video camera|cine camera|kodak|kodachrome)
    ({like}) (back)? (in|from)? (the)? ${decade} !(detective|gangster|crime|noir|sci)
    (in|from|back in|back to|of|straight from|into) (the)? ${decade} ({look})?
    ${decade} ({look}|movie|film|tv show|tv|home video|home movie|camcorder|super 8|super 8 reel|footage|postcard|photo|polaroid|vhs|cinema|television|video|music video)
    ({like}) ({a})? ${decade} (super 8|vhs|8mm|home|family|tv|television|music|holiday)? (movie|film|tv show|tv|home video|home movie|camcorder|reel|reels|footage|postcard|photo|polaroid|tape|tapes|video|cinema|show|commercial|ad|sitcom|music video)
    (vhs|camcorder|polaroid|super 8|8mm|16mm|kodachrome|kodak|analogue film|analog film|old camera|old tv|old postcard|home movie|home video|film grain|nostalgia|nostalgic|retro|throwback|old timey|old time|old world|aged|antique|yesteryear|bygone|old days|old tape|betamax|cassette|worn film) ({look})
    % (nostalgic|old timey|olde worlde) ({look})?
    % more (nostalgic|old timey|retro|old school|old fashioned|vintage|aged) ({look})?
    (of|from|like)? (a)? (bygone|by gone|past|long gone) (era|age|days|days gone by|times|time)
    (like|from|in|as in|back to) (the)? (good old days|old days|olden days|days of old|times past|yesteryear|olden times|old times)
    (with)? ({some}|the)? (film grain|grain) and (scratches|dust|dirt|faded colours|faded colors|light leaks)
    (with)? ({some}|the)? (scratches|dust) and (film grain|grain|dust|faded colours|faded colors|scratches)
    (turn|wind|put|set) back the clock !(on the|by)
  `,
  dreamy: `
    ({like}) ({a})? (my|her|his|soft|sweet|strange|beautiful|hazy|distant|good|nice|blurry|floating|lovely|warm|summer|childhood)? (day dream|daydream|dream|dreams|daydreams|reverie|fairy tale|fairytale|dream sequence|dream scene|dream world|dreamworld|dreamland|wonderland|hazy memory|distant memory|faded memory|soft memory) !(catcher|car|house|team|job|girl|guy)
    ({like})? (as if|as though|like) (it|we|you|she|he|they|everyone|everybody|someone|somebody|all of it|this|i) (is|was|were|are|had been|has been|have been)? (all)? (in|inside|out of|from|straight out of|come out of|came out of|came straight out of|coming out of|taken from|living in|floating in|walking in|part of|just|only|having) (a|the|my|some|her|his)? (dream|daydream|dreams|fairy tale|fairytale|dream world|reverie)
    ({like})? (as if|as though|like) (we|you|she|he|they|everyone|everybody|someone|somebody|i|we all|you're|we're|she's|he's) (is|was|were|are|am|had been)? (dreaming|daydreaming|asleep and dreaming|half asleep|sleepwalking)
    (dream|day dream|daydream|fairy tale|fairytale|dream world|dreamland|dreamscape|reverie) (look|looks|style|feel|feeling|vibe|vibes|mood|effect|filter|aesthetic|treatment|quality|atmosphere|finish|like|ish|haze|glow|light|sequence look)
    % (more)? (surreal|otherworldly|ethereal|dreamlike|dream like|trance like|floaty|fairytale like|fairy tale like|dreamy) (and (soft|hazy|floaty|glowing|light|ethereal|dreamlike|dreamy|blurry))? ({look}|quality|light|glow|haze)?
    (float|floating|drift|drifting) like in a dream
    (hazy|diffuse|milky|gauzy|heavenly|blurry) (dreamy|ethereal|dreamlike)
    (a|with a|the|some)? (soft|hazy|dreamy|gauzy|heavenly|angelic|diffused|milky|gentle|magical) (dreamy|hazy|soft|milky|heavenly)? (glow|haze|bloom) !(of|on|around|from)
  `,
  noir: `
    ({like}) ({a})? (old|classic|black and white|vintage|smoky|shadowy|1940s|1930s|1950s|40s|30s|50s|forties|thirties|fifties)? (old|classic|1940s|1930s|1950s|40s|30s|50s|forties|thirties|fifties|black and white)? (detective|private detective|private eye|gangster|crime|mafia|mobster|mob|hard boiled|hardboiled|gumshoe|sleuth|murder mystery|spy|humphrey bogart|bogart|bogie|hitchcock|sam spade|philip marlowe|marlowe|femme fatale|film noir|noir|noirish|whodunnit|whodunit) ({film}|novel|novels|era movie|mystery|drama)?
    (old|classic|vintage|1940s|40s|forties)? (detective|private eye|gangster|crime|film noir|hard boiled|hardboiled|bogart|gumshoe|detective film|detective movie|gangster movie|gangster film|crime film|noir movie|noir film|detective story|hitchcock) ({look})
    (more)? (noirish|noir like|noir ish|noiresque|film noir style) !(one|a|an|those|these|in|the|some|from|that|old)
    (venetian blind|hard boiled|hardboiled|private eye|femme fatale) (shadows|mood|look|vibe|atmosphere|lighting)
    ({like}) (we|they|it|you) (shot|filmed|made|were in|are in|was in) ({a})? (old)? (detective|gangster|film noir|noir|crime|private eye) ({film})?
    (smoky|shadowy|moody) (detective|noir|film noir|private eye) ({film}|{look})?
  `,
  neon: `
    ({like}) ({a})? (video game|retro|80s|old|glowing|futuristic|japanese)? (arcade|arcades|arcade hall|arcade game|amusement arcade|cyberpunk city|cyberpunk movie|cyberpunk film|cyberpunk game|cyberpunk|cyberpunk 2077|blade runner|bladerunner|tron|synthwave video|synthwave cover|synthwave|vaporwave|retrowave|las vegas|las vegas at night|vegas|vegas at night|vegas strip|tokyo at night|neon city|neon sign|neon signs|night in tokyo|neon bar|laser show|laser tag)
    (blade runner|tron|arcade|synthwave|vaporwave|retrowave|cyberpunk|outrun|las vegas|vegas|laser|neon sign|neon city|neon bar|miami vice|electric neon) ({look}|lighting|lights|colours|colors|glow)
    (lit|lit up|bathed|drenched|glowing|washed|flooded|soaked|bathe it|drench it|light it|wash it|flood it|soak it|covered|awash) (only|just|all)? (by|in|with|from) (the)? (glowing|pink|electric|bright|purple|blue|pink and blue)? (neon|neon light|neon lights|neon signs|neon tubes|neon glow|neon colours|neon colors)
    (bathe|drench|light|wash|flood|soak|dip|cover|fill) @ (all)? (up)? (in|with) (glowing|pink|electric|bright|purple|blue|pink and blue)? (neon|neon light|neon lights|neon signs|neon tubes|neon glow|neon colours|neon colors)
    (glowing|electric|neon|fluorescent|bright) (pinks|pink|magenta|purple|violet) (and|,) (blue|cyan|turquoise|teal|green|electric blue|blues|cyans|purple|violet) (all over|everywhere|lights|light|lighting|tones|glow|colours|colors|tubes|hues) !(on|at|in the)
    (pink|magenta|purple|violet|pinks|hot pink) (and|,) (blue|cyan|turquoise|teal|electric blue|blues|cyans) (neon|glow|neon glow|neon lights|glowing lights|neon light|neon tones|glowing light|neon lighting)
    (fluorescent|electric|glowing) (colours|colors|hues|tones|glow|neon)
    (make it|let it|everything|all) glow (like)? (in)? neon
    glow in neon
  `,
};
