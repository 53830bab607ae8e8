import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RequestHandler } from 'express';
import { problem } from '../../../../contract/problem.ts';
import { rememberSession } from '../../../../server/platform/http/session.ts';
import { classifierRoutes } from '../../../../server/record/classifiers/routes.ts';
import { createLabelCounter } from '../../../../server/record/labels/label-count-store.ts';
import { lifeCycleRoutes } from '../../../../server/record/life-cycle/routes.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';
import { DRAFT, NOW, startFeedbackServer } from '../feedback/feedback-fixture.ts';

describe('classifiers', () => {
  let database: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    database = await createTestDatabase();
    server = await startFeedbackServer(database.db);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  test('a classifier is set up from a draft, found by its id and listed, oldest first', async () => {
    const made = await server.call('createClassifier', { body: { ...DRAFT, name: 'Cards', category: 'Finance' } });
    expect(made).toMatchObject({
      name: 'Cards',
      category: 'Finance',
      columns: DRAFT.columns,
      keyColumns: ['Id'],
      labelColumn: 'Account',
      classes: [],
      champion: null,
      labels: 0,
      adopted: 0,
      corrections: 0,
      correctionsSinceTraining: 0,
      policies: { lowConfidence: 0.6, auditShare: 0.02, retrainAfterCorrections: 0 },
      createdAt: NOW.toISOString(),
    });
    await expect(server.call('getClassifier', { params: { classifier: made.id } })).resolves.toEqual(made);
    await expect(server.call('getClassifier', { params: { classifier: made.id.toUpperCase() } })).resolves.toEqual(
      made,
    );
    await server.call('createClassifier', { body: { ...DRAFT, name: 'Tickets' } });
    expect((await server.call('listClassifiers')).classifiers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Cards', 'Tickets']),
    );
  });

  test('only those are listed that one may see', async () => {
    const seen = await server.call('createClassifier', { body: { ...DRAFT, name: 'Seen' } });
    const grants = [{ role: 'viewer' as const, classifier: seen.id }];
    const signIn: RequestHandler = (_request, response, next) => {
      rememberSession(response, { person: 'Ann', roles: [], grants, signIn: 'local' });
      next();
    };
    const readOwnRows = createOwnRowsReader(database.db);
    const services = { db: database.db, clock: () => NOW, readOwnRows, countFeedback: createLabelCounter(database.db) };
    const limited = await startTestServer([classifierRoutes(services), lifeCycleRoutes(services)], { signIn });
    expect((await limited.call('listClassifiers')).classifiers).toEqual([seen]);
    expect((await limited.send('createClassifier', { body: { ...DRAFT, name: 'Not hers' } })).status).toBe(403);
    await limited.close();
  });

  test('two classifiers never have the same name, in capital or small letters, even when made at once', async () => {
    const answers = await Promise.all(
      ['Élan', 'élan', 'ÉLAN'].map((name) => server.send('createClassifier', { body: { ...DRAFT, name } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(problem.parse(refused?.body)).toMatchObject({ code: 'classifier-exists' });
  });

  test('a classifier that is not there is told so', async () => {
    const { status, body } = await server.send('getClassifier', { params: { classifier: randomUUID() } });
    expect([status, problem.parse(body).code]).toEqual([404, 'unknown-classifier']);
  });

  test('policies are replaced as a whole, and a schedule that is none is refused with an example', async () => {
    const { id: classifier } = await server.call('createClassifier', {
      body: { ...DRAFT, name: 'Policies', policies: { retrainAfterCorrections: 7 } },
    });
    const policies = {
      lowConfidence: 0.5,
      alertRate: 0.03,
      auditShare: 0.05,
      retrainAfterCorrections: 100,
      retrainSchedule: '30 2 * * 1-5',
      retrainOnDrift: false,
      unknownShare: 0.1,
      learner: 'combined' as const,
      spellings: 'apart' as const,
      segmentColumn: null,
      targetAccuracy: null,
      classes: 'open' as const,
      approval: { needs: 'none' as const },
      reasons: ['guest', 'private'],
      experts: ['Ann'],
      askBeforeRows: 20,
      rulesByTwo: true,
      errorCosts: { by: 'amount' as const, currency: 'EUR', column: 'Amount', share: 0.1 },
      doubleShare: 0,
      sending: 'after-a-look' as const,
      reasonNeeded: true,
      tellMentions: true,
    };
    expect((await server.call('setPolicies', { params: { classifier }, body: policies })).policies).toEqual(policies);
    expect((await server.call('getClassifier', { params: { classifier } })).policies).toEqual(policies);
    const { status, body } = await server.send('setPolicies', {
      params: { classifier },
      body: { ...policies, retrainSchedule: 'weekly' },
    });
    expect([status, problem.parse(body)]).toEqual([
      422,
      expect.objectContaining({
        code: 'invalid-request',
        detail: expect.stringMatching(/^“weekly” is not a schedule/),
        errors: [expect.objectContaining({ path: 'body.retrainSchedule' })],
      }),
    ]);
    expect(
      (
        await server.send('createClassifier', {
          body: { ...DRAFT, name: 'Weekly', policies: { retrainSchedule: 'weekly' } },
        })
      ).status,
    ).toBe(422);
    expect((await server.call('setPolicies', { params: { classifier }, body: {} })).policies).toMatchObject({
      retrainAfterCorrections: 0,
      retrainSchedule: '0 3 * * 1',
      learner: 'auto',
    });
  });

  test('the audit log says who set it up and who changed its policies, from what to what; the same again is no change', async () => {
    const { id: classifier, policies } = await server.call('createClassifier', { body: { ...DRAFT, name: 'Audited' } });
    const params = { classifier };
    await server.call('setPolicies', { params, body: { ...policies, lowConfidence: 0.7 } });
    await server.call('setPolicies', { params, body: { ...policies, lowConfidence: 0.7 } });
    await server.send('setPolicies', { params, body: { ...policies, retrainSchedule: 'weekly' } });
    const { events, last } = await server.call('listAudit', { params });
    const common = { subject: null, person: 'Demo user', reason: '', at: NOW.toISOString() };
    expect(events).toMatchObject([
      { ...common, sequence: 1, kind: 'classifier-created', details: { ...DRAFT, name: 'Audited', policies } },
      {
        ...common,
        sequence: 2,
        kind: 'policies-set',
        details: { before: policies, after: { ...policies, lowConfidence: 0.7 } },
      },
    ]);
    expect([events.length, last]).toEqual([2, 2]);
    const page = await server.call('listAudit', { params, query: { after: 1, limit: 1 } });
    expect(page.events).toEqual([events[1]]);
    expect(await server.call('verifyAudit', { params })).toMatchObject({
      intact: true,
      logs: [
        { log: 'feedback', events: 0 },
        { log: 'audit', events: 2, erased: 0 },
      ],
    });
  });

  test.each(['listAudit', 'verifyAudit'] as const)('%s of a classifier that is not there is told so', async (name) => {
    const { status, body } = await server.send(name, { params: { classifier: randomUUID() } });
    expect([status, problem.parse(body).code]).toEqual([404, 'unknown-classifier']);
  });

  test('a table is summarised: types with reasons, a key and a label to choose', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => index);
    const summary = await server.call('summarizeTable', {
      body: {
        columns: [
          { name: 'Id', values: rows.map((row) => `PC-${1000 + row}`) },
          { name: '__proto__', values: rows.map((row) => row * 1.5) },
          { name: 'Date', values: rows.map((row) => 46_000 + row), isDate: true },
          { name: 'Account', values: rows.map((row) => ['Travel', 'Meals', 'Books'][row % 3] ?? null) },
          { name: 'Empty', values: rows.map(() => null) },
        ],
      },
    });
    expect(summary.columns.map(({ name, type }) => [name, type])).toEqual([
      ['Id', 'ignored'],
      ['__proto__', 'number'],
      ['Date', 'date'],
      ['Account', 'category'],
      ['Empty', 'ignored'],
    ]);
    expect(summary.columns.every(({ reason }) => reason.length > 0)).toBe(true);
    expect([summary.suggestedKeyColumns, summary.suggestedLabelColumn]).toEqual([['Id'], 'Account']);
  });

  test('a table with a header and no rows is summarised too', async () => {
    const summary = await server.call('summarizeTable', { body: { columns: [{ name: 'A', values: [] }] } });
    expect(summary).toMatchObject({
      columns: [{ name: 'A', type: 'ignored', missingShare: expect.any(Number) }],
      suggestedKeyColumns: [],
      suggestedLabelColumn: null,
    });
  });
});
