import { z } from 'zod';
import { policies } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';

/**
 * How a classifier stands, in a few values: whoever keeps something of it compares, and fetches what differs. It is
 * whole each time, so that there is nothing to make up for: who missed some messages knows all with the next one.
 *
 * Whoever may see some rows only hears what concerns these: `lastSequence` is of the last event that spoke of one of
 * them, and of trainings and versions nothing is told but which one answers.
 */
export const classifierState = z.object({
  /** Sequence of the last feedback event; 0 when there is none. Counts, classes and labels may have changed with it. */
  lastSequence: z.number().int(),
  /** The version that answers; null before the first training. */
  champion: z.number().int().nullable(),
  championPinned: z.boolean(),
  /** The newest version, in use or kept back; null before the first training. */
  latestVersion: z.number().int().nullable(),
  /** The training that is running; null when none is. */
  training: z.uuid().nullable(),
  policies,
  /** How often its columns were changed. */
  columnChanges: z.number().int().optional(),
  /** How often its catalogue of classes was changed. */
  classChanges: z.number().int().optional(),
  /** Corrections that wait for approval; left out when there are none. */
  waiting: z.number().int().optional(),
  /** How often comments on its rows, or on those that one may see, were changed; left out when there are none. */
  comments: z.number().int().optional(),
  /** How often its rules were changed; left out while it never had any, and for whoever may see some rows only. */
  ruleChanges: z.number().int().optional(),
  /** Another number when its work-lists were changed; left out while there are none. */
  workChanges: z.number().int().optional(),
  /**
   * How often it was changed whose words count; left out while it never was, and for whoever may see some rows only.
   */
  trustChanges: z.number().int().optional(),
});
export type ClassifierState = z.infer<typeof classifierState>;

export const classifierStateEndpoints = {
  followClassifier: {
    method: 'get',
    path: '/api/classifiers/:classifier/events',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: classifierState,
    isStream: true,
    problems: [],
    does: 'A stream (server-sent events) of how it stands: now, and anew whenever something of it changes.',
  },
} as const satisfies Endpoints;
