import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { CellValue } from '../../../../contract/cell.ts';
import type { EndpointName } from '../../../../contract/endpoints.ts';
import type { GivenGrant } from '../../../../contract/given-grant.ts';
import { firstAdminLink } from '../../../../server/people/accounts/first-admin.ts';
import { readThreadToErase } from '../../../../server/record/comments/erase-comments-store.ts';
import { readOwnChange } from '../../../../server/record/comments/thread-store.ts';
import { erasePersonFromComments } from '../../../../server/record/comments/erase-person.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { draft as classifierDraft } from '../../../system/scoped-rows.ts';
import { browserOf, PASSWORD, tokenOf, type TestBrowser } from '../../../setup/use-accounts.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const ADDRESS = 'https://amend.example.org';
const columns = ['Merchant', 'Amount', 'Centre', 'Note'];
const OF_4711: CellValue[] = ['pret lunch', 7.5, '4711', null];
const OF_4712: CellValue[] = ['city cabs', 20, '4712', null];

let amend: Amend;
let classifier: string;
let admin: TestBrowser;
/** A corrector of all rows, one of centre 4711, and one of 4712. */
let ann: TestBrowser;
let bob: TestBrowser;
let cleo: TestBrowser;
const database = useDatabase(async () => amend.close());
beforeAll(async () => {
  const people = { signIn: 'accounts' as const, signUp: 'invitation' as const, publicAddress: () => ADDRESS };
  amend = await startAmend(database.url, undefined, 'off', undefined, [], people);
  const given = await firstAdminLink(database.db, { at: new Date(), publicAddress: ADDRESS });
  admin = browserOf(() => amend);
  const body = { token: tokenOf(given!.link), person: 'Ada Admin', name: 'ada@example.org', password: PASSWORD };
  await admin.call('signUp', { body });
  ({ id: classifier } = await admin.call('createClassifier', { body: classifierDraft('Cards') }));
  ann = await invited('Ann Lee', { role: 'corrector', classifier });
  bob = await invited('Bob', scoped('4711'));
  cleo = await invited('Cleo', scoped('4712'));
});

const scoped = (value: string): GivenGrant => ({
  role: 'corrector',
  classifier,
  scope: { column: 'Centre', values: [value] },
});

async function invited(person: string, grant: GivenGrant): Promise<TestBrowser> {
  const { link } = await admin.call('invite', { body: { grants: [grant] } });
  const theirs = browserOf(() => amend);
  const name = `${person.toLowerCase().replace(' ', '.')}@example.org`;
  await theirs.call('signUp', { body: { token: tokenOf(link), person, name, password: PASSWORD } });
  return theirs;
}

const of = () => ({ classifier });
function write(by: TestBrowser, key: string, text: string, cells: CellValue[] = OF_4711, id: string = randomUUID()) {
  return by.call('writeComment', { params: of(), body: { id, key, columns, cells, text } });
}
const refusal = async (by: TestBrowser, name: EndpointName, request: object) => {
  const { status, body } = await by.send(name, { params: of(), ...request } as never);
  return { status, ...(body as { code: string; detail: string }) };
};
const texts = (thread: { comments: readonly { text: string | null }[] }) => thread.comments.map(({ text }) => text);
const audited = async () => (await admin.call('listAudit', { params: of(), query: { limit: 1_000 } })).events;
const unread = async (by: TestBrowser) => (await by.call('listThreads', { params: of() })).unread;

