import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { verifyAudit } from '../../../../server/platform/audit/verify-audit.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import * as classifiers from '../../../../server/platform/database/migrations/001-classifiers.ts';
import * as feedback from '../../../../server/platform/database/migrations/002-feedback.ts';
import * as training from '../../../../server/platform/database/migrations/003-training.ts';
import * as predictions from '../../../../server/platform/database/migrations/004-predictions.ts';
import * as profiles from '../../../../server/platform/database/migrations/005-profiles.ts';
import { migrate } from '../../../../server/platform/database/migrations.ts';
import { readVersion } from '../../../../server/learn/models/model-store.ts';
import { readLineage } from '../../../../server/learn/models/lineage-store.ts';
import { StartupError } from '../../../../server/startup-error.ts';
import { createEmptyDatabase } from '../../../setup/test-database.ts';

const FIRST_RELEASE = {
  '001-classifiers': classifiers,
  '002-feedback': feedback,
  '003-training': training,
  '004-predictions': predictions,
  '005-profiles': profiles,
};
const SAID_AT = '2026-03-01T09:00:00.000Z';
/** Of a version whose test found 20 rare rows of 20 among 1,000, which was called nothing to learn. */
const METRICS = {
  logLoss: 0.5,
  nothingToLearn: true,
  classes: [
    { class: 'ordinary', trainRows: 9_000, holdoutRows: 980, precision: 1, recall: 1 },
    { class: 'rare', trainRows: 180, holdoutRows: 20, precision: 1, recall: 1 },
  ],
};
const GATE = {
  promoted: true,
  reasons: [
    'It is the first version, so it answers.',
    'Nothing to learn was found: 100.0 % right on 1000 held-out rows.',
  ],
};
const fail = (error: Error) => {
  throw error;
};

