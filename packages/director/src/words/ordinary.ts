import { fillers } from './fillers.ts';
import { functionWords } from './function-words.ts';
import { negations } from './negations.ts';
import { strengthWords } from './strengths.ts';
import { toVocabulary } from './vocabulary.ts';

/** What people often write about a video besides: a word that is none at all may be one of these with a slip. */
const often = toVocabulary(`
  about above across actually after again against almost alone along already although always another anything around away background
  beautiful because before behind below beneath beside better between bigger bottom boring boss brand camera campaign change changed
  character check client closer clothes coat completely crowd customer dancing delete different difficult during early effect else
  ending enough entire especially evening everyone everything exactly example except expensive eyes face falling family favourite
  feeling finally finished following footage foreground forget friend friends funny girl going gone good great hair hand hands happy
  hard head here hold honestly house idea important increase inside instead keep later leave light line little longer looking love
  lower lyrics maybe memory middle moment money morning mountain mouth move moves moving music natural need never next nice nobody
  nothing object obviously office okay original outside people perfect person phone photo photos picture place point possible present
  pretty previous probably problem product quality quick quickly quite raise ready really remove replace right road room scared second
  shadow shadows show shirt side simple singer single skin sky slow slowly small smaller smile someone something sound space standing
  start still stop story street strong stuff suddenly sure table take talking terrible text thank thanks them themselves then there thing
  things think thinking this those thought time tired today together tomorrow tonight total touch towards tree trees trying turning under
  forgot forgotten guess meant mean verses choruses hell damn crap shit fuck fucking ass bitch
  until usual very video viewers voice waiting walking wall want watch watching water weather week weekend weird were what when where which
  while whole window with without woman women wonder word words work working world would write wrong yellow yesterday young
`);

/** Words that hold a wish together or stand around it. */
export const ordinary: ReadonlySet<string> = new Set([
  ...often,
  ...functionWords,
  ...fillers,
  ...negations,
  ...strengthWords,
]);
