import type {
  Connection,
  ConnectionDraft,
  ConnectionKind,
  ConnectionSettings,
} from '../../../contract/feeds/connection.ts';
import { quoted } from '../../../contract/words/phrases.ts';
import { linesOf } from '../form/source-form.ts';
import { connectionWords } from './words/connection-words.ts';

export const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
type Mechanism = (typeof SASL_MECHANISMS)[number];
type Security = 'tls' | 'starttls' | 'none';

/** A connection as it is typed: what every kind needs, side by side. A password that is empty is not sent. */
export interface ConnectionForm {
  readonly kind: ConnectionKind;
  readonly name: string;
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly tls: boolean;
  readonly certificateAuthority: string;
  readonly security: Security;
  /** Of host and port, one a line. */
  readonly brokers: string;
  readonly sasl: Mechanism | 'none';
  readonly registry: string;
  readonly registryUser: string;
  readonly registryPassword: string;
}

/** Where each kind listens, mostly. */
export const USUAL_PORTS: Readonly<Record<ConnectionKind, string>> = {
  postgres: '5432',
  mysql: '3306',
  imap: '993',
  kafka: '9092',
};

export const emptyConnection: ConnectionForm = {
  ...{ kind: 'postgres', name: '', host: '', port: USUAL_PORTS.postgres, database: '', user: '', password: '' },
  ...{ tls: true, certificateAuthority: '', security: 'tls', brokers: '', sasl: 'none' },
  ...{ registry: '', registryUser: '', registryPassword: '' },
};

/** A connection as it is, to be changed: without its secrets, which are never answered. */
export function connectionFormOf({ name, settings }: Connection): ConnectionForm {
  const common = { name, certificateAuthority: settings.certificateAuthority ?? '' };
  if (settings.kind === 'kafka') {
    const { kind, brokers, sasl, tls, registry = '', registryUser = '' } = settings;
    const signing = { sasl: sasl?.mechanism ?? ('none' as const), user: sasl?.user ?? '' };
    return {
      ...emptyConnection,
      ...common,
      kind,
      brokers: brokers.join('\n'),
      tls,
      ...signing,
      registry,
      registryUser,
    };
  }
  const { kind, host, port, user } = settings;
  const there = { ...emptyConnection, ...common, kind, host, port: String(port), user };
  if (settings.kind === 'imap') return { ...there, security: settings.security };
  return { ...there, database: settings.database, tls: settings.tls };
}

/** As it is sent. */
export function connectionDraftOf(form: ConnectionForm): ConnectionDraft {
  return { name: form.name.trim(), settings: settingsOf(form) };
}

function settingsOf(form: ConnectionForm): ConnectionSettings {
  const { kind, tls, password } = form;
  const authority = form.certificateAuthority.trim();
  const isProven = kind === 'imap' ? form.security !== 'none' : tls;
  const common = {
    ...(password === '' ? {} : { password }),
    ...(authority === '' || !isProven ? {} : { certificateAuthority: authority }),
  };
  const there = { host: form.host.trim(), port: Number(form.port), user: form.user.trim() };
  if (kind === 'imap') return { kind, ...there, security: form.security, ...common };
  if (kind !== 'kafka') return { kind, ...there, database: form.database.trim(), tls, ...common };
  const [registry, registryUser] = [form.registry.trim(), form.registryUser.trim()];
  return {
    ...{ kind, brokers: linesOf(form.brokers), tls, ...common },
    ...(form.sasl === 'none' ? {} : { sasl: { mechanism: form.sasl, user: form.user.trim() } }),
    ...(registry === '' ? {} : { registry }),
    ...(registryUser === '' ? {} : { registryUser }),
    ...(form.registryPassword === '' ? {} : { registryPassword: form.registryPassword }),
  };
}

/** What is to be filled in yet, in a sentence; null when it can be sent. */
export function missingOfConnection(form: ConnectionForm): string | null {
  if (form.name.trim() === '') return connectionWords('nameMissing');
  return form.kind === 'kafka' ? missingOfKafka(form) : missingOfHost(form);
}

function missingOfHost({ kind, host, port, database, user }: ConnectionForm): string | null {
  if (host.trim() === '') return connectionWords('hostMissing');
  if (!isPort(port)) return connectionWords('portWrong');
  if (kind !== 'imap' && database.trim() === '') return connectionWords('databaseMissing');
  return user.trim() === '' ? connectionWords('userMissing') : null;
}

function missingOfKafka({ brokers, sasl, user, registry }: ConnectionForm): string | null {
  const named = linesOf(brokers);
  if (named.length === 0) return connectionWords('brokersMissing');
  const wrong = named.find((each) => !isPort(/^[^\s:]+:(\d+)$/.exec(each)?.[1] ?? ''));
  if (wrong !== undefined) return connectionWords('brokersWrong', { broker: quoted(wrong) });
  if (sasl !== 'none' && user.trim() === '') return connectionWords('userMissing');
  const isAddress = registry.trim() === '' || /^https?:\/\/\S+$/.test(registry.trim());
  return isAddress ? null : connectionWords('registryWrong');
}

function isPort(text: string): boolean {
  const port = Number(text);
  return text.trim() !== '' && Number.isInteger(port) && port >= 1 && port <= 65_535;
}
