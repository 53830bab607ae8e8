import { inOrder } from '../../session/in-order.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { openFeedsOf, type FeedsContext } from '../feeds-context.ts';
import { streamReport } from './learning-sentences.ts';
import { learningWords } from './words/learning-words.ts';

export interface LearningActions {
  /** Shows what a feed’s stream teaches. */
  showLearning(feed: string): void;
  /** Reads it anew, and writes it into the sheet “Amend stream”. */
  writeStream(feed: string): void;
  /** Forgets what a feed has learned. */
  resetLearning(feed: string, because: string): void;
}

export function learningActions(pane: FeedsContext): LearningActions {
  return {
    showLearning: (feed) => {
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'learning', feed } });
      void pane.tasks.run('feed-learning', { doing: learningWords('fetching'), queued: true }, () =>
        readLearning(pane),
      );
    },
    writeStream: (feed) =>
      void pane.tasks.run('stream-sheet', { doing: learningWords('writing') }, async () => {
        await readLearning(pane);
        const { work } = openWorkOf(pane);
        const { listed, learned } = work.feeds;
        const name = listed?.find(({ id }) => id === feed)?.name;
        if (name === undefined || learned?.feed !== feed || learned.learning === null) return;
        await pane.workbook.writeStreamSheet(streamReport(work.classifier.name, name, learned.learning));
      }),
    resetLearning: (feed, because) =>
      void pane.tasks.run('feed-learning', { doing: learningWords('resetting') }, () =>
        inOrder(pane, 'feeds', async () => {
          const { classifier } = openFeedsOf(pane);
          const learning = await pane.feeds.resetLearning(classifier, feed, because);
          pane.store.dispatch({ type: 'feed-learned', learned: { feed, learning } });
        }),
      ),
  };
}

/** Asks for what is shown of a stream; for nothing where none is. */
export async function readLearning(pane: FeedsContext): Promise<void> {
  const { classifier, feeds } = openFeedsOf(pane);
  const { page } = feeds;
  if (page?.kind !== 'learning') return;
  const learning = await pane.feeds.readLearning(classifier, page.feed);
  if (openFeedsOf(pane).feeds.page === page)
    pane.store.dispatch({ type: 'feed-learned', learned: { feed: page.feed, learning } });
}
