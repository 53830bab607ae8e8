import type { Feed } from '../../../contract/feeds/feed.ts';
import { openFeedsOf, type FeedsContext } from '../feeds-context.ts';
import { feedsWords } from '../words/feeds-words.ts';

export interface FileActions {
  /** Sends a file to a feed that reads such. */
  readonly uploadToFeed: (feed: Feed, file: File) => void;
  /** Says whether a file that has the bytes of another is read. */
  readonly decideOnFile: (feed: Feed, file: string, reads: boolean) => void;
}

/** Whether a feed has files that people ask for. */
export function readsFiles({ settings: { source } }: Feed): boolean {
  return source.kind === 'file' || source.kind === 'folder';
}

/** What is done with files of feeds; what became of them is listed at once. */
export function fileActions(pane: FeedsContext): FileActions {
  const listAgain = async (classifier: string, feed: string) => {
    pane.store.dispatch({ type: 'feed-files-listed', feed, listed: await pane.feeds.files.list(classifier, feed) });
  };
  return {
    uploadToFeed: ({ id: feed }, content) =>
      void pane.tasks.run('feed-file', { doing: feedsWords('sendingFile'), cancellable: true }, async ({ signal }) => {
        const { classifier } = openFeedsOf(pane);
        const sent = { id: pane.pacing.newId(), name: content.name, content };
        const file = await pane.feeds.files.upload(classifier, feed, sent, { signal });
        signal.throwIfAborted();
        pane.store.dispatch({ type: 'feed-file-sent', feed, file });
        await listAgain(classifier, feed);
      }),
    decideOnFile: ({ id: feed }, file, reads) =>
      void pane.tasks.run('feed-file', { doing: feedsWords('decidingFile') }, async () => {
        const { classifier } = openFeedsOf(pane);
        await pane.feeds.files.decide(classifier, feed, { file, reads });
        await listAgain(classifier, feed);
      }),
  };
}
