import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { cellValues, columnName, MAX_TABLE_COLUMNS, repeatedName, rowKey } from './cell.ts';
import { className } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused, refusalWords } from './words/refusal-words.ts';

/** Of fewer rows nothing is said: an interval of a share would be wider than what there is to say. */
export const LEAST_ROWS = 20;
/** Of fewer comparisons of a person, or rows of a class, likewise. */
export const LEAST_COMPARED = 10;

/**
 * Rows with a third voice that it takes to say what two words come to: among two people alone, who is right where they
 * differ cannot be told.
 */
export const LEAST_JUDGED = 10;

/** What two words come to is suggested only from this probability on. */
export const LEAST_LIKELY = 0.8;

/** Rows that one request marks at most. */
const MOST_MARKED = 500;
const MOST_LISTED = 200;

/** A measure and the rows that it is of; null where they are too few to say, or it is not defined. */
const measure = z.object({ rows: z.number().int(), value: z.number().nullable() });
export type AgreementMeasure = z.infer<typeof measure>;

export const agreement = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Rows that two people said a class of, unseen by each other, the second of them in this time. */
  rows: z.number().int(),
  /** Of these, rows of which both said the same. */
  agreed: z.number().int(),
  /** Rows beside these of which one of the two was not sure: they are in no measure. */
  unsure: z.number().int(),
  /** Beside these, rows of which one person has spoken so far. */
  waiting: z.number().int(),
  /** Krippendorff's alpha of all classes. */
  alpha: measure,
  /** Fleiss' kappa. */
  fleiss: measure,
  /** Krippendorff's alpha of each class against all others, of the rows that either gave it. */
  classes: z.array(measure.extend({ class: z.string() })),
  /** Cohen's kappa of two people. */
  pairs: z.array(measure.extend({ first: z.string(), second: z.string() })),
  /** How often somebody says what the others' majority says; null where they are too few. */
  people: z.array(
    z.object({
      person: z.string(),
      compared: z.number().int(),
      agreeing: z.number().int(),
      share: z.number().nullable(),
    }),
  ),
  /** Of the rows whose class is certain, how often somebody was right. */
  golden: z.array(z.object({ person: z.string(), answered: z.number().int(), right: z.number().int() })),
  /** The fewest rows, and the fewest comparisons, that anything is said of. */
  least: z.object({ rows: z.number().int(), compared: z.number().int() }),
});
export type Agreement = z.infer<typeof agreement>;

const opinion = z.object({
  person: z.string(),
  /** Null: not sure. */
  class: z.string().nullable(),
  saidAt: z.iso.datetime(),
});

