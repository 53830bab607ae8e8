import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { columnName, MAX_FEATURES } from './cell.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

const word = (most: number) =>
  z
    .string()
    .trim()
    .min(1, refused('empty'))
    .max(most, refused('tooLong', { most }))
    .refine(isStorable, refused('unstorable'));

/** How much is asked of a model endpoint at most. */
const limits = {
  /** Rows of all classifiers together, a day (UTC). */
  rowsADay: z.number().int().min(1).max(50_000).default(2_000),
  /** Questions at once, of each server process. */
  inFlight: z.number().int().min(1).max(16).default(2),
  /** How long one answer may take. */
  seconds: z.number().int().min(1).max(60).default(20),
};

/** A model of one's own that speaks OpenAI's protocol of chat completions; one for the server. */
export const modelEndpointDraft = z.strictObject({
  /** What `/chat/completions` is appended to, such as `https://models.example.com/v1`. */
  url: word(500),
  model: word(200),
  /**
   * Sent as a bearer's; null for none. Left out, the one that is kept stays, as long as it goes to the same address.
   */
  key: z
    .string()
    .min(1, refused('empty'))
    .max(2_000, refused('tooLong', { most: 2_000 }))
    .regex(/^[\x21-\x7E]+$/, refused('noKey'))
    .nullable()
    .optional(),
  isOn: z.boolean().default(false),
  ...limits,
});
export type ModelEndpointDraft = z.input<typeof modelEndpointDraft>;

/** The same as it is told: with everything but the key. */
export const modelEndpoint = z.object({
  url: z.string(),
  model: z.string(),
  hasKey: z.boolean(),
  isOn: z.boolean(),
  rowsADay: z.number().int(),
  inFlight: z.number().int(),
  seconds: z.number().int(),
  /** Rows that were asked about today. */
  rowsToday: z.number().int(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
});
export type ModelEndpoint = z.infer<typeof modelEndpoint>;

/** What a classifier has the endpoint asked for. Nothing, unless somebody said otherwise. */
export const endpointUse = z.strictObject({
  /** Whether first answers come from it. */
  firstAnswers: z.boolean(),
  /** The columns whose cells are sent, and no others. */
  columns: boundedList(columnName, { least: 0, most: MAX_FEATURES, of: 'columns' }),
});
export type EndpointUse = z.infer<typeof endpointUse>;

/** The use of a classifier, and what leaves the server by it. */
export const shownEndpointUse = z.object({
  use: endpointUse,
  /** Where rows would go; null where no endpoint is entered. */
  endpoint: z.object({ host: z.string(), model: z.string(), isOn: z.boolean() }).nullable(),
  /** What leaves the server as both are set now, in a sentence. */
  leaves: z.string(),
});
export type ShownEndpointUse = z.infer<typeof shownEndpointUse>;

/** What came of one harmless question, in a sentence, and what to do. */
export const endpointTrial = z.object({ isAnswered: z.boolean(), sentence: z.string(), nextStep: z.string() });
export type EndpointTrial = z.infer<typeof endpointTrial>;

const kept = z.object({ endpoint: modelEndpoint.nullable() });

export const modelEndpointEndpoints = {
  getModelEndpoint: {
    method: 'get',
    path: '/api/model-endpoint',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: kept,
    problems: [],
    does: 'The model endpoint of the server, without its key; null where none is entered.',
  },
  setModelEndpoint: {
    method: 'put',
    path: '/api/model-endpoint',
    right: 'notices',
    rows: 'none',
    status: 200,
    body: modelEndpointDraft,
    answer: kept,
    problems: ['endpoint-unfit', 'endpoint-key'],
    does: 'Enters the model endpoint of the server, or changes it. It is off until it is turned on, and asked about nothing of a classifier whose use of it is off.',
    example: { url: 'https://models.example.com/v1', model: 'llama-3.1-8b', key: 'a-secret', isOn: true },
  },
  removeModelEndpoint: {
    method: 'delete',
    path: '/api/model-endpoint',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: kept,
    problems: [],
    does: 'Removes the model endpoint with its key. What it answered is kept and shown no more.',
  },
  tryModelEndpoint: {
    method: 'post',
    path: '/api/model-endpoint/test',
    right: 'notices',
    rows: 'none',
    status: 200,
    answer: endpointTrial,
    problems: ['endpoint-missing'],
    does: 'Asks the endpoint one question with nothing of anybody’s rows in it, also while it is off, and says what came back.',
  },
  getEndpointUse: {
    method: 'get',
    path: '/api/classifiers/:classifier/model-endpoint',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    answer: shownEndpointUse,
    problems: [],
    does: 'What a classifier has the model endpoint asked for, and what leaves the server by it.',
  },
  setEndpointUse: {
    method: 'put',
    path: '/api/classifiers/:classifier/model-endpoint',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    body: endpointUse,
    answer: shownEndpointUse,
    problems: ['classifier-archived', 'endpoint-columns'],
    does: 'Says what a classifier has the model endpoint asked for, and which columns are sent.',
    example: { firstAnswers: true, columns: ['Description'] },
  },
} as const satisfies Endpoints;
