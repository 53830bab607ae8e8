import kafkajs from 'kafkajs';
import { FeedError } from '../../../../server/feeds/ports/source.ts';
import { kafkaFault } from '../../../../server/feeds/kafka/kafka-faults.ts';

const named = (name: string, message: string, given: object = {}) =>
  Object.assign(new Error(message), { name, ...given });
const exceeded = (cause: Error) => named('KafkaJSNumberOfRetriesExceeded', cause.message, { cause });
const ofProtocol = (type: string) => named('KafkaJSProtocolError', `said ${type}`, { type });

describe('an error of kafkajs', () => {
  it.each([
    [ofProtocol('UNKNOWN_TOPIC_OR_PARTITION'), { reason: 'missing', what: 'topic', name: 'tweets' }],
    [exceeded(ofProtocol('UNKNOWN_TOPIC_OR_PARTITION')), { reason: 'missing', what: 'topic', name: 'tweets' }],
    [
      ofProtocol('GROUP_AUTHORIZATION_FAILED'),
      { reason: 'permission', what: 'GROUP', said: 'said GROUP_AUTHORIZATION_FAILED' },
    ],
    [named('KafkaJSSASLAuthenticationError', 'no'), { reason: 'sign-in', said: 'no' }],
    [ofProtocol('UNSUPPORTED_SASL_MECHANISM'), { reason: 'sign-in', said: 'said UNSUPPORTED_SASL_MECHANISM' }],
    [
      exceeded(named('KafkaJSConnectionError', 'Connection error', { broker: 'b:9092', code: 'CERT_HAS_EXPIRED' })),
      { reason: 'untrusted', host: 'b:9092', code: 'CERT_HAS_EXPIRED' },
    ],
    [
      exceeded(named('KafkaJSConnectionError', 'Connection error', { broker: 'b:9092', code: 'ENOTFOUND' })),
      { reason: 'unreachable', host: 'b:9092', code: 'ENOTFOUND' },
    ],
    [
      named('KafkaJSConnectionError', 'Connection timeout', { broker: 'b:9092' }),
      { reason: 'unreachable', host: 'b:9092', code: 'ConnectionError' },
    ],
    [named('KafkaJSRequestTimeoutError', 'late', { pendingDuration: 30_012 }), { reason: 'slow', seconds: 30 }],
    [ofProtocol('NOT_ENOUGH_REPLICAS'), { reason: 'unreachable', host: 'tweets', code: 'NOT_ENOUGH_REPLICAS' }],
    [named('KafkaJSNotImplemented', 'no such codec'), { reason: 'unsupported', what: 'no such codec' }],
    [ofProtocol('MESSAGE_TOO_LARGE'), { reason: 'refused', said: 'said MESSAGE_TOO_LARGE' }],
    [
      named('KafkaJSNonRetriableError', 'several', { cause: named('Error', 'x'), errors: [ofProtocol('X')] }),
      { reason: 'refused', said: 'said X' },
    ],
  ])('comes to what a feed says: %#', (error, fault) => {
    expect(kafkaFault(error, 'tweets')).toEqual(fault);
  });

  it('gives a fault of ours back that passed through it', () => {
    const fault = { reason: 'unsupported', what: 'compressed records' } as const;
    expect(kafkaFault(exceeded(new FeedError(fault)))).toEqual(fault);
  });

  it('is told from one of ours, also by its real classes', () => {
    expect(kafkaFault(new RangeError('a slip'))).toBeNull();
    expect(kafkaFault('text')).toBeNull();
    expect(kafkaFault(new kafkajs.KafkaJSConnectionError('Connection error: x'))).toMatchObject({
      reason: 'unreachable',
    });
  });
});
