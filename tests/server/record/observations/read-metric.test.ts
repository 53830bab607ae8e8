import { expect, test } from '@jest/globals';
import { classifierDraft } from '../../../../contract/classifier.ts';
import { metricDraft } from '../../../../contract/metric.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { readMetric } from '../../../../server/record/observations/read-metric.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();

test('a metric is known by its columns, in whichever order; another classifier is none', async () => {
  const draft = metricDraft({ name: 'Errors' });
  const inOtherOrder = classifierDraft.parse({ ...draft, columns: draft.columns.toReversed() });
  const { id } = await createClassifier(database.db, inOtherOrder, 'Ann', new Date(0));
  await expect(readMetric(database.db, id)).resolves.toMatchObject({ name: 'Errors' });
  const other = readMetric(database.db, await storedClassifier(database.db));
  await expect(other).rejects.toMatchObject({ code: 'not-a-metric' });
});
