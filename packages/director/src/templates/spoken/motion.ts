import type { Patterns } from './find-spoken.ts';

const drive =
  '(movement|motion|action|energy|dynamism|momentum|drive|swing|kinetic energy|camera movement|camera motion|life and movement|movement and life|oomph)';
const run =
  '(run|runs|running|play|plays|playing|go|goes|going|move|pass|passes|passing|happen|unfold|unfolds|roll|rolls|proceed|go by|goes by|pass by|play out|be shown|be played|show it|play it|run it|roll it|show this|play this|run this|be|race by|fly by|whizz by|flow|flows|tick along|move along|run along|advance|progress|shown|played|playing back|play back|play it back)';
const shake =
  '(shaking|wobbling|wobble|jitter|jittering|shake|shakes|camera shake|camera shakes|jiggling|jiggle|bouncing|bounce|swaying|sway|shakiness|jerking|jerkiness|trembling|wobbles|jerks|bobbing)';

/** Paraphrases of the templates of motion and speed. */
export const motionPatterns: Patterns = {
  'more-motion': `
    (put|bring|get|inject|breathe|add|throw|pump|build|give|work|pack|introduce|create|mix) (in)? ({some}|a)? (more|extra)? ${drive} (into|to|in|on|onto|there|here|for)? (it|this|that|there|here|the picture|the shot|the whole thing)?
    (put|bring|get|inject|breathe|add|throw|pump|build|work|pack|introduce) ({some}|a)? (more|extra)? ${drive} (into|to|in) @
    (give|lend) @ ({some}|a)? (more|extra)? ${drive}
    (it|this|that) ({to})? (needs|wants|could use|could do with|is lacking|lacks|is missing)? ({some}|a bit more) ${drive}
    (could|can) (use|do with|take|stand) ({some}|a bit more|a little more) ${drive}
    % (less|not so|not as|too) (static|stiff|still|rigid|motionless|wooden|frozen|stationary|lifeless|sluggish)
    % (wilder|livelier|busier|bumpier|shakier|bouncier|friskier|jumpier|more hectic|more frantic|more nervous|more restless|more active|more agile|more mobile|more lively|more dynamic|more energetic|more kinetic) (camera)? (movement|motion|camera|camera work|camerawork|camera movement|move|moves|handling|shot|feel)?
    ({camera}) ({to}) % (be)? (wilder|livelier|more active|more alive|more mobile|more restless|wander|wander more|roam|roam more|wander around|roam around|shake more|move a lot|move around|move around more|move about)
    (get|set|make) it (all)? (moving|in motion|going more) !(in|into|to|with)
    (get|set) things (moving|in motion|going)
    (shake|stir) (it|things) up !(with)
    (shake|rattle|jiggle) the camera
    (a|with a|use a|make it a) (wild|nervous|shaky|restless|handheld|hand held|jittery|roaming|wobbly|moving|lively|energetic) camera
    (documentary|news reporter|reportage|home video) style camera
    (as if|like) (the camera was|the camera were|it was|it were|we)? (hand held|handheld|held by hand|filmed by hand|carried by hand|shot by hand|filmed from the hand)
    more (going on|happening|bustle|hustle|hustle and bustle|commotion) (in it|there|here|in the picture)?
    % (livelier|more life and movement)
    more (movement|motion|action|energy) (in|for|on) (it|this|there|here)
  `,
  'less-motion': `
    % (calmer|steadier|gentler|quieter|smoother|softer|stiller|slighter|smaller|tamer|reduced|restrained|fewer|more restrained|more stable|more controlled|less wild|less hectic|less nervous|less shaky|steady|calm|still|quiet|stable|smooth) (camera)? (movement|movements|motion|camera|cam|camera work|camerawork|camera movement|camera movements|camera motion|handling|camera handling|camera hand) !(in and|down)
    (hold|keep|leave|make|get) ({camera}|it|this|things|everything) (more|a bit more|much more|really|very|completely|totally|absolutely|nice and|perfectly|rather)? (still|steady|steadier|stable|stiller|put|motionless|calm|level|in one place|static|fixed|from shaking|from wobbling)
    (hold|keep|leave|make|get) @ (more|a bit more|much more|really|very|completely|totally|absolutely|nice and|perfectly|rather)? (steady|steadier|stable|stiller|motionless|static)
    ({camera}) ({to}|that) (just)? % (stay|stays|stand|stands|be|is|hold|holds|remain|remains|rest|rests|keep|keeps) (more|a bit more|much more|really|very|completely|totally|absolutely|nice and|perfectly)? (still|steady|steadier|put|stable|calm|calmer|in one place|static|fixed|where it is|motionless|quiet|quieter)
    (put|mount|set|fix|place|screw|lock|pop|stick) ({camera}|it|this) (down)? on (a|the) (tripod|stand|gimbal|steadicam)
    (like|as if|as though)? (it was|it were|it's|filmed|shot|as if|it had been|the camera was|the camera were|mounted|standing)? (on|from|with|off) (a|the) (tripod|gimbal|steadicam)
    (use|with|on|from|get|add) a (tripod|gimbal|steadicam)
    (tripod|steadicam|gimbal) (look|shot|feel|style|smooth|steady)
    (stop|quit|cut|less|reduce|remove|kill|lose|ease|calm|lower|take out|get rid of|iron out|smooth out|fix|tame|minus|without|no|no more|without all|dampen|take away|eliminate) (all|all of|some of|the|that|all that|all this|this|some of the|so much)? (awful|terrible|constant|camera|nervous|annoying|bad)? ${shake} !(of|her|his|from)
    (stop|keep) ({camera}) (from)? (shaking|wobbling|moving|jittering|bouncing|swaying|jiggling|trembling|running around|moving around|moving so much)
    % (less|not so|not as|too) (hectic|frantic|nervous|jumpy|restless|wild|bouncy|wobbly|jerky|jittery|agitated|fidgety|frenetic|frenzied|choppy|seasick|bumpy|restless)
    (stop|quit) (moving|shaking|wobbling) (so much|around|around so much|about)
    (settle|calm|quiet|quieten|still|steady|stabilise|stabilize) (down)? the (movement|movements|motion|camera|camera movement|camera work|camerawork|camera motion|action|shot) (down)?
    fewer (camera movements|movements|camera moves|moves)
    (lock|nail|tie|fix) (it|this|the camera) (off|down|in place)
  `,
  'slow-motion': `
    (stretch|draw|drag|string|spin) (it|this|that|the time|time|the moment|the action) % out !(of|on|over)
    (stretch|draw|drag|string|spin) @ % out (in time)? (so (that)? (we|you|people|everyone|one) (can|could|may) % (really)? (see|watch|enjoy|savour|savor|follow|take in|admire|notice) (it|everything|every bit|each moment|the moment|all of it|them|what happens) (rise|fall|move|fly|unfold|happen|go|spin|drip|land|dance|melt)? (slowly|in peace|longer|properly|better)?)? !(of|on|over)
    ({to})? ${run} % (more slowly|a bit more slowly|at half the speed|at half speed|half as fast|at a slower pace|at a slower speed|at a lower speed|at a reduced speed|at a slower rate|at a gentler pace|at a calmer pace|at a more leisurely pace|at a leisurely pace|at a snail's pace|in slow time|at a quarter of the speed|at quarter speed|at a quarter speed|at a gentler speed|at a much slower pace|at a much lower speed|at a much slower speed|with less speed|at slower speed|in slow-mo)
    (at|with|in) (a|an) (much|far|way|slightly|somewhat|bit|little)? (slower|lower|gentler|more leisurely|calmer|reduced|leisurely) (speed|pace|tempo|rate)
    % (slower|lower|more leisurely|gentler|calmer|reduced) (speed|pace|tempo|playback|playback speed|rate)
    (lower|reduce|drop|cut|halve|decrease|slow|bring down|ease|take down|turn down|pull down|pull|bring|turn|dial) (down)? the (speed|pace|tempo|playback speed|pacing) (down|by half|in half|back)?
    % less (speed|pace|haste|rush|hurry|hasty|rushed|hurried)
    (not so|too|way too|far too) (hasty|rushed|hurried|speedy)
    % more slowly
    (like|as)? (in)? (the matrix|bullet time)
    bullet time (effect|look)?
    (at)? (half|a third of|a quarter of) (the)? (speed|pace|tempo)
    (let|make|have) (it|this) take (its|more|a bit more|much more) time
    (let|make) time (stand still|slow down|slow|crawl|almost stand still|nearly stand still|stop almost|stretch)
    slow (the)? time (down)?
    slow (the action|the movement|the motion|things|the whole thing|everything|the moment|the speed|the footage) (right|way|all the way)? down
    (like|slow as|as slow as) (honey|treacle|molasses|syrup) !(on|in the|dripping)
    (with)? time (stretched|slowed down|slowed|slowing down|slowing)
    % (slow motiony|slow mo like|slow motion like|slo mo)
    so (that)? (we|you|people|everyone|one) (can|could) (see|watch|enjoy|savour|savor|follow) it (rise|fall|move|fly|unfold|happen|go|spin|drip|land|dance|melt) (slowly|in slow motion)
  `,
  faster: `
    ({to})? ${run} % (more quickly|a bit more quickly|much more quickly|more rapidly|more swiftly|more speedily|more briskly|at a higher speed|at a faster speed|at a greater speed|at a quicker pace|at a faster pace|at a brisker pace|at a higher pace|at a faster rate|at a higher rate|at double speed|at double the speed|at twice the speed|in double time|at full speed|at higher speed|at greater speed|at high speed|in half the time|at top speed|at lightning speed|with more speed|at a much higher speed|at a much faster pace|at a much faster speed|at speed|like lightning)
    (at|with|in) (a|an) (much|far|way|slightly|somewhat|bit|little)? (higher|faster|quicker|brisker|greater|increased|livelier|snappier) (speed|pace|tempo|rate)
    % (higher|faster|brisker|quicker|greater|increased|snappier|livelier|zippier) (speed|pace|tempo|playback|playback speed|rate|pacing)
    (raise|increase|up|bump|double|crank|boost|turn|push|pump|lift|dial|ramp|bring|quicken) (up)? the (speed|pace|tempo|playback speed|pacing) (up)?
    % more (quickly|rapidly|swiftly|speedily|briskly|speed|tempo|pace|zip) !(boat|limit)
    (step on it|step on the gas|put the pedal down|hit the gas|put your foot down|floor it|get a move on|put some speed into it|put some pace into it|give it some gas|kick it up a gear|shift up a gear|shift it up a gear|hurry up|hurry things up|move it along|get it moving faster|pick up speed|gather speed)
    (put|bring|get|inject|add) ({some}|more) (speed|pace|tempo|zip) (into|to|in) (it|this|that)
    (put|bring|get|inject|add) ({some}|more) (speed|pace|tempo|zip) (into|to|in) @
    (like|as)? (in)? (a)? (time lapse|timelapse|hyperlapse|fast forward|fast motion) (video|effect|look)?
    % (less|not so|not as|too) (sluggish|sleepy|slow paced|draggy|plodding|sedate)
    % (zippier|speedier|brisker|swifter|pacier|snappier|nippier|peppier)
    (get|move|rush|whizz|whip|hurry|race|speed|zip) (it|things) (along|through)
    (get|move|rush|hurry|speed) @ along
    twice as (quick|fast|quickly)
    at (double|twice the|triple|full) speed
  `,
};
