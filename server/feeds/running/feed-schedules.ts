import type { FeedSource } from '../../../contract/feeds/feed-source.ts';
import type { Feed } from '../../../contract/feeds/feed.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { ScheduleRun, Trigger } from '../../../contract/schedule.ts';
import type { Changing } from '../../platform/audit/audit-store.ts';
import type { KnownSchedule, ScheduleOwner } from '../../platform/schedules/schedule-owner.ts';
import { changeFeed, pauseFeed, startFeed, type ChangingServices } from '../administering/change-feed.ts';
import { describeFeeds } from '../administering/describe-feed.ts';
import { readFeed, readFeedsOf } from '../standing/feed-store.ts';

const MOST_SECONDS = 86_400;

/** Feeds: those that look for new rows every so many seconds, and those that are told of them. */
export function feedSchedules(services: ChangingServices & { readonly clock: () => Date }): ScheduleOwner {
  const { db, clock } = services;
  return {
    kinds: ['feed'],
    list: async (seen) => {
      const stored = await readFeedsOf(
        db,
        seen.map(({ id }) => id),
      );
      const feeds = await describeFeeds(db, stored, clock());
      return feeds.map((feed, at) => {
        const classifier = seen.find(({ id }) => id === stored[at]!.classifierId)!;
        return describe({ id: classifier.id, name: classifier.name }, feed);
      });
    },
    change: async ({ classifier, feed, trigger: before }, { isOn, trigger, because }, by) => {
      const ids = [classifier!.id, feed!.id] as const;
      if (trigger !== undefined && JSON.stringify(trigger) !== JSON.stringify(before))
        await changeTimes(services, ids, trigger, because, by);
      const { isStarted } = await readFeed(db, ...ids);
      if (isOn && !isStarted) await startFeed(db, ...ids, by);
      if (!isOn && isStarted) await pauseFeed(db, ...ids, by);
    },
  };
}

async function changeTimes(
  services: ChangingServices,
  ids: readonly [classifier: string, feed: string],
  trigger: Trigger,
  because: string,
  by: Changing,
): Promise<void> {
  const { name, version, settings } = await readFeed(services.db, ...ids);
  const { source } = settings;
  if (trigger.kind !== 'every' || !('everySeconds' in source))
    throw new ProblemError('schedule-refused', { reason: 'fixed' });
  if (trigger.seconds > MOST_SECONDS) throw new ProblemError('schedule-refused', { reason: 'often' });
  const changed = { ...settings, source: { ...source, everySeconds: trigger.seconds } };
  await changeFeed(services, ...ids, { name, version, settings: changed, because }, by);
}

/** What tells a source of new records, where it does not look for them. */
const EVENTS = { postgres: 'row', imap: 'mail', file: 'file', kafka: 'record' } as const;

function triggerOf(source: FeedSource): Trigger {
  return source.kind === 'mysql' || source.kind === 'folder'
    ? { kind: 'every', seconds: source.everySeconds }
    : { kind: 'event', event: EVENTS[source.kind] };
}

function describe(classifier: { readonly id: string; readonly name: string }, feed: Feed): KnownSchedule {
  const { id, name, settings, owner, status } = feed;
  return {
    ...{ kind: 'feed', classifier, feed: { id, name }, owner, isOn: status.state !== 'paused' },
    ...{ trigger: triggerOf(settings.source), takesTrigger: 'everySeconds' in settings.source },
    nextAt: status.nextTryAt === null ? null : new Date(status.nextTryAt),
    lastRun: lastRunOf(feed),
  };
}

/** A feed goes on and on: its last run is that of its last record, or what keeps it from going on. */
function lastRunOf({ status: { fault, lastRecordAt } }: Feed): ScheduleRun | null {
  const kept = { missed: 0, skipped: 0 };
  if (fault !== null) return { beganAt: fault.at, endedAt: fault.at, result: 'failed', detail: fault.detail, ...kept };
  if (lastRecordAt === null) return null;
  return { beganAt: lastRecordAt, endedAt: lastRecordAt, result: 'done', detail: null, ...kept };
}
