import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { PASSWORD, tokenOf, useAccounts } from '../../../setup/use-accounts.ts';

const NEXT = 'brisk lantern marble 4';
const WRONG = 'guessed wrongly 123';
const accounts = useAccounts();

/** All that a table holds, as text; bytes as they are and as they are written. */
async function contentsOf(table: string): Promise<string> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(accounts.db);
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('hex')}` : JSON.stringify(value),
    )
    .join('\n');
}

describe('what is secret', () => {
  test('is in no log, no answer and no table, after all that one does with a password or a key', async () => {
    const answers: string[] = [];
    const told = ({ body, headers }: { body: unknown; headers: Headers }) => {
      answers.push(JSON.stringify(body), JSON.stringify([...headers].filter(([name]) => name !== 'set-cookie')));
    };
    const admin = await accounts.admin();
    const ann = await accounts.invited('Ann Lee');
    told(await ann.send('signIn', { body: { name: 'Ann Lee', password: WRONG } }));
    told(await ann.send('signIn', { body: { name: WRONG, password: PASSWORD } }));
    told(await ann.send('signIn', { body: { name: 'Ann Lee', password: PASSWORD } }));
    told(await ann.send('signIn', { body: { name: 'x', password: PASSWORD } }));
    told(
      await ann.send('signUp', { body: { person: 'Ann', name: 'Ann Lee', password: `${PASSWORD}${'!'.repeat(200)}` } }),
    );
    told(await ann.send('changePassword', { body: { password: WRONG, next: NEXT } }));
    told(await ann.send('changePassword', { body: { password: PASSWORD, next: NEXT, more: 1 } as never }));
    told(await ann.send('changePassword', { body: { password: PASSWORD, next: NEXT } }));
    const person = (await admin.call('listPeople')).people.find(({ name }) => name === 'Ann Lee')!.id;
    const reset = tokenOf((await admin.call('giveReset', { params: { person } })).link);
    told(await ann.send('resetPassword', { body: { token: reset, password: PASSWORD } }));
    const unused = tokenOf((await admin.call('giveReset', { params: { person } })).link);
    told(await ann.send('readLink', { body: { token: unused } }));
    told(await admin.send('listInvitations'));
    told(await admin.send('listPeople'));
    told(await admin.send('listPeopleAudit'));
    told(await ann.send('listSessions'));
    const { key, secret: first } = await admin.call('makeKey', { body: { name: 'Import', grants: [] } });
    const byKey = { params: { key: key.id } };
    const { secret: second } = await admin.call('rotateKey', { ...byKey, body: { overlapDays: 1 } });
    for (const secret of [first, second, first.slice(0, -1)]) told(await accounts.machine(secret).send('session'));
    told(await admin.call('revokeKey', byKey).then((body) => ({ body, headers: new Headers() })));
    const { secret: third } = await admin.call('rotateKey', { ...byKey, body: { overlapDays: 0 } });
    for (const secret of [first, third]) told(await accounts.machine(secret).send('listPeople'));
    told(await admin.send('listKeys'));
    told(await admin.send('listPeopleAudit'));

    const tables = [
      'people',
      'passwords',
      'sessions',
      'one_time_links',
      'sign_in_attempts',
      'audit_events',
      'access_keys',
      'key_secrets',
    ];
    const places = {
      log: accounts.logged.join('\n'),
      answers: answers.join('\n'),
      tables: (await Promise.all(tables.map(contentsOf))).join('\n'),
    };
    const tokens = [reset, unused, ann.cookie.split('=')[1]!, admin.cookie.split('=')[1]!, first, second, third];
    for (const [place, text] of Object.entries(places))
      for (const secret of [PASSWORD, NEXT, WRONG, ...tokens])
        expect([place, text.includes(secret)]).toEqual([place, false]);
    // Those places were looked at in earnest.
    expect(places.log).toContain('/api/session');
    expect(places.answers).toContain('Ann Lee');
    expect(places.answers).toContain('"name":"Import"');
    expect(places.tables).toContain('$scrypt$ln=15,r=8,p=3$');
  });

  test('has a digest in each table where it is kept', async () => {
    const { rows } = await sql<{ bytes: number }>`
      select length(token_hash) as bytes from sessions union all select length(token_hash) from one_time_links
      union all select length(about) from sign_in_attempts union all select length(secret_hash) from key_secrets`.execute(
      accounts.db,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ bytes }) => bytes))).toEqual(new Set([32]));
  });
});
