import type { ConnectionKind, ConnectionOf } from '../../../contract/feeds/connection.ts';
import { FeedError } from '../ports/source.ts';
import { hostsOf, purposeOf, type ConnectionRules } from './change-connection.ts';
import { findConnection, type StoredConnection } from './connection-store.ts';
import { hostFault } from './host-rules.ts';
import { unseal } from '../../platform/secrets/secret-seal.ts';

/**
 * How a connection is reached, with its secrets: for whoever connects. Its hosts are looked at each time, since names
 * lead elsewhere by and by.
 *
 * @throws {FeedError} missing (connection), secret, host-not-allowed, unreachable
 */
export async function openConnection<Kind extends ConnectionKind>(
  rules: ConnectionRules,
  id: string,
  kind: Kind,
): Promise<ConnectionOf<Kind>> {
  const connection = await findConnection(rules.db, id);
  if (connection === undefined || connection.settings.kind !== kind)
    throw new FeedError({ reason: 'missing', what: 'connection', name: connection?.name ?? id });
  for (const host of hostsOf(connection.settings)) {
    const fault = await hostFault(host, rules.hosts);
    if (fault !== null) throw new FeedError(fault);
  }
  const secrets = { ...secretOf(rules, connection, 'password'), ...secretOf(rules, connection, 'registryPassword') };
  return { ...connection.settings, ...secrets } as ConnectionOf<Kind>;
}

function secretOf(
  { key }: ConnectionRules,
  connection: StoredConnection,
  name: 'password' | 'registryPassword',
): { readonly [Name in 'password' | 'registryPassword']?: string } {
  const sealed = connection[name];
  if (sealed === null) return {};
  const secret = unseal(key, sealed, purposeOf(connection.id, name));
  if (secret === null) throw new FeedError({ reason: 'secret', connection: connection.name });
  return { [name]: secret };
}
