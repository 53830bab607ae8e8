import type { FeedbackReceipt } from '../../contract/feedback.ts';
import { replaces, type OutboxItem, type OutboxPort, type OutboxSnapshot } from '../ports/outbox-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import { ServerProblem, type ServerPort } from '../ports/server-port.ts';
import { OutboxKeeper, type OutboxStore } from './outbox-keeper.ts';
import { NO_NEIGHBOURS, type OutboxNeighbours, type OutboxNews } from './outbox-neighbours.ts';
import { backoffMs, EVENTS_PER_REQUEST, nextRequest, postItems } from './outbox-requests.ts';
import { SetAside } from './set-aside.ts';

/**
 * A failure that may be the server's own for a moment is given so many tries before the request is held to be at fault.
 */
const TRIES = 3;
/**
 * What was set aside without a refusal may have met a bad quarter of an hour of the server: it is tried again so often.
 */
const RETRY_SET_ASIDE_MS = 300_000;

/**
 * The queue of feedback on its way. Opens with what an earlier pane left, and starts to send it.
 * Events go in order; the server knows their ids, so sending one twice changes nothing.
 */
export async function openOutbox(
  server: Pick<ServerPort, 'recordFeedback' | 'keepDrafts'>,
  store: OutboxStore,
  pacing: Pick<Pacing, 'wait' | 'random'>,
  neighbours: OutboxNeighbours = NO_NEIGHBOURS,
): Promise<Outbox> {
  const outbox = new Outbox(server, await OutboxKeeper.open(store), pacing, neighbours);
  void outbox.flush();
  return outbox;
}

/**
 * While the server is away, everything waits. A request that it does not take is halved, and halved again, until the
 * event at fault is alone; that one is set aside, so that the others go on. 500 events with one at fault cost some 30
 * requests.
 *
 * Panes of one browser take turns. Whoever has it sends what all of them have added, in the order of adding, so that an
 * earlier word on a row never arrives after a later one that was typed in another tab; a pane that is closed meanwhile
 * is sent for.
 */
export class Outbox implements OutboxPort {
  #queue: OutboxItem[];
  /** Events that took the server too long, each alone. They wait for their turn behind the queue. */
  #slow: readonly OutboxItem[] = [];
  readonly #setAside = new SetAside();
  /** Ids of events that another pane of this browser has added: what is answered to them is told there. */
  readonly #strangers = new Set<string>();
  #saved = 0;
  #waitingBecause: OutboxSnapshot['waitingBecause'] = null;
  #snapshot: OutboxSnapshot;
  #sending: Promise<void> | null = null;
  /** Waits since the server last took something. */
  #attempt = 0;
  /** Failures of the request in hand. */
  #failures = 0;
  /** Fewer than fit one request while an event at fault is looked for. */
  #most = EVENTS_PER_REQUEST;
  #nextAttempt: AbortController | null = null;
  #isRetryPlanned = false;
  readonly #changeListeners = new Set<() => void>();
  readonly #receiptListeners = new Set<(receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void>();
  readonly #draftListeners = new Set<(items: readonly OutboxItem[]) => void>();

