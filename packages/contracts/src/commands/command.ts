/** What a slash command takes, in order; the last may swallow the rest of the line. */
export interface CommandArgument {
  readonly name: string;
  readonly kind:
    | 'clips'
    | 'clip'
    | 'template'
    | 'version'
    | 'cut'
    | 'transition'
    | 'order'
    | 'amount'
    | 'percent'
    | 'choice'
    | 'count'
    | 'command'
    | 'name'
    | 'text';
  readonly required: boolean;
  /** For `choice`: the words to choose from. */
  readonly choices?: readonly string[];
}

/** One entry of the registry that chat parsing, autocomplete, `/help` and `GET /commands` read. */
export interface Command {
  /** Without the slash. */
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly CommandArgument[];
  readonly examples: readonly string[];
}
