import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { columnName } from './cell.ts';
import { classifier, columnType } from './classifier.ts';
import { because } from './classifier-life.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

const newName = columnName.refine(isStorable, refused('unstorable'));

/** Names that one column may have beside its own. */
const MAX_OTHER_NAMES = 20;
/** Changes that are made together. */
const MAX_CHANGES = 100;

/** One change of a classifier's columns. */
export const columnChange = z.discriminatedUnion('do', [
  /** A column that was dropped before comes back with what was said beside it. */
  z.strictObject({ do: z.literal('add'), column: newName, type: columnType }),
  z.strictObject({ do: z.literal('drop'), column: columnName }),
  z.strictObject({ do: z.literal('retype'), column: columnName, type: columnType }),
  /** The names take the place of the other names that it had; key columns and the label column may have some, too. */
  z.strictObject({
    do: z.literal('call'),
    column: columnName,
    names: boundedList(newName, { most: MAX_OTHER_NAMES, of: 'names' }),
  }),
]);
export type ColumnChange = z.infer<typeof columnChange>;

/** Changes that are made in this order, all or none. */
export const columnChanges = z.strictObject({
  changes: boundedList(columnChange, { least: 1, most: MAX_CHANGES, of: 'changes' }),
  because,
});
export type ColumnChanges = z.input<typeof columnChanges>;

export const columnChangeEndpoints = {
  changeColumns: {
    method: 'post',
    path: '/api/classifiers/:classifier/column-changes',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: columnChanges,
    answer: classifier,
    problems: ['classifier-archived', 'column-fixed'],
    does: 'Adds, drops and retypes columns, and says what else tables call one. Versions keep the columns that they learned from; the next training learns from these. Segments end with the column that they are of: `policies.segmentColumn` is null then.',
    example: {
      changes: [
        { do: 'add', column: 'Cost centre', type: 'category' },
        { do: 'call', column: 'Amount', names: ['Betrag'] },
      ],
      because: 'The export has it since May.',
    },
  },
} as const satisfies Endpoints;
