/** Forms that no ending tells, each with the word that it is a form of. */
const rows = `
run ran|fall fell fallen|sing sang sung|swim swam swum|drink drank drunk|sit sat|stand stood|hold held|drive drove driven
ride rode ridden|write wrote written|eat ate eaten|throw threw thrown|catch caught|sleep slept asleep|wear wore worn|dive dove
draw drew drawn|fly flew flown|blow blew blown|break broke broken|build built|bring brought|come came|dig dug|feed fed
fight fought|find found|freeze froze frozen|give gave given|go went gone goes going|grow grew grown|hide hid hidden|kneel knelt
lean leant|leap leapt|leave left|lie lies lay lain lying|lose lost|meet met|ring rang rung|rise rose risen|sell sold|shake shook shaken
shine shone|sink sank sunk|slide slid|spin span spun|spring sprang sprung|steal stole stolen|sweep swept
swing swung|take took taken|teach taught|tear tore torn|wake woke woken|weave wove woven|weep wept|wind wound|burn burnt
woman women|man men|child children|foot feet|tooth teeth|mouse mice|goose geese|leaf leaves|loaf loaves|knife knives|wife wives
shelf shelves|wolf wolves|scarf scarves|half halves|wave waves|glove gloves|glass glasses|dress dresses|bus buses|person people
tie ties tying|die dies dying|pianist piano|cello cellist|violin violinist|photo photograph|lens lenses|kiss kisses|grass grasses
`;

/** The word that a form belongs to, by the form. */
export const irregular: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split(/[|\n]/u)
    .flatMap((row) => {
      const [base, ...forms] = row.trim().split(' ');
      return forms.map((form) => [form, base!] as const);
    }),
);

/** Words that people say for each other. */
const alike = `
grandmother grandma granny nana gran|grandfather grandpa granddad grandad|mother mum mom mommy mama|father dad daddy papa
dog doggo doggy puppy pup hound|cat kitty kitten|bicycle bike|motorcycle motorbike|phone mobile smartphone cellphone
fall drop plunge tumble|photo picture photograph|sofa couch|shop store storefront shopfront|aeroplane airplane plane|television tv telly|sea ocean
fridge refrigerator|film movie|ship boat|rug carpet|bag sack|path trail|road highway street|run sprint jog
jump leap|laugh giggle chuckle|cry weep sob|stroll walk|speed race zoom|cup mug|rain downpour|crowd audience fans spectators|movies cinema|van campervan
petrol gas|car automobile|lorry truck|baby infant newborn|bonfire campfire|shore beach|hill hillside
`;

/** Other words for a word, where nothing has the word itself. */
export const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  alike
    .trim()
    .split(/[|\n]/u)
    .map((row) => row.trim().split(' '))
    .flatMap((row) => row.map((word) => [word, row.filter((other) => other !== word)] as const)),
);
