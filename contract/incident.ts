import { z } from 'zod';
import { because } from './classifier-life.ts';
import { columnDrift } from './drift.ts';
import type { Endpoints } from './endpoint.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** What an incident is about: that a column has drifted, or that it is empty more often. */
export const incidentMeasure = z.object({
  kind: z.enum(['drift', 'missing']),
  column: z.string(),
  type: columnDrift.shape.type,
});
export type IncidentMeasure = z.infer<typeof incidentMeasure>;

/**
 * What became of an incident: `opened`, `reopened` and `closed` by the data; by people that it was `acknowledged`, was
 * `given` to somebody, or `noted` upon.
 */
export const incidentEvent = z.object({
  what: z.enum(['opened', 'reopened', 'closed', 'acknowledged', 'given', 'noted']),
  /** Null of what the data did. */
  person: z.string().nullable(),
  at: z.iso.datetime(),
  /** The note, or whom it was given to; empty of the others. */
  text: z.string(),
  /** The report that says so, of what the data did; null of people. */
  report: z.number().int().nullable(),
});
export type IncidentEvent = z.infer<typeof incidentEvent>;

/** Drift that lasts, from when two windows in a row said so until two say that it is over. */
export const incident = z.object({
  /** From 1, of each classifier. */
  number: z.number().int(),
  measure: incidentMeasure,
  state: z.enum(['open', 'closed']),
  /** The first moment of the first window of the drift. */
  since: z.iso.datetime(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  /** How often the data opened it again. */
  reopened: z.number().int(),
  /** Of the report that opened it, or did so again last. */
  report: z.number().int(),
  owner: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAt: z.iso.datetime().nullable(),
  /** In order. */
  events: z.array(incidentEvent),
});
export type Incident = z.infer<typeof incident>;

export const incidentList = z.object({
  /** The open ones first, of each the latest first; at most 100. */
  incidents: z.array(incident),
});

const note = z.string().trim().min(1).max(1_000).refine(isStorable, refused('unstorable'));

export const incidentChange = z.strictObject({
  change: z.discriminatedUnion('do', [
    /** Somebody has seen it, and sees to it if nobody does. */
    z.strictObject({ do: z.literal('acknowledge') }),
    z.strictObject({ do: z.literal('give'), to: z.string().trim().min(1).max(200).nullable() }),
    z.strictObject({ do: z.literal('note'), text: note }),
  ]),
  because,
});
export type IncidentChange = z.input<typeof incidentChange>;

export const incidentEndpoints = {
  listIncidents: {
    method: 'get',
    path: '/api/classifiers/:classifier/incidents',
    right: 'read',
    rows: 'whole',
    status: 200,
    answer: incidentList,
    problems: [],
    does: 'Its incidents: drift that lasts, or lasted, who sees to it, and what became of it.',
  },
  changeIncident: {
    method: 'post',
    path: '/api/classifiers/:classifier/incidents/:incident',
    right: 'watch',
    rows: 'whole',
    status: 200,
    body: incidentChange,
    answer: incident,
    problems: ['unknown-person', 'classifier-archived'],
    does: 'Acknowledges an incident, gives it to somebody, or notes something upon it; the data alone close it.',
    example: { change: { do: 'note', text: 'The card company sends amounts in pence since Monday.' } },
  },
} as const satisfies Endpoints;
