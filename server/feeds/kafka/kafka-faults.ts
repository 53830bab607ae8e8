import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { FeedError } from '../ports/source.ts';

/** What is said to people of an answer, at most. */
const MOST_SAID = 300;

/** What kafkajs throws: its classes are not told by `instanceof`, as each wraps others by name. */
interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly type?: unknown;
  readonly code?: unknown;
  readonly broker?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  readonly pendingDuration?: unknown;
}

const OF_TLS = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/;
const OF_CONNECTING = [
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSBrokerNotFound',
  'KafkaJSNoBrokerAvailableError',
  'KafkaJSGroupCoordinatorNotFound',
  'KafkaJSMetadataNotLoaded',
  'KafkaJSTopicMetadataNotLoaded',
];
/** Codes of the protocol while brokers come and go. */
const OF_BROKERS_AWAY = [
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
  'BROKER_NOT_AVAILABLE',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
  'GROUP_LOAD_IN_PROGRESS',
  'NOT_ENOUGH_REPLICAS',
  'NOT_ENOUGH_REPLICAS_AFTER_APPEND',
];

/**
 * What an error of kafkajs comes to; null for one that is none of its own, such as one of ours that passed through it.
 *
 * @param topic that was asked for
 * @example kafkaFault(new Error('a slip of ours')) // => null
 */
export function kafkaFault(error: unknown, topic = ''): FeedFault | null {
  const chain = chainOf(error);
  const of = (test: (each: Thrown) => boolean) => chain.find(test);
  const ours = chain.find((each) => each instanceof FeedError);
  if (ours !== undefined) return ours.fault;
  if (!chain.some(({ name }) => name.startsWith('KafkaJS'))) return null;

  const typed = of(({ type }) => typeof type === 'string');
  const type = String(typed?.type ?? '');
  if (type === 'UNKNOWN_TOPIC_OR_PARTITION' || type === 'INVALID_TOPIC_EXCEPTION')
    return { reason: 'missing', what: 'topic', name: topic };
  if (type.endsWith('_AUTHORIZATION_FAILED'))
    return { reason: 'permission', what: type.replace('_AUTHORIZATION_FAILED', ''), said: said(typed) };

  const signIn = of(({ name }) => name === 'KafkaJSSASLAuthenticationError') ?? of(isOfSasl);
  if (signIn !== undefined) return { reason: 'sign-in', said: said(signIn) };
  const untrusted = of(({ code }) => untrustedCode(code) !== null);
  if (untrusted !== undefined)
    return { reason: 'untrusted', host: String(untrusted.broker ?? ''), code: String(untrusted.code) };
  const late = of(({ name }) => name === 'KafkaJSRequestTimeoutError');
  if (late !== undefined) return { reason: 'slow', seconds: Math.round(Number(late.pendingDuration ?? 0) / 1_000) };
  const codec = of(({ name }) => name === 'KafkaJSNotImplemented');
  if (codec !== undefined) return { reason: 'unsupported', what: said(codec) };
  const away = of(({ name }) => OF_CONNECTING.includes(name));
  if (away !== undefined) {
    const { broker } = of((each) => each.broker !== undefined) ?? away;
    return { reason: 'unreachable', host: String(broker ?? ''), code: codeOf(chain) };
  }
  if (OF_BROKERS_AWAY.includes(type)) return { reason: 'unreachable', host: topic, code: type };
  return { reason: 'refused', said: said(typed ?? chain.at(-1)) };
}

/** Whether a topic refused what was sent to it since it is larger than the topic takes. */
export function isTooLarge(error: unknown): boolean {
  return chainOf(error).some(({ type }) => type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE');
}

/**
 * What Node says of a certificate that proves nothing; null where it says something else.
 * @example untrustedCode('DEPTH_ZERO_SELF_SIGNED_CERT') // => 'DEPTH_ZERO_SELF_SIGNED_CERT'
 * @example untrustedCode('ECONNREFUSED') // => null
 */
export function untrustedCode(code: unknown): string | null {
  return typeof code === 'string' && OF_TLS.test(code) ? code : null;
}

/** The error, what caused it, and of several at once each. */
function chainOf(error: unknown, depth = 0): Thrown[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const { cause, errors } = error as Thrown;
  const more = Array.isArray(errors) ? errors : [];
  return [error, ...[cause, ...more].flatMap((each) => chainOf(each, depth + 1))];
}

function isOfSasl({ type }: Thrown): boolean {
  return type === 'SASL_AUTHENTICATION_FAILED' || type === 'UNSUPPORTED_SASL_MECHANISM';
}

function codeOf(chain: readonly Thrown[]): string {
  const { code } = chain.find((each) => typeof each.code === 'string') ?? {};
  return typeof code === 'string' ? code : (chain.at(-1)?.name.replace('KafkaJS', '') ?? '');
}

function said(error: Thrown | undefined): string {
  return (error?.message ?? '').slice(0, MOST_SAID);
}
