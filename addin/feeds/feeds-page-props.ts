import type { RowKey } from '../../contract/cell.ts';
import type { Feed } from '../../contract/feeds/feed.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import type { Tasks } from '../tasks/tasks.ts';
import type { FeedsActions } from './feeds-actions.ts';
import type { FeedsState } from './feeds-state.ts';

/** What somebody may do with feeds. */
export interface FeedRights {
  /** Set feeds up with connections, start, pause and delete them, and see to dead letters. */
  readonly mayChange: boolean;
  /** Make connections for feeds of all classifiers, not of this one alone. */
  readonly mayConnectAll: boolean;
}

export interface FeedsPaneProps {
  readonly work: SharedState & FeedsState;
  readonly tasks: Tasks;
  readonly actions: FeedsActions & Pick<SharedActions<never>, 'retry' | 'cancel'>;
  /** Tells what came of a feed, and where the answer for a row came from. */
  readonly onCameOf: (feed: Feed) => void;
  readonly onRow: (key: RowKey) => void;
}

/** What every page of feeds is given. */
export interface FeedsPageProps extends FeedsPaneProps {
  readonly feeds: FeedsState['feeds'];
  readonly rights: FeedRights;
}