describe('a thread', () => {
  test('is written, answered, changed, deleted with a trace, resolved and opened again, each by an audit event', async () => {
    const id = randomUUID();
    await write(ann, 't1', 'Is this right?', OF_4711, id);
    expect(texts(await write(ann, 't1', 'Is this right?', OF_4711, id))).toEqual(['Is this right?']);
    await write(bob, 't1', 'I think so');
    const { comments } = await ann.call('editComment', {
      params: { classifier, comment: id },
      body: { text: 'Is it?' },
    });
    expect(comments).toMatchObject([
      { person: 'Ann Lee', isOwn: true, text: 'Is it?', editedAt: expect.any(String) },
      { person: 'Bob', isOwn: false, text: 'I think so', editedAt: null },
    ]);
    const settle = (state: 'open' | 'resolved') =>
      bob.call('settleThread', { params: of(), body: { key: 't1', state } });
    expect(await settle('resolved')).toMatchObject({ state: 'resolved', settledBy: 'Bob' });
    await settle('resolved');
    expect(await ann.call('deleteComment', { params: { classifier, comment: id } })).toMatchObject({
      comments: [{ person: 'Ann Lee', text: null, deletedAt: expect.any(String) }, { text: 'I think so' }],
    });
    await ann.call('deleteComment', { params: { classifier, comment: id } });
    // Whoever writes has not done with it.
    expect(await write(bob, 't1', 'One more thing')).toMatchObject({ state: 'open', settledBy: 'Bob' });
    const events = (await audited()).filter(({ details }) => details?.['row'] === 't1');
    expect(events.map(({ kind, person }) => `${kind} ${person}`)).toEqual([
      'comment-written Ann Lee',
      'comment-written Bob',
      'comment-edited Ann Lee',
      'thread-resolved Bob',
      'comment-deleted Ann Lee',
      'comment-written Bob',
      'thread-reopened Bob',
    ]);
    expect(events[2]!.details).toMatchObject({ before: { text: 'Is this right?' }, after: { text: 'Is it?' } });
    expect(events[4]!.details).toMatchObject({ before: { text: 'Is it?' }, after: null });
    expect(await admin.call('verifyAudit', { params: of() })).toMatchObject({ intact: true });
  });

  test('is listed by its state and by who is mentioned, the last changed first, in pages', async () => {
    await write(ann, 'l1', 'one');
    await write(ann, 'l2', '@Bob two');
    await write(ann, 'l3', 'three', OF_4712);
    await ann.call('settleThread', { params: of(), body: { key: 'l1', state: 'resolved' } });
    const keys = async (by: TestBrowser, query: Record<string, string | number>) =>
      (await by.call('listThreads', { params: of(), query })).threads.map(({ key }) => key);
    expect((await keys(ann, { limit: 3 })).slice(0, 3)).toEqual(['l1', 'l3', 'l2']);
    const { threads, total } = await ann.call('listThreads', { params: of(), query: { limit: 1 } });
    expect(await keys(ann, { before: threads[0]!.change, limit: 1 })).toEqual(['l3']);
    expect(total).toBeGreaterThan(2);
    expect(await keys(ann, { filter: 'resolved' })).toEqual(['l1']);
    expect(await keys(bob, { filter: 'mentions' })).toEqual(['l2']);
    expect(await keys(cleo, {})).toEqual(['l3']);
    // What the stream tells of changes is the number of the last one.
    expect(await readOwnChange(database.db, classifier, null)).toBe(threads[0]!.change);
  });

  test('takes nothing that is others’, too long, empty, not storable, or of an archived classifier', async () => {
    const id = randomUUID();
    await write(ann, 'r1', 'mine', OF_4711, id);
    const comment = { params: { classifier, comment: id } };
    expect(await refusal(bob, 'editComment', { ...comment, body: { text: 'his' } })).toMatchObject({
      status: 409,
      detail: 'Ann Lee wrote the comment, and only its author may change it.',
    });
    expect((await refusal(bob, 'deleteComment', comment)).code).toBe('comment-refused');
    expect((await refusal(cleo, 'deleteComment', comment)).code).toBe('unknown-comment');
    const draft = { id: randomUUID(), key: 'r1', columns, cells: OF_4711 };
    for (const text of ['', '  ', 'x'.repeat(2_001), 'a\u0000b'])
      expect((await refusal(ann, 'writeComment', { body: { ...draft, text } })).code).toBe('invalid-request');
    const another = { body: { ...draft, id, key: 'r2', text: 'the same id' } };
    expect((await refusal(ann, 'writeComment', another)).code).toBe('comment-refused');
    const nothing = { body: { key: 'never', state: 'resolved' } };
    expect((await refusal(ann, 'settleThread', nothing)).detail).toContain('nothing to resolve');
    const archive = (archived: boolean) =>
      admin.call('setArchived', { params: of(), body: { archived, because: 'a pause' } });
    await archive(true);
    expect((await refusal(ann, 'writeComment', { body: { ...draft, text: 'late' } })).code).toBe('classifier-archived');
    await archive(false);
  });
});

