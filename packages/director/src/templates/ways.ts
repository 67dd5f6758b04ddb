import type { TemplateId } from '@retake/contracts';

/** More ways of asking for a template, beside the triggers that the catalogue shows. Phrases end at a bar. */
const ways: Partial<Record<TemplateId, string>> = {
  brighter:
    'open up the exposure|lift the shadows|raise the shadows|well lit|sunnier|up the brightness|up the exposure',
  darker: 'pull the exposure down|pull down the exposure|stop it down|moodier light|moodier lighting|duskier',
  warmer:
    'take some of the blue out|take the blue out|take out the blue|lose some of the blue|warmer wb|warm wb|warmer white balance|warm white balance|toastier|cosier colours|cozier colors|amber tones|amber hues|more amber|raise the temperature|orange tint|orange tones|warm glow|warm tint',
  cooler:
    'take some of the yellow out|take the yellow out|take some of the orange out|take the orange out|cooler wb|cool wb|cooler white balance|cool white balance|lower the temperature|blue tint|chillier|frostier|icier|cold tint|cool tint',
  golden: 'gold light|magic hour|golden tint|gold glow',
  vivid:
    'richer colour|richer color|juicier colours|juicier colors|stronger colour|stronger color|more pop|crank the saturation|crank up the saturation|up the saturation|livelier colours|livelier colors|colours that pop|colors that pop',
  muted:
    'desat|softer colours|softer colors|soft colours|soft colors|calmer colours|calmer colors|quiet colours|quiet colors|paler colours|paler colors|quieter colours|quieter colors|pull the saturation down|pull down the saturation|bleached|drained of colour|drained of color|muted palette',
  'black-and-white':
    'kill the colour|kill the color|lose the colour|lose the color|kill all colour|kill all color|strip the colour|strip the color|strip out the colour|strip out the color|straight black and white|mono|no colours|no colors|take the colour out|take the color out|remove the colours|remove the colors|drop the colour completely|drop the color completely',
  sepia: 'brown tint|sepia wash|sepia tint|old photo brown',
  'high-contrast':
    'up the contrast|jack the contrast|jack up the contrast|crank the contrast|crank up the contrast|deeper blacks|more dramatic contrast|starker|punchier contrast|harsher contrast|bolder contrast',
  'low-contrast':
    'soften the contrast|soften contrast|softer contrast|soften up the contrast|ease the contrast|ease off the contrast|ease the contrast back|ease back the contrast|pull the contrast down|pull down the contrast|milder contrast|gentler contrast|take the contrast down|knock the contrast down|knock down the contrast',
  sharper:
    'more clear|more definition|better definition|lacks definition|tack sharp|pin sharp|razor sharp|sharper focus|crisp focus|more in focus|better focus|crisper detail|crisper details',
  softer:
    'take the edge off|less harsh|gentler look|gentler focus|hazier focus|diffuse it|diffuse the image|diffuse the picture|soften the edges',
  nighttime:
    'proper night look|day for night|middle of the night|dead of night|in the dark of night|proper night|late night',
  daytime: 'full daylight|set in the day|daylit|set during the day|day look',
  sunset:
    'the sun setting|with the sun setting|sun setting|as the sun sets|sun going down|with the sun going down|at twilight|evening sun|sundown light|dusk light',
  sunrise:
    'the sun rising|with the sun rising|sun rising|as the sun rises|sun coming up|with the sun coming up|break of day|sun up|crack of dawn|rising sun',
  cinematic:
    'blockbuster look|hollywood look|big screen look|feature film look|big screen feel|hollywood feel|movie trailer look|cinema feel',
  vintage:
    '70s look|60s look|80s look|90s look|like the seventies|like the eighties|vhs|vhs look|super 8|super 8 look|nostalgic look|throwback look|old tape look|like an old tape|like old tapes|like the old tapes|old home movie look',
  noir: 'hard boiled noir|film noir treatment|like a film noir',
  neon: 'neon lit|synthwave|synthwave look|neon drenched',
  dreamy: 'hazy dream|dreamy haze|otherworldly look|like in a dream|something dreamlike|something more dreamlike',
  rain: 'rain cats and dogs|raining cats and dogs|a downpour|wet weather|drizzle|a drizzle|rainstorm|a rainstorm',
  snow: 'blizzard|a blizzard|flurries|snow flurries|snowstorm|a snowstorm',
  fog: 'roll in fog|roll in some fog|roll some fog|let fog roll in|fog rolling in|have fog roll in|let the fog roll in|a bank of fog|a fog bank',
  'more-motion': 'move more|moves more|more kinetic|more going on|busier camera|more life in the camera',
  'less-motion':
    'moves too much|moving too much|shakes too much|wobbles too much|jitters too much|move less|moves less|moving less|shake less|shakes less|wobble less|ease the camera movement|ease back the camera movement|ease the camera movement back|calm the camera|calm down the camera|calm the camera down|settle the camera|less jitter|less wobble|stop the wobble|steady it|lock the camera|lock off the camera|camera locked off|hold the camera still|keep the camera still',
  'slow-motion':
    'slow it way down|slow it right down|slow it all the way down|slow that down|slow this down|slow them down|extreme slow mo|extreme slow motion|super slow|super slow mo|overcrank|overcrank it|ramp it down',
  faster:
    'pick up the pace|pick the pace up|snappier|tighter pace|tighten the pace|tighten up the pace|pacier|hurry it up|up the tempo|raise the tempo|increase the tempo|up the pace|quicken the pace|quicker pace|faster tempo',
  'zoom-in':
    'push in tighter|push in closer|push in much tighter|camera moves in closer|camera moved in closer|camera moves in|camera move in|camera closer|move the camera closer|move the camera in|camera moves closer|camera moved closer|tighter framing|dolly in|punch in|punch in tighter|closer crop|tighter crop|go in tighter|go in closer|zoomed in|camera pushes in|camera push in|camera zooms in|tighter shot',
  'zoom-out':
    'wider frame|a wider frame|wider view|a wider view|pull out wider|pull back wider|widen out|go wider|dolly out|camera pulls back|camera pulls out|camera pull back|camera zooms out|zoomed out|pull wider|pull the camera back|move the camera back|wider framing|wider crop|wider shot|pull away|slight pull out|slow pull out|back the camera up',
  'pan-left':
    'camera pans left|camera panning left|camera pan left|camera moves left|move the camera left|move the camera to the left|swing left|swing the camera left|leftward pan|pans left|panning left|panned left|camera drifts left|camera goes left|camera to the left|camera pans to the left|pans to the left|camera moves to the left|pan it left|pan it to the left',
  'pan-right':
    'camera pans right|camera panning right|camera pan right|camera moves right|move the camera right|move the camera to the right|swing right|swing the camera right|rightward pan|pans right|panning right|panned right|camera drifts right|camera goes right|camera to the right|camera pans to the right|pans to the right|camera moves to the right|pan it right|pan it to the right',
};

/** Each way with its template. */
export const spokenWays: readonly (readonly [string, TemplateId])[] = Object.entries(ways).flatMap(([id, phrases]) =>
  phrases.split('|').map((phrase) => [phrase, id as TemplateId] as const),
);
