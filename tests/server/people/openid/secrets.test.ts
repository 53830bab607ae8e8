import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { secretsOf } from '../../../../server/people/openid/sign-in-secrets.ts';
import { tokenOf } from '../../../setup/use-accounts.ts';
import { API_SCOPE, useOpenId } from '../../../setup/use-openid.ts';

const openId = useOpenId();

/** All that a table holds, as text; bytes as they are and as they are written. */
async function contentsOf(table: string): Promise<string> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(openId.db);
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) =>
      Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('hex')}` : JSON.stringify(value),
    )
    .join('\n');
}

test('no token, code or secret is in a log, an answer, an address that is kept, or a table', async () => {
  const secrets: string[] = [openId.provider.clientSecret];
  const answers: string[] = [];
  const told = ({ body, headers }: { body: unknown; headers: Headers }) =>
    answers.push(JSON.stringify(body), JSON.stringify([...headers].filter(([name]) => name !== 'set-cookie')));
  openId.provider.tamper((answer) => {
    secrets.push(answer.id_token, answer.access_token);
    return answer;
  });
  const admin = await openId.admin();
  const { link } = await admin.call('invite', { body: { grants: [{ role: 'viewer', classifier: null }] } });
  secrets.push(tokenOf(link));
  openId.provider.people.set('bo', { name: 'Bo Bell' });

  /** Goes all the way, and notes what it is done with. */
  const goThrough = async (place: 'page' | 'pane-dialog', account: string, body: object = {}) => {
    const browser = openId.browser();
    const { address } = await browser.call('beginOpenId', { body: { place, ...body } });
    const secret = browser.cookies().split('=')[1]!;
    const back = await browser.atProvider(address, account);
    const { verifier, nonce } = secretsOf(secret);
    secrets.push(secret, verifier);
    const code = new URL(back).searchParams.get('code');
    if (code !== null) secrets.push(code);
    const visit = await browser.visit(back);
    answers.push(visit.text, visit.to);
    // The address that came from the provider is not kept: the page that follows knows nothing of it.
    expect(visit.to).not.toMatch(/code=|state=|session_state=/);
    expect(visit.to).not.toContain(nonce);
    return browser;
  };
  const bo = await goThrough('page', 'bo', { link: tokenOf(link) });
  secrets.push(bo.cookies().split('=')[1]!);
  const refused = await goThrough('page', 'nobody');
  told(await refused.send('endOpenId'));
  const dialog = await goThrough('pane-dialog', 'bo');
  const { code } = await dialog.call('endOpenId');
  secrets.push(code);
  const pane = openId.browser();
  told(await pane.send('signInByCode', { body: { code } }));
  told(await pane.send('signInByCode', { body: { code } }));
  openId.provider.tamper((answer) => ({ ...answer, id_token: `${answer.id_token}x` }));
  told(await (await goThrough('page', 'bo')).send('endOpenId'));
  openId.provider.setAway(true);
  told(await openId.browser().send('signInByToken', { body: { token: 'a.b.c' } }));
  openId.provider.setAway(false);
  const now = Math.floor(Date.now() / 1_000);
  const scp = API_SCOPE.split('/').at(-1);
  const token = await openId.provider.sign({
    iss: openId.provider.issuer,
    sub: 'bo',
    aud: 'amend',
    scp,
    iat: now,
    exp: now + 60,
  });
  secrets.push(token);
  told(await openId.browser().send('signInByToken', { body: { token } }));
  told(await openId.browser().send('signInByToken', { body: { token, nonce: 'another' } }));
  told(await admin.send('listPeople'));
  told(await admin.send('listPeopleAudit'));

  const tables = ['people', 'sessions', 'openid_sign_ins', 'one_time_links', 'provider_claims', 'audit_events'];
  const places = {
    log: openId.logged.join('\n'),
    answers: answers.join('\n'),
    tables: (await Promise.all(tables.map(contentsOf))).join('\n'),
  };
  for (const [place, text] of Object.entries(places))
    for (const secret of secrets) expect([place, text.includes(secret)]).toEqual([place, false]);
  // Those places were looked at in earnest, with all that there is to find.
  expect(places.log).toContain('/api/openid/callback');
  expect(places.log).toContain('"fault"');
  expect(places.answers).toContain('Bo Bell');
  expect(places.tables).toContain('Bo Bell');
  expect(secrets.length).toBeGreaterThan(15);
});
