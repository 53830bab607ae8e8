import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { ExportFormat } from '../../../contract/audit-export.ts';
import { readAuditEvents, type AuditEntry } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { downloadEndpoint } from '../../platform/http/file-endpoint.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { requireAudited } from '../classifiers/require-audited.ts';
import { readCommentsAfter, type ExportedComment } from '../comments/export-store.ts';
import type { FeedbackEntry } from '../feedback/feedback-entry.ts';
import { readEvents } from '../feedback/feedback-store.ts';
import { mayHearOf, type OwnRows } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { auditColumns } from './audit-columns.ts';
import { commentColumns } from './comment-columns.ts';
import { feedbackColumns, startFollowing, type ExportedEvent } from './feedback-columns.ts';
import { writeExport } from './write-export.ts';

export interface ExportServices {
  readonly db: Kysely<Database>;
  readonly readOwnRows: ReadOwnRows;
}

const PAGE = 1_000;

/** The logs of a classifier as files, with what their columns mean. */
export function exportRoutes({ db, readOwnRows }: ExportServices): Router {
  const router = Router();
  downloadEndpoint(router, 'exportFeedback', async ({ params: { classifier }, query: { format }, scopes }, path) => {
    const stored = await readClassifier(db, classifier);
    const own = await readOwnRows(classifier, scopes);
    await writeExport(path, format, feedbackColumns(stored), feedbackPages(db, classifier, own));
    return fileName(stored.name, 'feedback', format);
  });
  downloadEndpoint(router, 'exportAudit', async ({ params: { classifier }, query: { format } }, path) => {
    await requireAudited(db, classifier);
    await writeExport(path, format, auditColumns(), auditPages(db, classifier));
    return fileName(classifier, 'audit', format);
  });
  downloadEndpoint(router, 'exportComments', async ({ params: { classifier }, query: { format }, scopes }, path) => {
    const { name } = await readClassifier(db, classifier);
    const own = await readOwnRows(classifier, scopes);
    await writeExport(path, format, commentColumns(), commentPages(db, classifier, own));
    return fileName(name, 'comments', format);
  });
  endpoint(router, 'readDictionary', async ({ params: { classifier } }) => {
    const stored = await readClassifier(db, classifier);
    const told = (columns: readonly { name: string; type: string; meaning: string }[]) =>
      columns.map(({ name, type, meaning }) => ({ name, type, meaning }));
    return { feedback: told(feedbackColumns(stored)), audit: told(auditColumns()), comments: told(commentColumns()) };
  });
  return router;
}

async function* feedbackPages(
  db: Kysely<Database>,
  classifier: string,
  own: OwnRows | null,
): AsyncGenerator<ExportedEvent[]> {
  const follow = startFollowing();
  for (let after = 0; ;) {
    const entries = await readEvents(db, classifier, after, PAGE, { own });
    yield entries.map((entry) => withoutOthers(follow(entry), own));
    if (entries.length < PAGE) return;
    after = entries.at(-1)!.sequence;
  }
}

/** A class that Amend answered may be one of others’ rows alone, of which nothing is told. */
function withoutOthers(event: ExportedEvent, own: OwnRows | null): ExportedEvent {
  const { predictedClass } = event.entry;
  if (predictedClass === null || mayHearOf(own, predictedClass)) return event;
  const entry: FeedbackEntry = { ...event.entry, predictedClass: null, predictionId: null };
  return { ...event, entry: { ...entry, seal: { ...entry.seal, salt: null } } };
}

async function* commentPages(
  db: Kysely<Database>,
  classifier: string,
  own: OwnRows | null,
): AsyncGenerator<ExportedComment[]> {
  for (let after = 0; ;) {
    const comments = await readCommentsAfter(db, classifier, own, { after, most: PAGE });
    yield comments;
    if (comments.length < PAGE) return;
    after = comments.at(-1)!.number;
  }
}

async function* auditPages(db: Kysely<Database>, log: string): AsyncGenerator<AuditEntry[]> {
  for (let after = 0; ;) {
    const events = await readAuditEvents(db, log, after, PAGE);
    yield events;
    if (events.length < PAGE) return;
    after = events.at(-1)!.sequence;
  }
}

function fileName(name: string, log: string, format: ExportFormat): string {
  return `${name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()} ${log}.${format}`;
}
