import {
  connectionDraftOf,
  connectionFormOf,
  emptyConnection,
  missingOfConnection,
  type ConnectionForm,
} from '../../../../addin/feeds/connections/connection-form.ts';
import type { ConnectionSettings } from '../../../../contract/feeds/connection.ts';
import { aConnection } from '../../../fakes/fake-feeds.ts';

const THERE = { host: 'erp.example.com', port: 5432, user: 'amend' };
const PEM = '-----BEGIN CERTIFICATE-----';
const BROKERS = ['a.example.com:9092', 'b.example.com:9093'];

test.each<ConnectionSettings>([
  { kind: 'postgres', ...THERE, database: 'erp', tls: true, certificateAuthority: PEM },
  { kind: 'mysql', ...THERE, database: 'erp', tls: false },
  { kind: 'imap', ...THERE, security: 'starttls', certificateAuthority: PEM },
  { kind: 'imap', ...THERE, security: 'none' },
  { kind: 'kafka', brokers: BROKERS, tls: false },
  {
    ...{ kind: 'kafka', brokers: BROKERS, tls: true, sasl: { mechanism: 'scram-sha-512', user: 'feed' } },
    ...{ registry: 'https://registry.example.com', registryUser: 'reader' },
  },
])('a connection that is opened says the same again where nothing is typed: $kind', (settings) => {
  expect(connectionDraftOf(connectionFormOf(aConnection({ settings })))).toEqual({ name: 'ERP', settings });
});

test('secrets are sent where they are typed, and an authority only where something is to be proven', () => {
  const form = { ...emptyConnection, ...connectionFormOf(aConnection()), password: ' a b ' };
  expect(connectionDraftOf(form).settings).toMatchObject({ password: ' a b ' });
  const bare = { ...form, tls: false, certificateAuthority: PEM };
  expect(connectionDraftOf(bare).settings).not.toHaveProperty('certificateAuthority');
});

const NAMED = { name: 'x' };
const AT_HOST = { ...NAMED, host: 'h' };
const KAFKA = { ...NAMED, kind: 'kafka' } as const;
test.each<[Partial<ConnectionForm>, string | null]>([
  [{}, 'Give it a name.'],
  [NAMED, 'Say its host.'],
  [{ ...AT_HOST, port: '70000' }, 'A port is a number from 1 to 65535.'],
  [AT_HOST, 'Say its database.'],
  [{ ...AT_HOST, kind: 'imap' }, 'Say as whom Amend signs in.'],
  [{ ...AT_HOST, database: 'd', user: 'u' }, null],
  [KAFKA, 'Name a broker with its port.'],
  [{ ...KAFKA, brokers: 'a:1\nb' }, '“b” is no host with a port.'],
  [{ ...KAFKA, brokers: 'a:1', sasl: 'plain' }, 'Say as whom Amend signs in.'],
  [{ ...KAFKA, brokers: 'a:1', registry: 'registry' }, 'The registry’s address begins with http:// or https://.'],
  [{ ...KAFKA, brokers: 'a:1\nb:2' }, null],
])('of a connection with %j is missing: %s', (fields, said) => {
  expect(missingOfConnection({ ...emptyConnection, ...fields })).toBe(said);
});
