import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { speaking, speechFor, type Language } from '../../../contract/language/language.ts';
import { packContent, type PackContent } from '../../../contract/pack-content.ts';
import { firstDay, monthOf } from '../../../contract/pack-month.ts';
import type { PeriodPack } from '../../../contract/period-pack.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { AuditKey } from '../../platform/audit/anchor.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { verifyAnchored } from '../../platform/audit/verify-anchored.ts';
import type { Database } from '../../platform/database/schema.ts';
import { logsOfClassifier } from '../../record/audit/audited-logs.ts';
import { lockClassifier, readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { makeDocuments } from '../pack-files/make-documents.ts';
import { sayAnew } from '../monitoring/drift-in-words.ts';
import { scorecardInWords } from '../scorecard/scorecard-in-words.ts';
import { comparePacks } from './compare-packs.ts';
import { gatherMonth, type AskedMonth } from './gather-month.ts';
import { judgeMonth } from './judge-month.ts';
import { insertPack, listPacks, nextNumber, readContent, readPack } from './pack-store.ts';

export interface PackServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly auditKey: AuditKey;
  /** Resolves when the rows answered so far by this process are in the prediction log. */
  readonly settle: () => Promise<void>;
}

/**
 * Freezes what there is to know of a month: its content, and the documents made of it, are kept as they are, and their
 * hashes are in the audit log. Verifies both logs of the classifier, which reads them whole. A month that is not signed
 * may be frozen again; the later pack takes the place of the earlier one, which stays.
 *
 * An archived classifier has months, too.
 *
 * @throws {ProblemError} unknown-classifier; no-such-period, month-signed
 */
export async function freezePack(
  { db, clock, auditKey: key, settle }: PackServices,
  classifierId: string,
  { month, language }: { readonly month: string; readonly language: Language },
  person: string,
): Promise<PeriodPack> {
  const now = clock();
  requirePeriod(await readClassifier(db, classifierId), month, now);
  await settle();
  const verdicts = [];
  for (const log of logsOfClassifier(classifierId)) verdicts.push(await verifyAnchored(db, log, { key }));
  const gathered = await gatherAtOnce(db, classifierId, { month, now, verdicts });
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    const packs = await listPacks(transaction, classifierId);
    requireUnsigned(packs, month);
    const number = await nextNumber(transaction, classifierId);
    const earlier = earlierPack(packs, month);
    const before = earlier && (await readContent(transaction, classifierId, earlier.number));
    const content = contentOf(gathered, { number, language, person, before });
    await keepPack(transaction, content, { person, at: now });
    return readPack(transaction, classifier, number);
  });
}

function requirePeriod({ name, createdAt }: StoredClassifier, month: string, now: Date): void {
  const reason = month > monthOf(now) ? 'to-come' : month < monthOf(createdAt) ? 'before' : null;
  if (reason !== null) throw new ProblemError('no-such-period', { classifier: name, month: firstDay(month), reason });
}

/** @throws {ProblemError} month-signed */
export function requireUnsigned(packs: readonly PeriodPack[], month: string): void {
  const signed = packs.find((each) => each.month === month && each.signature !== null);
  if (signed !== undefined)
    throw new ProblemError('month-signed', {
      month: firstDay(month),
      pack: signed.number,
      person: signed.signature!.person,
    });
}

/** The pack that one is compared with: the signed one of the latest month before, else the latest of any before. */
function earlierPack(packs: readonly PeriodPack[], month: string): PeriodPack | undefined {
  const before = packs.filter((each) => each.month < month);
  const signed = before.filter(({ signature }) => signature !== null);
  const latestOf = (some: readonly PeriodPack[]) =>
    [...some].sort((a, b) => b.month.localeCompare(a.month) || b.number - a.number)[0];
  return latestOf(signed) ?? latestOf(before) ?? packs[0];
}

function gatherAtOnce(db: Kysely<Database>, classifierId: string, asked: AskedMonth) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => gatherMonth(snapshot, await readClassifier(snapshot, classifierId), asked));
}

function contentOf(
  { verdicts, changeKinds, ...facts }: Awaited<ReturnType<typeof gatherMonth>>,
  frozen: {
    readonly number: number;
    readonly language: Language;
    readonly person: string;
    readonly before: PackContent | undefined;
  },
): PackContent {
  const { number, language, person, before } = frozen;
  const judged = judgeMonth({ ...facts, verdicts, changeKinds });
  const said = speaking(speechFor([language]), () => ({
    wholeReports: facts.wholeReports?.map(sayAnew),
    scorecard: facts.scorecard && scorecardInWords(facts.scorecard),
  }));
  const changes = before && comparePacks(before, { ...facts, ...judged });
  // What the schema does not know is left out, so that the kept text is what is read again.
  return packContent.parse({
    ...{ format: 1, number, language, frozenBy: person },
    ...facts,
    ...said,
    ...judged,
    since: before === undefined ? null : { pack: before.number, month: before.month, changes },
  });
}

async function keepPack(transaction: Kysely<Database>, content: PackContent, { person, at }: Changing): Promise<void> {
  const text = canonicalJson(content);
  const hash = digest(text);
  const { pdf, workbook } = await makeDocuments(content, hash.toString('hex'));
  const [pdfHash, workbookHash] = [digest(pdf), digest(workbook)];
  const { classifier, number, month, language, isOver, verdict } = content;
  await insertPack(transaction, {
    ...{ classifier_id: classifier.id, number, month, language, is_over: isOver, verdict },
    ...{ frozen_at: at, frozen_by: person, feedback_sequence: content.chain.feedback.sequence },
    ...{ content: text, content_hash: hash, pdf, pdf_hash: pdfHash, workbook, workbook_hash: workbookHash },
  });
  const hashes = { content: hash, pdf: pdfHash, workbook: workbookHash };
  const hex = Object.fromEntries(Object.entries(hashes).map(([part, of]) => [part, of.toString('hex')]));
  await appendAuditEvent(
    transaction,
    classifier.id,
    { kind: 'pack-frozen', subject: String(number), author: person, reason: '', details: { month, ...hex } },
    at,
  );
}

function digest(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
