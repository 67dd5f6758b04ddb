import { randomUUID } from 'node:crypto';
import type { ClipLine } from '../plan/clip-line.ts';
import { planChange } from '../plan/plan-change.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { reach } from '../plan/target.ts';
import { toLines } from '../publish/to-lines.ts';
import type { CutRecord, VersionRecord } from '../records.ts';
import type { StoredRequest } from '../types.ts';

const format = { width: 320, height: 180, rate: { num: 30, den: 1 } } as const;

/** A job that lives in memory: changes are planned and published as in the database, and nothing is stored. */
export class MemoryJob {
  readonly cuts: CutRecord[] = [];
  readonly versions: VersionRecord[] = [];
  clips: PlanState['clips'];

  constructor(clips: number) {
    this.clips = Array.from({ length: clips }, (_, index) => {
      const version = this.addVersion(`clip-${index + 1}`, null);
      return {
        ...{ id: version.clipId, number: index + 1, role: 'showcase', slotFrames: 30, versionId: version.id },
        transitionAfter: { kind: 'cut', frames: 0 },
        line: { versionIds: [version.id], place: 0 },
      };
    });
    this.publish(planChange({ kind: 'sample', input: {} }, this.toState()));
  }

  get cut(): CutRecord {
    return this.cuts.at(-1)!;
  }

  /** Does a change. @throws RetakeError what planning it throws */
  async change(request: StoredRequest): Promise<void> {
    const getStep = async (id: string) => this.getCut(id);
    const reached = await reach(request, this.cut, getStep);
    const target = reached && { ...reached, cut: this.getCut(reached.cutId) };
    this.publish(planChange(request, { ...this.toState(), target }));
  }

  private publish(planned: ReturnType<typeof planChange>): void {
    const slots = planned.document.slots.map((slot) => {
      const changed = planned.clips.find(({ clipId }) => clipId === slot.clipId);
      return changed === undefined ? slot : { ...slot, versionId: this.addVersion(slot.clipId, changed).id };
    });
    const document = { ...planned.document, slots };
    const lines: ReadonlyMap<string, ClipLine> = toLines(this.clips, this.versions, { document, trail: planned.trail });
    this.clips = slots.map(({ clipId, versionId, slotFrames, transitionAfter }, index) => {
      const line = lines.get(clipId) ?? this.clips.find(({ id }) => id === clipId)!.line;
      return { id: clipId, number: index + 1, role: 'showcase', versionId, slotFrames, transitionAfter, line };
    });
    const { undoCutId, redoCutId, redoSteps } = planned.trail;
    this.cuts.push({
      ...{ id: randomUUID(), number: this.cuts.length + 1, document, undoCutId, redoCutId, redoSteps },
      ...{ mediaKey: '', posterKey: '', frames: 30 * slots.length },
    });
  }

  private toState(): PlanState {
    const { clips, versions } = this;
    const cut = this.cuts.at(-1) ?? null;
    const [undoCut, redoCut] = [cut?.undoCutId, cut?.redoCutId].map((id) => (id == null ? null : this.getCut(id)));
    return {
      ...{ jobId: 'job', aspectRatio: '16:9', format, audio: null, jobVersion: this.cuts.length, clips, versions, cut },
      ...{ undoCut: undoCut ?? null, redoCut: redoCut ?? null },
    };
  }

  private getCut(id: string): CutRecord {
    return this.cuts.find((cut) => cut.id === id)!;
  }

  private addVersion(clipId: string, made: Pick<VersionRecord, 'look'> | null): VersionRecord {
    const known = this.versions.filter((version) => version.clipId === clipId);
    const number = known.length + 1;
    const parent = this.clips?.find(({ id }) => id === clipId)?.versionId ?? null;
    const version: VersionRecord = {
      ...{ id: `${clipId}-v${number}`, clipId, number, parentId: parent, origin: 'grade', look: made?.look ?? [] },
      ...{ basePrompt: '', prompt: '', instruction: null, sourceKey: '', mediaKey: '', posterKey: '' },
      ...{ sourceFrames: 30, headFrames: 0, leadFrames: 0, hasSound: false, priceMicros: 0 },
    };
    this.versions.push(version);
    return version;
  }
}
