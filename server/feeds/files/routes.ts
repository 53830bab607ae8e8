import { Router } from 'express';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { uploadEndpoint } from '../../platform/http/file-endpoint.ts';
import { decideOnFile } from './decide-on-file.ts';
import { readFiles } from './file-store.ts';
import { shownFile, uploadFile, type ReceivingFeed } from './upload-file.ts';

export interface FileRoutesServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** The most bytes of a file. */
  readonly mostBytes: number;
  /**
   * A feed of a classifier.
   *
   * @throws {ProblemError} unknown-feed
   */
  readonly feedOf: (classifier: string, feed: string) => Promise<ReceivingFeed>;
  /** @throws {ProblemError} classifier-archived */
  readonly requireOpen: (classifier: string) => Promise<void>;
}

/** Files of feeds: sent, listed, and decided on. */
export function feedFileRoutes({ db, clock, mostBytes, feedOf, requireOpen }: FileRoutesServices): Router {
  const router = Router();
  const limit = {
    most: mostBytes,
    beyond: () => new ProblemError('feed-file-refused', { reason: 'too-large', most: mostBytes }),
  };
  uploadEndpoint(router, 'uploadFeedFile', limit, async ({ params, query, session: { person } }, { path, hash }) => {
    await requireOpen(params.classifier);
    const feed = await feedOf(params.classifier, params.feed);
    return uploadFile(db, feed, { ...query, path, hash }, { person, at: clock() });
  });
  endpoint(router, 'listFeedFiles', async ({ params, query }) => {
    const { id } = await feedOf(params.classifier, params.feed);
    const { files, total } = await readFiles(db, id, query.limit);
    return { files: files.map(shownFile), total };
  });
  endpoint(router, 'decideFeedFile', async ({ params, body: { reads }, session: { person } }) => {
    await requireOpen(params.classifier);
    const { id: feed } = await feedOf(params.classifier, params.feed);
    const decision = { classifier: params.classifier, feed, file: params.file, reads };
    return shownFile(await decideOnFile(db, decision, { person, at: clock() }));
  });
  return router;
}
