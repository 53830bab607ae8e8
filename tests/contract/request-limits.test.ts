import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  MAX_CELL_TEXT,
  MAX_CELLS_PER_REQUEST,
  MAX_FEATURES,
  MAX_KEY_COLUMNS,
  MAX_ROWS_PER_REQUEST,
  MAX_TABLE_COLUMNS,
} from '../../contract/cell.ts';
import { MAX_CLASSES } from '../../contract/classifier.ts';
import type { Endpoint } from '../../contract/endpoint.ts';
import { ENDPOINTS } from '../../contract/endpoints.ts';

const requests = Object.entries(ENDPOINTS).flatMap(([name, { body }]: [string, Endpoint]) =>
  body === undefined ? [] : [[name, body] as const],
);

const number = (value: number) => value.toLocaleString('en-GB');

/**
 * Where a schema takes texts, lists or objects of any size: their paths. Numbers, times and choices are small by
 * nature.
 */
function unbounded(schema: z.core.$ZodType, path: string): string[] {
  const meta = (schema as z.ZodType).meta();
  if (meta?.['maxProperties'] !== undefined) return [];
  if (meta?.['maxItems'] !== undefined) {
    if (schema instanceof z.ZodPipe && schema.out instanceof z.ZodArray)
      return unbounded(schema.out.element as z.ZodType, `${path}[]`);
    return [];
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, each]) => unbounded(each as z.ZodType, `${path}.${key}`));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => unbounded(each, path));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return unbounded(schema.unwrap(), path);
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODateTime)
    return schema.maxLength === null ? [path] : [];
  if (schema instanceof z.ZodNumber) return schema.maxValue === null || schema.maxValue === Infinity ? [path] : [];
  // The pattern of an UUID, and that of a day, have one length.
  if (
    schema instanceof z.ZodUUID ||
    schema instanceof z.ZodISODate ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral
  )
    return [];
  return [`${path} (${schema.constructor.name})`];
}

describe('what a request may carry', () => {
  test.each(requests)('%s: every text, list and number has a most', (_, body) => {
    expect(unbounded(body, 'body')).toEqual([]);
  });

  test('a text, a list, a record and a number without a most are found', () => {
    const open = z.object({
      text: z.string(),
      list: z.array(z.boolean()),
      record: z.record(z.string(), z.boolean()),
      inner: z.object({ number: z.number() }).optional(),
    });
    expect(unbounded(open, 'body')).toEqual([
      'body.text',
      'body.list (ZodArray)',
      'body.record (ZodRecord)',
      'body.inner.number',
    ]);
  });
});

