import { telling } from './told-words.ts';

/** Words of which every other remark has one. */
const remarking =
  /\b(?:fine|good|great|perfect|lovely|nice|beautiful|ok|okay|amazing|awesome|gorgeous|wonderful|ideal|brilliant|stunning|excellent|fantastic|cool|spot|point|favou?rite|best|right|alright|done|ready|finished|superb|keeper|locked|happy|pleased|satisfied|lik(?:e|es|ed|ing)|lov(?:e|es|ed|ing)|adores?|enjoy|prefer|wrong|notes|complaints|problems?|issues?|worries|stay|stays|remains?|leave|left|keep|keeps|keeping|leaving|kept|let|spare|skip|ignore|exclude|excluded|omit|not|don't|dont|never|need|needn't|needs|without|no|nothing|hands|away|touch|unchanged|untouched|as|out|aside|apart|shouldn't|mustn't|won't|compared|comparison|next|relative|contrast|watched|saw|seen|checked|rewatched|reviewed|looked|match|matches|matching|fits?|similar|unlike|way)\b/iu;
/** Words of which every exception has one, beside those. */
const excepting =
  /\b(?:except|excepting|excepted|excluding|besides|other than|but|save|minus|leaving|skipping|bar|barring|omitting|exception|off)\b/iu;
/** What was wrong earlier: "clip 3 was too dark yesterday". */
const formerly = /\b(?:was|were|used|had)\b/iu;

/** Whether a message may have a remark on clips beside its wish; most have not. */
export const mayRemark = (text: string): boolean => remarking.test(text) || telling.test(text);

/** Whether a part of such a message may be one. */
export const mayBeRemark = (part: string): boolean => mayRemark(part) || excepting.test(part) || formerly.test(part);
