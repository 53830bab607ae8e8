import { z } from 'zod';
import { classifierDraft, columnSummary } from '../classifier.ts';
import type { Endpoints } from '../endpoint.ts';
import { feedFault } from './feed-fault.ts';
import { feed, feedDraft } from './feed.ts';
import { feedSource } from './feed-source.ts';
import { fieldPath } from './field-path.ts';

/** The most records that a proposal is made of. */
export const MOST_PROPOSED_BY = 1_000;

/** What a classifier of a stream's records might be, by what the first of them hold: a person decides. */
export const streamProposal = z.object({
  /** Records that were looked at; those that cannot be read are counted apart. */
  records: z.number().int(),
  unreadable: z.number().int(),
  /** The fields, in the order in which they came: what each seems to be, and why. */
  columns: z.array(columnSummary),
  /** Fields that can be no column: of a name that a feed cannot map, or beyond the most that one maps. */
  leftOut: z.number().int(),
  /** Fields that tell records apart; none where no field does. */
  suggestedKey: z.array(fieldPath),
  /** A field that may say what a record turned out to be; null where none seems to. */
  suggestedLabel: fieldPath.nullable(),
  /** Why the source gave no records; null where it gave some, or has none yet. */
  fault: feedFault.nullable(),
  detail: z.string().nullable(),
});
export type StreamProposal = z.infer<typeof streamProposal>;

const SOURCE: z.input<typeof feedSource> = {
  kind: 'kafka',
  connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11',
  ...{ topic: 'readings', group: 'amend', format: 'avro', from: 'earliest' },
};

export const streamProjectEndpoints = {
  proposeByStream: {
    method: 'post',
    path: '/api/stream-proposals',
    right: 'feeds',
    rows: 'none',
    status: 200,
    body: z.strictObject({
      source: feedSource,
      records: z.number().int().min(1).max(MOST_PROPOSED_BY).default(MOST_PROPOSED_BY),
    }),
    answer: streamProposal,
    problems: ['feed-refused', 'unknown-connection'],
    does: 'What a classifier of a source’s records might be, by the first of them: columns with types, key and label. Nothing is recorded or marked as read.',
    example: { source: SOURCE },
  },
  makeByStream: {
    method: 'post',
    path: '/api/stream-projects',
    // Of all classifiers, as who sets up their feeds has it, too.
    right: 'set-up',
    rows: 'none',
    status: 201,
    body: z.strictObject({ classifier: classifierDraft, feed: feedDraft }),
    answer: z.object({ classifier: z.uuid(), feed }),
    problems: ['classifier-exists', 'feed-refused', 'finds-anomalies', 'unknown-connection'],
    does: 'Makes a classifier and its feed, both or neither. The feed reads nothing before it is started.',
    example: {
      classifier: {
        ...{ name: 'Shuttle', kind: 'anomalies', keyColumns: ['id'], labelColumn: 'Verdict' },
        columns: [{ name: 'pressure', type: 'number' }],
      },
      feed: {
        name: 'Readings',
        settings: {
          source: SOURCE,
          key: ['id'],
          columns: [{ name: 'pressure', from: 'pressure' }],
          ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: true },
        },
      },
    },
  },
} as const satisfies Endpoints;
