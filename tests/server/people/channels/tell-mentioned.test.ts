import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { tellMentioned } from '../../../../server/people/channels/tell-mentioned.ts';
import { readChannels } from '../../../../server/platform/notices/channel-store.ts';
import { takeDue, writeNotice } from '../../../../server/platform/notices/delivery-store.ts';
import { messageOf } from '../../../../server/platform/notices/message.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOW = new Date('2026-11-02T09:00:00Z');

async function person(
  name: string,
  signInName: string,
  more: { language?: string; mail?: boolean; state?: string } = {},
) {
  const { language = null, mail = true, state = 'active' } = more;
  await sql`
    insert into people (id, name, spelling, provider, sign_in_name, sign_in_key, state, created_at, language, mention_mail)
    values (${randomUUID()}, ${name}, ${name}, 'local', ${signInName}, ${signInName}, ${state}, ${NOW}, ${language}, ${mail})`.execute(
    database.db,
  );
}

test('whom a comment mentions is told by one e-mail in their language, of nothing that it says', async () => {
  const { db } = database;
  await person('Ann', 'ann@example.org', { language: 'de' });
  await person('Bob', 'bob'); // signs in by no address
  await person('Cleo', 'cleo@example.org', { mail: false });
  await person('Dora', 'dora@example.org', { state: 'disabled' });
  const told = {
    classifier: 'Cards',
    comment: randomUUID(),
    by: 'Eve',
    mentions: ['Ann', 'Bob', 'Cleo', 'Dora'],
    at: NOW,
  };
  await db.transaction().execute((transaction) => tellMentioned(transaction, told));
  // Mentioned again in the same comment, after it was changed.
  await db.transaction().execute((transaction) => tellMentioned(transaction, told));
  // What admins are told goes nowhere of hers.
  await writeNotice(db, ['test', { person: 'Ada' }], 'to admins', NOW);
  const due = await takeDue(db, NOW, { most: 10 });
  expect(due.map(({ channel: { kind, address, language }, notice }) => [kind, address, language, notice])).toEqual([
    ['email', 'ann@example.org', 'de', ['mentioned', { classifier: 'Cards', person: 'Eve' }]],
  ]);
  const { words } = messageOf(due[0]!.id, due[0]!.notice, due[0]!.channel.language, NOW, 'https://amend.example.org');
  expect(words).toEqual({
    title: 'Eve hat Sie erwähnt',
    sentence: 'Eve hat Sie in einem Kommentar zu einer Zeile von „Cards“ erwähnt.',
    nextStep: 'Öffnen Sie „Cards“ im Aufgabenbereich von Amend: „Für Sie“ führt zu der Zeile.',
  });
  // It is no channel that admins made.
  expect(await readChannels(db)).toEqual([]);
});