describe('a mention', () => {
  test('reaches who may see the row, until they have seen it', async () => {
    const readers = (by: TestBrowser, cells: CellValue[], find = '') =>
      by.call('listReaders', { params: of(), body: { columns, cells, find } });
    expect((await readers(ann, OF_4711)).people).toEqual(['Ada Admin', 'Bob']);
    expect((await readers(ann, OF_4712, 'c')).people).toEqual(['Cleo']);
    expect((await readers(bob, OF_4711, 'le')).people).toEqual(['Ann Lee']);
    const id = randomUUID();
    await write(ann, 'm1', '@bob and @Bob, mail ann@firm.example about the lunch', OF_4711, id);
    expect(await unread(bob)).toBe(2);
    await ann.call('editComment', { params: { classifier, comment: id }, body: { text: '@Bob, @Ada Admin: lunch' } });
    expect(await ann.call('readThread', { params: of(), query: { key: 'm1' } })).toMatchObject({
      comments: [{ mentions: ['Ada Admin', 'Bob'], isUnread: false }],
    });
    expect(await bob.call('seeMentions', { params: of(), body: { key: 'm1' } })).toEqual({ unread: 1 });
    expect((await audited()).at(-1)).toMatchObject({
      kind: 'mentions-seen',
      person: 'Bob',
      details: { comments: [id] },
    });
    expect(await unread(admin)).toBe(1);
  });

  test('of somebody who may not see the row, or of nobody, is refused in the same words', async () => {
    const draft = { id: randomUUID(), key: 'm2', columns, cells: OF_4711 };
    for (const name of ['Cleo', 'Nobody'])
      expect(await refusal(ann, 'writeComment', { body: { ...draft, text: `@${name}, look` } })).toMatchObject({
        status: 409,
        code: 'comment-refused',
        detail: `“@${name}” names nobody who may see this row. Choose a name from the list, or write it without the “@”.`,
      });
  });

  test('of an account that was disabled stays, and may be written no more', async () => {
    const dora = await invited('Dora', { role: 'viewer', classifier });
    const id = randomUUID();
    await write(ann, 'm3', '@Dora, see', OF_4711, id);
    expect(await unread(dora)).toBe(1);
    const { people } = await admin.call('listPeople');
    const person = people.find(({ name }) => name === 'Dora')!.id;
    await admin.call('setPersonState', { params: { person }, body: { state: 'disabled' } });
    const edit = { params: { classifier, comment: id }, body: { text: '@Dora, see this' } };
    expect((await ann.call('editComment', edit)).comments).toMatchObject([{ mentions: ['Dora'] }]);
    const draft = { id: randomUUID(), key: 'm3', columns, cells: OF_4711, text: 'And @Dora?' };
    expect((await refusal(ann, 'writeComment', { body: draft })).code).toBe('comment-refused');
  });
});

describe('of rows that are others’', () => {
  test('nothing is read, written, settled or seen, whichever cells are sent', async () => {
    await write(ann, 's1', 'for 4712 alone', OF_4712);
    const asked = { params: of(), query: { key: 's1' } };
    expect(texts(await bob.call('readThread', asked))).toEqual([]);
    expect(texts(await cleo.call('readThread', asked))).toEqual(['for 4712 alone']);
    const draft = { id: randomUUID(), key: 's1', columns, text: 'mine?' };
    for (const cells of [OF_4711, OF_4712])
      expect((await refusal(bob, 'writeComment', { body: { ...draft, cells } })).code).toBe('beyond-scope');
    expect((await refusal(bob, 'settleThread', { body: { key: 's1', state: 'resolved' } })).status).toBe(409);
    const who = { body: { columns, cells: OF_4712 } };
    expect((await refusal(bob, 'listReaders', who)).code).toBe('beyond-scope');
  });

  test('what was said before the row came to somebody stays with those whose it was', async () => {
    await write(cleo, 's2', 'said in 4712', OF_4712);
    await write(ann, 's2', 'moved to 4711', OF_4711);
    const asked = { params: of(), query: { key: 's2' } };
    expect(texts(await bob.call('readThread', asked))).toEqual(['moved to 4711']);
    expect(texts(await cleo.call('readThread', asked))).toEqual([]);
    expect(texts(await ann.call('readThread', asked))).toHaveLength(2);
  });
});

