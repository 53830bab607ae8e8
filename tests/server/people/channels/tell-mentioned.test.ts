import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { personalTeller } from '../../../../server/people/channels/tell-in-person.ts';
import { tellMentioned } from '../../../../server/people/channels/tell-mentioned.ts';
import { readChannels } from '../../../../server/platform/notices/channel-store.ts';
import { takeDue, writeNotice } from '../../../../server/platform/notices/delivery-store.ts';
import { messageOf } from '../../../../server/platform/notices/message.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { storedAddressee } from '../../../setup/stored-addressee.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const NOW = new Date('2026-11-02T09:00:00Z');

test('whom a comment mentions is told by one e-mail in their language, of nothing that it says', async () => {
  const { db } = database;
  await storedAddressee(db, 'Ann', 'ann@example.org', { language: 'de' });
  await storedAddressee(db, 'Bob', 'bob'); // signs in by no address
  await storedAddressee(db, 'Cleo', 'cleo@example.org', { mail: false });
  await storedAddressee(db, 'Dora', 'dora@example.org', { state: 'disabled' });
  const told = {
    classifier: 'Cards',
    tellsChannels: false,
    comment: randomUUID(),
    by: 'Eve',
    mentions: ['Ann', 'Bob', 'Cleo', 'Dora'],
    at: NOW,
  };
  await db.transaction().execute((transaction) => tellMentioned(personalTeller(true), transaction, told));
  // Mentioned again in the same comment, after it was changed.
  await db.transaction().execute((transaction) => tellMentioned(personalTeller(true), transaction, told));
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

test('channels that admins chose are told who mentioned whom, of classifiers whose policy has it, and nothing else', async () => {
  const { db } = database;
  const chosen = await storedChannel(db, { getsMentions: true });
  await storedChannel(db);
  await storedChannel(db, { getsMentions: true, isOn: false });
  const told = { classifier: 'Cards', comment: randomUUID(), by: 'Eve', mentions: ['Ann', 'Bob'], at: NOW };
  const tell = (tellsChannels: boolean, mentions = told.mentions) =>
    db
      .transaction()
      .execute((transaction) =>
        tellMentioned(personalTeller(false), transaction, { ...told, mentions, tellsChannels }),
      );
  await tell(false);
  await tell(true, []);
  expect(await takeDue(db, NOW, { most: 10 })).toEqual([]);
  await tell(true);
  await tell(true);
  const due = await takeDue(db, NOW, { most: 10 });
  expect(due.map(({ channel, notice }) => [channel.id, notice])).toEqual([
    [chosen, ['people-mentioned', { classifier: 'Cards', by: 'Eve', people: ['Ann', 'Bob'] }]],
  ]);
  expect(messageOf(due[0]!.id, due[0]!.notice, 'en', NOW, 'https://amend.example.org').words).toEqual({
    title: 'Eve mentioned Ann and Bob',
    sentence: 'Eve mentioned Ann and Bob in a comment on a row of “Cards”.',
    nextStep: 'Whoever is mentioned opens “Cards” in Amend’s pane: “For you” leads to the row.',
  });
});
