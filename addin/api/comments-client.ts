import type { CommentsPort } from '../ports/comments-port.ts';
import { askServer, type ClientOptions } from './client.ts';

/** The comments port, built from the contract's table of endpoints. */
export function createCommentsClient(options: ClientOptions = {}): CommentsPort {
  return {
    listThreads: (classifier, query, more) =>
      askServer(options, 'listThreads', { path: { classifier }, query, ...more }),
    readThread: (classifier, key, more) =>
      askServer(options, 'readThread', { path: { classifier }, query: { key }, ...more }),
    writeComment: (classifier, body, more) =>
      askServer(options, 'writeComment', { path: { classifier }, body, ...more }),
    editComment: (classifier, comment, text, more) =>
      askServer(options, 'editComment', { path: { classifier, comment }, body: { text }, ...more }),
    deleteComment: (classifier, comment, more) =>
      askServer(options, 'deleteComment', { path: { classifier, comment }, ...more }),
    settleThread: (classifier, key, state, more) =>
      askServer(options, 'settleThread', { path: { classifier }, body: { key, state }, ...more }),
    seeMentions: async (classifier, key, more) =>
      (await askServer(options, 'seeMentions', { path: { classifier }, body: { key }, ...more })).unread,
    findReaders: async (classifier, body, more) =>
      (await askServer(options, 'listReaders', { path: { classifier }, body, ...more })).people,
  };
}
