import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { filledPath, pathParams, type Endpoint } from '../../contract/endpoint.ts';
import { ENDPOINTS } from '../../contract/endpoints.ts';
import { metricDraft } from '../../contract/metric.ts';
import { rollbackSample, sampleFile } from '../../demo/rollback-sample.ts';
import { observationRoutes } from '../../server/record/observations/routes.ts';
import { NO_CHANGES } from '../../server/record/feedback/learn-recorded.ts';
import { createFeedbackLog } from '../../server/record/feedback/feedback-log.ts';
import { createTakeAside } from '../../server/record/opinions/take-aside.ts';
import { createOwnRowsReader } from '../../server/record/scopes/own-rows-store.ts';
import { train } from '../setup/purchases.ts';
import { SILENT, startTestServer } from '../setup/test-server.ts';
import { useAmend } from '../setup/use-amend.ts';

/** The weaknesses of the system that metrics take the place of: each is absent. */
const FILE = join(process.env['DATA_DIR'] ?? '../shared/data', 'makeorbreak/dummy_test.csv');
const ROWS: readonly [string, Endpoint][] = Object.entries(ENDPOINTS);

const amend = useAmend();

async function metricOf(csv: string | null, unit = ''): Promise<{ classifier: string }> {
  const { id } = await amend.call('createClassifier', { body: metricDraft({ name: `Metric ${randomUUID()}` }) });
  const params = { classifier: id };
  if (csv !== null) await amend.call('uploadObservations', { params, body: { id: randomUUID(), csv, unit } });
  return params;
}

