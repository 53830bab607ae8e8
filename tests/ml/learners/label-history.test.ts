import { countsOf } from '../../../ml/frequencies/class-frequencies.ts';
import { trainClassifier } from '../../../ml/learners/train-classifier.ts';
import { encodeRows, startOnlineModel } from '../../../ml/online/online-model.ts';
import { SAMPLE_COLUMNS, tableOf } from '../../checks/sample-table.ts';

test('a model knows what the labels said of each group of near-duplicates, in the weights they were given', async () => {
  const merchants = ['City Cabs', 'City Cabs', 'Harbour Hotel', 'City Cabs', 'Harbour Hotel', 'Left Out'];
  const labels = ['travel', 'meals', 'travel', 'travel', 'travel', 'office'];
  const rows = (names: readonly string[]) =>
    tableOf(names.map((name, row) => [`${name} ${row}`, row, null, 45_000, false, null]));
  const { model } = await trainClassifier(
    { table: rows(merchants), labels, weights: Float64Array.of(1, 6, 1, 1, 6, 0) },
    { columns: SAMPLE_COLUMNS, learner: 'linear', seed: 1 },
    { onProgress: () => undefined },
  );
  expect(model.classes).toEqual(['meals', 'travel']);
  const { wholes } = encodeRows(startOnlineModel(model), rows(['City Cabs', 'Harbour Hotel', 'Left Out'])).features;
  const said = Array.from(wholes, (whole) => {
    const { classes, counts } = countsOf(model.history, whole);
    return Object.fromEntries(Array.from(classes, (k, at) => [model.classes[k]!, counts[at]!]));
  });
  expect(said).toEqual([{ meals: 6, travel: 2 }, { travel: 7 }, {}]);
});