describe('migrate', () => {
  let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
  beforeAll(async () => {
    empty = await createEmptyDatabase();
  });
  afterAll(() => empty.drop());

  test('four processes that start together apply every migration once', async () => {
    const connections = Array.from({ length: 4 }, () => connectDatabase(empty.url, { onError: fail }));
    const applied = await Promise.all(connections.map((db) => migrate(db)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    const { rows } = await sql<{ name: string }>`select name from amend_migrations order by name`.execute(
      connections[0]!,
    );
    expect(rows.map((row) => row.name)).toEqual(applied.flat());
    expect(rows[0]?.name).toBe('001-classifiers');
    const indexes = await sql<{ name: string }>`
      select indexname as name from pg_indexes where tablename = 'feedback_events' order by indexname`.execute(
      connections[0]!,
    );
    // Each costs every event that is appended: one that nothing is found by is none.
    expect(indexes.rows.map(({ name }) => name)).toEqual([
      'feedback_events_id',
      'feedback_events_of_row_alone',
      'feedback_events_pkey',
      'feedback_events_row',
      'feedback_events_verdicts',
    ]);
    await Promise.all(connections.map((db) => db.destroy()));
  });

  test('versions and policies of an older Amend get what was not noted then', async () => {
    const older = await createEmptyDatabase();
    const db = connectDatabase(older.url, { onError: fail });
    await sql`create table amend_migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
      db,
    );
    for (const [name, { up }] of Object.entries(FIRST_RELEASE)) {
      await up(db as unknown as Kysely<unknown>);
      await sql`insert into amend_migrations (name) values (${name})`.execute(db);
    }
    const id = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
    await sql`
      insert into classifiers (id, name, category, columns, key_columns, label_column, policies, champion, created_by, created_at)
      values (${id}, 'Cards', '', '[]', '[]', 'Account', '{"lowConfidence": 0.4, "auditShare": 0.02, "retrainAfterCorrections": 50}', 1, 'Ann', now())`.execute(
      db,
    );
    await sql`insert into trainings (id, classifier_id, learner, seed, state, phase, started_by, started_at) values (${id}, ${id}, 'auto', 1, 'done', 'saving', 'Ann', now())`.execute(
      db,
    );
    await sql`
      insert into model_versions (classifier_id, version, training_id, learner, learner_reason, trained_at, duration_ms, trained_by, train_rows, holdout_rows, fingerprint, seed, last_sequence, metrics, gate, artifact, train_profile, holdout_profile)
      select ${id}::uuid, version, ${id}::uuid, 'linear', '', now(), 1, 'Ann', 90, 10, 'f', 1, 100, ${JSON.stringify(METRICS)}::jsonb, ${JSON.stringify(GATE)}::jsonb, 'abc'::bytea, '{}'::jsonb, '{}'::jsonb from generate_series(1, 2) version`.execute(
      db,
    );
    const cells = '["Taxi"]';
    const said = `[1,"${id}","correct","review","PC-1","h",${cells},"Travel",null,null,"${SAID_AT}","Ann","${SAID_AT}"]`;
    const hash = createHash('sha256')
      .update('0'.repeat(64) + said)
      .digest();
    await sql`
      insert into feedback_events (classifier_id, sequence, id, kind, origin, row_key, row_hash, cells, class, person, said_at, recorded_at, hash)
      values (${id}, 1, ${id}, 'correct', 'review', 'PC-1', 'h', ${cells}, 'Travel', 'Ann', ${SAID_AT}, ${SAID_AT}, ${hash})`.execute(
      db,
    );
    await sql`insert into feedback_heads (classifier_id, last_sequence, last_hash) values (${id}, 1, ${hash})`.execute(
      db,
    );
    await migrate(db);
    expect((await readClassifier(db, id)).policies).toEqual({
      lowConfidence: 0.4,
      alertRate: 0.02,
      unknownShare: 0.05,
      auditShare: 0.02,
      doubleShare: 0,
      retrainAfterCorrections: 50,
      retrainSchedule: '0 3 * * 1',
      retrainOnDrift: true,
      learner: 'auto',
      spellings: 'together',
      classes: 'open',
      segmentColumn: null,
      targetAccuracy: null,
      approval: { needs: 'none' },
      reasons: [],
      experts: [],
      sending: 'at-once',
      reasonNeeded: false,
      tellMentions: false,
      askBeforeRows: 10,
      rulesByTwo: false,
      errorCosts: null,
    });
    expect(await readVersion(db, id, 1)).toMatchObject({
      isChampion: true,
      isPinned: false,
      hasModel: true,
      cause: 'person',
      because: '',
      learnerWhy: null,
      comparison: [],
      settings: [],
      correctedRows: 0,
      metrics: { logLoss: 0.5, confusion: [], learned: 'something' },
      gate: {
        promoted: true,
        reasons: ['It is the first version, so it answers.'],
        against: null,
        comparisons: [],
        rule: [],
      },
      decisions: [
        {
          kind: 'promoted',
          version: 1,
          before: null,
          person: 'Ann',
          because: 'It is the first version, so it answers.',
        },
      ],
    });
    expect(await verifyChain(db, id)).toEqual({ intact: true, events: 1, erased: 0 });
    expect(await verifyAudit(db, id)).toEqual({ intact: true, events: 2, erased: 0 });
    expect((await readVersion(db, id, 1))!.metrics).not.toHaveProperty('nothingToLearn');
    // SHA-256 of "abc", FIPS 180-2, appendix B.1.
    expect((await readLineage(db, id, 1))!.artifactHash.toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    await db.destroy();
    await older.drop();
  });

  test('a database of a newer Amend is refused with a sentence', async () => {
    const db = connectDatabase(empty.url, { onError: fail });
    await sql`insert into amend_migrations (name) values ('999-from-the-future')`.execute(db);
    await expect(migrate(db)).rejects.toThrow(StartupError);
    await expect(migrate(db)).rejects.toThrow(/newer Amend/);
    await db.destroy();
  });
});
