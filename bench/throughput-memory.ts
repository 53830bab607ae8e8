import { setTimeout } from 'node:timers/promises';
import { atMost, type Benchmark } from './figure.ts';
import { FeedRig } from './rig/feed-rig.ts';
import { KafkaRig } from './rig/kafka-rig.ts';
import { purchaseRecords, recordText } from './rig/purchase-records.ts';

const LABELLED = 4_000;
const RECORDS = 200_000;
/** So many of them are different but for their key. */
const DIFFERENT = 20_000;
const PARTITIONS = 6;
const LOOK_MS = 250;
const MOST_GROWTH = 1.2;
const MEGABYTE = 1e6;

/**
 * Two hundred thousand records that stand in a topic at once, 50 MB of them, taken by one process of the server from
 * topic to topic: the memory of that process (what of it is in the machine's) when a tenth, a half and all of them are
 * through, and the most in between. All that comes is there before it begins, so whatever is read ahead without a bound
 * would be seen.
 *
 * Does not show: a sink that is away, whose records wait in the database.
 */
export const benchmark: Benchmark = {
  about: 'memory of a server through which 200,000 records of a topic go that are there at once (about 3 minutes)',
  async run() {
    const records = purchaseRecords(LABELLED + DIFFERENT);
    const kafka = await KafkaRig.start();
    try {
      const feeds = await FeedRig.start(kafka.brokers, records.slice(0, LABELLED));
      try {
        const from = await kafka.topics.make(PARTITIONS);
        const to = await kafka.topics.make(PARTITIONS);
        for (let start = 0; start < RECORDS; start += DIFFERENT)
          await kafka.topics.send(
            from,
            records.slice(LABELLED).map((each, row) => {
              const key = String(start + row);
              return { key, value: recordText(key, each) };
            }),
          );
        await feeds.startFeed(from, to);
        const bytes: { through: number; rss: number }[] = [];
        for (let through = 0; through < RECORDS; await setTimeout(LOOK_MS)) {
          through = await kafka.sizeOf(to);
          bytes.push({ through, rss: (await feeds.residentBytes()) / MEGABYTE });
        }
        const at = (share: number) => bytes.find(({ through }) => through >= share * RECORDS)!.rss;
        return [
          { name: 'memory when a tenth is through', value: at(0.1), unit: 'MB' },
          { name: 'memory when a half is through', value: at(0.5), unit: 'MB' },
          { name: 'memory when all is through', value: at(1), unit: 'MB' },
          { name: 'the most in between', value: Math.max(...bytes.map(({ rss }) => rss)), unit: 'MB' },
          atMost('at the end, of that when a tenth was through', at(1) / at(0.1), 'times', MOST_GROWTH),
        ];
      } finally {
        await feeds.stop();
      }
    } finally {
      await kafka.stop();
    }
  },
};
