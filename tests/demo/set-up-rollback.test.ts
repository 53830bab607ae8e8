import { describe, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { rollbackSample, sampleFile } from '../../demo/rollback-sample.ts';
import { setUpRollback, type RollbackDemo } from '../../demo/set-up-rollback.ts';
import { useAmend } from '../setup/use-amend.ts';

const amend = useAmend();
const pause = () => setTimeout(20);
const DEMO: RollbackDemo = {
  place: { name: 'Error rate', category: 'Errors', project: 'Shop', origin: 'Sample' },
  upload: '5d1d7b70-0f0d-4c5e-8a35-6f1c3a9d2e01',
  csv: sampleFile(rollbackSample(1_200, 7)),
  unit: '%',
  question: { value: 9.5, unit: '%', minutes: 5 },
};

describe('setting the demo up', () => {
  test('ends with advice by the rule that the sample was made with; a second time adds nothing', async () => {
    const { added, answer } = await setUpRollback(amend.call, DEMO, pause);
    expect(added).toBe(1_200);
    expect(answer).toMatchObject({ advice: 'roll-back', decision: '1', model: { learned: 'something' } });
    expect(answer.rule?.conditions.join(' and ')).toMatch(/Value is more than (7\.9|8)/);
    const again = await setUpRollback(amend.call, DEMO, pause);
    expect(again.added).toBe(0);
    const { classifiers } = await amend.call('listClassifiers', { query: { kind: 'metric' } });
    expect(classifiers.map(({ name, labels }) => [name, labels])).toEqual([['Error rate', 1_200]]);
  }, 120_000);

  test('a training that fails says so with its next step', async () => {
    const few = { ...DEMO, place: { name: 'Few' }, csv: 'valor;decisao;tempo\n1;0;1\n' };
    await expect(setUpRollback(amend.call, few, pause)).rejects.toThrow('too-few-labels');
  });
});
