import type { TemplateId } from '@retake/contracts';
import type { Token } from '../../tokens/tokenise.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../../words/phrases.ts';

type Scale = readonly [nouns: string, Partial<Readonly<Record<TemplateId, string>>>];

/** What a picture has, and how that may be wished behind it: "the colours of clip 7 a lot richer". */
const scales: readonly Scale[] = [
  [
    'colours|colors|colour|color|hues|palette|colour palette|color palette|shades',
    {
      vivid:
        'richer|bolder|stronger|livelier|juicier|punchier|fuller|louder|fresher|deeper|lively|rich|bold|intense|more intense|more lively|more alive|more powerful|more vivid|too weak|too pale|too dull|too quiet|too soft|pop|pop more|pop out|stand out|stand out more|sing|shine',
      muted:
        'quieter|calmer|softer|gentler|paler|milder|duller|weaker|fainter|tamer|calm|quiet|pale|gentle|more subtle|subtler|more restrained|more natural|less intense|less loud|less bold|less lively|too strong|too loud|too bold|too lively|too gaudy|too garish|too harsh',
    },
  ],
  [
    'contrast|contrasts|lights and darks|darks and lights|light and shadow|blacks and whites',
    {
      'high-contrast': 'harder|harsher|stronger|bolder|starker|punchier|bigger|greater|stark|too weak|too soft|too low',
      'low-contrast': 'softer|gentler|milder|weaker|calmer|flatter|smaller|too stark',
    },
  ],
  [
    'blacks|shadows|darks',
    {
      'high-contrast': 'deeper|blacker|inkier|deep|richer',
      'low-contrast': 'milkier|greyer|grayer|milky|weaker|paler',
    },
  ],
  [
    'movement|movements|motion|camera work|camerawork|camera movement|camera movements|camera motion',
    {
      'less-motion':
        'calmer|steadier|gentler|quieter|smoother|softer|smaller|tamer|calm|steady|gentle|smooth|less hectic|less nervous|less wild|too hectic|too wild|too nervous|too shaky|too strong|too much',
      'more-motion':
        'wilder|livelier|bigger|stronger|bolder|more lively|more dynamic|more energetic|too calm|too tame|too weak',
    },
  ],
  [
    'speed|pace|tempo|pacing|playback',
    {
      faster: 'higher|faster|quicker|brisker|too low|too slow|too sleepy|too calm',
      'slow-motion': 'lower|slower|calmer|gentler|more leisurely|too high|too fast|too quick|too hectic|too hasty',
    },
  ],
  [
    'focus|edges|details|lines|outlines',
    {
      sharper: 'crisper|clearer|cleaner|finer|sharper|too soft|too blurry',
      softer: 'softer|gentler|smoother|less crisp|less hard|less sharp|too hard|too sharp|too harsh',
    },
  ],
];

const books: PhraseBook<PhraseBook<TemplateId>> = createPhraseBook(
  scales.flatMap(([nouns, wished]) => {
    const book = createPhraseBook(
      Object.entries(wished).flatMap(([id, words]) =>
        words.split('|').map((word) => [word, id as TemplateId] as const),
      ),
    );
    return nouns.split('|').map((noun) => [noun, book] as const);
  }),
);

/** What may be wished of a noun that starts at a token. */
export function findScale(
  tokens: readonly Token[],
  at: number,
): { wished: PhraseBook<TemplateId>; end: number } | undefined {
  const found = findPhrase(books, tokens, at);
  return found === undefined ? undefined : { wished: found.value, end: found.end };
}
