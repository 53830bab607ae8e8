import { z } from 'zod';
import { rowBatch, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { problem } from './problem.ts';

/** The most rows of one grouping. */
export const MAX_GROUPED_ROWS = 200_000;
/** The most groups that may be asked for: nobody names more. */
export const MAX_GROUPS = 200;
/** The most rows of which one request says what their group is called. */
export const LABELS_PER_REQUEST = 2_000;

const groupNumber = z.number().int().min(1).max(1_000_000);

/** Whether rows are still sent, are being grouped, or are; or why grouping them failed. */
export const groupingState = z.enum(['gathering', 'finding', 'found', 'failed']);

/** What a group has more of than the other rows. Shares are in 0..1: of its rows, and of all rows. */
export const groupSign = z.object({ column: z.string(), text: z.string(), share: z.number(), overall: z.number() });

/** A column of numbers whose middle half lies elsewhere in the group: quartiles of its rows, median of all rows. */
export const groupRange = z.object({ column: z.string(), low: z.number(), high: z.number(), overall: z.number() });

/** What makes a group one. */
export const groupAbout = z.object({
  words: z.array(groupSign),
  values: z.array(groupSign),
  ranges: z.array(groupRange),
});
export type GroupAbout = z.infer<typeof groupAbout>;

export const typicalRow = z.object({
  key: rowKey,
  /** The cells that it is known by, named, for showing. */
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
});

/** Rows that are alike. Its number is its own for good: rows that are added join it, and no other group gets it. */
export const rowGroup = z.object({
  group: z.number().int(),
  /** What people call it: the class of its rows, once names are taken for labels. */
  name: z.string().nullable(),
  namedBy: z.string().nullable(),
  rows: z.number().int(),
  /** Of these, those that somebody has said the group's name of. */
  labelled: z.number().int(),
  /** Those of which a group's name was said and waits for approval. */
  waiting: z.number().int(),
  about: groupAbout,
  /** Those most like the rest, at most three that differ. */
  typical: z.array(typicalRow),
});
export type RowGroup = z.infer<typeof rowGroup>;

/** One grouping of a table's rows. */
export const grouping = z.object({
  grouping: z.number().int(),
  state: groupingState,
  /** Share of the work done, in 0..1. */
  share: z.number(),
  /** How many groups were asked for; null where the rows decide. */
  wanted: z.number().int().nullable(),
  rows: z.number().int(),
  /** Whether groups were found, be it that adding rows to them has failed or is going on since. */
  hasGroups: z.boolean(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** Largest first; empty until they are found, and while it is being worked on. */
  groups: z.array(rowGroup),
  problem: problem.pick({ code: true, values: true, detail: true, nextStep: true }).nullable(),
});
export type Grouping = z.infer<typeof grouping>;

/** One change that a person makes of the groups. */
export const groupChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('name'), group: groupNumber, name: className.nullable() }),
  /** The rows of `from` become rows of `into`. */
  z.strictObject({ do: z.literal('merge'), into: groupNumber, from: groupNumber }),
  /** The greater half keeps the number. */
  z.strictObject({ do: z.literal('split'), group: groupNumber }),
]);
export type GroupChange = z.input<typeof groupChange>;

/** Names become labels, or the labels are taken back, some thousand rows at a time. */
export const groupLabelling = z.strictObject({
  do: z.enum(['label', 'take-back']),
  /** 0, and then `next` of the answer before. */
  from: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});

export const groupLabels = z.object({
  /** Rows of which something was said. */
  said: z.number().int(),
  /** Of these, those that somebody else has to approve before it counts. */
  waiting: z.number().int(),
  /** Rows of named groups of which people or the table said something else, which counts or waits: left as they are. */
  left: z.number().int(),
  /** Where to go on; null at the end. */
  next: z.number().int().nullable(),
});
export type GroupLabels = z.infer<typeof groupLabels>;

export const groupedRows = z.object({
  rows: z.array(z.object({ key: rowKey, group: z.number().int(), name: z.string().nullable() })),
  next: z.number().int().nullable(),
});
export type GroupedRows = z.infer<typeof groupedRows>;

const page = z.strictObject({ from: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0) });

export const groupingEndpoints = {
  startGrouping: {
    method: 'post',
    path: '/api/classifiers/:classifier/groupings',
    right: 'correct',
    rows: 'whole',
    status: 201,
    body: z.strictObject({ groups: z.number().int().min(2).max(MAX_GROUPS).nullable().default(null) }),
    answer: grouping,
    problems: ['classifier-archived'],
    does: 'Begins a grouping of rows that need no labels, of as many groups as are asked for, or as the rows fall into.',
    example: { groups: 20 },
  },
  sendGroupedRows: {
    method: 'post',
    path: '/api/classifiers/:classifier/groupings/:grouping/rows',
    right: 'correct',
    rows: 'whole',
    status: 200,
    body: z.strictObject({ rows: rowBatch }),
    answer: z.object({ rows: z.number().int() }),
    problems: ['classifier-archived', 'column-missing', 'grouping-refused'],
    does: 'Sends up to 5,000 rows to a grouping; one whose cells are as they were stays in its group. Answers how many it has.',
    example: {
      rows: {
        keys: ['R-1', 'R-2'],
        columns: [
          { name: 'Merchant', values: ['uber trip', 'pret lunch'] },
          { name: 'Amount', values: [23.4, 7.5] },
        ],
      },
    },
  },
  findGroups: {
    method: 'post',
    path: '/api/classifiers/:classifier/groupings/:grouping/finding',
    right: 'correct',
    rows: 'whole',
    status: 202,
    answer: grouping,
    problems: ['classifier-archived', 'grouping-refused'],
    does: 'Finds the groups of the rows that were sent, by a job; where there are groups already, rows without one join them, or make new ones.',
  },
  listGroupings: {
    method: 'get',
    path: '/api/classifiers/:classifier/groupings',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: z.object({ groupings: z.array(grouping.omit({ groups: true })) }),
    problems: [],
    does: 'The groupings of a classifier that are kept, latest first.',
  },
  getGrouping: {
    method: 'get',
    path: '/api/classifiers/:classifier/groupings/:grouping',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: grouping,
    problems: [],
    does: 'A grouping with its groups: what makes each one, typical rows, and how many rows there are.',
  },
  listGroupedRows: {
    method: 'get',
    path: '/api/classifiers/:classifier/groupings/:grouping/rows',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: page,
    answer: groupedRows,
    problems: [],
    does: 'Which row is in which group, 5,000 at a time.',
  },
  changeGroups: {
    method: 'post',
    path: '/api/classifiers/:classifier/groupings/:grouping/changes',
    right: 'correct',
    rows: 'whole',
    status: 200,
    body: z.strictObject({ change: groupChange }),
    answer: grouping,
    problems: ['classifier-archived', 'grouping-refused'],
    does: 'Names a group, merges two or splits one in two. Says nothing of rows yet.',
    example: { change: { do: 'name', group: 3, name: 'Travel' } },
  },
  labelGroups: {
    method: 'post',
    path: '/api/classifiers/:classifier/groupings/:grouping/labels',
    right: 'correct',
    rows: 'whole',
    status: 200,
    body: groupLabelling,
    answer: groupLabels,
    problems: ['classifier-archived', 'column-missing', 'grouping-refused', 'too-many-classes', 'class-unknown'],
    does: 'Says of rows without a label what their group is called, as corrections of whoever asks; or takes such words back.',
    example: { do: 'label', from: 0 },
  },
} as const satisfies Endpoints;