test('the stream tells of a change to whoever may see the row, and to nobody else', async () => {
  const heard = async (by: TestBrowser, act: () => Promise<unknown>): Promise<(number | undefined)[]> => {
    const stop = new AbortController();
    const address = `${amend.url}/api/classifiers/${classifier}/events`;
    const { body } = await fetch(address, { headers: { Cookie: by.cookie }, signal: stop.signal });
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const told = () =>
      [...text.matchAll(/^data: ?(\{.*\})$/gm)].map(
        ([, json]) => (JSON.parse(json!) as { comments?: number }).comments,
      );
    while (told().length === 0) text += (await reader.read()).value ?? '';
    const before = told().at(-1);
    await act();
    while (told().at(-1) === before) text += (await reader.read()).value ?? '';
    stop.abort();
    return [before, told().at(-1)];
  };
  const [before, after] = await heard(ann, () => write(ann, 'st1', 'of 4712', OF_4712));
  expect(after).toBe(before! + 1);
  // What happens to others' rows is no news: the number that is told is of the change after it.
  const [own, next] = await heard(bob, async () => {
    await write(ann, 'st1', 'of 4712 again', OF_4712);
    await write(ann, 'st2', 'of 4711');
  });
  expect(own).toBeLessThan(after!);
  expect(next).toBe(after! + 2);
});

describe('erasure', () => {
  const naming = async (word: string): Promise<string[]> => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.db);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql`select from ${sql.table(name)} kept where kept::text ~* ${word} limit 1`.execute(
        database.db,
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  test('of a row takes what comments on it said, and leaves that there were some', async () => {
    await write(ann, 'zq-key', 'zqsecret first', [...OF_4711.slice(0, 3), 'zqcell']);
    await write(bob, 'zq-key', '@Ann Lee zqsecret');
    await ann.call('settleThread', { params: of(), body: { key: 'zq-key', state: 'resolved' } });
    expect(await naming('zqsecret|zq-key')).toEqual(['audit_events', 'comment_threads', 'comments']);
    const body = { key: 'zq-key', because: 'Article 17' };
    expect(await admin.call('eraseRow', { params: of(), body })).toEqual({ events: 0, predictions: 0, comments: 2 });
    expect(await naming('zqsecret|zq-key|zqcell')).toEqual([]);
    expect(await admin.call('verifyAudit', { params: of() })).toMatchObject({ intact: true });
    expect(texts(await ann.call('readThread', { params: of(), query: { key: 'zq-key' } }))).toEqual([]);
  });

  test('of a person takes what they said and their name from what others said', async () => {
    const eve = await invited('Eve', { role: 'viewer', classifier });
    await write(eve, 'e1', 'evesaid this');
    await write(ann, 'e1', '@Eve, thanks. Ask eve, not Evelyn');
    await write(ann, 'e2', 'gone soon, says Eve');
    const { people } = await admin.call('listPeople');
    const person = people.find(({ name }) => name === 'Eve')!.id;
    await admin.call('erasePerson', { params: { person }, body: { name: 'Eve', because: 'Article 17' } });
    expect(await naming('\\meve\\M|evesaid')).toEqual([]);
    const tombstone = `Erased ${person.slice(0, 8)}`;
    expect(await ann.call('readThread', { params: of(), query: { key: 'e1' } })).toMatchObject({
      comments: [
        { person: tombstone, text: null },
        { text: `@${tombstone}, thanks. Ask ${tombstone}, not Evelyn`, mentions: [tombstone] },
      ],
    });
    expect(await admin.call('verifyAudit', { params: of() })).toMatchObject({ intact: true });
  });

  test('by the function of the database asks for the event that says so', async () => {
    await expect(sql`select erase_comment_events(${classifier}, null, null)`.execute(database.db)).rejects.toThrow(
      'no event of the log',
    );
    expect(await readThreadToErase(database.db, classifier, 'never')).toBeNull();
    await expect(
      erasePersonFromComments(database.db, { name: 'Nobody', tombstone: 'Erased', at: new Date() }),
    ).rejects.toThrow('no event of the log people');
  });

  test('of a classifier takes its comments and what its audit log says of them', async () => {
    const { id } = await admin.call('createClassifier', { body: classifierDraft('Doomed') });
    const params = { classifier: id };
    const draft = { id: randomUUID(), key: 'd1', columns, cells: OF_4711, text: 'zqdoomed' };
    await admin.call('writeComment', { params, body: draft });
    await admin.call('setArchived', { params, body: { archived: true, because: 'over' } });
    await admin.call('deleteClassifier', { params, body: { name: 'Doomed', because: 'over' } });
    expect(await naming('zqdoomed')).toEqual([]);
    expect(await admin.call('verifyAudit', { params })).toMatchObject({ intact: true });
  });
});
