import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { rolesWith, type Access } from '../../../contract/access.ts';
import type { connectionDraft, ConnectionSettings } from '../../../contract/feeds/connection.ts';
import { mayChangeConnection, maySeeConnection, type ForClassifiers } from '../../../contract/feeds/connection-rule.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { changePeople } from '../../people/directory/people-log.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import {
  countUsesElsewhere,
  deleteConnection,
  insertConnection,
  readConnection,
  updateConnection,
  type StoredConnection,
} from './connection-store.ts';
import { hostFault, type HostRules } from './host-rules.ts';
import { seal, type SealKey } from '../../platform/secrets/secret-seal.ts';

export interface ConnectionRules {
  readonly db: Kysely<Database>;
  readonly key: SealKey;
  readonly hosts: HostRules;
}

type Draft = z.output<typeof connectionDraft>;

/** Who changes a connection, and when. */
export interface ChangingConnection extends Changing {
  readonly access: Access;
}

/** @throws {ProblemError} not-allowed, connection-named, host-not-allowed, unknown-classifier */
export async function makeConnection(
  rules: ConnectionRules,
  draft: Draft,
  by: ChangingConnection,
): Promise<StoredConnection> {
  const { classifiers = null } = draft;
  requireChange(by, classifiers);
  await requireHosts(rules, draft.settings);
  const id = randomUUID();
  const times = { madeBy: by.person, madeAt: by.at, changedBy: by.person, changedAt: by.at };
  const kept = { ...apart(rules.key, id, draft.settings), classifiers: classifiers && distinct(classifiers) };
  const made: StoredConnection = { id, name: draft.name, ...kept, ...times, feeds: 0 };
  await changePeople(rules.db, { author: by.person, at: by.at }, async (transaction, note) => {
    await insertConnection(transaction, made);
    await note('connection-made', id, told(made));
  });
  return made;
}

/**
 * Changes how a part is reached, and for whose feeds it is. A secret that is left out stays, as long as it goes to the
 * same place, as the same user and on a line as safe: else whoever may change a connection could have it sent to them.
 *
 * @throws {ProblemError} unknown-connection, not-allowed, connection-named, connection-kind, connection-secret,
 *   connection-used-elsewhere, host-not-allowed, unknown-classifier
 */
export async function changeConnection(
  rules: ConnectionRules,
  id: string,
  draft: Draft,
  { person, at, access }: ChangingConnection,
): Promise<StoredConnection> {
  // Who may not change it learns nothing of hosts.
  requireChange({ person, access }, (await readSeen(rules.db, id, access)).classifiers);
  await requireHosts(rules, draft.settings);
  return changePeople(rules.db, { author: person, at }, async (transaction, note) => {
    const before = await readSeen(transaction, id, access);
    const classifiers =
      draft.classifiers === undefined ? before.classifiers : draft.classifiers && distinct(draft.classifiers);
    requireChange({ person, access }, before.classifiers);
    requireChange({ person, access }, classifiers);
    const elsewhere = classifiers === null ? 0 : await countUsesElsewhere(transaction, id, classifiers);
    if (elsewhere > 0) throw new ProblemError('connection-used-elsewhere', { name: before.name, feeds: elsewhere });
    const { kind } = before.settings;
    if (draft.settings.kind !== kind) throw new ProblemError('connection-kind', { name: before.name, kind });
    const given = apart(rules.key, id, draft.settings);
    requireSecrets(before, given);
    const after: StoredConnection = {
      ...before,
      name: draft.name,
      settings: given.settings,
      password: given.password ?? before.password,
      registryPassword: given.registryPassword ?? before.registryPassword,
      ...{ changedBy: person, changedAt: at, classifiers },
    };
    await updateConnection(transaction, after);
    const isOtherSecret = given.password !== null || given.registryPassword !== null;
    await note('connection-changed', id, { before: told(before), after: told(after), isOtherSecret });
    return after;
  });
}

/** @throws {ProblemError} unknown-connection, not-allowed, connection-used */
export async function removeConnection(
  { db }: Pick<ConnectionRules, 'db'>,
  id: string,
  { person, at, access }: ChangingConnection,
): Promise<void> {
  await changePeople(db, { author: person, at }, async (transaction, note) => {
    const connection = await readSeen(transaction, id, access);
    requireChange({ person, access }, connection.classifiers);
    const { name, feeds } = connection;
    if (feeds > 0) throw new ProblemError('connection-used', { name, feeds });
    await deleteConnection(transaction, id);
    await note('connection-removed', id, told(connection));
  });
}

