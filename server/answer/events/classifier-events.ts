import type { Kysely } from 'kysely';
import type { ClassifierState } from '../../../contract/classifier-state.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { CHAMPION_CHANNEL } from '../../learn/models/champion-store.ts';
import { listen, type Listener } from '../../platform/database/listen.ts';
import type { Database } from '../../platform/database/schema.ts';
import { untilAvailable } from '../../platform/database/until-available.ts';
import { CLASSIFIER_CHANNEL } from '../../record/classifiers/classifier-store.ts';
import { countWaiting } from '../../record/approvals/proposal-store.ts';
import { readOwnChange } from '../../record/comments/thread-store.ts';
import { FEEDBACK_CHANNEL } from '../../record/feedback/feedback-store.ts';
import type { ReadOwnRows } from '../../record/scopes/own-rows-store.ts';
import { readOwnWorkChanges } from '../../record/worklists/work-list-store.ts';
import { readClassifierState } from './classifier-state-store.ts';

/** Notifications of so many ms are answered together: a burst of posts is one look. */
const GATHER_MS = 50;
/** Followers of one process; each holds a connection. */
export const MOST_FOLLOWERS = 1_000;

export interface EventServices {
  readonly db: Kysely<Database>;
  readonly databaseUrl: string;
  readonly readOwnRows: ReadOwnRows;
  readonly onError: (error: Error) => void;
}

/** Whoever is told how a classifier stands. */
export interface Recipient {
  send(state: ClassifierState): void;
  end(): void;
  readonly closed: AbortSignal;
}

/** A recipient, and what it knows. */
interface Follower {
  readonly recipient: Recipient;
  /** Of which rows it may hear; null of every row. */
  readonly scopes: readonly RowScope[] | null;
  /** The last state it was told, as text. */
  told: string;
  /** The look that it was told of: an earlier one, whose answer came later, is not told. */
  look: number;
}

/**
 * Tells those who follow a classifier how it stands, whichever process changed it: a notification of PostgreSQL makes
 * it look, and what differs from what a follower knows is told. Nothing is kept of what was: each message is the whole
 * state, so that a client which comes back, and a process whose database was away, are up to date after one look.
 */
export class ClassifierEvents {
  private readonly services: EventServices;
  private readonly followers = new Map<string, Set<Follower>>();
  private readonly waiting = new Set<string>();
  private readonly stopper = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private listener: Listener | null = null;
  private count = 0;
  private looks = 0;

  constructor(services: EventServices) {
    this.services = services;
  }

  async start(): Promise<void> {
    const { databaseUrl, onError } = this.services;
    this.listener = await listen(databaseUrl, [FEEDBACK_CHANNEL, CHAMPION_CHANNEL, CLASSIFIER_CHANNEL], {
      onNotification: (classifierId) => {
        // Connected again: whatever happened meanwhile was not heard.
        for (const id of classifierId === null ? this.followers.keys() : [classifierId]) this.noteChange(id);
      },
      onError,
    });
  }

  /**
   * Tells a recipient how a classifier stands, now and whenever it changed, until the recipient is closed.
   *
   * @param scopes of which rows it may hear; null of every row
   * @throws {ProblemError} unknown-classifier; beyond-scope; too-many-requests when {@link MOST_FOLLOWERS} follow
   * already
   */
  async follow(classifierId: string, scopes: readonly RowScope[] | null, recipient: Recipient): Promise<void> {
    if (this.count >= MOST_FOLLOWERS)
      throw new ProblemError('too-many-requests', { reason: 'streams', most: MOST_FOLLOWERS });
    const follower: Follower = { recipient, scopes, told: '', look: 0 };
    const leave = this.add(classifierId, follower);
    recipient.closed.addEventListener('abort', leave, { once: true });
    try {
      await this.services.readOwnRows(classifierId, scopes); // refuses whoever has nothing to hear
      await this.look(classifierId);
    } catch (error) {
      leave();
      throw error;
    }
    if (recipient.closed.aborted) leave();
    else if (this.stopper.signal.aborted) recipient.end();
  }

