import type { OutboxItem, SetAsideItem } from '../ports/outbox-port.ts';
import type { ServerProblem } from '../ports/server-port.ts';
import { apiWords } from './words/api-words.ts';

/** The events that the server did not take, each with what it said, and which of them are to be tried once more. */
export class SetAside {
  #items: readonly SetAsideItem[] = [];
  readonly #wanted = new Set<string>();

  get items(): readonly SetAsideItem[] {
    return this.#items;
  }

  /** Ids of those that may have met a bad moment of the server rather than be at fault. */
  worthRetrying(): string[] {
    return this.#items.filter((each) => !each.isRefused).map((each) => each.item.event.id);
  }

  put(item: OutboxItem, problem: ServerProblem): void {
    this.#items = [...this.#items, setAsideOf(item, problem)];
  }

  want(eventIds: readonly string[]): void {
    for (const id of eventIds) this.#wanted.add(id);
  }

  wanted(): readonly OutboxItem[] {
    return this.#items.map((each) => each.item).filter(({ event }) => this.#wanted.has(event.id));
  }

  /**
   * It was tried once more and not taken. With the server away it was not looked at: it is still wanted.
   * @returns false for an event that is not here
   */
  failedAgain(item: OutboxItem, problem: ServerProblem): boolean {
    const isHere = this.#items.some((each) => each.item === item);
    if (isHere && problem.kind !== 'away') this.#wanted.delete(item.event.id);
    this.#items = this.#items.map((each) => (each.item === item ? setAsideOf(item, problem) : each));
    return isHere;
  }

  /** Lets go of events; returns those that were here. */
  remove(isToGo: (item: OutboxItem) => boolean): readonly OutboxItem[] {
    const gone = this.#items.filter(({ item }) => isToGo(item)).map(({ item }) => item);
    if (gone.length > 0) this.#items = this.#items.filter(({ item }) => !gone.includes(item));
    for (const { event } of gone) this.#wanted.delete(event.id);
    return gone;
  }
}

function setAsideOf(item: OutboxItem, problem: ServerProblem): SetAsideItem {
  const { message, nextStep, requestId, kind, isOfRows } = problem;
  // Some steps name the request already.
  const isNamed = requestId === undefined || nextStep.includes(requestId);
  return {
    item,
    sentence: message,
    nextStep: isNamed ? nextStep : apiWords('withRequest', { nextStep, requestId }),
    isRefused: kind === 'refused',
    isOfRow: isOfRows,
  };
}
