import type { Patterns } from './find-spoken.ts';

const between = `between (the|its)? (lights|light|highlights|brights|bright parts|bright areas|bright|whites|white|light parts|light areas|light tones|darks|dark|shadows|blacks|black|dark parts|dark areas|dark tones) and (the|its)? (lights|light|highlights|brights|bright parts|bright areas|bright|whites|white|light parts|light areas|light tones|darks|dark|shadows|blacks|black|dark parts|dark areas|dark tones)`;
const gaps =
  '(gap|gaps|difference|differences|spread|distance|separation|jump|jumps|step|steps|range|transition|transitions|contrast)';

/** Paraphrases of the templates of light. */
export const lightPatterns: Patterns = {
  brighter: `
    (can't|cannot|cant|can barely|can hardly|could barely|could hardly|couldn't|barely|hardly) see (a thing|anything|a damn thing|much|nothing|what's going on|what is going on|what's happening|what is happening)
    (let|bring|get|put|add|throw|pour|pump|send) (in)? ({some}|the) (light|daylight brightness) (in|into it|into this|on it|in there|there)?
    (shed|shine|throw|cast|put) ({some})? light on (it|this)
    (shed|shine|throw|cast|put|let|bring|get) ({some})? light (on|onto|into) @
    (open|lift|raise|bring|pull|push|turn|crank|dial|bump|pump|boost) (up)? the (shadows|exposure|brightness|gain|lights levels) up?
    (a|one|half a|two|1|2) (stop|stops) (up|brighter|lighter)
    % up (a|one|half a) stop
    (lift|raise|pull|bring) @ out of the (dark|darkness|shadows|gloom|murk)
    (lift|raise|pull|bring) it out of the (dark|darkness|shadows|gloom|murk)
    (out of|less of) the (gloom|murk)
    % (less|not so|too) (murky|dingy|gloomy|underlit|shadowy)
    % easier to see !(the|a|her|his|their)
    (chase|drive|take|get rid of|lose|kill) (away|off)? (some of)? the (gloom|darkness|murk) (away|out)?
  `,
  darker: `
    (kill|lose|take away|take out|cut|drop|reduce|lower|remove|get rid of) some of the (light|brightness|exposure)
    (take|bring|pull|dial|turn|knock) the (light|lights|brightness|exposure) % (down|back) (a notch|a bit)?
    (a|one|half a|two|1|2) (stop|stops) (down|darker)
    % down (a|one|half a) stop
    % (murkier|shadowier|inkier)
    (more|deeper in|in more|in deeper) (shadow|gloom)
    (dim|lower|turn down) the lights
    % less (glaring|blinding|dazzling|glary)
    too (glaring|blinding|dazzling|glary)
    (less|kill the|lose the|reduce the|no) glare
  `,
  'high-contrast': `
    % (bigger|greater|larger|wider|stronger|higher|deeper|clearer|harder|harsher|more|more of a|sharper|starker|heavier|bolder|steeper) ${gaps} ${between}
    (widen|increase|raise|boost|enlarge|strengthen|deepen|open up|stretch|push) the ${gaps} ${between}
    more ${gaps} ${between}
    % (deeper|blacker|darker|richer|inkier|stronger|heavier|deep|inky|rich) (blacks|black tones|black) ((and|with|,) (brighter|cleaner|whiter|purer|crisper|clearer|clean|bright|stronger|harder) (whites|highlights|white))?
    % (deeper|blacker|darker|stronger|heavier|harder) (darks|shadows) (and|,|with) (brighter|cleaner|whiter|lighter|crisper|stronger) (lights|whites|highlights)
    % (brighter|cleaner|whiter|crisper|stronger) (whites|highlights|lights) (and|,|with) (deeper|blacker|darker|stronger) (blacks|darks|shadows)
    (crush|deepen|push down) the (blacks|darks)
    (blacks|darks) (really|properly|truly)? (black|blacker|deeper|darker|inky) (and|,) (the)? (whites|lights) (really|properly|truly)? (white|whiter|brighter|cleaner)
    (the)? (darks|blacks) (darker|deeper|blacker) (and|,) the? (lights|brights|whites) (lighter|brighter|whiter)
    % (harder|harsher|starker|bolder|stronger|more) (light and shadow|lights and shadows|lights and darks|shadows and highlights|play of light and shadow)
    % (punchier|bolder|starker|snappier|harder|harsher) (blacks and whites|tones|tonality|tonal range|contrasts|contrast|look)
    % (more|greater|stronger|harsher|bolder|harder) contrasts
    (need|needs|want|wants|deserve|deserves|gets|give it|should have|must have|could use) (a|some)? % (strong|powerful|heavy|dramatic|big) contrast
    (more|a bit more|some) (bite|snap) !(the|of|from|at)
  `,
  'low-contrast': `
    (less harsh|not so harsh)? ,? (with|and)? (smaller|less|less of a|gentler|softer|lower|milder|weaker|narrower|fewer|subtler|lighter|finer) ${gaps} ${between}
    (narrow|reduce|lower|shrink|soften|ease|close|flatten|decrease|lessen|even out) the ${gaps} ${between}
    (lift|raise|milk up|fade) the blacks
    % (milky|milkier|lifted|greyer|grayer|softer|gentler|weaker|paler|faded|washed) blacks ((and|,|with)? (softer|gentler|duller|calmer|greyer|grayer|dimmer)? whites)?
    % (gentler|softer|milder|calmer|weaker|flatter) (blacks and whites|darks and lights|lights and darks|shadows and highlights|contrasts|tonality|tonal range|tones|curve)
    (even|level|smooth) out the (light|lighting|tones|lights and darks|darks and lights|shadows|highlights|contrasts)
    % (flatter|flat) (picture|image|light|lighting|profile|grade|grading|look|log look)
    % (less|too|not so) (contrasty|stark|punchy)
    (like|a)? (flat log|log profile|log footage|log look)
    (less|fewer) (contrasts|hard shadows|harsh shadows|stark shadows)
  `,
};