  /**
   * Ends every stream, and those that are asked for from now on: clients come back to another process, or to the next.
   */
  endAll(): void {
    this.stopper.abort();
    for (const { recipient } of [...this.followers.values()].flatMap((each) => [...each])) recipient.end();
  }

  async stop(): Promise<void> {
    this.endAll();
    if (this.timer !== null) clearTimeout(this.timer);
    await this.listener?.stop();
  }

  private add(classifierId: string, follower: Follower): () => void {
    const group = this.followers.get(classifierId) ?? new Set();
    this.followers.set(classifierId, group.add(follower));
    this.count++;
    return () => {
      if (!group.delete(follower)) return;
      this.count--;
      if (group.size === 0 && this.followers.get(classifierId) === group) this.followers.delete(classifierId);
    };
  }

  private noteChange(classifierId: string): void {
    if (!this.followers.has(classifierId)) return;
    this.waiting.add(classifierId);
    this.timer ??= setTimeout(() => this.lookAtChanges(), GATHER_MS);
  }

  private lookAtChanges(): void {
    this.timer = null;
    const { signal } = this.stopper;
    for (const id of this.waiting) {
      untilAvailable(() => this.look(id), signal).catch((error: Error) => {
        if (!signal.aborted) this.services.onError(error);
      });
    }
    this.waiting.clear();
  }

  /** A later look sees no less, since it began after what made it look. */
  private async look(classifierId: string): Promise<void> {
    const look = ++this.looks;
    const state = await readClassifierState(this.services.db, classifierId);
    const news = { state, text: JSON.stringify(state) };
    for (const follower of [...(this.followers.get(classifierId) ?? [])]) {
      if (follower.scopes === null) tell(follower, look, news);
      else tell(follower, look, await this.newsOf(follower.scopes, classifierId, state));
    }
  }

  /**
   * What whoever sees some rows only may hear; null when that is nothing any more. They hear of the last word on
   * theirs where others hear of the last word of all, and nothing of trainings, whose reports are about all rows: what
   * happens to others' rows is no news to them.
   */
  private async newsOf(
    scopes: readonly RowScope[],
    classifierId: string,
    state: ClassifierState,
  ): Promise<News | null> {
    try {
      const own = await this.services.readOwnRows(classifierId, scopes);
      const { waiting, comments, ruleChanges: _, trustChanges: __, workChanges, ...rest } = state;
      const ownComments = comments === undefined ? 0 : await readOwnChange(this.services.db, classifierId, own);
      const ownWaiting = waiting === undefined ? 0 : await countWaiting(this.services.db, classifierId, own);
      const ownWork = workChanges === undefined ? 0 : await readOwnWorkChanges(this.services.db, classifierId, own);
      const theirs: ClassifierState = {
        ...rest,
        lastSequence: own?.lastSequence ?? 0,
        latestVersion: null,
        training: null,
        ...(ownWaiting === 0 ? {} : { waiting: ownWaiting }),
        ...(ownComments === 0 ? {} : { comments: ownComments }),
        ...(ownWork === 0 ? {} : { workChanges: ownWork }),
      };
      return { state: theirs, text: JSON.stringify(theirs) };
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }
}

/** How a classifier stands, with its text: it is compared with what each follower knows. */
interface News {
  readonly state: ClassifierState;
  readonly text: string;
}

/** Tells a follower what a look has found, unless a later one has told it already. */
function tell(follower: Follower, look: number, news: News | null): void {
  if (follower.look > look) return;
  follower.look = look;
  // Whoever has nothing to hear any more asks again, and is told why.
  if (news === null) return follower.recipient.end();
  if (follower.told === news.text) return;
  follower.told = news.text;
  follower.recipient.send(news.state);
}
