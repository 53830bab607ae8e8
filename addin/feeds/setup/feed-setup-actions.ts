import type { Feed } from '../../../contract/feeds/feed.ts';
import { ServerProblem } from '../../ports/server-port.ts';
import { inOrder } from '../../session/in-order.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { testConnection } from '../connections/connections-actions.ts';
import { openFeedsOf, typeFeedForm, type FeedsContext } from '../feeds-context.ts';
import { emptyForm, formOf, type FeedForm } from '../form/feed-form.ts';
import { fieldsOf, proposeColumns } from '../form/propose-columns.ts';
import { settingsKey, settingsOf } from '../form/settings-of-form.ts';
import { setupWords } from './words/feed-setup-words.ts';

/** Records that are looked at. */
const TRIED = 5;

export interface FeedSetupActions {
  /** Goes on with the feed that is being set up, or begins one. */
  beginFeed(): void;
  changeFeed(feed: Feed): void;
  /** What is typed by now. */
  typeFeed(form: FeedForm): void;
  /** Forgets what is typed. */
  dropFeedForm(): void;
  /** Takes a feed as somebody else has left it, in place of what is typed. */
  takeNewerFeed(feed: Feed): void;
  /** Keeps what is typed, to be saved over the feed as it is by now. */
  keepOverNewer(feed: Feed): void;
  /** Looks what may be read at the connection of the source. */
  lookAtConnection(connection: string): void;
  /** Looks which fields the source has, and proposes columns by them. */
  lookAtFields(given: string): void;
  /** @param given a record as text, in place of the source's own; empty for these */
  tryFeed(given: string): void;
  saveFeed(isStarted: boolean): void;
  listFeedChannels(): void;
}

export function setupActionsOfFeeds(pane: FeedsContext): FeedSetupActions {
  const show = (form: FeedForm) => {
    typeFeedForm(pane, form);
    pane.store.dispatch({ type: 'feeds-page', page: { kind: 'set-up' } });
  };
  const classifier = () => openWorkOf(pane).work.classifier;
  return {
    beginFeed: () => show(openFeedsOf(pane).feeds.form ?? emptyForm(classifier())),
    changeFeed: (feed) => show(formOf(feed, classifier())),
    typeFeed: (form) => typeFeedForm(pane, form),
    dropFeedForm: () => {
      typeFeedForm(pane, null);
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'list' } });
    },
    takeNewerFeed: (feed) => show(formOf(feed, classifier())),
    keepOverNewer: ({ version }) => {
      const { form } = openFeedsOf(pane).feeds;
      if (form?.of != null) typeFeedForm(pane, { ...form, of: { ...form.of, version } });
    },
    lookAtConnection: (connection) => void testConnection(pane, connection),
    lookAtFields: (given) => void lookAtFields(pane, given),
    tryFeed: (given) => void tryFeed(pane, given),
    saveFeed: (isStarted) => void saveFeed(pane, isStarted),
    listFeedChannels: () =>
      void pane.tasks.run('feed-channels', { doing: setupWords('fetchingChannels') }, async ({ signal }) => {
        const channels = await pane.feeds.listChannels({ signal });
        signal.throwIfAborted();
        pane.store.dispatch({ type: 'feed-channels', channels });
      }),
  };
}

async function lookAtFields(pane: FeedsContext, given: string): Promise<void> {
  await pane.tasks.run(
    'feed-fields',
    { doing: setupWords('lookingAtFields'), cancellable: true },
    async ({ signal }) => {
      const { work } = openWorkOf(pane);
      const { form } = work.feeds;
      if (form === null) return;
      // The fields are known once every column has one: until then it has the field of its own name.
      const columns = form.columns.map((each) => ({ ...each, from: each.from.trim() === '' ? each.name : each.from }));
      const bare: FeedForm = { ...form, columns, carried: [], key: '', label: '', sinks: [], actions: [] };
      const settings = settingsOf({ ...bare, filter: { ...form.filter, by: 'nothing' } });
      const trial = await pane.feeds.tryFeed(work.classifier.id, askedOf(settings, given), { signal });
      signal.throwIfAborted();
      const now = openFeedsOf(pane).feeds.form;
      if (now === null || JSON.stringify(now.source) !== JSON.stringify(form.source)) return;
      const fields = fieldsOf(trial);
      if (fields.length === 0) {
        // Why there is none is told as a trial is.
        pane.store.dispatch({ type: 'feed-tried', of: '', trial });
        return;
      }
      typeFeedForm(pane, proposeColumns(now, work.classifier, fields));
      pane.store.dispatch({ type: 'feed-fields', fields });
    },
  );
}

async function tryFeed(pane: FeedsContext, given: string): Promise<void> {
  await pane.tasks.run('try-feed', { doing: setupWords('trying'), cancellable: true }, async ({ signal }) => {
    const { classifier, feeds } = openFeedsOf(pane);
    if (feeds.form === null) return;
    const of = settingsKey(feeds.form);
    const trial = await pane.feeds.tryFeed(classifier, askedOf(settingsOf(feeds.form), given), { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'feed-tried', of, trial });
  });
}

function askedOf(settings: ReturnType<typeof settingsOf>, given: string) {
  return { settings, records: TRIED, ...(given.trim() === '' ? {} : { given }) };
}

/** Makes or changes the feed. Where somebody else was faster, theirs is fetched, and what is typed stays. */
async function saveFeed(pane: FeedsContext, isStarted: boolean): Promise<void> {
  await pane.tasks.run('save-feed', { doing: setupWords('saving') }, () =>
    inOrder(pane, 'feeds', async () => {
      const { classifier, feeds } = openFeedsOf(pane);
      const { form } = feeds;
      if (form === null) return;
      const draft = { name: form.name.trim(), settings: settingsOf(form), because: form.because.trim() };
      try {
        const saved =
          form.of === null
            ? await pane.feeds.makeFeed(classifier, draft)
            : await pane.feeds.changeFeed(classifier, form.of, draft);
        pane.store.dispatch({ type: 'feed-known', feed: saved });
        typeFeedForm(pane, null);
        pane.store.dispatch({ type: 'feeds-page', page: { kind: 'list' } });
        if (isStarted)
          pane.store.dispatch({ type: 'feed-known', feed: await pane.feeds.startFeed(classifier, saved.id) });
      } catch (error) {
        if (error instanceof ServerProblem && (error.code === 'feed-changed' || error.code === 'unknown-feed'))
          pane.store.dispatch({ type: 'feeds-listed', feeds: await pane.feeds.listFeeds(classifier) });
        throw error;
      }
    }),
  );
}