describe('what does not go together is refused with a sentence', () => {
  const draft = {
    name: 'Cards',
    columns: [{ name: 'Merchant', type: 'text' }],
    keyColumns: ['Reference'],
    labelColumn: 'Account',
  };
  const event = {
    id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a10',
    kind: 'correct',
    origin: 'review',
    key: '1',
    cells: ['taxi', 'inn'],
    class: 'Travel',
    saidAt: '2026-01-31T09:00:00Z',
  };
  const view = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11';
  const column = (name: string, values: unknown[] = ['taxi']) => ({ name, values });
  const columns = (count: number, values: unknown[]) =>
    Array.from({ length: count }, (_, at) => column(`C${at}`, values));
  const typed = (count: number, type: string) => Array.from({ length: count }, (_, at) => ({ name: `C${at}`, type }));
  const keys = Array.from({ length: 5_000 }, (_, at) => `${at}`);

  test.each<[string, { readonly body: z.ZodType }, unknown, string, RegExp]>([
    [
      'a key column that is the label column',
      ENDPOINTS.createClassifier,
      { ...draft, keyColumns: ['Account'] },
      'keyColumns',
      /^The label column cannot also tell the rows apart\. Choose another key column\.$/,
    ],
    [
      'a key column named twice',
      ENDPOINTS.createClassifier,
      { ...draft, keyColumns: ['Reference', 'Reference'] },
      'keyColumns',
      /^The key column “Reference” is named twice\. Name it once\.$/,
    ],
    [
      '50,000 key columns',
      ENDPOINTS.createClassifier,
      { ...draft, keyColumns: Array.from({ length: 50_000 }, (_, at) => `K${at}`) },
      'keyColumns',
      /^There are 50,000 key columns; 200 is the most\.$/,
    ],
    [
      'more columns to decide by than the most',
      ENDPOINTS.createClassifier,
      { ...draft, columns: typed(201, 'number') },
      'columns',
      /^201 columns are to decide by; 200 is the most\. Give the others the type “ignored”\.$/,
    ],
    [
      'no key column',
      ENDPOINTS.createClassifier,
      { ...draft, keyColumns: [] },
      'keyColumns',
      /^There are 0 key columns; 1 is the least\.$/,
    ],
    [
      'a list that is none',
      ENDPOINTS.createClassifier,
      { ...draft, keyColumns: 'Reference' },
      'keyColumns',
      /^This must be a list of key columns\.$/,
    ],
    [
      'a name that cannot be stored',
      ENDPOINTS.createClassifier,
      { ...draft, name: 'a\u0000' },
      'name',
      /cannot be stored/,
    ],
    [
      'a column name that cannot be stored',
      ENDPOINTS.createClassifier,
      { ...draft, columns: [{ name: '\uD800', type: 'text' }] },
      'columns.0.name',
      /cannot be stored/,
    ],
    [
      'a column of predictions named twice',
      ENDPOINTS.predict,
      { view, rows: { keys: ['1'], columns: [column('A'), column('A')] } },
      'rows.columns',
      /^Two columns are named “A”\.$/,
    ],
    [
      'more cells than a request may carry',
      ENDPOINTS.predict,
      { view, rows: { keys, columns: columns(101, keys) } },
      'rows.columns',
      /^5,000 rows of 101 columns are too many for one request\. Send at most 4,950 rows/,
    ],
    [
      'a cell that is a list',
      ENDPOINTS.predict,
      { view, rows: { keys: ['1'], columns: [column('A', [['x']])] } },
      'rows.columns.0.values.0',
      /^A cell is a text, a finite number, true, false or null\.$/,
    ],
    [
      'a column of feedback named twice',
      ENDPOINTS.recordFeedback,
      { columns: ['A', 'A'], events: [event] },
      'columns',
      /^Two columns are named “A”\.$/,
    ],
    [
      'feedback from the year 0',
      ENDPOINTS.recordFeedback,
      { columns: ['A', 'B'], events: [{ ...event, saidAt: '0000-01-01T00:00:00Z' }] },
      'events.0.saidAt',
      /before the year 1900/,
    ],
    [
      'a sample of 20,000 columns',
      ENDPOINTS.summarizeTable,
      { columns: columns(20_000, []) },
      'columns',
      /^There are 20,000 columns; 16,384 is the most\.$/,
    ],
    [
      'a sample with more cells than a request may carry',
      ENDPOINTS.summarizeTable,
      { columns: columns(251, keys.slice(0, 2_000)) },
      'columns',
      /^The sample has 502,000 cells; 500,000 is the most\. Send fewer rows of it\.$/,
    ],
    [
      'a sample whose columns differ in length',
      ENDPOINTS.summarizeTable,
      { columns: [column('A'), column('B', [])] },
      'columns',
      /^Every column must have as many values as the first\.$/,
    ],
    [
      'a sample that names a column twice',
      ENDPOINTS.summarizeTable,
      { columns: [column('A'), column('A')] },
      'columns',
      /^Two columns are named “A”/,
    ],
  ])('%s', (_, { body }, request, path, message) => {
    const issues = body.safeParse(request).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(issues[0]!.message).toMatch(message);
  });

  test('two million wrong items are refused by their number, none of them looked at', () => {
    const { issues } = ENDPOINTS.recordFeedback.body.safeParse({
      columns: ['A'],
      events: new Array(2_000_000).fill(1),
    }).error!;
    expect(issues.map(({ message }) => message)).toEqual(['There are 2,000,000 events; 5,000 is the most.']);
  });

  test.each([
    [`| rows or events of a request | ${number(MAX_ROWS_PER_REQUEST)} |`],
    [`| cells of a request (rows × columns) | ${number(MAX_CELLS_PER_REQUEST)} |`],
    [`| columns that a classifier decides by (those of type \`ignored\` do not count) | ${number(MAX_FEATURES)} |`],
    [`| key columns of a classifier | ${number(MAX_KEY_COLUMNS)} |`],
    [
      `| columns of a classifier, of rows, of feedback and of a table summary, which holds at most 2,000 rows | ${number(MAX_TABLE_COLUMNS)} |`,
    ],
    [`| text of a cell | ${number(MAX_CELL_TEXT)} characters |`],
    [`| classes of a classifier | ${number(MAX_CLASSES)} |`],
  ])('docs/api.md says: %s', (line) => {
    expect(readFileSync('docs/api.md', 'utf8')).toContain(line);
  });

  test('a table may be as wide as a sheet: only the columns to decide by are few', () => {
    const wide = [
      ...typed(200, 'number'),
      ...Array.from({ length: 16_184 }, (_, at) => ({ name: `I${at}`, type: 'ignored' })),
    ];
    expect(ENDPOINTS.createClassifier.body.safeParse({ ...draft, columns: wide }).success).toBe(true);
    expect(
      ENDPOINTS.predict.body.safeParse({ view, rows: { keys: ['1'], columns: columns(16_384, ['x']) } }).success,
    ).toBe(true);
    expect(
      ENDPOINTS.recordFeedback.body.safeParse({
        columns: wide.map(({ name }) => name),
        events: [{ ...event, cells: new Array(16_384).fill('x') }],
      }).success,
    ).toBe(true);
    expect(ENDPOINTS.summarizeTable.body.safeParse({ columns: columns(16_384, keys.slice(0, 30)) }).success).toBe(true);
  });

  test('the largest blocks that the pane sends pass: 2,000 rows of 200 columns, a sample of 2,000 rows of 201', () => {
    const rows = keys.slice(0, 2_000);
    expect(2_000 * 201).toBeLessThan(MAX_CELLS_PER_REQUEST);
    expect(ENDPOINTS.predict.body.safeParse({ view, rows: { keys: rows, columns: columns(200, rows) } }).success).toBe(
      true,
    );
    expect(ENDPOINTS.summarizeTable.body.safeParse({ columns: columns(201, rows) }).success).toBe(true);
  });
});
