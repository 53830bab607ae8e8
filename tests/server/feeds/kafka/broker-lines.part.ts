import { openKafkaSource } from '../../../../server/feeds/kafka/open-kafka-source.ts';
import { testKafka } from '../../../../server/feeds/kafka/test-kafka.ts';
import type { FeedError } from '../../../../server/feeds/ports/source.ts';
import type { ConnectionOf } from '../../../../contract/feeds/connection.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { GIVEN_BROKERS, HAS_KAFKA, SASL_PASSWORD, SASL_USER } from '../../../../demo/broker/kafka-broker.ts';
import { KafkaMembers } from '../../../setup/parts/kafka-members.ts';
import { TakenBatches } from '../../../setup/parts/taken-batches.ts';
import { servicesOf, settingsOf, useKafka } from '../../../setup/parts/use-kafka.ts';

type Connection = ConnectionOf<'kafka'>;

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

describePart('a broker of Kafka of its own', HAS_KAFKA && GIVEN_BROKERS === undefined, () => {
  const kafka = useKafka();
  const signedIn = (mechanism: (typeof MECHANISMS)[number], given: Partial<Connection> = {}): Connection => ({
    ...{ kind: 'kafka', brokers: [kafka.broker.sasl], tls: false },
    ...{ sasl: { mechanism, user: SASL_USER }, password: SASL_PASSWORD },
    ...given,
  });

  it.each(MECHANISMS)('signs in by %s, also over an encrypted line, and finds the topics', async (mechanism) => {
    const topic = await kafka.topics.make();
    const tls = { brokers: [kafka.broker.saslTls], tls: true, certificateAuthority: kafka.broker.certificate };
    for (const connection of [signedIn(mechanism), signedIn(mechanism, tls)]) {
      const { fault, found } = await testKafka(connection);
      expect(fault).toBeNull();
      expect(found).toContain(topic);
      expect(found.filter((name) => name.startsWith('__'))).toEqual([]);
    }
  });

  it.each(MECHANISMS)('says that a password was refused, and not which: %s', async (mechanism) => {
    const { fault } = await testKafka(signedIn(mechanism, { password: 'not-the-password' }));
    expect(fault?.reason).toBe('sign-in');
    expect(JSON.stringify(fault)).not.toMatch(/not-the-password|feed-secret/);
  });

  it('reads over an encrypted line, and never over one whose certificate proves nothing', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 5);
    const connection: Connection = { kind: 'kafka', brokers: [kafka.broker.tls], tls: true };
    const trusting = { ...connection, certificateAuthority: kafka.broker.certificate };
    const taken = new TakenBatches();
    const source = await openKafkaSource(settingsOf(topic), servicesOf(trusting));
    await taken.runUntil(source, () => taken.records.length === 5);

    const untrusted = { reason: 'untrusted', host: kafka.broker.tls, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' };
    expect((await testKafka(connection)).fault).toEqual(untrusted);
    const distrusting = await openKafkaSource(settingsOf(topic), servicesOf(connection));
    await expect(new TakenBatches().runUntil(distrusting, () => true)).rejects.toMatchObject({ fault: untrusted });
    // By its address, which the certificate does not name.
    const byAddress = { ...trusting, brokers: [kafka.broker.tls.replace('localhost', '127.0.0.1')] };
    expect((await testKafka(byAddress)).fault).toMatchObject({
      ...{ reason: 'untrusted', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });

  it('does not go where a broker sends it, unless the host may be reached', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 5);
    // Named by its address; it advertises itself by its name.
    const byAddress: Connection = { ...kafka.plain, brokers: [kafka.broker.plain.replace('localhost', '127.0.0.1')] };
    const refused = { reason: 'host-not-allowed', host: 'localhost', code: 'FEED_HOSTS' } as const;
    const hostFault = (host: string) => Promise.resolve(host === 'localhost' ? refused : null);
    expect(await testKafka(byAddress, hostFault)).toEqual({ fault: refused, found: [] });
    const source = await openKafkaSource(settingsOf(topic), { ...servicesOf(byAddress), hostFault });
    await expect(new TakenBatches().runUntil(source, () => true)).rejects.toMatchObject({ fault: refused });
    expect((await testKafka(byAddress)).fault).toBeNull();
  });

  it('says that nobody is there', async () => {
    const connection: Connection = { kind: 'kafka', brokers: ['localhost:1'], tls: false };
    expect(await testKafka(connection)).toEqual({
      ...{ fault: { reason: 'unreachable', host: 'localhost:1', code: 'ECONNREFUSED' }, found: [] },
    });
  });

  it('ends when the broker is killed, and goes on with the next record once it is back', async () => {
    const topic = await kafka.topics.make();
    await kafka.topics.sendNumbered(topic, 100);
    const members = await KafkaMembers.prepare();
    const timings = { session: 6_000, heartbeat: 500, rebalance: 20_000 };
    const orders = { settings: settingsOf(topic), connection: kafka.plain, timings, database: null };
    const member = members.start(orders);
    try {
      await member.until((word) => 'total' in word && word.total === 100);
      await kafka.broker.kill();
      const { fault } = (await member.until((word) => 'fault' in word)) as { fault: FeedError['fault'] };
      expect(fault).toMatchObject({ reason: 'unreachable', host: kafka.broker.plain });
      await kafka.broker.startAgain();
      await kafka.topics.sendNumbered(topic, 100, 100);
      await member.until((word) => 'total' in word && word.total >= 200);
      expect(await member.stop()).toBe(0);
      expect(member.total).toBe(200);
    } finally {
      await members.end();
    }
  }, 120_000);
});
