import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { classChangeRequest } from '../../../contract/catalogue.ts';
import { isMetric } from '../../../contract/metric.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson, type JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { requireFewClasses } from '../classes/require-few-classes.ts';
import { lockClassifier, readClassifier } from '../classifiers/classifier-store.ts';
import { requireOpen } from '../classifiers/require-open.ts';
import { lockHead } from '../feedback/feedback-store.ts';
import { makeLabelsOfRowsAnew } from '../labels/rebuild-labels.ts';
import { applyClassChange, standsAs, type Catalogue } from './apply-class-change.ts';
import {
  countRowsWith,
  keepCatalogue,
  noteClassChange,
  readCatalogue,
  readRowsSaid,
  type FormerName,
} from './catalogue-store.ts';

type Request = z.output<typeof classChangeRequest>;

const KINDS: Readonly<Record<Request['change']['do'], string>> = {
  add: 'class-added',
  describe: 'class-described',
  rename: 'class-renamed',
  merge: 'class-merged',
  part: 'class-parted',
  retire: 'class-retired',
  reopen: 'class-reopened',
  remove: 'class-removed',
};

/**
 * Changes one class of a classifier's catalogue, and notes who did, why, and what it was. The log keeps the words that
 * were said; what they mean by now decides what rows' labels are, so those of rows that more than one thing was said of
 * are made anew. Nobody records anything of the classifier meanwhile. A change that changes nothing is not noted.
 *
 * O(events) where names change, else a few small reads and writes.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, class-fixed, too-many-classes
 */
export async function changeClass(
  db: Kysely<Database>,
  id: string,
  { change, because }: Request,
  { person, at }: Changing,
): Promise<void> {
  await readClassifier(db, id);
  await db.transaction().execute(async (transaction) => {
    // In the order of whoever records feedback: its head, then the classifier.
    const head = await lockHead(transaction, id);
    const classifier = await lockClassifier(transaction, id);
    requireOpen(classifier);
    if (isMetric(classifier)) throw new ProblemError('class-fixed', { reason: 'metric', classifier: classifier.name });
    if (classifier.kind === 'anomalies')
      throw new ProblemError('class-fixed', { reason: 'anomalies', classifier: classifier.name });
    const before = await readCatalogue(transaction, id);
    const after = applyClassChange(before, change, classifier.policies.spellings);
    requireFewClasses(after.classes.length);
    const subject = change.do === 'add' ? after.classes.find(({ name }) => name === change.name)!.id : change.class;
    const details = { before: toldOf(before, subject), after: toldOf(after, subject) };
    if (canonicalJson(details.before) === canonicalJson(details.after)) return;
    if (change.do === 'remove') await requireUnused(transaction, id, before, subject);
    await keepCatalogue(transaction, id, after, { person, at });
    const former = formerNames(before, after);
    await noteClassChange(transaction, id, head.classChanges + 1, former);
    const renamed = former.map((each) => each.id);
    if (renamed.length > 0) await makeLabelsOfRowsAnew(transaction, id, await readRowsSaid(transaction, id, renamed));
    const event = { kind: KINDS[change.do], subject: String(subject), author: person, reason: because, details };
    await appendAuditEvent(transaction, id, event, at);
  });
}

/** What the audit log tells of a class; nothing of one that is not there. */
function toldOf({ classes, words }: Catalogue, id: number): JsonObject {
  const one = classes.find((each) => each.id === id);
  if (one === undefined) return {};
  const { name, description, state, mergedInto } = one;
  const into = classes.find((each) => each.id === mergedInto)?.name ?? null;
  const given = words.filter((each) => each.id === id && each.isGiven).map(({ word }) => word);
  return { name, description, state, mergedInto: into, words: given.sort() };
}

/** The classes that stand under another name by now, with the one before. */
function formerNames(before: Catalogue, after: Catalogue): FormerName[] {
  const [then, now] = [namesBy(before), namesBy(after)];
  return [...then].filter(([id, name]) => now.get(id) !== name).map(([id, name]) => ({ id, name }));
}

function namesBy({ classes }: Catalogue): Map<number, string> {
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  return new Map([...standsAs(classes)].map(([id, root]) => [id, names.get(root)!]));
}

async function requireUnused(
  transaction: Kysely<Database>,
  classifierId: string,
  { classes }: Catalogue,
  id: number,
): Promise<void> {
  const { name } = classes.find((each) => each.id === id)!;
  const rows = await countRowsWith(transaction, classifierId, { id, name });
  if (rows > 0) throw new ProblemError('class-fixed', { reason: 'rows', class: name, rows });
}
