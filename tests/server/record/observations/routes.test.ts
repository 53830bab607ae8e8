import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { metricDraft } from '../../../../contract/metric.ts';
import { problem } from '../../../../contract/problem.ts';
import { useAmend } from '../../../setup/use-amend.ts';
import { DRAFT, event } from '../feedback/feedback-fixture.ts';

const amend = useAmend();

async function newMetric(): Promise<{ classifier: string }> {
  const { id } = await amend.call('createClassifier', { body: metricDraft({ name: `Metric ${randomUUID()}` }) });
  return { classifier: id };
}
const corrector = { 'X-Demo-Person': 'corrector' };
const observation = (changes: { value?: number; decision?: '0' | '1'; unit?: string } = {}) => ({
  id: randomUUID(),
  value: 812,
  unit: 'ms',
  minutes: 15,
  decision: '1' as const,
  ...changes,
});

describe('an observation', () => {
  test('is listed with value, unit, time, decision and who entered it; sent twice it is there once', async () => {
    const params = await newMetric();
    const body = observation();
    const first = await amend.call('addObservation', { params, body, headers: corrector });
    expect(first).toEqual({ added: 1, repeated: 0, total: 1 });
    await expect(amend.call('addObservation', { params, body })).resolves.toEqual({ added: 0, repeated: 1, total: 1 });
    const { observations, total } = await amend.call('listObservations', { params });
    expect(total).toBe(1);
    expect(observations).toEqual([
      {
        key: body.id,
        value: 812,
        unit: 'ms',
        minutes: 15,
        decision: '1',
        person: 'Demo corrector',
        enteredAt: expect.any(String),
      },
    ]);
  });

  test('is told to be something else under the same id', async () => {
    const params = await newMetric();
    const body = observation();
    await amend.call('addObservation', { params, body });
    const { status, body: answer } = await amend.send('addObservation', { params, body: { ...body, value: 1 } });
    expect([status, problem.parse(answer).code]).toEqual([409, 'event-conflict']);
  });

  test('belongs to a metric, and to no other classifier', async () => {
    const { id } = await amend.call('createClassifier', { body: { ...DRAFT, name: 'No metric' } });
    const { status, body } = await amend.send('addObservation', { params: { classifier: id }, body: observation() });
    expect([status, problem.parse(body).code]).toEqual([422, 'not-a-metric']);
  });

  test('is listed latest first, in pages', async () => {
    const params = await newMetric();
    for (const value of [1, 2, 3]) await amend.call('addObservation', { params, body: observation({ value }) });
    const page = await amend.call('listObservations', { params, query: { offset: 1, limit: 1 } });
    expect([page.total, page.observations.map(({ value }) => value)]).toEqual([3, [2]]);
  });
});

describe('a file of observations', () => {
  const csv = 'valor;decisao;tempo\n812;1;15\n90;0;15\n';

  test('is added whole; sent again under its id it adds nothing', async () => {
    const params = await newMetric();
    const body = { id: randomUUID(), csv, unit: 'ms' };
    await expect(amend.call('uploadObservations', { params, body })).resolves.toEqual({
      added: 2,
      repeated: 0,
      total: 2,
    });
    await expect(amend.call('uploadObservations', { params, body })).resolves.toEqual({
      added: 0,
      repeated: 2,
      total: 2,
    });
    const { observations } = await amend.call('listObservations', { params });
    expect(observations.map(({ value, unit, decision }) => [value, unit, decision])).toEqual([
      [90, 'ms', '0'],
      [812, 'ms', '1'],
    ]);
  });

  test('leaves nothing behind when one line is wrong, and names the line', async () => {
    const params = await newMetric();
    const body = { id: randomUUID(), csv: `${csv}x;1;1\n` };
    const { status, body: answer } = await amend.send('uploadObservations', { params, body });
    const { code, errors, nextStep } = problem.parse(answer);
    expect([status, code]).toEqual([422, 'csv-unreadable']);
    expect(errors).toEqual([{ path: 'line 4', message: expect.stringContaining('the value is “x”') }]);
    expect(nextStep).toContain('Nothing of it was added');
    await expect(amend.call('listObservations', { params })).resolves.toEqual({ observations: [], total: 0 });
  });

  test('that was downloaded can be uploaded again, and holds no formula', async () => {
    const params = await newMetric();
    await amend.call('addObservation', { params, body: observation({ unit: '=1+1', value: -5 }) });
    const { name, csv: text } = await amend.call('downloadObservations', { params });
    expect(name).toMatch(/ observations\.csv$/);
    expect(text.split('\r\n')[0]).toBe('value,decision,time,unit,observation,entered by,entered at');
    expect(text).toContain("-5,1,15,'=1+1,");
    const other = await newMetric();
    await amend.call('uploadObservations', { params: other, body: { id: randomUUID(), csv: text } });
    const { observations } = await amend.call('listObservations', { params: other });
    expect(observations[0]).toMatchObject({ value: -5, unit: '=1+1', minutes: 15, decision: '1' });
  });
});

describe('a withdrawn observation', () => {
  test('counts no longer, and the log still tells who entered and who withdrew it', async () => {
    const params = await newMetric();
    const kept = observation();
    const gone = observation();
    await amend.call('addObservation', { params, body: gone, headers: corrector });
    await amend.call('addObservation', { params, body: kept });
    const body = { keys: [gone.id, randomUUID()] };
    const receipt = await amend.call('withdrawObservations', { params, body });
    expect(receipt).toEqual({ withdrawn: 1, absent: 1, total: 1 });
    const { observations } = await amend.call('listObservations', { params });
    expect(observations.map(({ key }) => key)).toEqual([kept.id]);
    const { entries } = await amend.call('listFeedback', { params });
    expect(entries.filter(({ key }) => key === gone.id).map(({ kind, person }) => [kind, person])).toEqual([
      ['correct', 'Demo corrector'],
      ['withdraw', 'Demo user'],
    ]);
    await expect(amend.call('withdrawObservations', { params, body })).resolves.toMatchObject({ withdrawn: 0 });
  });

  test('takes with it what people corrected of it', async () => {
    const params = await newMetric();
    const body = observation();
    await amend.call('addObservation', { params, body });
    const columns = ['Value', 'Minutes', 'Unit'];
    for (const person of ['corrector', 'second-corrector'])
      await amend.call('recordFeedback', {
        params,
        headers: { 'X-Demo-Person': person },
        body: { columns, events: [event({ key: body.id, cells: [812, 15, 'ms'], class: '0' })] },
      });
    await expect(amend.call('withdrawObservations', { params, body: { keys: [body.id] } })).resolves.toEqual({
      withdrawn: 1,
      absent: 0,
      total: 0,
    });
  });
});
