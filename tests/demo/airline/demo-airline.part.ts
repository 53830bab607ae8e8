import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { HAS_KAFKA } from '../../../demo/broker/kafka-broker.ts';
import { compileServer } from '../../faults/server-process.ts';
import { describePart } from '../../setup/parts/describe-part.ts';

describePart('a broker of Kafka', HAS_KAFKA, () => {
  test('npm run demo:airline goes from the first label to the last count, and all of it adds up', async () => {
    await compileServer();
    const { AIRLINE_TWEETS: _, NODE_OPTIONS: __, ...environment } = process.env;
    const asked = ['--import', 'tsx', 'demo/airline.ts', '--tweets', '1200', '--speed', '10000'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, asked, { env: environment });
    expect(stderr).toBe('');
    const rows = new Map(
      stdout.split('\n').flatMap((line) => {
        const [what = '', value] = line.split(/ {2,}(?=\S)/).filter((part) => part !== '');
        return value === undefined ? [] : [[what, value] as const];
      }),
    );
    expect(Object.fromEntries(rows)).toMatchObject({
      'labels learned from': '600',
      'records in: stream / copies of corrected ones / broken': '600 / 10 / 3',
      'lag at the end': '0',
      'dead letters': '3',
      'records’ own data as it came': 'yes',
      'drift: verdict / American is many since': 'drift / 2015-02-22',
    });
    const [read, leftOut] = rows.get('read by the feed / left out by its filter')!.split(' / ').map(Number);
    expect(read).toBe(613);
    expect(Number(rows.get('classified'))).toBe(610 - leftOut!);
    const [right, majority] = rows
      .get('right by the tweets’ own label / if all were what most are')!
      .split(' / ')
      .map(parseFloat);
    expect(right).toBeGreaterThan(majority!);
    expect(stdout).toContain('The tweets were generated, and no measure of real ones.');
  }, 600_000);
});
