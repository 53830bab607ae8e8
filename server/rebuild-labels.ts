import { announceStep } from './announce.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { lockHead } from './record/feedback/feedback-store.ts';
import { readLabelledHeads } from './record/labels/keep-label-store.ts';
import { rebuildLabels, type Rebuilt } from './record/labels/rebuild-labels.ts';
import { runCommand } from './run-command.ts';

/** `npm run labels:rebuild`: makes the labels of every classifier anew from its log, and says what differed. */

/** Row keys that are named of one classifier. */
const MOST_NAMED = 10;

function sentenceOf({ classifierId, rows, differing }: Rebuilt): string {
  const labels = `The labels of classifier ${classifierId} (${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'})`;
  if (differing.length === 0) return `${labels} are what its log says.`;
  const named = differing
    .slice(0, MOST_NAMED)
    .map((key) => JSON.stringify(key))
    .join(', ');
  const more = differing.length > MOST_NAMED ? ` and ${(differing.length - MOST_NAMED).toLocaleString('en')} more` : '';
  return `${labels} differed from its log and were made anew: ${named}${more}.`;
}

await runCommand(async ({ config, log, shutdown }) => {
  const { db } = await openConfiguredDatabase(config, shutdown, log);
  const heads = await readLabelledHeads(db);
  if (heads.length === 0) announceStep('Nothing has been said of any row yet.');
  for (const { classifierId } of heads) announceStep(sentenceOf(await rebuildLabels(db, classifierId, lockHead)));
});