/** What the words of people who differ come to, by how each of them was right and wrong so far. */
const suggestion = z.object({
  class: z.string(),
  /** In 0..1. */
  probability: z.number(),
  /** The rows that it is reckoned from beside this one. */
  rows: z.number().int(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** A row of which two people said different things, unseen by each other. */
export const adjudication = z.object({
  key: z.string(),
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  opinions: z.array(opinion),
  /**
   * Null while two people have spoken of fewer than 20 other rows, or a third voice is known of fewer than 10 of them,
   * and where nothing is likely enough.
   */
  suggestion: suggestion.nullable(),
});
export type Adjudication = z.infer<typeof adjudication>;

export const adjudicationList = z.object({
  rows: z.array(adjudication),
  /** All that wait for whoever asks, also those beyond the list. */
  waiting: z.number().int(),
});
export type AdjudicationList = z.infer<typeof adjudicationList>;

export const decision = z.strictObject({
  /** Made by the client: a repeat changes nothing and gets the same answer. */
  id: z.uuid(),
  key: rowKey.refine(isStorable, refused('unstorable')),
  class: className,
  reason: z.string().trim().max(500).refine(isStorable, refused('unstorable')).default(''),
});
export type Decision = z.infer<typeof decision>;
/** As it is sent. */
export type DecisionRequest = z.input<typeof decision>;

export const decided = z.object({ key: z.string(), class: z.string() });
export type Decided = z.infer<typeof decided>;

export const goldenRow = z.object({
  key: z.string(),
  cells: z.array(z.object({ name: z.string(), value: z.string() })),
  class: z.string(),
  markedBy: z.string(),
  markedAt: z.iso.datetime(),
});
export type GoldenRow = z.infer<typeof goldenRow>;

export const goldenList = z.object({ rows: z.array(goldenRow) });
export type GoldenList = z.infer<typeof goldenList>;

export const goldenDraft = z
  .strictObject({
    columns: boundedList(columnName, { most: MAX_TABLE_COLUMNS, of: 'columns' }),
    rows: boundedList(
      z.strictObject({
        key: rowKey.refine(isStorable, refused('unstorable')),
        cells: cellValues(MAX_TABLE_COLUMNS),
        /** Null: it is one no longer. */
        class: className.nullable(),
      }),
      { least: 1, most: MOST_MARKED, of: 'rows' },
    ),
  })
  .superRefine(({ columns, rows }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const twice = repeatedName(columns);
    if (twice !== undefined) complain('columns', refusalWords('columnTwice', { name: twice }));
    if (rows.some((row) => row.cells.length !== columns.length)) complain('rows', refusalWords('cellForEachColumn'));
  });
export type GoldenDraft = z.infer<typeof goldenDraft>;

export const agreementEndpoints = {
  readAgreement: {
    method: 'get',
    path: '/api/classifiers/:classifier/agreement',
    right: 'approve',
    rows: 'kept',
    status: 200,
    query: z.strictObject({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }),
    answer: agreement,
    problems: [],
    does: 'How far people agree who were asked about the same rows unseen by each other: Krippendorff’s alpha, overall and by class, Fleiss’ and Cohen’s kappa, by person, and how they did on rows whose class is certain; of the last 90 days, where no time is given.',
  },
  listAdjudications: {
    method: 'get',
    path: '/api/classifiers/:classifier/adjudications',
    right: 'approve',
    rows: 'kept',
    status: 200,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(50) }),
    answer: adjudicationList,
    problems: [],
    does: 'The rows of which two people said different things, unseen by each other, and which nobody has decided; none of those of which the asker is one of the two.',
  },
  adjudicate: {
    method: 'post',
    path: '/api/classifiers/:classifier/adjudications',
    right: 'approve',
    rows: 'kept',
    status: 201,
    body: decision,
    answer: decided,
    problems: ['classifier-archived', 'not-neutral', 'unknown-adjudication', 'event-conflict', 'too-many-classes'],
    does: 'Decides what a row is of which two people said different things. Both opinions and the decision go to the log; the decision stands.',
    example: { id: 'b1c4a9b2-4d1e-4f0e-9d36-63f6a8a3c7d2', key: 'PC-7', class: 'Travel', reason: 'A taxi is travel' },
  },
  listGolden: {
    method: 'get',
    path: '/api/classifiers/:classifier/golden',
    right: 'approve',
    rows: 'kept',
    status: 200,
    answer: goldenList,
    problems: [],
    does: 'The rows whose class is certain, by which correctors are tested.',
  },
  markGolden: {
    method: 'put',
    path: '/api/classifiers/:classifier/golden',
    right: 'approve',
    rows: 'sent',
    status: 200,
    body: goldenDraft,
    answer: goldenList,
    problems: ['classifier-archived', 'column-missing', 'golden-labelled'],
    does: 'Says of rows that their class is certain, or, with null, that it is no longer. Correctors are asked about them among other rows, and cannot tell them from these; nobody may have said anything of them in the log.',
    example: { columns: ['Merchant', 'Amount'], rows: [{ key: 'R-9', cells: ['city taxi', 12.5], class: 'Travel' }] },
  },
} as const satisfies Endpoints;
