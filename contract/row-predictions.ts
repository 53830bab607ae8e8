import { z } from 'zod';
import { rowAnomaly } from './anomaly.ts';
import { boundedValues } from './bounded-list.ts';
import {
  complaintOfCell,
  MAX_CELL_TEXT,
  MAX_CELLS_PER_REQUEST,
  MAX_ROWS_PER_REQUEST,
  MAX_TABLE_COLUMNS,
  rowKey,
  type CellValue,
} from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { answerSource, dispute } from './prediction.ts';
import { problem } from './problem.ts';
import { skew } from './skew.ts';
import { listNoun } from './words/list-words.ts';
import { refusalWords } from './words/refusal-words.ts';

/** The field of a row that is no column: its identity. A column of that name is both. */
export const KEY_FIELD = 'key';

/** A row as a program has it: cells by the names of their columns. */
export type RowObject = Readonly<Record<string, CellValue>>;

const CELL = { type: ['string', 'number', 'boolean', 'null'], maxLength: MAX_CELL_TEXT } as const;
const ROW: z.core.JSONSchema.JSONSchema = {
  type: 'object',
  description:
    'A cell for each column that the classifier decides by, null where it is empty. `key`, a text of 1 to 1,000 characters or a number, says which row it is; without it, the key columns do.',
  additionalProperties: { ...CELL, type: [...CELL.type] },
  maxProperties: MAX_TABLE_COLUMNS,
};

/** What is wrong with a row, in a sentence, or null. */
export function complaintOfRow(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refusalWords('noRow');
  const cells = Object.entries(value);
  if (cells.length > MAX_TABLE_COLUMNS)
    return refusalWords('tooMany', { count: cells.length, of: listNoun('columns'), most: MAX_TABLE_COLUMNS });
  for (const [name, cell] of cells) {
    if (name.length < 1 || name.length > 255) return refusalWords('noColumnName');
    const complaint = name === KEY_FIELD ? complaintOfKey(cell) : complaintOfCell(cell);
    if (complaint !== null) return `${name}: ${complaint}`;
  }
  return null;
}

function complaintOfKey(value: unknown): string | null {
  const isKey = typeof value === 'number' || (typeof value === 'string' && rowKey.safeParse(value).success);
  return isKey ? null : refusalWords('noRowKey', { most: 1_000 });
}

/** One row, as a line or as what a model is called with. */
export const rowObject = z
  .custom<RowObject>()
  .meta({ ...ROW })
  .superRefine((value: unknown, context) => {
    const message = complaintOfRow(value);
    if (message !== null) context.addIssue({ code: 'custom', message, continue: false });
  });

export const rowPredictionRequest = z
  .strictObject({ rows: boundedValues<RowObject>(complaintOfRow, ROW, { most: MAX_ROWS_PER_REQUEST, of: 'rows' }) })
  .superRefine(({ rows }, context) => {
    const cells = rows.reduce((sum, row) => sum + Object.keys(row).length, 0);
    if (cells <= MAX_CELLS_PER_REQUEST) return;
    const message = refusalWords('sampleTooLarge', { cells, most: MAX_CELLS_PER_REQUEST });
    context.addIssue({ code: 'custom', path: ['rows'], message });
  });

export const rowPredictionQuery = z.strictObject({
  /** Also answer the probability of every class, by its name. */
  probabilities: z.enum(['true', 'false']).default('false'),
});

/** What is answered of one row. */
export const answeredRow = z.object({
  /** By which lineage and corrections name this answer. */
  id: z.string(),
  key: rowKey,
  class: z.string(),
  /** In 0..1. */
  confidence: z.number(),
  source: answerSource,
  rule: z.uuid().optional(),
  dispute: dispute.optional(),
  /** The row may be of none of the classes; left out where not. */
  unknown: z.literal(true).optional(),
  probabilities: z.record(z.string(), z.number()).optional(),
  /** Of a classifier that finds unusual rows. */
  anomaly: rowAnomaly.optional(),
});
export type AnsweredRow = z.infer<typeof answeredRow>;

export const rowPredictionAnswer = z.object({
  modelVersion: z.number().int(),
  predictedAt: z.iso.datetime(),
  /** In the order of the request. */
  predictions: z.array(answeredRow),
  /** Columns with another type, unit or meaning than was learned from; left out where nothing looks wrong. */
  skew: z.array(skew).optional(),
});
export type RowPredictionAnswer = z.infer<typeof rowPredictionAnswer>;

/** What is answered of a line, by its number from 1: its row, or what is wrong with it. The others go on. */
export const answeredLine = z.union([
  answeredRow.extend({ line: z.number().int(), modelVersion: z.number().int(), predictedAt: z.iso.datetime() }),
  z.object({ line: z.number().int(), problem }),
]);
export type AnsweredLine = z.infer<typeof answeredLine>;

export const rowPredictionEndpoints = {
  classifyRows: {
    method: 'post',
    path: '/api/v1/classifiers/:classifier/predictions',
    right: 'classify',
    rows: 'sent',
    status: 200,
    query: rowPredictionQuery,
    body: rowPredictionRequest,
    answer: rowPredictionAnswer,
    lines: { body: rowObject, answer: answeredLine },
    isRepeatable: true,
    problems: [
      'classifier-archived',
      'no-champion',
      'model-elsewhere',
      'unknown-version',
      'column-missing',
      'column-unclear',
    ],
    does: 'Classifies rows of a program: up to 5,000 as a list of objects, or any number as lines of JSON, which are answered line by line.',
    example: {
      rows: [
        { key: 'R-1', Merchant: 'uber trip', Amount: 23.4 },
        { key: 'R-2', Merchant: 'pret lunch', Amount: 7.5 },
      ],
    },
  },
} as const satisfies Endpoints;
