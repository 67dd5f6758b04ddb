import { toVocabulary } from './vocabulary.ts';

/**
 * English words that are one slip away from a word of ours and mean something else: "creamy" is no misspelt "dreamy".
 * Nothing here is ever corrected.
 */
export const lookAlikes = toVocabulary(`
  actin actinon actions acton addings addling adzing afters age agin agrin aiding als alter amain amply
  analoga analogs analogues analogy appay apple appley approved approver approves appuy apter aptly aster
  auction auding awa bac balder batter beater belter betted betters bettor betweens bight bitter blacks blaer
  blank blight blighter block blued blueish blues bluet bluey bluier blurbed blurted blush boh bokeh bolden
  bolter bonder border bot boulder bowlder brack brad bread bricht brichter brichtest bride bridged bridges
  bridie bridle brightener brightens brights broads brod brond brood bur burred burrier burry butter byroad
  calker caller calmed calmier calver cam camerae cameral cameras cancels cancer cannel carcel cation cauld
  chance chancel chang changa changed changer changes changs chank chanks charge charity chaunge chink chinks
  chips chirus choler chords chores choreus chuck chucks chunky cinemas clam claps clarify clarty cleaner
  cleared clearers cleaver clies clipart clipe clipes clipt clits clod cloner clops close closed closers
  closes closet clour clours clover clunk clunks coaler cod codder coder coiler col colog cologs colon colons
  colory coloury colter compadre compage compared comparer compares compart compere conder contract contras
  contrasts contrat contrats contrist coo cooer cooker cooled coolers cooper cooser cooter corder courd crimp
  crimper cris crise crisped crispen crispers crispier crisps crispy crunk crunks cyberpunks dacker dad daiker
  dak daker dammer dan danker dankest dankness darer daring darked darkener darkens darkey darknets darner
  darter dauring daw daybreaks daylights daytimes deeder deepen derail derailed dering detailer details detain
  detained dimer dimmed dimmers dissolved dissolver dissolves doable don doubled doubler doubles doublet
  doubly dow drail drains dram drawn dread dreamer dreams dreamt drear drearier dreary duding duing duking
  duping durning dynamics earl earls eery effects eighth eights eighty emery emoji emojis energetics erst
  etherial ever evert excepts excerpt exergy exposture exposures fabling faced fade fader fades fadged faggier
  faggy failing faked fallings falsing falter famed fanded farded fared farter farther fas fashioner fasted
  fasten fasters fat fated fatling fats fatten fatter faxed fayed fazed feaster felling fester ficus fie fiest
  fifths fifty fil filling filmi filmis filth firs firsts firth fist flatted flattens flatters flattery flim
  flitter flutter fogey fogger fogy font for foreward forth forwards forwarn foster fou fourths fous fouth
  frist froggier froggy frond frons fronts frost froward fucus fuggier fuggy fulling fur furth furthers gaed
  gie gilden gloopier god godden goldens golder greyscales gulden gylden had hae han hander handhelds handhold
  harden hardier harmer harper hay hdr hep herder highed highers hither hoarder hoo inro intra intron intros
  jitter jitters jus jut juts kye laipse laminous lapje laps lapsed lapser lapses las lase lat lats lawer led
  leftward les let licht lichter lichting lichts lie ligating lighted lightens lighters lightings lightning
  likelier likely littler littles littlie livery locks lod loner loo loofs looms loons loops loos loots loper
  loser lovelier lovely lover lowe lowed lowers lowery lowes lowser maaing macing mae mak makings marking
  masing masking mastier masty mated mating mavie mawing maxing maying mazing meted middays middy midnights
  midway mifty miking miltier milty mintier minty mis missier missy mister mists mitier mity moaning mobie moe
  moer monie monochromes monochromy mooning moonlet moonlights mor morion morling mornings moted motions
  mourning movies moxie muled mured mused musted mustier musty mute muter mutes muxed neds need needy neelds
  neems neeps nerds net nicht nigh nighs nights nighttide nighttimes nighty nitro nocturnals non noo nor nori
  ocher ochers ony orang oranger oranges orangey orangs orangy originals otter otters outdo outgo outher outre
  outros outrow paining panging paning pannings panting passel paste pasted pastels paster pastes pastil
  paunch paunchier paunchy pawning pease penning pervious pinch pinning planning pleased pleaser pleases
  prease precious puh pul punce puncher punning pus quacker quicken rai raiding raiking railing raine
  rainfalls rains rainstorms raising raiting rally ran rani ravining realty rearly red redry reeject refect
  refry regally reining rejects remote removed remover removes reo repro res rescore resect restoke restored
  restorer restores ret retally retore retrod retros rets reverb revere revers reverts revery revest revet
  rewove ricer riched richen riches richt richter ricier ricker righto rights rightward righty rin roining
  ruining sable sae safter sake sam sap sarong saturater saturates saturations scarp scarper scart scena
  scenas scend scends scened scent scents scerne scernes schoole schools schorl scone scones scots scowed
  scowing seconde secondi secondo seconds sections secund sed seed seeded seen selectee selfie selfies semen
  sene senes sepias sepic septa sevens sever sewen seyen shade shadier shady shaked shaken shaker shakes shako
  shakt shale shalier shaly shame shape shapen shaper shard share sharer shark sharker sharn sharped sharpener
  sharpens sharpers sharps sharpy shart sharter shave shay shets shits shoats shoes shogs shool shoos shoots
  shops shorts shote shotes shott shotts shouts showed shower showing shows showy shuts sieth sifter sightly
  sith sixte sixths sixty skart skeed skene skenes slake slart slewed sloom sloped sloper slots slowing smart
  smoocher smoothed smoothen smoothers smoothes smother snake snakier snaky snawing sneed snoking snoring
  snots snowball snowed snowfalls snowflake snowk snowking snows snowstorms softed softener softens soother
  soots sorter sot sots souper souter sow sowed sower sowing sowter soyle spaed spake spart speeder speedo
  speeds speedy speel speeled speer speered speld spelded spend spewed spied spots spred spreed sprong spued
  spuer stabile stabiliser stabilises stabilizer stabilizes stabled stabler stables stably stake stale staple
  star stare stark starn starr stars starts stat stead steadied steadiers steadies steads steamier steamy
  steddy steed steeded steedy stele steven stile stole stong stots stowed stower stowing strang stranger
  string stringer strond strung sturt stye styled stylee styler styles stylet styli stylie stylo styme styre
  styte suable subduced subdue subduer subdues suber subset suction suer sundowns sunket sunrises sunsets
  sunwise supe superb supers supes supper surer suturation swart sweed sweven swots tae tael tak tat tea tel
  tela tenes thebe thee thees theme there theses thesp thete thir thirds thirl those thrae threep threes
  threne threw thrid throe tice tie timelapses tined tines tis toe toed toes toged toges toked tokes toled
  toles tomes ton toner toners toney tonged tongs tonies tonked tonks tonnes tons tonus toped topes tores
  tosed toses toted totes towed toyed tozed tozes transitions tree trice trones tun tuned tunes twicer twine
  twire twite tyned tynes udo vantage veery ventage verge vers versed verser verses verset versin versions
  verso verst verste verve vibrances vibrancy vibrants vide videos vintaged vintager vintages vireo virid vlog
  vlogs waite waker wan war warder warier warmed warmen warmers warmths warner warper washen washer washes
  wasted wat weaken weaner wearer weathers weaver wether wha while whine whit whited whiten whiter whites
  whitey whits whity wished wit wite withouts woald wold woold world wormer woulds wound wreaker wreather
  write yellows yellowy zoo zooning
`);
