import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { rollbackSample, sampleFile } from '../../../../demo/rollback-sample.ts';
import { metricDraft } from '../../../../contract/metric.ts';
import { problem } from '../../../../contract/problem.ts';
import { train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const QUESTION = { value: 9.5, unit: '%', minutes: 5 };

/** A metric with so many observations of the sample. */
async function metricOf(observations: number): Promise<{ classifier: string }> {
  const { id } = await amend.call('createClassifier', { body: metricDraft({ name: `Metric ${randomUUID()}` }) });
  if (observations > 0) {
    const body = { id: randomUUID(), csv: sampleFile(rollbackSample(observations, 11)), unit: '%' };
    await amend.call('uploadObservations', { params: { classifier: id }, body });
  }
  return { classifier: id };
}

describe('roll back or go ahead', () => {
  let params: { classifier: string };
  beforeAll(async () => {
    params = await metricOf(1_000);
    await train(amend, params.classifier, 'decision-tree');
  }, 120_000);

  test('is answered with the accuracy of the version that answers, the rule that decided, and what would help', async () => {
    const { versions } = await amend.call('listVersions', { params });
    const version = versions.find(({ isChampion }) => isChampion)!;
    const answer = await amend.call('askRollback', { params, body: QUESTION });
    expect(answer).toMatchObject({ advice: 'roll-back', decision: '1' });
    expect(answer.model).toMatchObject({
      version: version.version,
      learner: 'decision-tree',
      accuracy: version.metrics.accuracy,
      trainAccuracy: version.metrics.trainAccuracy,
      learned: 'something',
    });
    expect(answer.model.accuracy.rows).toBeGreaterThan(60);
    expect(answer.model.trainAccuracy?.rows).toBe(version.trainRows);
    expect(answer.rule?.class).toBe('1');
    expect(answer.rule?.conditions[0]).toMatch(/^Value is more than (7\.\d|8)/);
    expect(answer.words.advice).toMatch(
      /^Roll back: version \d+ expects decision 1 \(roll back\) for 9\.5 % after 5 minutes, /,
    );
    expect(answer.words.rule).toMatch(/^The rule that decided: Value is more than /);
    expect(answer.words.help).toMatch(/^Of \d+ observations with decision [01] \(\D+\) held back it got \d+ right/);
    expect(answer.pairs.columns).toEqual(['Value', 'Minutes']);
    expect(answer.pairs.points.length).toBeGreaterThan(100);
  });

  test('goes ahead where the rule says so', async () => {
    const answer = await amend.call('askRollback', { params, body: { ...QUESTION, value: 0.5 } });
    expect(answer).toMatchObject({ advice: 'go-ahead', decision: '0', rule: { class: '0' } });
  });

  test('stands in the history at once, with who asked and the accuracy of the version that answered', async () => {
    const { id, decision, model } = await amend.call('askRollback', {
      params,
      body: { value: 4.25, minutes: 30 },
      headers: { 'X-Demo-Person': 'approver' },
    });
    const { questions, total } = await amend.call('listQuestions', { params, query: { limit: 1 } });
    expect(questions).toEqual([
      {
        id,
        value: 4.25,
        unit: '',
        minutes: 30,
        decision,
        confidence: expect.any(Number),
        version: model.version,
        accuracy: model.accuracy,
        person: 'Demo approver',
        askedAt: expect.any(String),
      },
    ]);
    const { csv } = await amend.call('downloadQuestions', { params });
    const [headers, ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(total);
    expect(headers).toHaveLength(rows[0]!.length);
    expect(rows[0]).toEqual(expect.arrayContaining(['Demo approver', '4.25', '30', decision]));
  });

  test('is the word of the version alone, whatever it was taught since', async () => {
    const before = await amend.call('askRollback', { params, body: QUESTION });
    for (let times = 0; times < 8; times++)
      await amend.call('addObservation', { params, body: { ...QUESTION, id: randomUUID(), decision: '0' } });
    const after = await amend.call('askRollback', { params, body: QUESTION });
    expect([after.decision, after.confidence, after.model]).toEqual([before.decision, before.confidence, before.model]);
  });

  test('trainings are a file, with how good each version is', async () => {
    const { csv } = await amend.call('downloadTrainings', { params });
    const [headers, row] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
    const cell = (name: string) => row![headers!.indexOf(name)];
    expect([cell('started by'), cell('ended'), cell('version'), cell('learner'), cell('put in use')]).toEqual([
      'Demo user',
      'done',
      '1',
      'decision-tree',
      'yes',
    ]);
    expect(Number(cell('accuracy on labels held back'))).toBeGreaterThan(0.85);
    expect(Number(cell('accuracy on labels learned from'))).toBeGreaterThan(0.9);
  });

  test('is refused until there is a version', async () => {
    const { status, body } = await amend.send('askRollback', { params: await metricOf(0), body: QUESTION });
    expect([status, problem.parse(body).code]).toEqual([409, 'no-champion']);
  });
});

test('a version that is no tree answers without a rule, and says so', async () => {
  const params = await metricOf(300);
  await train(amend, params.classifier, 'linear');
  const { rule, words, model } = await amend.call('askRollback', { params, body: QUESTION });
  expect([rule, model.learner]).toEqual([null, 'linear']);
  expect(words.rule).toContain('is no decision tree');
}, 120_000);
