import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../../../../server/platform/database/schema.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import {
  chainContent,
  feedbackLogName,
  storedEvent,
  type FeedbackEntry,
} from '../../../../server/record/feedback/feedback-entry.ts';
import { readEvents } from '../../../../server/record/feedback/feedback-store.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { canonicalJson } from '../../../../server/platform/audit/canonical-json.ts';
import { CHAIN_START, hashOf } from '../../../../server/platform/audit/chain.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
let classifier: string;

/** Lets somebody with the database's password tamper: the triggers look away. */
const tamper = (change: (transaction: Transaction<Database>) => Promise<unknown>) =>
  database.db.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    await change(transaction);
  });

/** Records five events. */
const recorded = async (): Promise<void> => {
  classifier = await storedClassifier(database.db);
  const said = { predictedClass: 'meals', predictionId: 'batch:1', basedOn: 0 };
  await record(database.db, classifier, purchases(5, 1), said);
};

/** Records five events, changes something of the third, and verifies. */
const verifyAfter = async (changes: RawBuilder<unknown>) => {
  await recorded();
  await tamper((transaction) =>
    sql`update feedback_events set ${changes} where classifier_id = ${classifier} and sequence = 3`.execute(
      transaction,
    ),
  );
  return verifyChain(database.db, classifier);
};

/** SHA-256 of salt and payload, as form 2 had it. */
const digestOf = (entry: FeedbackEntry) =>
  createHash('sha256')
    .update(entry.seal.salt + canonicalJson(chainContent(entry, entry.classId, new Map(), 2).payload))
    .digest('hex');

const ERASED = sql`row_key = '', row_hash = '', cells = '[]', class = null, class_id = null, predicted_class = null, prediction_id = null, salt = null`;

