const rows = `
  cn can | kan can | mke make | mak make | mk make | tnx thanks | & and | + and | und and | / and | u you | ya you | ur your | shld should | shud should | shoulda should | cld could
  cud could | wld would | wud would | woulda would | lil little | alil little | abit bit | alot lots | gimme give
  nite night | 2nite tonight | thats that's | whats what's | theres there's | hes he's | shes she's | theyre they're
  cant can't | wont won't | isnt isn't | arent aren't | doesnt doesn't | didnt didn't | shouldnt shouldn't
  couldnt couldn't | wasnt wasn't | ive i've | im i'm | youre you're | bc because | cuz because | coz because
  becuz because | bcuz because | becoz because | tho though | thru through | rly really | rlly really
  srsly really | abt about | em them | pic picture | vid video | frist first | fisrt first | teh the | hte the
  adn and | wit with | smth something | evrything everything | evry every | wana wanna | gona gonna | slomo slowmo
  teeny tiny | teensy tiny | weeny tiny | mm hmm | mmm hmm | mmmm hmm | lvl level | wierd weird
`;

/** What people write in chats, with the word that it stands for. */
export const shortForms: ReadonlyMap<string, string> = new Map(
  rows
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))
    .flatMap(([written, meant]) => (written && meant ? [[written, meant] as const] : [])),
);
