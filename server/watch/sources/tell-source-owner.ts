import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Notice } from '../../../contract/notice.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import type { SourceOwner, sourceTellingRequest } from '../../../contract/source-owner.ts';
import { channelOfPerson } from '../../people/channels/tell-in-person.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readChannel } from '../../platform/notices/channel-store.ts';
import { writeNoticeTo } from '../../platform/notices/delivery-store.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { openReport } from '../archive/archive-store.ts';
import { insertTelling, readOpenIncidentOf, readOwners } from './source-owner-store.ts';

export interface TellingServices {
  readonly db: Kysely<Database>;
  /** Whether people can be told by e-mail. */
  readonly hasMail: boolean;
}

/**
 * Tells the owner of a source what a report says of a column, by a notice in their language, and notes that they were.
 * What was told by the same id is not told again.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-report; unknown-column when the report has no
 *   such column that changed; source-unreachable when the source has no owner, or one who cannot be told
 */
export async function tellSourceOwner(
  { db, hasMail }: TellingServices,
  { classifierId, report: number }: { readonly classifierId: string; readonly report: number },
  { id, source, column, note }: z.output<typeof sourceTellingRequest>,
  by: Changing,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const report = await openReport(transaction, classifier, number);
    const values = await noticeValues(transaction, report, classifier.name, column);
    const owner = (await readOwners(transaction, classifierId)).find((each) => each.source === source)?.owner;
    if (owner === undefined) throw new ProblemError('source-unreachable', { reason: 'no-owner', source });
    const channel = await reach(transaction, { source, owner, hasMail, at: by.at });
    const to = ownerName(owner);
    const telling = { id, source, report: number, column, to, by: by.person, at: by.at };
    if (!(await insertTelling(transaction, classifierId, telling))) return;
    const notice: Notice = ['source-changed', { ...values, classifierId, source, by: by.person, note }];
    await writeNoticeTo(transaction, [channel], notice, `source-told:${id}`, by.at);
    const event = { kind: 'source-owner-told', subject: source, author: by.person, reason: note };
    await appendAuditEvent(transaction, classifierId, { ...event, details: { report: number, column, to } }, by.at);
  });
}

/** What the notice says of the column, as data. @throws {ProblemError} unknown-column */
async function noticeValues(db: Kysely<Database>, report: DriftReport, classifier: string, name: string) {
  const column = report.columns.find((each) => each.name === name && each.changes.length > 0);
  if (column === undefined) throw new ProblemError('unknown-column', { classifier, column: name });
  const { window, modelVersion, number, segment } = report;
  return {
    ...{ classifier, column: name, version: modelVersion, report: number, segment },
    ...{ from: window.from, to: window.to, rows: window.rows },
    findings: column.findings ?? null,
    changes: column.changes,
    incident: await readOpenIncidentOf(db, report.classifier.id, column),
  };
}

/** The channel by which an owner is told. @throws {ProblemError} source-unreachable */
async function reach(
  transaction: Kysely<Database>,
  { source, owner, hasMail, at }: { source: RowSource; owner: SourceOwner; hasMail: boolean; at: Date },
): Promise<string> {
  const named = { source, owner: ownerName(owner) };
  if (owner.kind === 'channel') {
    if ((await readChannel(transaction, owner.channel)).isOn) return owner.channel;
    throw new ProblemError('source-unreachable', { reason: 'channel-off', ...named });
  }
  if (!hasMail) throw new ProblemError('source-unreachable', { reason: 'no-mail', ...named });
  const channel = await channelOfPerson(transaction, owner.person, at);
  if (channel === undefined) throw new ProblemError('source-unreachable', { reason: 'no-address', ...named });
  return channel;
}

function ownerName(owner: SourceOwner): string {
  return owner.kind === 'person' ? owner.person : owner.name;
}
