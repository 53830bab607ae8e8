import { setTimeout } from 'node:timers/promises';
import type { Tweet } from './tweet.ts';

const STEP_MS = 100;
const MOST_AT_ONCE = 1_000;

/** Sends tweets in their order as they came, so many times as fast. */
export async function replay(
  tweets: readonly Tweet[],
  speed: number,
  send: (some: readonly Tweet[]) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const first = tweets[0]?.createdAt.getTime() ?? 0;
  const begun = performance.now();
  let day = '';
  for (let at = 0; at < tweets.length;) {
    const now = first + (performance.now() - begun) * speed;
    let next = at;
    while (next < tweets.length && next - at < MOST_AT_ONCE && tweets[next]!.createdAt.getTime() <= now) next++;
    await send(tweets.slice(at, next));
    const reached = tweets[next - 1]?.createdAt.toISOString().slice(0, 10) ?? day;
    if (next > at && reached !== day) say(`  ${(day = reached)}`);
    if (next === at) await setTimeout(STEP_MS);
    at = next;
  }
}

/** A speed by which tweets take some seconds: from 1 to 10,000. */
export function speedFor(tweets: readonly Tweet[], seconds: number): number {
  const spanMs = (tweets.at(-1)?.createdAt.getTime() ?? 0) - (tweets[0]?.createdAt.getTime() ?? 0);
  return Math.min(10_000, Math.max(1, Math.ceil(spanMs / 1_000 / seconds)));
}
