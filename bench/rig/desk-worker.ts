import { chanceOrders, partMonths, purchasesByMonth } from '../data/purchase-cards.ts';
import type { DeskTask } from './desk-process.ts';
import { byChance, byReviewQueue, workThrough } from './review-desk.ts';

/** The process that runs one desk: a task in, its accuracies out. */
process.once('message', (task: DeskTask) => void run(task));

async function run({ lastLabelledMonth, corrections, choice }: DeskTask): Promise<void> {
  const { labelled, months } = partMonths(purchasesByMonth(), lastLabelledMonth);
  const accuracy = await workThrough(
    months,
    labelled,
    corrections,
    choice === 'queue' ? byReviewQueue : byChance(chanceOrders(months)),
  );
  process.send!(accuracy, () => process.disconnect());
}
