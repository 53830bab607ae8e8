import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { EndpointUse, modelEndpointDraft } from '../../../contract/model-endpoint.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { changePeople } from '../../people/directory/people-log.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import { canonicalJson, type JsonObject } from '../../platform/audit/canonical-json.ts';
import type { Database } from '../../platform/database/schema.ts';
import { addressFault, canonicalAddress } from '../../platform/notices/address-rules.ts';
import { seal, type SealKey } from '../../platform/secrets/secret-seal.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { KEY_PURPOSE } from './ask-endpoint.ts';
import {
  deleteEndpoint,
  readEndpoint,
  readUse,
  writeEndpoint,
  writeUse,
  type StoredEndpoint,
} from './model-endpoint-store.ts';

/** What it is called in the log. */
const SUBJECT = 'model-endpoint';

export interface EndpointRules {
  readonly db: Kysely<Database>;
  readonly key: SealKey;
  /** Origins that the operator lets through, as `MODEL_HOSTS` has them. */
  readonly named: readonly string[];
}

/**
 * Enters the model endpoint, or changes it. A key that is left out stays, as long as it goes to the same address: else
 * whoever may change the endpoint could have it sent to them.
 *
 * @throws {ProblemError} endpoint-unfit, endpoint-key
 */
export async function setEndpoint(
  { db, key, named }: EndpointRules,
  draft: z.output<typeof modelEndpointDraft>,
  { person, at }: Changing,
): Promise<void> {
  const url = fitAddress(draft.url, named);
  const { key: given, model, isOn, rowsADay, inFlight, seconds } = draft;
  await changePeople(db, { author: person, at }, async (transaction, note) => {
    const before = await readEndpoint(transaction);
    const keptKey = before?.key ?? null;
    if (given === undefined && keptKey !== null && before!.url !== url)
      throw new ProblemError('endpoint-key', { host: new URL(url).host });
    const sealed = given === undefined ? keptKey : given === null ? null : seal(key, given, KEY_PURPOSE);
    const limits = { rowsADay, inFlight, seconds };
    const after = { url, model, key: sealed, isOn, ...limits, changedBy: person, changedAt: at };
    const isOtherKey = typeof given === 'string' || (given === null && keptKey !== null);
    const same = before !== null && canonicalJson(told(before)) === canonicalJson(told(after));
    if (same && !isOtherKey) return;
    await writeEndpoint(transaction, after);
    const was = before === null ? {} : { before: told(before) };
    await note('endpoint-set', SUBJECT, { ...was, after: told(after), isOtherKey });
  });
}

/** Removes it with its key; where there is none, nothing is noted. */
export async function removeEndpoint(
  { db }: Pick<EndpointRules, 'db'>,
  { person, at }: Pick<Changing, 'person' | 'at'>,
): Promise<void> {
  await changePeople(db, { author: person, at }, async (transaction, note) => {
    const before = await readEndpoint(transaction);
    if (before === null) return;
    await deleteEndpoint(transaction);
    await note('endpoint-removed', SUBJECT, told(before));
  });
}

/**
 * Says what a classifier has the endpoint asked for.
 * @throws {ProblemError} unknown-classifier, classifier-archived, endpoint-columns
 */
export async function setUse(
  db: Kysely<Database>,
  classifierId: string,
  { firstAnswers, columns: wanted }: EndpointUse,
  { person, at }: Changing,
): Promise<void> {
  const use = { firstAnswers, columns: [...new Set(wanted)] };
  await db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    const read = classifier.columns.filter(({ type, dropped }) => type !== 'ignored' && dropped !== true);
    const unknown = use.columns.find((name) => !read.some((each) => each.name === name));
    if (unknown !== undefined) throw new ProblemError('endpoint-columns', { reason: 'unknown', column: unknown });
    if (firstAnswers && use.columns.length === 0) throw new ProblemError('endpoint-columns', { reason: 'none' });
    const before = (await readUse(transaction, classifierId)) ?? NO_USE;
    if (canonicalJson({ ...before }) === canonicalJson(use)) return;
    await writeUse(transaction, classifierId, use, { person, at });
    const details = { before: { ...before }, after: use };
    const event = { kind: 'endpoint-use-set', subject: null, author: person, reason: '', details };
    await appendAuditEvent(transaction, classifierId, event, at);
  });
}

/** Of a classifier of which nobody said anything: nothing is asked. */
export const NO_USE: EndpointUse = { firstAnswers: false, columns: [] };

/** @throws {ProblemError} endpoint-unfit */
function fitAddress(typed: string, named: readonly string[]): string {
  const address = canonicalAddress(typed);
  // What stands behind “?” may be a secret, and addresses are told.
  if (address === null || address.search !== '')
    throw new ProblemError('endpoint-unfit', { reason: 'malformed', host: address?.host ?? '' });
  const fault = addressFault(address, named);
  if (fault !== null) throw new ProblemError('endpoint-unfit', { reason: fault, host: address.host });
  return address.href;
}

/** As the log keeps it: without the key. */
function told({ url, model, isOn, rowsADay, inFlight, seconds, key }: StoredEndpoint): JsonObject {
  return { url, model, isOn, rowsADay, inFlight, seconds, hasKey: key !== null };
}
