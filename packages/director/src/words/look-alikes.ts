import { toVocabulary } from './vocabulary.ts';

/**
 * English words that are one slip away from a word of ours and mean something else: "creamy" is no misspelt "dreamy".
 * Nothing here is ever corrected.
 */
export const lookAlikes = toVocabulary(`
  actions addings afters age agrin aiding alter amain amply analogs analogues analogy apple approved approver
  approves apter aptly aster auction balder batter beater belter betted betters bettor betweens bitter
  blacks blank blight blighter block blued blueish blues bluier blurbed blurted blush bokeh bolden bolter bonder
  border bot boulder bread bride bridged bridges bridie bridle brightener brightens brights broads brood bur
  burred burrier burry butter byroad calker caller calmed calmier cam camerae cameral cameras cancels cancer
  cannel cation chance chancel chang changed changer changes charge charity chink chinks chips choler chords
  chores choreus chuck chucks chunky cinemas clam claps clarify cleaner cleared clearers cleaver clod clops
  close closed closers closes closet clover clunk clunks coaler cod codder coder coiler col colon colons
  compared comparer compares conder contract contrasts cooker cooled coolers cooper cooter corder
  courd crimp crisped crispier crisps crispy crunk crunks cyberpunks dacker dad dammer dan dankness daring
  darkens darkey darknets darter dauring daw daybreaks daylights daytimes deepen derail derailed detailer
  details detain detained dimer dimmed dimmers dissolved dissolver dissolves doable don doubled doubler doubles
  doublet doubly dow drail drains dram drawn dread dreamer dreams dreamt dreary duking duping dynamics earl
  earls effects eighth eights eighty emery emoji emojis energetics ever evert excepts excerpt exposures faced
  fade fader fades fadged failing faked falter famed fared farter farther fashioner fasted fasten fasters fat
  fated fats fatten fatter faxed fazed feaster felling fester ficus fifths fifty fil filling filth firsts fist
  flatted flattens flatters flattery flitter flutter fogger font for forth forwards foster fourths
  frond frons fronts frost fur furth furthers god godden golder greyscales had handhelds handhold harden hardier
  harmer harper hay hdr herder highed highers hither hoo intra intros jitter jitters jut juts laps lapsed lapses
  las led leftward les let lie lighted lightens lighters lightings lightning likelier likely littler livery locks loner
  loo loofs looms loons loops loots loser lovelier lovely lover lowed lowers lowser makings marking masking
  mastier masty mated mating meted middays middy midnights midway mifty miking milty mintier minty missier missy
  mister mists mitier mity moaning moer mooning moonlights morling mornings motions mourning movies mused
  mustier musty mute mutes need needy nerds net nigh nighs nights nighty nitro non nor nori ocher ochers oranges
  orangey orangy originals otter otters outdo outros paining panging panting passel paste pasted pastels paster
  pastes pastil paunchy pawning penning pinch pinning planning pleased pleaser pleases prease precious puncher
  punning pus quacker quicken raiding railing rainfalls rains rainstorms raising raiting rally ran rani realty
  red regally rejects remote removed remover removes restored restorer restores retros reverb revere revers
  reverts riched richen riches righto rights rightward ruining sable safter sake sam sap sarong saturates
  saturations scarp scarper scened scent scents schools scone scones scowed seconds sections seed seeded seen
  selectee selfie selfies semen sepias sepic sevens sever shade shadier shady shaken shaker shakes shale shame
  shape shard share sharer shark sharker sharpener sharpens sharps sharter shave shay shits shoats shoes
  shoots shops shorts shouts showed shower showing shows showy shuts sifter sightly sixths sixty slake slewed
  sloom sloped sloper slots slowing smart smoocher smoothed smoothen smoothers smoothes smother snake snakier
  snaky snoring snots snowball snowed snowfalls snowflake snows snowstorms softener softens soother soots sorter
  souper souter sow sowed sower sowing spart speeder speedo speeds speedy spend spied spots stabiliser
  stabilises stabilizer stabilizes stabled stabler stables stably stake stale staple star stare stark stars
  starts stat stead steadied steadiers steadies steads steamy steed stele steven stile stole stowed stower
  stowing stranger string stringer strond strung stye styled styles suable subduced subdue subduer subdues
  subset suction sundowns sunket sunrises sunsets sunwise supe superb supers supper surer tak tat tea tel thee
  theme there theses thirds those threes threw throe tice tie timelapses tis toe toed toes ton toner tongs
  tonnes tons totes towed toyed transitions tree trice trones tuned tunes twicer twine twire twite vantage
  ventage verge versed verses versions verso verve vibrances vibrancy vibrants videos vlog vlogs wan war warder
  warier warmed warmen warmers warner warper washen washer washes wasted wat weaken weaner wearer weathers
  weaver while whine whit whiten whiter whites whitey wished wit world wound write yellows yellowy zoo
`);
