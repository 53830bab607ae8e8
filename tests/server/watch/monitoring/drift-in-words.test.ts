import { driftReport } from '../../../../contract/drift.ts';
import { speaking, speechFor } from '../../../../contract/language/language.ts';
import type { ColumnDrift } from '../../../../ml/drift/column-drift.ts';
import type { ProfileComparison } from '../../../../ml/drift/report.ts';
import { driftInWords, sayAnew } from '../../../../server/watch/monitoring/drift-in-words.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';

const column: ColumnDrift = {
  name: 'Amount',
  type: 'number',
  status: 'drift',
  referenceRows: 900,
  liveRows: 300,
  missingReference: 0.02,
  missingLive: 0.48,
  unseenShare: null,
  outOfRangeShare: null,
  distance: null,
  psi: null,
  jensenShannon: null,
  kolmogorovSmirnov: null,
  pValue: 0.001,
  qValue: 0.01,
  decidedBy: { about: 'missing', effect: 0.46, threshold: 0.05 },
  checks: [{ about: 'missing', effect: 0.46, threshold: 0.05 }],
  findings: [{ code: 'empty', values: { now: 0.48, before: 0.02 } }],
  chart: { bars: { of: 'shares', edges: [{ at: 0.5, holds: false }] }, train: [1, 0], holdout: [1, 0], live: [0, 1] },
};
const comparison: ProfileComparison = {
  referenceRows: 900,
  verdict: 'drift',
  finding: { code: 'drift', values: { columns: ['Amount'], more: 0 } },
  columns: [column, { ...column, name: 'City', type: 'category', findings: [], chart: null }],
  thresholds: { distance: 0.1, qValue: 0.05, missingIncrease: 0.05, minimumRows: 100 },
};

const report = driftInWords(Object.freeze(comparison));

test('the findings stand in the report as data and in words', () => {
  expect(report).toMatchObject({
    finding: comparison.finding,
    headline: 'Drift: Amount changed since the model was trained.',
    reasons: ['Amount: 48 % empty, 2 % before'],
    columns: [
      { findings: column.findings, changes: ['48 % empty, 2 % before'] },
      { findings: [], changes: [] },
    ],
  });
});

test('a chart names its bars', () => {
  expect(report.columns.map(({ chart }) => chart)).toEqual([
    { kind: 'number', labels: ['under 50 %', '50 % and over'], train: [1, 0], holdout: [1, 0], live: [0, 1] },
    null,
  ]);
});

test('what is said fits the contract, and holds nothing that it does not know', () => {
  const said = driftReport.pick({
    referenceRows: true,
    verdict: true,
    finding: true,
    headline: true,
    reasons: true,
    columns: true,
    thresholds: true,
  });
  expect(said.strict().parse(report)).toEqual(report);
});

test('a report that was kept in English is said to a German reader in German, with the same figures', () => {
  const kept = {
    ...driftReportOf({ notCompared: [{ column: 'City', reason: 'added', sentence: 'English.' }] }),
    ...report,
  };
  const anew = speaking(speechFor(['de']), () => sayAnew(kept));
  expect(anew.headline).toBe('Drift: Seit dem Training des Modells geändert: Amount.');
  expect(anew.columns[0]!.changes).toEqual(['48 % leer, vorher 2 %']);
  expect(anew.notCompared![0]!.sentence).not.toBe('English.');
  expect(sayAnew(anew)).toMatchObject({ headline: kept.headline, reasons: kept.reasons, columns: kept.columns });
  // One of an earlier release has the words alone.
  const old = driftReportOf();
  expect(speaking(speechFor(['de']), () => sayAnew(old))).toEqual(old);
});
