import type { MoneyResult } from './check-money.ts';
import type { FaultKind } from './fault-log.ts';
import type { Recovery } from './recovery.ts';

/** What one piece has found; a line of the record. */
export interface PieceResult {
  readonly seed: number;
  readonly trials: number;
  readonly kinds: Readonly<Record<FaultKind, number>>;
  /** Different points that a worker was struck at. */
  readonly labels: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly repeated: number;
  readonly unanswered: number;
  readonly lost: readonly string[];
  readonly duplicates: readonly string[];
  readonly stuck: readonly string[];
  readonly broken: readonly string[];
  readonly files: readonly string[];
  readonly filesChecked: number;
  readonly ends: Readonly<Record<string, number>>;
  /** What the workers logged as errors: runs that failed. */
  readonly errors: readonly string[];
  readonly recoveries: readonly Recovery[];
  /** Absent where nothing was bought. */
  readonly money?: MoneyResult | undefined;
  readonly restartsOfPostgres: number;
  readonly seconds: number;
}
