import { toVocabulary } from '../words/vocabulary.ts';

/** Whom people speak of beside their video; a word that a prompt has is the one in the picture. */
export const peopleWords = toVocabulary(`
  aunt auntie uncle cousin cousins nephew niece mum mummy mom mommy mama dad daddy papa mother father parents sister brother
  sisters brothers grandma granny nana nan grandpa grandad granddad grandmother grandfather wife husband girlfriend boyfriend
  fiance fiancee partner roommate flatmate housemate neighbour neighbours neighbor neighbors teacher professor coach priest
  doctor dentist therapist landlord boss bosses manager managers colleague colleagues coworker coworkers intern trainee
  assistant accountant investor investors founder cofounder owner ceo cfo cmo designer photographer editor composer bandmate
  bandmates choir pastor bride groom son daughter baby toddler friend friends buddy buddies bestie guests customer customers
  fans followers family lawyer lawyers cameraman videographer director producer mother-in-law in-laws birthday anniversary
  funeral graduation party parties concert gig tour festival deadline lunch dinner breakfast bed shower train monday's
`);

/** "Anna says", "the drummer thinks": whoever stands before these speaks, and is not in the picture. */
export const reportingVerbs = toVocabulary(`
  says said thinks thought wants wanted hates hated loves loved likes liked insists insisted suggests suggested complains
  complained asks asked feels felt finds found believes reckons reckoned told tells wrote writes prefers preferred begs begged
  wishes wished hopes hoped noticed notices mentioned mentions agrees agreed
`);
