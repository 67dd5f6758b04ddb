import { expect, it } from 'vitest';
import { splitStatements } from './split-statements.ts';

it('parts at semicolons that end a statement, and at no others', () => {
  const sql = `
    SELECT 'a;b', "c;d"; -- one; two
    /* three; */ SELECT 1;
    DO $$ BEGIN PERFORM 1; END $$;
    SELECT $tag$ ; $$ ; $tag$;;
    SELECT 4 - 2 / 1`;
  expect(splitStatements(sql)).toEqual([
    `SELECT 'a;b', "c;d"`,
    '-- one; two\n    /* three; */ SELECT 1',
    'DO $$ BEGIN PERFORM 1; END $$',
    'SELECT $tag$ ; $$ ; $tag$',
    'SELECT 4 - 2 / 1',
  ]);
});
