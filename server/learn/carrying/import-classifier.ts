import { createReadStream } from 'node:fs';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { CHAIN_START } from '../../platform/audit/chain.ts';
import { isRefusedValue } from '../../platform/database/database-errors.ts';
import type { Database } from '../../platform/database/schema.ts';
import { insertClassifier, readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { firstTime } from '../../record/classifiers/set-policies.ts';
import { verifyChainWithin } from '../../record/feedback/verify-chain.ts';
import { makeLabelsAnew } from '../../record/labels/rebuild-labels.ts';
import { openModel } from '../models/open-model.ts';
import { readCarried } from './carried-file.ts';
import type { CarriedHead, CarriedLine, ClassifierLine } from './carried-line.ts';
import { findChangedModel, findHere, keepChampion, keepHead, keepLine } from './carry-store.ts';

/** A file that was sent. */
export interface ImportedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** What the classifier is to be called; null as in the file. */
  readonly name: string | null;
}

/**
 * Takes a classifier in from a file of {@link exportClassifier}, as it was there and under the id that it had, in one
 * transaction: all of it or nothing. Its audit log begins with where it comes from. Without its feedback log, what is
 * said here is counted from 1, and all of it is news to its versions.
 *
 * @throws {ProblemError} file-refused, classifier-here, classifier-exists
 */
export async function importClassifier(
  db: Kysely<Database>,
  file: ImportedFile,
  { person, at }: Changing,
): Promise<StoredClassifier> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const lines = readCarried(createReadStream(file.path));
      const head = await takeHead(lines);
      const { id, name } = head.classifier;
      const here = await findHere(transaction, id);
      if (here !== null) throw new ProblemError('classifier-here', { classifier: name, here });
      const classifier = await takeClassifier(lines, head);
      await insertClassifier(transaction, storedAs(classifier, id, file.name), firstTime(classifier.policies, at));
      await keepHead(transaction, id, { ...headOf(head), columnChanges: classifier.columnChanges });
      for await (const line of lines) await keep(transaction, head, classifier, line);
      await keepChampion(transaction, id, classifier);
      await requireWhole(transaction, head);
      const { from, madeAt, madeBy, isWithLog, auditHead } = head;
      const details = { from, madeAt, madeBy, isWithLog, fileHash: file.hash, auditHead, name };
      const event = { kind: 'classifier-imported', subject: null, author: person, reason: '', details };
      await appendAuditEvent(transaction, id, event, at);
      return readClassifier(transaction, id);
    });
  } catch (error) {
    // A sealed file whose values the tables do not take was written by nobody's export.
    if (isRefusedValue(error)) throw new ProblemError('file-refused', { reason: 'foreign' }, { cause: error });
    throw error;
  }
}

type Lines = AsyncGenerator<CarriedHead | CarriedLine>;

async function takeHead(lines: Lines): Promise<CarriedHead> {
  const { value } = (await lines.next()) as { value?: CarriedHead | CarriedLine };
  if (value === undefined || !('format' in value)) throw foreign();
  return value;
}

async function takeClassifier(lines: Lines, { isWithLog }: CarriedHead): Promise<ClassifierLine> {
  const { value } = (await lines.next()) as { value?: CarriedHead | CarriedLine };
  if (value === undefined || !('line' in value) || value.line !== 'classifier') throw foreign();
  return isWithLog ? value : { ...value, championSequence: 0, earlierColumns: [] };
}

async function keep(
  transaction: Kysely<Database>,
  { classifier: { id }, isWithLog }: CarriedHead,
  { champion }: ClassifierLine,
  line: CarriedHead | CarriedLine,
): Promise<void> {
  if (!('line' in line) || line.line === 'classifier' || (line.line === 'event' && !isWithLog)) throw foreign();
  if (line.line === 'version' && line.version === champion) requireReadable(line.version, line.artifact);
  await keepLine(transaction, id, line.line === 'version' && !isWithLog ? { ...line, lastSequence: 0 } : line);
}

/** The version that answers is one that this release can read. */
function requireReadable(version: number, artifact: string | null): void {
  const model = artifact === null ? null : openModel(Buffer.from(artifact, 'base64'));
  if (model === null) throw new ProblemError('file-refused', { reason: 'model', version });
}

/** Models are the ones that were trained, and the log is the one that was recorded: both say so by their hashes. */
async function requireWhole(transaction: Kysely<Database>, head: CarriedHead): Promise<void> {
  const { id } = head.classifier;
  const changed = (await findChangedModel(transaction, id)) !== null;
  if (changed) throw new ProblemError('file-refused', { reason: 'changed' });
  if (!head.isWithLog) return;
  await makeLabelsAnew(transaction, id, head.feedbackHead.sequence);
  const { intact } = await verifyChainWithin(transaction, id);
  if (!intact) throw new ProblemError('file-refused', { reason: 'changed' });
}

function headOf({ isWithLog, feedbackHead }: CarriedHead): { readonly sequence: number; readonly hash: string } {
  return isWithLog ? feedbackHead : { sequence: 0, hash: CHAIN_START };
}

function storedAs(line: ClassifierLine, id: string, name: string | null): StoredClassifier {
  return {
    id,
    name: name ?? line.name,
    category: line.category,
    project: line.project,
    origin: line.origin,
    columns: line.columns,
    columnChanges: line.columnChanges,
    earlierColumns: line.earlierColumns,
    columnsBefore: [],
    alsoCalled: line.alsoCalled,
    keyColumns: line.keyColumns,
    labelColumn: line.labelColumn,
    policies: line.policies,
    champion: null,
    championSequence: 0,
    championPinnedBy: null,
    createdBy: line.createdBy,
    createdAt: new Date(line.createdAt),
    archivedAt: null,
  };
}

function foreign(): ProblemError {
  return new ProblemError('file-refused', { reason: 'foreign' });
}
