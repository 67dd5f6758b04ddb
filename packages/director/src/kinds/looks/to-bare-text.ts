const opening =
  /^(?:(?:hey|hi|hello|ok|okay|so|now|and|please|pls|great|nice|thanks),? )*(?:(?:can|could|would|will) (?:you|we) )?(?:(?:please|just|now) )*/i;
const ending = /(?:,? (?:please|pls|thanks|thank you|now|too))*[\s.!?]*$/i;

/** Nobody asks for a look or for takes in more characters: patterns are not tried on whole pages. */
export const longestWish = 600;

/** A wish without the courtesies before and after it. */
export function toBareText(text: string): string {
  return text.trim().replace(opening, '').replace(ending, '');
}
