import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { scopesAt } from '../../../contract/access.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { SourceOwner, SourceOwners, sourceOwnerRequest } from '../../../contract/source-owner.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readChannels } from '../../platform/notices/channel-store.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import type { ReadPeople } from '../archive/change-watch.ts';
import { readOwners, readTellings, writeOwner } from './source-owner-store.ts';

/** Who is responsible for the sources of a classifier's rows, who could be, and what they were told. */
export async function describeOwners(
  db: Kysely<Database>,
  readPeople: ReadPeople,
  classifierId: string,
): Promise<SourceOwners> {
  const channels = await readChannels(db);
  return {
    owners: await readOwners(db, classifierId),
    mayOwn: {
      people: await readReaders(readPeople, classifierId),
      channels: channels.filter(({ isOn }) => isOn).map(({ id, name }) => ({ id, name })),
    },
    told: await readTellings(db, classifierId),
  };
}

/**
 * Names who is responsible for a source, and notes who did and who it was before. As it is already changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-channel; unknown-person when they may not
 *   read all of the rows, which reports are of
 */
export async function nameOwner(
  db: Kysely<Database>,
  readPeople: ReadPeople,
  classifierId: string,
  { source, owner: asked, because }: z.output<typeof sourceOwnerRequest>,
  by: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    requireOpen(await lockClassifier(transaction, classifierId));
    const owner = await ownerOf(transaction, readPeople, classifierId, asked);
    const before = (await readOwners(transaction, classifierId)).find((each) => each.source === source)?.owner ?? null;
    if (JSON.stringify(before) === JSON.stringify(owner)) return;
    await writeOwner(transaction, classifierId, source, owner, by);
    const event = { kind: 'source-owner-set', subject: source, author: by.person, reason: because };
    await appendAuditEvent(transaction, classifierId, { ...event, details: { before, after: owner } }, by.at);
  });
}

async function ownerOf(
  transaction: Kysely<Database>,
  readPeople: ReadPeople,
  classifierId: string,
  asked: z.output<typeof sourceOwnerRequest>['owner'],
): Promise<SourceOwner | null> {
  if (asked === null) return null;
  if (asked.kind === 'person') {
    if ((await readReaders(readPeople, classifierId)).includes(asked.person)) return asked;
    throw new ProblemError('unknown-person', { reason: 'none', given: asked.person });
  }
  const found = (await readChannels(transaction)).find(({ id }) => id === asked.channel);
  if (found === undefined) throw new ProblemError('unknown-channel', { reason: 'none', given: asked.channel });
  return { ...asked, name: found.name };
}

/** Who may read all of a classifier's rows: a report of all of them says nothing new to these. */
async function readReaders(readPeople: ReadPeople, classifierId: string): Promise<string[]> {
  return (await readPeople())
    .filter(({ access }) => scopesAt(access, 'read', classifierId) === null)
    .map(({ person }) => person)
    .sort((a, b) => a.localeCompare(b));
}
