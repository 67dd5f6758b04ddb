import { toVocabulary } from './vocabulary.ts';

/**
 * Words that hold sentences together, and verbs and nouns that fit any wish. A wish of which nothing else is left over
 * says no change that a model could make: that is a question, not an instruction.
 */
export const functionWords = toVocabulary(`
  about above according across after afterwards against ago ahead all almost alone along already also although always am
  among an and another any anybody anyhow anymore anyone anything anyway anywhere apart are around as aside at away
  be because become becomes been before beforehand behind being below beneath beside besides better between beyond both
  but by can cannot come comes could did do does doing done down due during each either else elsewhere enough entirely
  even ever every everybody everyone everything everywhere except few fewer for former from further get gets getting
  give given gives go goes going gone got had half has have having hence here how however i if in into is
  it its itself just keep keeps kept last later latter least less let lets like likewise little lot lots made make makes
  making many may maybe me mean means meant meanwhile might mine more moreover most mostly much must my myself namely
  near nearly need needed needs neither never nevertheless next no nobody non none nonetheless nor not nothing now
  nowhere of off often ok okay on once one ones only onto opposed or other others otherwise ought our ours out
  over overall own part parts per perhaps please plus put puts quite rather regarding same seem seems set several shall
  she should since so some somebody somehow someone something sometime somewhere soon still stuff such sure take takes
  taken than that the their theirs then there therefore these they thing things this those though through throughout
  thus till to together too toward towards try twice under unless unlike until up upon upwards us use used using usual
  via want wants was way we well were what whatever when whenever where whereas wherever whether which whichever while
  who whoever whole whom whose why will with within without would yes yet you your yours
  work works working show showing try trying see seeing
  bit pop pops popping starting start starts started begin begins beginning stays stay remain remains leave
  change changes changed changing adjust adjusted adjusting adjustment tweak tweaked modify modified edit edited update
  updated turn turned turning become convert look looks looking feel feels feeling appear appears version versions
  clip clips scene scenes shot shots video film footage picture image frame thing kind sort type style mood
  isn't aren't wasn't weren't don't dont doesn't didn't won't wouldn't shouldn't can't couldn't hasn't haven't
`);
