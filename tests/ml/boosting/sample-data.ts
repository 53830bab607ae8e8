import { sampleTable } from '../../checks/sample-table.ts';

/** Names of the sample's classes, in the order of their numbers. */
export const modelNames: readonly string[] = Object.freeze(['meals', 'office', 'travel']);

/** The seeded sample as a learner gets it. */
export function sampleData(rows: number) {
  const { table, labels } = sampleTable(rows, 5);
  return {
    labels,
    data: {
      table,
      labels: Int32Array.from(labels, (label) => modelNames.indexOf(label)),
      weights: null,
      classes: 3,
      seed: 3,
    },
  };
}
