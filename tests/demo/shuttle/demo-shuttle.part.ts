import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { HAS_KAFKA } from '../../../demo/broker/kafka-broker.ts';
import { compileServer } from '../../faults/server-process.ts';
import { describePart } from '../../setup/parts/describe-part.ts';

describePart('a broker of Kafka', HAS_KAFKA, () => {
  test('npm run demo:shuttle loses and doubles nothing when one of two processes is killed, and all adds up', async () => {
    await compileServer();
    const { SHUTTLE_FILE: _, NODE_OPTIONS: __, ...environment } = process.env;
    const asked = ['--import', 'tsx', 'demo/shuttle.ts', '--readings', '2400', '--a-second', '200'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, asked, { env: environment });
    expect(stderr).toBe('');
    const rows = new Map(
      stdout.split('\n').flatMap((line) => {
        const [what = '', value] = line.split(/ {2,}(?=\S)/).filter((part) => part !== '');
        return value === undefined ? [] : [[what, value] as const];
      }),
    );
    expect(Object.fromEntries(rows)).toMatchObject({
      'readings sent: before / after the verdicts': '1440 / 960',
      'read / answered by the feed': '2400 / 2400',
      'processes: before / after the kill / in the end': '2 / 1 / 2',
      'in the log, by SQL: readings / most answers of one': '2400 / 1',
      'learned by the detector': '2400',
      'readings’ own data as it came': 'yes',
      'lag / dead letters at the end': '0 / 0',
    });
    expect(rows.get('in the topic of scores: readings / delivered again')).toMatch(/^2400 \/ \d+$/);
    expect(stdout).toContain('The readings were generated, and no measure of real ones.');
  }, 600_000);
});
