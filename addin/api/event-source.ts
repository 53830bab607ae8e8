import { classifierState, type ClassifierState } from '../../contract/classifier-state.ts';
import { filledPath } from '../../contract/endpoint.ts';
import { ENDPOINTS } from '../../contract/endpoints.ts';
import type { ClassifierEvents } from '../ports/classifier-events.ts';
import type { Pacing } from '../ports/pacing.ts';

/** Pauses before connecting again, by the connections in a row that told nothing; the last one repeats. */
const PAUSES_MS = [1_000, 5_000, 15_000, 60_000];

/** The browser, as far as a stream needs it. */
export interface StreamBrowser {
  open(address: string): Pick<EventSource, 'onmessage' | 'onerror' | 'close'>;
  readonly page: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>;
}

/**
 * A classifier's events over `EventSource`. A page that nobody sees holds no connection: a browser opens six to a
 * server, over all of its tabs, and every question needs one.
 */
export function createClassifierEvents(
  pacing: Pick<Pacing, 'wait' | 'random'>,
  browser: StreamBrowser = { open: (address) => new EventSource(address), page: document },
): ClassifierEvents {
  return {
    follow(classifierId, onState) {
      const stopper = new AbortController();
      const address = filledPath(ENDPOINTS.followClassifier.path, { classifier: classifierId });
      void keepConnected(pacing, browser, address, onState, stopper.signal);
      return () => stopper.abort();
    },
  };
}

async function keepConnected(
  pacing: Pick<Pacing, 'wait' | 'random'>,
  browser: StreamBrowser,
  address: string,
  onState: (state: ClassifierState) => void,
  signal: AbortSignal,
): Promise<void> {
  let silent = 0;
  while (!signal.aborted) {
    await seen(browser.page, signal);
    if (signal.aborted) return;
    silent = (await connection(browser, address, onState, signal)) ? 0 : silent + 1;
    const pause = PAUSES_MS[Math.min(silent, PAUSES_MS.length - 1)]!;
    // Those who lost the same server do not come back to it all at once.
    if (!browser.page.hidden) await pacing.wait(pause * (0.75 + pacing.random() / 2), signal);
  }
}

/**
 * One connection, until it breaks, is refused, or nobody sees the page any more. `EventSource` would connect again by
 * itself, but gives up for good where it was refused once, as while the database is away.
 *
 * @returns whether it told anything
 */
function connection(
  { open, page }: StreamBrowser,
  address: string,
  onState: (state: ClassifierState) => void,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const source = open(address);
    let hasTold = false;
    const end = () => {
      source.close();
      signal.removeEventListener('abort', end);
      page.removeEventListener('visibilitychange', endUnseen);
      resolve(hasTold);
    };
    const endUnseen = () => {
      if (page.hidden) end();
    };
    signal.addEventListener('abort', end, { once: true });
    page.addEventListener('visibilitychange', endUnseen);
    source.onerror = end;
    source.onmessage = ({ data }) => {
      const state = readState(String(data));
      // Of another release than this pane: as good as none.
      if (state === null) return end();
      hasTold = true;
      onState(state);
    };
  });
}

function readState(text: string): ClassifierState | null {
  try {
    return classifierState.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Resolves when somebody sees the page, or when the signal aborts. */
function seen(page: StreamBrowser['page'], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (page.hidden && !signal.aborted) return;
      page.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    page.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}