  constructor(
    private readonly server: Pick<ServerPort, 'recordFeedback' | 'keepDrafts'>,
    private readonly keeper: OutboxKeeper,
    private readonly pacing: Pick<Pacing, 'wait' | 'random'>,
    private readonly neighbours: OutboxNeighbours,
  ) {
    this.#queue = [...keeper.left];
    this.#snapshot = this.#makeSnapshot();
    neighbours.hear((news) => void this.#hear(news));
  }

  snapshot(): OutboxSnapshot {
    return this.#snapshot;
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onReceipt(listener: (receipt: FeedbackReceipt, items: readonly OutboxItem[]) => void): () => void {
    this.#receiptListeners.add(listener);
    return () => this.#receiptListeners.delete(listener);
  }

  onDraftsKept(listener: (items: readonly OutboxItem[]) => void): () => void {
    this.#draftListeners.add(listener);
    return () => this.#draftListeners.delete(listener);
  }

  async add(items: readonly OutboxItem[]): Promise<void> {
    const isIdle = this.#queue.length === 0;
    const attempt = this.#attempt;
    // In the queue before it is kept, so that two quick additions stay in order.
    this.#queue.push(...items);
    const isReplaced = (item: OutboxItem) => items.some((later) => replaces(later, item));
    const replaced = [...this.#setAside.remove(isReplaced), ...this.#slow.filter(isReplaced)];
    this.#slow = this.#slow.filter((item) => !replaced.includes(item));
    this.#changed();
    await this.keeper.keep(items);
    await this.keeper.forget(idsOf(replaced));
    this.#changed();
    this.neighbours.tell({ kind: 'changed' });
    // While the queue waits for the server, the attempt that is planned takes these along.
    if ((isIdle && this.#attempt === attempt) || this.#waitingBecause === null) void this.flush();
  }

  async flush(): Promise<void> {
    this.#nextAttempt?.abort();
    this.#nextAttempt = null;
    this.#sending ??= this.neighbours
      .inTurn(() => this.#sendAll())
      .finally(() => {
        this.#sending = null;
        // Something was added, or asked for, between the last look and now.
        if (this.#nextAttempt === null && this.#next() !== null) void this.flush();
      });
    await this.#sending;
  }

  async retrySetAside(
    eventIds: readonly string[] = idsOf(this.#setAside.items.map((each) => each.item)),
  ): Promise<void> {
    this.#setAside.want(eventIds);
    await this.flush();
  }

  async drop(eventIds: readonly string[]): Promise<void> {
    this.#setAside.remove(({ event }) => eventIds.includes(event.id));
    this.#changed();
    await this.keeper.forget(eventIds);
    this.neighbours.tell({ kind: 'changed' });
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      // Before each request: another pane may have added an earlier word on the same row meanwhile.
      await this.#lookAround();
      const next = this.#next();
      if (next === null) break;
      const problem = await this.#send(next);
      if (problem !== null && !(await this.#face(problem, next))) return;
    }
    this.#goOn();
    this.#changed();
  }

  /** What is to be sent next: the queue first, so that nothing keeps it waiting. */
  #next(): readonly OutboxItem[] | null {
    if (this.#queue.length > 0) return nextRequest(this.#queue, this.#most);
    const [other] = this.#slow.length > 0 ? this.#slow : this.#setAside.wanted();
    return other === undefined ? null : [other];
  }

  async #send(request: readonly OutboxItem[]): Promise<ServerProblem | null> {
    let receipt: FeedbackReceipt | null;
    try {
      receipt = await postItems(this.server, request);
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      return error;
    }
    const sent = new Set(request);
    this.#takeOut((item) => sent.has(item));
    this.#most = Math.min(EVENTS_PER_REQUEST, 2 * this.#most);
    this.#goOn();
    await this.keeper.forget(idsOf(request));
    this.#acknowledge(receipt, request);
    this.neighbours.tell({ kind: 'sent', receipt, items: request });
    return null;
  }

  /** Draws the consequence of a request that failed. False when nothing more is to be sent for now. */
  async #face(problem: ServerProblem, request: readonly OutboxItem[]): Promise<boolean> {
    const isSecondTry = this.#setAside.failedAgain(request[0]!, problem);
    if (problem.kind === 'away') this.#tryLater(problem);
    else if (isSecondTry) this.#planRetry();
    else return this.#lookInto(request, problem);
    this.#changed();
    return problem.kind !== 'away';
  }

  /** Finds out which event of a request the server does not take. False when nothing more is to be sent for now. */
  async #lookInto(request: readonly OutboxItem[], problem: ServerProblem): Promise<boolean> {
    const isWhole = this.#most === EVENTS_PER_REQUEST || request.length === 1;
    if (isWhole && problem.kind !== 'refused' && ++this.#failures < TRIES) return this.#tryAgain(problem);
    this.#failures = 0;
    if (request.length > 1) this.#most = Math.ceil(request.length / 2);
    else {
      this.#makeWay(request[0]!, problem);
      if (problem.kind === 'slow') return this.#tryAgain(problem);
    }
    this.#goOn();
    this.#changed();
    return true;
  }

  /** A short failure is waited for here, so that a flush ends with a verdict; slowness would take it minutes. */
  async #tryAgain(problem: ServerProblem): Promise<boolean> {
    if (problem.kind === 'failed') await this.#wait(problem);
    else this.#tryLater(problem);
    return problem.kind === 'failed';
  }

  /** Lets the events after this one go on without it. */
  #makeWay(item: OutboxItem, problem: ServerProblem): void {
    this.#takeOut((each) => each === item);
    // The person has said something else of the row meanwhile, and that is on its way.
    if (this.#queue.some((later) => replaces(later, item))) void this.keeper.forget([item.event.id]);
    // Slowness is no verdict: it waits on.
    else if (problem.kind === 'slow') this.#slow = [...this.#slow, item];
    else this.#setAside.put(item, problem);
    this.#planRetry();
  }

  #planRetry(): void {
    if (this.#isRetryPlanned || this.#setAside.worthRetrying().length === 0) return;
    this.#isRetryPlanned = true;
    void this.pacing.wait(RETRY_SET_ASIDE_MS).then(() => {
      this.#isRetryPlanned = false;
      if (this.#setAside.worthRetrying().length > 0) void this.retrySetAside(this.#setAside.worthRetrying());
    });
  }

  /** Tells what the server answered to the items among these that were added here. */
  #acknowledge(receipt: FeedbackReceipt | null, items: readonly OutboxItem[]): void {
    const own = items.filter(({ event }) => !this.#strangers.delete(event.id));
    if (receipt !== null) this.#saved += own.length;
    this.#changed();
    if (own.length === 0) return;
    if (receipt === null) for (const listener of this.#draftListeners) listener(own);
    else for (const listener of this.#receiptListeners) listener(receipt, own);
  }

  /** Another pane of this browser has sent or changed something. */
  async #hear(news: OutboxNews): Promise<void> {
    if (news.kind === 'sent') {
      const sent = new Set(idsOf(news.items));
      const here = this.#known().filter(({ event }) => sent.has(event.id));
      this.#takeOut((item) => here.includes(item));
      await this.keeper.forget([...sent]);
      this.#acknowledge(news.receipt, here);
    } else if (this.#sending === null) await this.#lookAround();
  }

  /** Lets go of what another pane has sent, dropped or replaced, and takes in what it has added, in its place. */
  async #lookAround(): Promise<void> {
    const { gone, all } = await this.keeper.look();
    this.#takeOut(({ event }) => gone.has(event.id));
    if (all !== null) {
      const known = new Set(idsOf(this.#known()));
      const strangers = all.filter(({ event }) => !known.has(event.id));
      for (const { event } of strangers) this.#strangers.add(event.id);
      const place = new Map(all.map(({ event }, at) => [event.id, at]));
      const placeOf = ({ event }: OutboxItem) => place.get(event.id) ?? all.length;
      this.#queue = [...this.#queue, ...strangers].sort((a, b) => placeOf(a) - placeOf(b));
    }
    this.#changed();
  }

  #known(): readonly OutboxItem[] {
    return [...this.#queue, ...this.#slow, ...this.#setAside.items.map(({ item }) => item)];
  }

  #takeOut(isToGo: (item: OutboxItem) => boolean): void {
    this.#queue = this.#queue.filter((item) => !isToGo(item));
    this.#slow = this.#slow.filter((item) => !isToGo(item));
    this.#setAside.remove(isToGo);
  }

  /** The server is worth another request at once. */
  #goOn(): void {
    this.#attempt = 0;
    this.#failures = 0;
    this.#waitingBecause = null;
  }

  #tryLater(problem: ServerProblem): void {
    void this.#wait(problem).then((signal) => {
      if (!signal.aborted) void this.flush();
    });
  }

  /** Says why and waits until the next attempt is due, or somebody asks for it: then the signal is aborted. */
  async #wait(problem: ServerProblem): Promise<AbortSignal> {
    this.#waitingBecause = { sentence: problem.message, nextStep: problem.nextStep };
    this.#changed();
    const stopper = new AbortController();
    this.#nextAttempt = stopper;
    await this.pacing.wait(backoffMs(this.#attempt++, this.pacing.random()), stopper.signal);
    if (this.#nextAttempt === stopper) this.#nextAttempt = null;
    return stopper.signal;
  }

  #changed(): void {
    this.#snapshot = this.#makeSnapshot();
    for (const listener of this.#changeListeners) listener();
  }

  #makeSnapshot(): OutboxSnapshot {
    const unsent = [...this.#queue, ...this.#slow];
    return {
      pending: unsent.length,
      unsent,
      saved: this.#saved,
      setAside: this.#setAside.items,
      waitingBecause: this.#waitingBecause,
      notKept: this.keeper.notKept,
    };
  }
}

function idsOf(items: readonly OutboxItem[]): string[] {
  return items.map((item) => item.event.id);
}
