import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, readAuditHead, type Changing } from '../../platform/audit/audit-store.ts';
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
import { findChangedModel, findHere, keepChampion, keepHead, keepLine } from './keep-line-store.ts';

/** A file that was sent. */
export interface ImportedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** What the classifier is to be called; null as in the file. */
  readonly name: string | null;
}

/**
 * Takes a classifier in from a file of {@link exportClassifier}, as it was there, in one transaction: all of it or
 * nothing. Its audit log begins with where it comes from.
 *
 * Without its feedback log it is a new one, with an id of its own: what is said here is counted from 1, and all of it
 * is news to its versions. A log is chained under the id of its classifier, so with it the id is kept, and a server
 * takes it once.
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
      const id = head.isWithLog ? await freeId(transaction, head) : randomUUID();
      const classifier = await takeClassifier(lines, head);
      await insertClassifier(transaction, storedAs(classifier, id, file.name), firstTime(classifier.policies, at));
      await keepHead(transaction, id, {
        ...headOf(head),
        columnChanges: classifier.columnChanges,
        classChanges: classifier.classChanges,
        trustChanges: classifier.trustChanges,
      });
      for await (const line of lines) await keepLine(transaction, id, lineOf(line, head, classifier), at);
      await keepChampion(transaction, id, classifier);
      await requireWhole(transaction, id, head);
      const { from, madeAt, madeBy, isWithLog, auditHead, classifier: of } = head;
      const details = { from, madeAt, madeBy, isWithLog, fileHash: file.hash, auditHead, classifier: of };
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

/** The id of the file's classifier, which this server never had: its memory of one that was deleted would be wrong. */
async function freeId(transaction: Kysely<Database>, { classifier: { id, name } }: CarriedHead): Promise<string> {
  const here = await findHere(transaction, id);
  const isKnown = here !== null || (await readAuditHead(transaction, id)).sequence > 0;
  if (isKnown) throw new ProblemError('classifier-here', { classifier: name, here });
  return id;
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
  return isWithLog ? value : { ...value, championSequence: 0, trustChanges: 0, earlierColumns: [] };
}

const OF_LOG: readonly CarriedLine['line'][] = ['author', 'event', 'doubt', 'golden', 'thread'];

/** A line as it is kept; only those that may follow are. */
function lineOf(
  line: CarriedHead | CarriedLine,
  { isWithLog }: CarriedHead,
  { champion }: ClassifierLine,
): Exclude<CarriedLine, ClassifierLine> {
  if (!('line' in line) || line.line === 'classifier' || (OF_LOG.includes(line.line) && !isWithLog)) throw foreign();
  if (line.line === 'version' && line.version === champion) requireReadable(line.version, line.artifact);
  return line.line === 'version' && !isWithLog ? { ...line, lastSequence: 0, trustChanges: 0 } : line;
}

/** The version that answers is one that this release can read. */
function requireReadable(version: number, artifact: string | null): void {
  const model = artifact === null ? null : openModel(Buffer.from(artifact, 'base64'));
  if (model === null) throw new ProblemError('file-refused', { reason: 'model', version });
}

/** Models are the ones that were trained, and the log is the one that was recorded: both say so by their hashes. */
async function requireWhole(transaction: Kysely<Database>, id: string, head: CarriedHead): Promise<void> {
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
    kind: line.kind,
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
