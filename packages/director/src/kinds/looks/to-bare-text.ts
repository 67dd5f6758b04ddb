const opening =
  /^(?:(?:hey|hi|hello|ok|okay|so|now|and|please|pls|great|nice|thanks),? )*(?:(?:can|could|would|will) (?:you|we) )?(?:(?:please|just|now) )*/i;
const ending = /(?:,? (?:please|pls|thanks|thank you|now|too))*[\s.!?]*$/i;

/** A wish without the courtesies before and after it. */
export function toBareText(text: string): string {
  return text.trim().replace(opening, '').replace(ending, '');
}