describe('what Make or Break did wrong', () => {
  test('a file with a bad row leaves no partial load, wherever the row is', async () => {
    const lines = sampleFile(rollbackSample(200, 3)).trim().split('\n');
    for (const at of [1, 100, 200]) {
      const params = await metricOf(null);
      const csv = lines.toSpliced(at, 0, 'abc;1;1').join('\n');
      const { status } = await amend.send('uploadObservations', { params, body: { id: randomUUID(), csv } });
      expect(status).toBe(422);
      expect((await amend.call('listObservations', { params })).total).toBe(0);
      expect((await amend.call('listFeedback', { params })).last).toBe(0);
    }
  });

  test('the accuracy shown is that of the model that answered; no training writes over a version', async () => {
    const params = await metricOf(sampleFile(rollbackSample(600, 3)));
    const body = { value: 5, unit: '', minutes: 30 };
    await train(amend, params.classifier, 'decision-tree');
    const first = await amend.call('askRollback', { params, body });
    const csv = sampleFile(rollbackSample(600, 4));
    await amend.call('uploadObservations', { params, body: { id: randomUUID(), csv } });
    await train(amend, params.classifier, 'linear');
    const { versions } = await amend.call('listVersions', { params });
    expect(versions.map(({ version, hasModel }) => [version, hasModel])).toEqual([
      [2, true],
      [1, true],
    ]);
    for (const { version, metrics } of versions) {
      await amend.call('setChampion', { params, body: { version } });
      const { model } = await amend.call('askRollback', { params, body });
      expect([model.version, model.accuracy]).toEqual([version, metrics.accuracy]);
    }
    const again = await amend.call('askRollback', { params, body });
    expect([again.decision, again.confidence, again.rule]).toEqual([first.decision, first.confidence, first.rule]);
  }, 120_000);

  test('the accuracy is of observations that were not learned from, and the other stands beside it', async () => {
    const params = await metricOf(sampleFile(rollbackSample(600, 3)));
    await train(amend, params.classifier, 'decision-tree');
    const { model } = await amend.call('askRollback', { params, body: { value: 5, minutes: 30 } });
    expect(model.accuracy.rows + model.trainRows).toBe(600);
    expect(model.trainAccuracy?.rows).toBe(model.trainRows);
  }, 120_000);

  test('no password is part of an address; that none is kept in plain text is tried by secrets.test.ts', () => {
    const asked = ROWS.flatMap(([, { path, query }]) => [
      ...pathParams(path),
      ...Object.keys(query === undefined ? {} : (z.toJSONSchema(query, { unrepresentable: 'any' }).properties ?? {})),
    ]);
    expect(asked).toContain('limit');
    expect(asked.filter((name) => /password|token|secret/i.test(name))).toEqual([]);
  });

  test('no file is downloaded by a stranger', async () => {
    const files = ROWS.filter(([, { path, method }]) => method === 'get' && path.endsWith('/file'));
    expect(files.map(([name]) => name).sort()).toEqual([
      'downloadObservations',
      'downloadQuestions',
      'downloadTrainings',
    ]);
    expect(files.map(([, { right }]) => right)).toEqual(['read', 'read', 'read']);
    const feedbackLog = createFeedbackLog(amend.db, () => new Date());
    const readOwnRows = createOwnRowsReader(amend.db);
    const clock = () => new Date();
    const takeAside = createTakeAside({ db: amend.db, clock });
    const onRecorded = async () => NO_CHANGES;
    const services = {
      db: amend.db,
      log: SILENT,
      feedbackLog,
      readOwnRows,
      takeAside,
      answersTo: async () => () => new Set<string>(),
      cellsAnswered: async () => () => [],
      signedMonthsOf: async () => [],
      onRecording: async () => undefined,
      onRecorded,
      clock,
    };
    const nobody = await startTestServer([observationRoutes(services)], {
      signIn: (_request, _response, next) => next(),
    });
    const { path } = ENDPOINTS.downloadObservations;
    const answer = await fetch(`${nobody.url}${filledPath(path, await metricOf('valor;decisao;tempo\n1;0;1\n'))}`);
    expect([answer.status, await answer.text()]).toEqual([401, expect.not.stringContaining('value,decision')]);
    await nobody.close();
  });

  test('the unit is stored, listed, learned from and downloaded', async () => {
    // The same figure means the opposite in the other unit. Units and values tell something by themselves too: of an
    // exclusive or, a tree that splits by one column at a time learns what chance gives it.
    const lines = Array.from({ length: 400 }, (_, row) => {
      const value = (row * 37) % 100;
      const unit = row % 4 === 1 || row % 4 === 2 ? 'ms' : 's';
      return `${value};${unit === 'ms' && value > 30 ? 1 : 0};5;${unit}`;
    });
    const params = await metricOf(['valor;decisao;tempo;unidade', ...lines].join('\n'));
    const { observations } = await amend.call('listObservations', { params, query: { limit: 2 } });
    expect(observations.map(({ unit }) => unit)).toEqual(['s', 'ms']);
    expect((await amend.call('downloadObservations', { params })).csv).toContain(',5,ms,');
    await train(amend, params.classifier, 'decision-tree');
    const adviceFor = async (unit: string) => {
      return (await amend.call('askRollback', { params, body: { value: 90, unit, minutes: 5 } })).advice;
    };
    expect([await adviceFor('ms'), await adviceFor('s')]).toEqual(['roll-back', 'go-ahead']);
  }, 120_000);
});

const title = existsSync(FILE)
  ? 'of makeorbreak/dummy_test.csv the answer says that there is nothing to learn'
  : 'makeorbreak/dummy_test.csv is not there to be asked about: set DATA_DIR';
test(
  title,
  async () => {
    if (!existsSync(FILE)) return;
    const params = await metricOf(readFileSync(FILE, 'utf8'));
    expect((await amend.call('listObservations', { params })).total).toBe(1_185);
    await train(amend, params.classifier, 'decision-tree');
    const { advice, model, words } = await amend.call('askRollback', {
      params,
      body: { value: 500_000, minutes: 600 },
    });
    expect([advice, model.learned]).toEqual(['none', 'nothing']);
    expect(words.advice).toMatch(/^No advice: there is nothing to learn in these observations\./);
    expect(words.help).toMatch(/^More observations of this kind would hardly help/);
  },
  120_000,
);