describe('verifyChain', () => {
  test('a log nobody touched is intact, and so is an empty one', async () => {
    await recorded();
    expect(await verifyChain(database.db, classifier)).toEqual({ intact: true, events: 5, erased: 0 });
    const empty = await storedClassifier(database.db);
    expect(await verifyChain(database.db, empty)).toEqual({ intact: true, events: 0, erased: 0 });
  });

  test.each([
    ['id', sql`id = gen_random_uuid()`, 'chain'],
    ['kind', sql`kind = 'accept'`, 'chain'],
    ['origin', sql`origin = 'found'`, 'chain'],
    ['person', sql`person = 'Bob'`, 'chain'],
    ['person, by nobody', sql`person = null`, 'chain'],
    ['time of saying', sql`said_at = said_at - interval '1 ms'`, 'chain'],
    ['time of recording', sql`recorded_at = recorded_at + interval '1 ms'`, 'chain'],
    ['last event seen', sql`based_on = 2`, 'chain'],
    ['hash', sql`hash = sha256(hash)`, 'chain'],
    ['form', sql`form = 1`, 'chain'],
    ['payload digest', sql`payload_digest = sha256(payload_digest)`, 'chain'],
    ['row key', sql`row_key = 'another'`, 'payload'],
    ['row hash', sql`row_hash = 'another'`, 'payload'],
    ['cell', sql`cells = jsonb_set(cells, '{0}', '"another"')`, 'payload'],
    ['class', sql`class = 'gifts'`, 'payload'],
    ['class’s number', sql`class_id = class_id + 1`, 'payload'],
    ['class, by none', sql`class = null, class_id = null`, 'payload'],
    ['predicted class', sql`predicted_class = 'gifts'`, 'payload'],
    ['prediction', sql`prediction_id = null`, 'payload'],
    ['salt', sql`salt = decode(repeat('00', 16), 'hex')`, 'payload'],
    ['salt, by none', sql`salt = null`, 'payload'],
    ['salt, by none, and class', sql`salt = null, class = 'gifts'`, 'payload'],
    [
      'cells, row and class, by none',
      sql`row_key = '', row_hash = '', cells = '[]', class = null, class_id = null`,
      'payload',
    ],
  ])('a changed %s is found where it stands', async (_, change, fault) => {
    expect(await verifyAfter(change)).toMatchObject({ intact: false, events: 2, firstBroken: 3, fault });
  });

  test.each([1, 3, 5])('event %d of five, removed, is missing', async (sequence) => {
    await recorded();
    await tamper((transaction) =>
      sql`delete from feedback_events where classifier_id = ${classifier} and sequence = ${sequence}`.execute(
        transaction,
      ),
    );
    expect(await verifyChain(database.db, classifier)).toMatchObject({ firstBroken: sequence, fault: 'missing' });
  });

  test('events of another classifier are none of this one', async () => {
    await recorded();
    const other = await storedClassifier(database.db);
    await tamper(async (transaction) => {
      await sql`update feedback_events set classifier_id = ${other} where classifier_id = ${classifier}`.execute(
        transaction,
      );
      await sql`update feedback_heads set classifier_id = ${other} where classifier_id = ${classifier}`.execute(
        transaction,
      );
    });
    expect(await verifyChain(database.db, other)).toMatchObject({ firstBroken: 1, fault: 'chain' });
  });

  test('payloads erased with their salts are no break, and nothing of them is left but a digest', async () => {
    expect(await verifyAfter(ERASED)).toEqual({ intact: true, events: 5, erased: 1 });
    await record(database.db, classifier, purchases(2, 2));
    expect(await verifyChain(database.db, classifier)).toEqual({ intact: true, events: 7, erased: 1 });
    const [, , erased] = await readEvents(database.db, classifier, 0, 3);
    const { payload } = chainContent(erased!, erased!.classId, new Map());
    expect(payload).toEqual(['', '', null, null, null, null, null, null]);
  });

  test('a log that an earlier Amend began in form 1 goes on in form 2, and both are verified', async () => {
    await recorded();
    await tamper(async (transaction) => {
      let hash = CHAIN_START;
      for (const entry of await readEvents(transaction, classifier, 0, 10)) {
        const seal = { form: 1, salt: null, payloadDigest: null };
        // Some events were recorded before it was noted what they were based on.
        const basedOn = entry.sequence < 3 ? null : entry.basedOn;
        hash = hashOf(storedEvent({ ...entry, basedOn, seal }, new Map()), hash, 'of no matter in form 1');
        await sql`
          update feedback_events set form = 1, salt = null, payload_digest = null, based_on = ${basedOn}, hash = decode(${hash}, 'hex')
          where classifier_id = ${classifier} and sequence = ${entry.sequence}`.execute(transaction);
      }
      await sql`update feedback_heads set last_hash = decode(${hash}, 'hex') where classifier_id = ${classifier}`.execute(
        transaction,
      );
    });
    await record(database.db, classifier, purchases(3, 2));
    expect(await verifyChain(database.db, classifier)).toEqual({ intact: true, events: 8, erased: 0 });
    for (const [sequence, fault] of [
      [8, 'payload'],
      [2, 'chain'],
    ] as const) {
      await tamper((transaction) =>
        sql`update feedback_events set class = 'gifts' where classifier_id = ${classifier} and sequence = ${sequence}`.execute(
          transaction,
        ),
      );
      expect(await verifyChain(database.db, classifier)).toMatchObject({ firstBroken: sequence, fault });
    }
  });

  test('a log that was written in form 2 goes on in form 3, and both are verified', async () => {
    await recorded();
    await tamper(async (transaction) => {
      let hash = CHAIN_START;
      for (const entry of await readEvents(transaction, classifier, 0, 10)) {
        const seal = { ...entry.seal, form: 2, payloadDigest: digestOf(entry) };
        hash = hashOf(storedEvent({ ...entry, seal }, new Map()), hash, feedbackLogName(classifier));
        await sql`
          update feedback_events set form = 2, payload_digest = decode(${seal.payloadDigest}, 'hex'), hash = decode(${hash}, 'hex')
          where classifier_id = ${classifier} and sequence = ${entry.sequence}`.execute(transaction);
      }
      await sql`update feedback_heads set last_hash = decode(${hash}, 'hex') where classifier_id = ${classifier}`.execute(
        transaction,
      );
    });
    await record(database.db, classifier, purchases(3, 2));
    expect(await verifyChain(database.db, classifier)).toEqual({ intact: true, events: 8, erased: 0 });
  });

  test.each(['update feedback_events set class = null', 'delete from feedback_events', 'truncate feedback_events'])(
    'the database refuses “%s”',
    (statement) => expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/never changed/),
  );

  test('two processes that append while it is verified disturb nobody', async () => {
    await recorded();
    const logs = [0, 1].map(() => createFeedbackLog(database.db, () => new Date('2026-03-01T09:00:00Z')));
    const [draft] = await readEvents(database.db, classifier, 0, 1);
    const posts = Array.from({ length: 20 }, (_, index) =>
      logs[index % 2]!.append(classifier, [{ ...draft!, id: crypto.randomUUID() }]),
    );
    const verdicts = [];
    for (const post of posts) {
      verdicts.push(await verifyChain(database.db, classifier));
      await post;
    }
    expect(verdicts.filter(({ intact }) => !intact)).toEqual([]);
    expect(await verifyChain(database.db, classifier)).toEqual({ intact: true, events: 25, erased: 0 });
  });
});
