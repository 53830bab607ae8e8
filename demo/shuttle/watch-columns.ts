import { setTimeout } from 'node:timers/promises';
import type { FeedFigures } from '../../contract/feeds/feed-figures.ts';

const LOOK_MS = 1_000;

/** What the columns of the stream held at one moment. */
export interface ColumnMoment {
  readonly rows: number;
  /** By column; null before there is a value. */
  readonly means: ReadonlyMap<string, number | null>;
}

export function momentOf({ rows, columns }: FeedFigures): ColumnMoment {
  return { rows, means: new Map(columns.map(({ name, streamed }) => [name, streamed.mean])) };
}

/** Reads the figures of a feed again and again, as the pane does while they are open. @returns those that differ */
export async function watchColumns(ask: () => Promise<FeedFigures>, until: Promise<unknown>): Promise<ColumnMoment[]> {
  const seen: ColumnMoment[] = [];
  const ended = { isSo: false };
  void until.finally(() => (ended.isSo = true)).catch(() => undefined);
  while (!ended.isSo) {
    const moment = momentOf(await ask());
    if (moment.rows > 0 && moment.rows !== seen.at(-1)?.rows) seen.push(moment);
    await Promise.race([setTimeout(LOOK_MS), until]);
  }
  return seen;
}
