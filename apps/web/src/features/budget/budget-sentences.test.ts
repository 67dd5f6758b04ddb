import type { BudgetView } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { describeBudget, describePlannedBudget, toBudgetLabel } from './budget-sentences.ts';

const toBudget = (spentMicros: number, reservedMicros = 0, warning?: BudgetView['warning']): BudgetView => ({
  ...{ limitMicros: 5_000_000, spentMicros, reservedMicros },
  ...(warning && { warning }),
});

describe('a budget', () => {
  it('says what is gone and what is left', () => {
    expect(toBudgetLabel(toBudget(4_190_000, 0, 'near'))).toBe('83 % of budget');
    expect(describeBudget(toBudget(3_840_000, 360_000, 'near'))).toBe(
      'Of $5.00, $3.84 is spent, and $0.36 is held for what is being made. $0.80 is left.',
    );
    expect(toBudgetLabel(toBudget(5_000_000, 0, 'reached'))).toBe('Budget used up');
    expect(describeBudget(toBudget(5_000_000, 0, 'reached'))).toBe('Of $5.00, $5.00 is spent. Nothing is left.');
  });
});

describe('a plan', () => {
  it('warns when it takes a budget past 80 %, and not before', () => {
    expect(describePlannedBudget(toBudget(3_000_000), { maxMicros: 999_999 })).toBeNull();
    expect(describePlannedBudget(toBudget(3_000_000), { maxMicros: 1_000_000 })).toBe(
      'With this, up to 80 % of the budget is used: $1.00 is left of $5.00.',
    );
    expect(describePlannedBudget(toBudget(4_000_000), { maxMicros: 1_000_000 })).toBe(
      'With this, up to 100 % of the budget is used: nothing is left of $5.00.',
    );
  });
  it('warns when the budget is too small for it', () => {
    expect(describePlannedBudget(toBudget(4_000_000), { maxMicros: 1_500_000 })).toBe(
      'This may cost $0.50 more than the budget has left.',
    );
  });
  it('says nothing of what is free, however little is left', () => {
    expect(describePlannedBudget(toBudget(5_000_000), { maxMicros: 0 })).toBeNull();
  });
});
