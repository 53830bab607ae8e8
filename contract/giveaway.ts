import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { cellValues, columnName, complaintOfSize, MAX_FEATURES, repeatedName } from './cell.ts';
import { column, MAX_SAMPLE_ROWS } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { refusalWords } from './words/refusal-words.ts';

/** Labelled rows of a table that is being set up, whose columns are tried one by one. */
export const labelledSample = z
  .strictObject({
    columns: boundedList(column.extend({ values: cellValues(MAX_SAMPLE_ROWS) }).strict(), {
      least: 1,
      most: MAX_FEATURES,
      of: 'columns',
    }),
    /** The class of each row; a row without one is left out. */
    labels: cellValues(MAX_SAMPLE_ROWS),
  })
  .superRefine(({ columns, labels }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: ['columns'], message });
    const twice = repeatedName(columns.map((each) => each.name));
    if (twice !== undefined) complain(refusalWords('renameOne', { name: twice }));
    if (columns.some((each) => each.values.length !== labels.length)) complain(refusalWords('valueForEachLabel'));
    const size = complaintOfSize(labels.length, columns.length);
    if (size !== null) complain(size);
  });
export type LabelledSample = z.input<typeof labelledSample>;

/** A column that alone gives the class away, on rows held back from what was learned of it. */
export const giveawayColumn = z.object({
  column: columnName,
  rows: z.number().int(),
  /** Share of the rows whose class it tells. */
  right: z.number(),
  /** The best of the columns that give nothing away; null when there is no other. */
  next: z.object({ column: columnName, right: z.number() }).nullable(),
});
export type GiveawayColumn = z.infer<typeof giveawayColumn>;

export const giveawayList = z.object({ giveaways: z.array(giveawayColumn) });

export const giveawayEndpoints = {
  findGiveaways: {
    method: 'post',
    path: '/api/giveaway-columns',
    right: 'read',
    rows: 'none',
    anywhere: true,
    status: 200,
    body: labelledSample,
    answer: giveawayList,
    problems: [],
    does: 'Names the columns of a labelled sample that alone give the class away.',
    example: {
      columns: [{ name: 'Posted to', type: 'category', values: ['6100', '6200'] }],
      labels: ['Travel', 'Meals'],
    },
  },
} as const satisfies Endpoints;
