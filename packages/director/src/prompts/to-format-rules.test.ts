import { expect, it } from 'vitest';
import { toFormatRules } from './to-format-rules.ts';

it('keeps the product in view in a vertical advertisement, and only there', () => {
  const ad = toFormatRules({ aspectRatio: '9:16', roles: ['hook', 'showcase', 'cta'] });
  expect(ad).toHaveLength(2);
  expect(ad.join(' ')).toMatch(/vertical, 9:16.*product stays in view.*label/);
  expect(toFormatRules({ aspectRatio: '9:16', roles: ['verse', 'chorus'] }).join(' ')).not.toMatch(/product/);
  expect(toFormatRules({ aspectRatio: '16:9', roles: ['cta'] }).join(' ')).toMatch(/recognisable/);
  expect(toFormatRules({ aspectRatio: '16:9', roles: [''] })).toEqual([]);
});
