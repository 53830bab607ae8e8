import { z } from 'zod';
import { boundedList } from '../bounded-list.ts';
import type { Endpoints } from '../endpoint.ts';
import { isStorable } from '../storable-text.ts';
import { refused } from '../words/refusal-words.ts';
import { feedFault } from './feed-fault.ts';

/** A part outside that feeds read from or write to. */
export const connectionKind = z.enum(['postgres', 'mysql', 'imap', 'kafka']);
export type ConnectionKind = z.infer<typeof connectionKind>;

const word = (most: number) =>
  z
    .string()
    .trim()
    .min(1, refused('empty'))
    .max(most, refused('tooLong', { most }))
    .refine(isStorable, refused('unstorable'));
/** A name or an address of a machine, without a port. */
const host = word(253).regex(/^[\w.:-]+$/, refused('noHost'));
const port = z.number().int().min(1).max(65_535);
const user = word(255);
/** Sent, never answered: what is kept of it is encrypted. Left out of a change, it stays where it goes to the same. */
const password = z.string().min(1, refused('empty')).max(1_000).optional();
/**
 * Whether the line is encrypted, with a certificate that proves the host's name: by an authority that this machine
 * trusts, or by the one given here, as PEM. There is no way to encrypt and not to check.
 */
const tls = { tls: z.boolean(), certificateAuthority: z.string().max(100_000).optional() };

const database = { host, port, database: word(255), user, password, ...tls };

/** How a part is reached. */
export const connectionSettings = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('postgres'), ...database }),
  z.strictObject({ kind: z.literal('mysql'), ...database }),
  z.strictObject({
    kind: z.literal('imap'),
    host,
    port,
    user,
    password,
    /** Encrypted from the first byte, after the greeting, or not at all. */
    security: z.enum(['tls', 'starttls', 'none']),
    certificateAuthority: tls.certificateAuthority,
  }),
  z.strictObject({
    kind: z.literal('kafka'),
    /** Host and port of some brokers; the others are found by them. */
    brokers: boundedList(word(260).regex(/^[\w.:-]+:\d{1,5}$/, refused('noBroker')), {
      least: 1,
      most: 20,
      of: 'brokers',
    }),
    ...tls,
    sasl: z.strictObject({ mechanism: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']), user }).optional(),
    password,
    /** A schema registry with Confluent's API, which Avro needs. */
    registry: word(2_000)
      .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w./~%-]*)?$/, refused('noHost'))
      .optional(),
    registryUser: user.optional(),
    registryPassword: password,
  }),
]);
/** With its secrets, as a source or a sink is opened. */
export type ConnectionSettings = z.infer<typeof connectionSettings>;
export type ConnectionOf<Kind extends ConnectionKind> = Extract<ConnectionSettings, { kind: Kind }>;

/** For which classifiers' feeds it is, see `connection-rule.ts`. */
const classifiers = boundedList(z.uuid().toLowerCase(), { least: 1, most: 200, of: 'classifiers' }).nullable();

export const connectionDraft = z.strictObject({
  name: word(100),
  settings: connectionSettings,
  /** Null: those of all classifiers. Left out, a new one is for all, and one that is changed stays as it is. */
  classifiers: classifiers.optional(),
});
export type ConnectionDraft = z.input<typeof connectionDraft>;

export const connection = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Without its secrets. */
  settings: connectionSettings,
  hasPassword: z.boolean(),
  hasRegistryPassword: z.boolean(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  /** How many feeds use it. */
  feeds: z.number().int(),
  /** For which classifiers' feeds it is, those that whoever asks sets up feeds of; null is for all. */
  classifiers: z.array(z.uuid()).nullable(),
  /** Whether whoever asks may change and delete it. */
  mayChange: z.boolean(),
});
export type Connection = z.infer<typeof connection>;

/** Whether a part was reached, and what was found there: tables, mailboxes or topics that may be read. */
export const connectionTest = z.object({
  fault: feedFault.nullable(),
  /** The fault in a sentence; null where there is none. */
  detail: z.string().nullable(),
  found: z.array(z.string()),
});
export type ConnectionTest = z.infer<typeof connectionTest>;

const EXAMPLE = {
  name: 'ERP',
  settings: {
    kind: 'postgres',
    ...{ host: 'erp.example.com', port: 5432, database: 'erp', user: 'amend', password: 'a secret', tls: true },
  },
};

export const connectionEndpoints = {
  listConnections: {
    method: 'get',
    path: '/api/connections',
    right: 'feeds',
    anywhere: true,
    rows: 'none',
    status: 200,
    answer: z.object({ connections: z.array(connection) }),
    problems: [],
    does: 'The databases, mailboxes and brokers that feeds may use of whose classifiers whoever asks sets up feeds, without their secrets.',
  },
  makeConnection: {
    method: 'post',
    path: '/api/connections',
    right: 'feeds',
    anywhere: true,
    rows: 'none',
    status: 201,
    body: connectionDraft,
    answer: connection,
    problems: ['connection-named', 'host-not-allowed', 'unknown-classifier'],
    does: 'Names a database, a mailbox or a broker that feeds may use, of all classifiers or of some. Its secrets are kept encrypted and never answered.',
    example: EXAMPLE,
  },
  changeConnection: {
    method: 'put',
    path: '/api/connections/:connection',
    right: 'feeds',
    anywhere: true,
    rows: 'none',
    status: 200,
    body: connectionDraft,
    answer: connection,
    problems: [
      'connection-named',
      'connection-kind',
      'connection-secret',
      'connection-used-elsewhere',
      'host-not-allowed',
      'unknown-classifier',
    ],
    does: 'Changes how it is reached; a secret that is left out stays, unless it would go to another place. Feeds that use it begin anew with it.',
    example: EXAMPLE,
  },
  testConnection: {
    method: 'post',
    path: '/api/connections/:connection/test',
    right: 'feeds',
    anywhere: true,
    rows: 'none',
    status: 200,
    body: z.strictObject({}),
    answer: connectionTest,
    problems: ['host-not-allowed'],
    does: 'Connects, signs in and looks what may be read there. Changes nothing.',
    example: {},
  },
  deleteConnection: {
    method: 'delete',
    path: '/api/connections/:connection',
    right: 'feeds',
    anywhere: true,
    rows: 'none',
    status: 200,
    answer: z.object({}),
    problems: ['connection-used'],
    does: 'Forgets it with its secrets; not while a feed uses it.',
  },
} as const satisfies Endpoints;
