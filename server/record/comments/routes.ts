import { Router } from 'express';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { requireOwn } from '../scopes/own-rows.ts';
import type { ReadOwnRows } from '../scopes/own-rows-store.ts';
import { deleteComment, editComment, writeComment, type CommentServices } from './change-comments.ts';
import { seeMentions, settleThread, type Talking } from './change-threads.ts';
import { listThreads, readThread } from './list-threads.ts';
import { seenCells } from './seen-cells.ts';
import { countUnread } from './thread-store.ts';
import { offered, whoMaySee } from './who-may-see.ts';

export interface CommentRoutesServices extends CommentServices {
  readonly readOwnRows: ReadOwnRows;
}

/** A request by somebody about rows of a classifier. */
interface Asked {
  readonly params: { readonly classifier: string };
  readonly session: { readonly person: string };
  readonly scopes: readonly RowScope[] | null;
}

/** What people say to each other about rows. */
export function commentRoutes(services: CommentRoutesServices): Router {
  const { db, readOwnRows, readReaders, clock } = services;
  const router = Router();
  const talkingOf = async ({ params: { classifier }, session: { person }, scopes }: Asked): Promise<Talking> => ({
    person,
    own: await readOwnRows(classifier, scopes),
    at: clock(),
  });

  endpoint(router, 'listThreads', async (call) =>
    listThreads(db, call.params.classifier, call.query, await talkingOf(call)),
  );
  endpoint(router, 'readThread', async (call) =>
    readThread(db, call.params.classifier, call.query.key, await talkingOf(call)),
  );
  endpoint(router, 'writeComment', async ({ body, ...call }) => {
    const { classifier } = call.params;
    const talking = await talkingOf(call);
    await writeComment(services, classifier, body, talking);
    return readThread(db, classifier, body.key, talking);
  });
  endpoint(router, 'editComment', async ({ body: { text }, ...call }) => {
    const { classifier, comment: id } = call.params;
    const talking = await talkingOf(call);
    return readThread(db, classifier, await editComment(services, classifier, { id, text }, talking), talking);
  });
  endpoint(router, 'deleteComment', async (call) => {
    const { classifier, comment } = call.params;
    const talking = await talkingOf(call);
    return readThread(db, classifier, await deleteComment(services, classifier, comment, talking), talking);
  });
  endpoint(router, 'settleThread', async ({ body, ...call }) => {
    const { classifier } = call.params;
    const talking = await talkingOf(call);
    await settleThread(db, classifier, body, talking);
    return readThread(db, classifier, body.key, talking);
  });
  endpoint(router, 'seeMentions', async ({ body: { key }, ...call }) => {
    const { classifier } = call.params;
    const talking = await talkingOf(call);
    await seeMentions(db, classifier, key, talking);
    return { unread: await countUnread(db, classifier, talking) };
  });
  endpoint(router, 'listReaders', async ({ body, ...call }) => {
    const { person, own } = await talkingOf(call);
    const classifier = await readClassifier(db, call.params.classifier);
    const cells = seenCells(classifier, body);
    requireOwn(own, own?.columns.map((_, place) => [cells[place] ?? null]) ?? [], 1);
    const names = whoMaySee(await readReaders(classifier.id), classifier, cells);
    return {
      people: offered(
        names.filter((name) => name !== person),
        body.find,
      ),
    };
  });
  return router;
}
