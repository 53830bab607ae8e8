import { describe, expect, test } from '@jest/globals';
import type { CheckName } from '../../../../contract/check-finding.ts';
import { runChecks, type Check } from '../../../../server/platform/self-check/run-checks.ts';

const good: Check = { name: 'pane', look: async () => ({ code: 'pane-fits', values: { version: '1.2.3' } }) };
const bad = (check: CheckName) => {
  throw new Error(`${check} failed`);
};

describe('the checks of a server', () => {
  test('are a row each, with the finding as data and in words', async () => {
    expect(await runChecks([good], { onError: bad })).toEqual([
      {
        check: 'pane',
        code: 'pane-fits',
        values: { version: '1.2.3' },
        state: 'good',
        title: 'Pane',
        found: 'version 1.2.3',
        sentence: 'The pages that people load are of the same version as the server.',
      },
    ]);
  });

  test('that look at what is not there are no row', async () => {
    expect(await runChecks([{ name: 'replicas', look: async () => null }], { onError: bad })).toEqual([]);
  });

  test('that fail or do not answer are rows that say so, and keep no other from its row', async () => {
    const errors: [CheckName, unknown][] = [];
    const rows = await runChecks(
      [
        { name: 'database', look: () => Promise.reject(new Error('password "secret" is wrong')) },
        { name: 'clock', look: async () => bad('clock') },
        { name: 'sign-in', look: () => new Promise(() => undefined) },
        good,
      ],
      { patienceMs: 20, onError: (check, error) => errors.push([check, error]) },
    );
    expect(rows.map(({ check, code, state }) => [check, code, state])).toEqual([
      ['database', 'check-failed', 'look'],
      ['clock', 'check-failed', 'look'],
      ['sign-in', 'check-slow', 'look'],
      ['pane', 'pane-fits', 'good'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('secret');
    expect(errors.map(([check]) => check).sort()).toEqual(['clock', 'database']);
  });
});
