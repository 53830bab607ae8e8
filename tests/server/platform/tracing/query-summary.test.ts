import { expect, test } from '@jest/globals';
import { summaryOf } from '../../../../server/platform/tracing/query-summary.ts';

test.each([
  ['select "id" from "classifiers" where "id" = $1', { operation: 'select', table: 'classifiers' }],
  ['insert into "labels" ("row_key") values ($1)', { operation: 'insert', table: 'labels' }],
  ['update "models" set "x" = $1', { operation: 'update', table: 'models' }],
  ['delete from only pgboss.job where id = $1', { operation: 'delete', table: 'job' }],
  ['\n    with gone as (delete from people returning id) select * from gone', { operation: 'delete', table: 'people' }],
  ['begin', { operation: 'begin', table: null }],
  ['select 1', { operation: 'select', table: null }],
  ['vacuum labels', { operation: 'other', table: null }],
  ['', { operation: 'other', table: null }],
])('%j is told as %j', (statement, summary) => expect(summaryOf(statement)).toEqual(summary));

test('what stands in quotes is told of no statement', () => {
  expect(JSON.stringify(summaryOf(`select * from "labels" where class = 'of a person'`))).not.toContain('person');
});
