/** What a video shows: clips in playing order, each with its version. */
export type Shown = readonly (readonly [clip: string, version: string])[];

/** A state with what one step of undo and of redo lead to. */
interface State {
  readonly shown: Shown;
  readonly past: State | null;
  readonly future: State | null;
}

/**
 * What undo, redo, restore and rewind have to mean, said as plainly as it can be: one step at a time, and for each clip a
 * list with a place in it. Answers undefined when there is nothing to do, and the state does not change then.
 */
export class PlainHistory {
  private state: State;
  readonly published: Shown[];
  readonly lines: Map<string, { versions: string[]; place: number }>;

  constructor(shown: Shown) {
    this.state = { shown, past: null, future: null };
    this.published = [shown];
    this.lines = new Map(shown.map(([clip, version]) => [clip, { versions: [version], place: 0 }]));
  }

  get shown(): Shown {
    return this.state.shown;
  }
  get canUndo(): boolean {
    return this.state.past !== null;
  }
  get canRedo(): boolean {
    return this.state.future !== null;
  }

  edit(shown: Shown): true | undefined {
    if (isSame(shown, this.shown)) return undefined;
    for (const [clip, version] of shown) {
      if (this.versionOf(clip) !== version) this.push(clip, version);
    }
    return this.become({ shown, past: this.state, future: null });
  }

  rewind(cut: number): true | undefined {
    return this.edit(this.published[cut - 1]!);
  }

  walk(way: 'undo' | 'redo', steps: number): true | undefined {
    let state: State | undefined = this.state;
    for (let step = 0; step < steps && state; step += 1) state = way === 'undo' ? undoOnce(state) : redoOnce(state);
    if (state === undefined) return undefined;
    for (const [clip, version] of state.shown) {
      if (this.versionOf(clip) !== version) this.move(clip, version);
    }
    return this.become(state);
  }

  walkClip(way: 'undo' | 'redo', clip: string, steps: number): true | undefined {
    const line = this.lines.get(clip)!;
    const version = line.versions[way === 'undo' ? line.place - steps : line.place + steps];
    if (version === undefined) return undefined;
    line.place += way === 'undo' ? -steps : steps;
    const shown = this.shown.map(([name, old]) => [name, name === clip ? version : old] as const);
    const whole = way === 'undo' ? undoOnce(this.state) : redoOnce(this.state);
    if (whole !== undefined && isSame(whole.shown, shown)) return this.become(whole);
    return this.become({ shown, past: this.state, future: way === 'undo' ? this.state : null });
  }

  private become(state: State): true {
    this.state = state;
    this.published.push(state.shown);
    return true;
  }

  private versionOf(clip: string): string {
    return this.shown.find(([name]) => name === clip)![1];
  }

  private push(clip: string, version: string): void {
    const line = this.lines.get(clip)!;
    line.versions.splice(line.place + 1, Number.POSITIVE_INFINITY, version);
    line.place += 1;
  }

  private move(clip: string, version: string): void {
    const { versions, place } = this.lines.get(clip)!;
    const places = versions.flatMap((name, index) => (name === version ? [index] : []));
    const found = places.findLast((index) => index < place) ?? places.find((index) => index > place);
    if (found === undefined) this.push(clip, version);
    else this.lines.get(clip)!.place = found;
  }
}

function undoOnce(state: State): State | undefined {
  return state.past === null ? undefined : { ...state.past, future: state };
}

function redoOnce({ future }: State): State | undefined {
  return future ?? undefined;
}

function isSame(a: Shown, b: Shown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
