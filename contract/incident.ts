import { z } from 'zod';
import { accuracyFigures } from './accuracy-watch.ts';
import { because } from './classifier-life.ts';
import { driftPolicy } from './drift-policy.ts';
import type { Endpoints } from './endpoint.ts';
import { incidentMeasure } from './incident-measure.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/**
 * What became of an incident: `opened`, `reopened` and `closed` by the data; by people that it was `acknowledged`, was
 * `given` to somebody, or `noted` upon, or that answers were to be `accepted-again`; by the drift policy that it was
 * `stopped` that answers are accepted, that a training was `retrain-wanted`, and that one was `retrained`.
 */
export const incidentEvent = z.object({
  what: z.enum([
    'opened',
    'reopened',
    'closed',
    'acknowledged',
    'given',
    'noted',
    'accepted-again',
    'stopped',
    'retrain-wanted',
    'retrained',
  ]),
  /** Null of what the data and the drift policy did. */
  person: z.string().nullable(),
  at: z.iso.datetime(),
  /** The note, whom it was given to, or the classes that were stopped; empty of the others. */
  text: z.string(),
  /** The report that says so, of what the data did; null of people, and of how good the answers are. */
  report: z.number().int().nullable(),
  /** What says so of how good the answers are; null of all else. */
  figures: accuracyFigures.nullable(),
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
  /** Of the report that opened it, or did so again last; null of how good the answers are. */
  report: z.number().int().nullable(),
  /** What it keeps from being accepted by itself while it is open; null: nothing. */
  stops: driftPolicy.shape.stops,
  /**
   * Its one training by the drift policy: `wanted` until there are labels that no version has learned from and no other
   * training runs, `started`, or `dropped` since it closed before. Null: none.
   */
  retraining: z.enum(['wanted', 'started', 'dropped']).nullable(),
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
  /** Classes and segments that are as bad and are no incident, because so many are open. */
  more: z.number().int(),
});
export type IncidentList = z.infer<typeof incidentList>;

const note = z.string().trim().min(1).max(1_000).refine(isStorable, refused('unstorable'));

export const incidentChange = z.strictObject({
  change: z.discriminatedUnion('do', [
    /** Somebody has seen it, and sees to it if nobody does. */
    z.strictObject({ do: z.literal('acknowledge') }),
    z.strictObject({ do: z.literal('give'), to: z.string().trim().min(1).max(200).nullable() }),
    z.strictObject({ do: z.literal('note'), text: note }),
    /** Answers are accepted by themselves again, although it is open. */
    z.strictObject({ do: z.literal('accept-again') }),
  ]),
  because,
});
export type IncidentChange = z.input<typeof incidentChange>;

/** Whom an incident can be given to. */
export const incidentOwners = z.object({
  /** Names, in the order of the alphabet. */
  people: z.array(z.string()),
});

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
    does: 'Acknowledges an incident, gives it to somebody, notes something upon it, or has answers accepted again; the data alone close it.',
    example: { change: { do: 'note', text: 'The card company sends amounts in pence since Monday.' } },
  },
  listIncidentOwners: {
    method: 'get',
    path: '/api/classifiers/:classifier/incident-owners',
    right: 'watch',
    rows: 'whole',
    status: 200,
    answer: incidentOwners,
    problems: [],
    does: 'Whom its incidents can be given to: everybody with the right `watch` on all of its rows.',
  },
} as const satisfies Endpoints;