/**
 * A connection, for whoever sees it: to others there is none.
 * @throws {ProblemError} unknown-connection
 */
export async function readSeen(db: Kysely<Database>, id: string, access: Access): Promise<StoredConnection> {
  const found = await readConnection(db, id);
  if (!maySeeConnection(access, found.classifiers))
    throw new ProblemError('unknown-connection', { reason: 'none', given: id });
  return found;
}

/** @throws {ProblemError} not-allowed */
function requireChange(
  { person, access }: Pick<ChangingConnection, 'person' | 'access'>,
  classifiers: ForClassifiers,
): void {
  if (!mayChangeConnection(access, classifiers))
    throw new ProblemError('not-allowed', { reason: 'role', person, roles: rolesWith('feeds') });
}

function distinct(classifiers: readonly string[]): string[] {
  return [...new Set(classifiers)];
}

/**
 * The hosts that a connection leads to, as far as its settings name them.
 *
 * @example hostsOf({ kind: 'kafka', brokers: ['a.example:9092'], tls: true, registry: 'https://b.example/x' }) // => ['a.example', 'b.example']
 */
export function hostsOf(settings: ConnectionSettings): string[] {
  if (settings.kind !== 'kafka') return [settings.host];
  const registry = settings.registry === undefined ? [] : [new URL(settings.registry).hostname];
  return [...settings.brokers.map((broker) => broker.slice(0, broker.lastIndexOf(':'))), ...registry];
}

/** A name that is named and has no address just now may be kept. */
async function requireHosts({ hosts }: ConnectionRules, settings: ConnectionSettings): Promise<void> {
  for (const host of hostsOf(settings)) {
    const fault = await hostFault(host, hosts);
    if (fault?.reason === 'host-not-allowed') throw new ProblemError('host-not-allowed', { host });
  }
}

/** @throws {ProblemError} connection-secret, when a kept secret would go where it was not given for */
function requireSecrets(before: StoredConnection, given: ReturnType<typeof apart>): void {
  for (const secret of ['password', 'registryPassword'] as const) {
    const stays = before[secret] !== null && given[secret] === null;
    if (stays && goesTo(before.settings, secret) !== goesTo(given.settings, secret))
      throw new ProblemError('connection-secret', { name: before.name, secret });
  }
}

/** Where a secret goes, as whose, and how the line is proved, as a text. */
function goesTo(settings: ConnectionSettings, secret: 'password' | 'registryPassword'): string {
  if (settings.kind !== 'kafka') {
    const { host, port, user, certificateAuthority } = settings;
    return JSON.stringify([host, port, user, certificateAuthority, lineOf(settings)]);
  }
  const { brokers, tls, certificateAuthority, sasl, registry, registryUser } = settings;
  return JSON.stringify(
    secret === 'password'
      ? [brokers, tls, certificateAuthority, sasl?.mechanism, sasl?.user]
      : [registry, registryUser, certificateAuthority],
  );
}

function lineOf(settings: Exclude<ConnectionSettings, { kind: 'kafka' }>): string | boolean {
  return settings.kind === 'imap' ? settings.security : settings.tls;
}

/** What a secret is sealed for. */
export function purposeOf(id: string, secret: 'password' | 'registryPassword'): string {
  return `feed-connection ${id} ${secret}`;
}

function apart(
  key: SealKey,
  id: string,
  given: ConnectionSettings,
): Pick<StoredConnection, 'settings' | 'password' | 'registryPassword'> {
  const { settings, password, registryPassword } = withoutSecrets(given);
  const sealed = (secret: string | undefined, of: 'password' | 'registryPassword') =>
    secret === undefined ? null : seal(key, secret, purposeOf(id, of));
  return {
    settings,
    password: sealed(password, 'password'),
    registryPassword: sealed(registryPassword, 'registryPassword'),
  };
}

function withoutSecrets(given: ConnectionSettings): {
  readonly settings: ConnectionSettings;
  readonly password: string | undefined;
  readonly registryPassword: string | undefined;
} {
  if (given.kind === 'kafka') {
    const { password, registryPassword, ...settings } = given;
    return { settings, password, registryPassword };
  }
  const { password, ...settings } = given;
  return { settings, password, registryPassword: undefined };
}

/** As the log keeps it: without a secret. */
function told({ name, settings, classifiers }: StoredConnection): JsonObject {
  const whose = classifiers === null ? {} : { classifiers: [...classifiers] };
  return { name, settings: settings as unknown as JsonObject, ...whose };
}
