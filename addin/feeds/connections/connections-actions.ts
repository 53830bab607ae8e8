import type { ConnectionDraft } from '../../../contract/feeds/connection.ts';
import { inOrder } from '../../session/in-order.ts';
import { openFeedsOf, typeFeedForm, type FeedsContext } from '../feeds-context.ts';
import { connectionWords } from './words/connection-words.ts';

export interface ConnectionsActions {
  listConnections(): void;
  /** @param id the one that is changed; null for a new one, which is tested at once */
  saveConnection(id: string | null, draft: ConnectionDraft): void;
  testConnection(id: string): void;
  deleteConnection(id: string): void;
}

export function connectionsActions(pane: FeedsContext): ConnectionsActions {
  return {
    listConnections: () =>
      void pane.tasks.run('connections', { doing: connectionWords('fetching'), queued: true }, ({ signal }) =>
        list(pane, signal),
      ),
    saveConnection: (id, draft) => void save(pane, id, draft),
    testConnection: (id) => void testConnection(pane, id),
    deleteConnection: (id) =>
      void pane.tasks.run('delete-connection', { doing: connectionWords('deleting') }, async ({ signal }) => {
        await pane.feeds.deleteConnection(id, { signal });
        await list(pane, signal);
      }),
  };
}

async function list(pane: FeedsContext, signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'connections', async () => {
    const connections = await pane.feeds.listConnections({ signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'connections-listed', connections });
  });
}

/** A connection that was made for the feed being set up is its source's, where it is of the kind. */
async function save(pane: FeedsContext, id: string | null, draft: ConnectionDraft): Promise<void> {
  await pane.tasks.run('connection', { doing: connectionWords('saving') }, async ({ signal }) => {
    const saved = await pane.feeds.saveConnection(id, draft, { signal });
    await list(pane, signal);
    const { page, form } = openFeedsOf(pane).feeds;
    const isAskedFor = id === null && page?.kind === 'connections' && page.from === 'set-up';
    if (isAskedFor && form?.source.kind === saved.settings.kind)
      typeFeedForm(pane, { ...form, source: { ...form.source, connection: saved.id } });
    void testConnection(pane, saved.id);
  });
}

/** What may be read there, or why nothing can be. Queued: what was asked last is of the connection as it is by now. */
export async function testConnection(pane: FeedsContext, connection: string): Promise<void> {
  await pane.tasks.run('test-connection', { doing: connectionWords('testing'), queued: true }, async ({ signal }) => {
    const test = await pane.feeds.testConnection(connection, { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'connection-tested', connection, test });
  });
}
