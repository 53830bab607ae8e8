import { describe, expect, test } from '@jest/globals';
import type { ScorecardTestName } from '../../../../contract/scorecard.ts';
import type { ModelVersion } from '../../../../contract/training.ts';
import { scorecardSentence } from '../../../../contract/words/scorecard-words.ts';
import {
  AUTOMATIC_CHECKS,
  checkElsewhere,
  type ScorecardFacts,
} from '../../../../server/watch/scorecard/automatic-checks.ts';
import type { JudgedRow } from '../../../../server/watch/monitoring/judged-rows-store.ts';
import { aVersion } from '../../../fakes/contract-data.ts';

const NOW = new Date('2026-03-31T12:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

function version(number: number, fields: Partial<ModelVersion> = {}): ModelVersion {
  return {
    ...aVersion({ version: number }),
    trainedAt: daysAgo(10).toISOString(),
    hasModel: true,
    decisions: [],
    ...fields,
  };
}

/** Judged answers of so many days ago, the first of which were right. */
function judged(rows: number, right: number, days = 1): JudgedRow[] {
  return Array.from({ length: rows }, (_, row) => ({
    ...{ key: `R${days}-${row}`, predictedAt: daysAgo(days), predicted: 'a', confidence: 0.9, cells: [] },
    label: row < right ? 'a' : 'b',
    isAsked: true,
  }));
}

function check(name: ScorecardTestName, facts: Partial<ScorecardFacts>) {
  const champion = facts.champion ?? version(2);
  const [state, finding] = AUTOMATIC_CHECKS[name]!({
    ...{ now: NOW, champion, versions: [champion, version(1)], reports: { reports: 0, latest: null } },
    ...{ judged: [], audited: [], auditedOfChampion: [], skew: null, shadows: [] },
    ...facts,
  });
  // Every finding can be said.
  expect(scorecardSentence(finding)).not.toMatch(/[{}]|undefined/);
  return [state, finding.code];
}

const report = (days: number, verdict: 'stable' | 'drift' | 'unknown', ...statuses: ('stable' | 'drift')[]) => ({
  reports: { reports: 3, latest: { at: daysAgo(days), verdict, statuses } },
});

const metrics = (fields: Partial<ModelVersion['metrics']>) => ({
  champion: version(2, { metrics: { ...aVersion({ version: 2 }).metrics, ...fields } }),
});

describe('what is expected of columns, and whether it still holds', () => {
  test.each([
    ['never compared', {}, 'unknown', 'never-compared', 'unknown', 'never-compared'],
    ['compared and like it', report(31, 'stable', 'stable'), 'passed', 'expectations-held', 'passed', 'no-drift'],
    ['compared and unlike it', report(1, 'drift', 'drift'), 'passed', 'expectations-held', 'failed', 'drifted'],
    [
      'compared, with too few rows',
      report(1, 'unknown'),
      'passed',
      'expectations-held',
      'unknown',
      'too-few-to-compare',
    ],
    [
      'compared long ago',
      report(32, 'drift', 'drift'),
      'unknown',
      'not-compared-lately',
      'unknown',
      'not-compared-lately',
    ],
  ] as const)('%s', (_, facts, held, heldBy, like, likeBy) => {
    expect(check('schema', facts)).toEqual([held, heldBy]);
    expect(check('invariants', facts)).toEqual([like, likeBy]);
  });
});

describe('how often answers in use are right', () => {
  const accuracy = { value: 0.9, low: 0.85, high: 0.93, rows: 200 };

  test.each([
    [29, 29, 'unknown', 'too-few-audited'],
    [30, 27, 'passed', 'audit-agrees'],
    // Wilson's interval of 60 of 100 ends at .691, below the lower end of the test's.
    [100, 60, 'failed', 'audit-below'],
  ])('of %d drawn rows %d: %s', (rows, right, state, code) => {
    const auditedOfChampion = judged(rows, right);
    expect(check('offline-online', { ...metrics({ accuracy }), auditedOfChampion })).toEqual([state, code]);
  });

  test('is compared lately with before', () => {
    const before = judged(100, 90, 60);
    expect(check('quality', { audited: before })).toEqual(['unknown', 'too-few-audited']);
    expect(check('quality', { audited: [...before, ...judged(30, 27)] })).toEqual(['passed', 'quality-held']);
    expect(check('quality', { audited: [...before, ...judged(100, 70)] })).toEqual(['failed', 'quality-fell']);
  });

  test('of the first version, too, once there is another and people have judged answers', () => {
    expect(check('staleness', { versions: [version(1)] })).toEqual(['unknown', 'one-version']);
    expect(check('staleness', { judged: judged(49, 0) })).toEqual(['unknown', 'too-few-judged']);
    expect(check('staleness', { judged: judged(50, 0) })).toEqual(['passed', 'age-measured']);
    const versions = [version(2), version(1, { hasModel: false })];
    expect(check('staleness', { versions, judged: judged(50, 0) })).toEqual(['unknown', 'first-gone']);
  });
});

describe('what the version in use learned', () => {
  const tried = (learner: 'linear' | 'random-forest', logLoss: number) => ({
    ...{ learner, logLoss, accuracy: 0.9, rows: 500, seconds: 1, chosen: true, note: '' },
  });
  const learnedBy = (learner: 'linear' | 'random-forest', comparison: ModelVersion['comparison']) => ({
    champion: version(2, {
      learner,
      comparison,
      metrics: { ...aVersion({ version: 2 }).metrics, learned: 'something' },
    }),
  });

  test('is more than a simpler learner does', () => {
    const better = [tried('random-forest', 0.3), tried('linear', 0.4)];
    expect(check('simpler', learnedBy('random-forest', better))).toEqual(['passed', 'simpler-worse']);
    expect(check('simpler', learnedBy('linear', better))).toEqual(['passed', 'is-simplest']);
    const asGood = [tried('random-forest', 0.4), tried('linear', 0.4)];
    expect(check('simpler', learnedBy('random-forest', asGood))).toEqual(['failed', 'simpler-as-good']);
    expect(check('simpler', learnedBy('linear', [tried('linear', 1)]))).toEqual(['unknown', 'not-contested']);
    expect(check('simpler', metrics({ learned: 'nothing' }))).toEqual(['failed', 'guessing-as-good']);
  });

  test('finds at least half of each class that has rows enough', () => {
    const found = (name: string, holdoutRows: number, recall: number) => ({
      ...{ class: name, trainRows: 9, holdoutRows, recall, precision: 1 },
    });
    expect(check('slices', metrics({ classes: [found('a', 19, 0)] }))).toEqual(['unknown', 'too-few-of-each']);
    // Of 20 rows 8: Wilson's interval reaches to .61. Of 100 rows 40: to .498.
    expect(check('slices', metrics({ classes: [found('a', 20, 0.4)] }))).toEqual(['passed', 'classes-found']);
    const missed = [found('a', 20, 0.4), found('b', 100, 0.4)];
    expect(check('slices', metrics({ classes: missed }))).toEqual(['failed', 'class-missed']);
  });

  test('is not older than a quarter', () => {
    const trained = (days: number) => ({ champion: version(2, { trainedAt: daysAgo(days).toISOString() }) });
    expect(check('stale', trained(92))).toEqual(['passed', 'fresh']);
    expect(check('stale', trained(93))).toEqual(['failed', 'old']);
  });
});

describe('how the version came to be in use', () => {
  const gate = aVersion({ version: 2 }).gate;
  const put = {
    kind: 'put-in-use',
    version: 2,
    before: 3,
    person: 'Ann',
    because: '',
    at: daysAgo(1).toISOString(),
  } as const;

  test('was by the gate, or against it', () => {
    const promoted = { ...gate, promoted: true };
    expect(check('validated', { champion: version(2, { gate: { ...promoted, against: 1 } }) })[1]).toBe(
      'gate-promoted',
    );
    expect(check('validated', { champion: version(2, { gate: { ...promoted, against: null } }) })[1]).toBe(
      'first-of-all',
    );
    const overruled = version(2, { gate: { ...gate, promoted: false }, decisions: [put] });
    expect(check('validated', { champion: overruled })).toEqual(['failed', 'gate-overruled']);
  });

  test('was by going back, or never', () => {
    const back = version(2, { decisions: [put] });
    expect(check('rollback', { champion: back, versions: [version(3), back] })).toEqual(['passed', 'rolled-back']);
    expect(check('rollback', {})).toEqual(['unknown', 'never-rolled-back']);
    const forward = version(2, { decisions: [{ ...put, before: 1 }] });
    expect(check('rollback', { champion: forward, versions: [forward] })).toEqual(['unknown', 'nowhere-to-go']);
  });
});

describe('what rows in use are, and whether a version was tried on them first', () => {
  test.each([
    ['no row came', null, 'unknown', 'no-rows-lately'],
    ['all is as it was', { rows: 300, sources: 2, columns: [] }, 'passed', 'same-meaning'],
    ['a column is of another unit', { rows: 300, sources: 2, columns: ['Amount'] }, 'failed', 'other-meaning'],
  ])('%s', (_, skew, state, code) => {
    expect(check('skew', { skew })).toEqual([state, code]);
  });

  test('of the version in use alone it counts that it answered unseen, and some rows', () => {
    const shadow = (number: number, rows: number) => ({ shadows: [{ version: number, beside: 1, rows }] });
    expect(check('canary', shadow(2, 40))).toEqual(['passed', 'shadowed']);
    expect(check('canary', shadow(2, 0))).toEqual(['unknown', 'never-shadowed']);
    expect(check('canary', shadow(3, 40))).toEqual(['unknown', 'never-shadowed']);
  });
});

test('of a model that Amend did not train it looks at how rows compare with what was declared, and at nothing else', () => {
  const skew = { rows: 300, sources: 1, columns: [] };
  const facts = { now: NOW, version: 1, reference: 'declared' as const, skew };
  const found = (name: ScorecardTestName, days: number | null) => {
    const reports = days === null ? { reports: 0, latest: null } : report(days, 'stable', 'stable').reports;
    const [state, finding] = checkElsewhere(name, { ...facts, reports });
    expect(scorecardSentence(finding)).not.toMatch(/[{}]|undefined|train(ing|ed yet)|learned/);
    return [state, scorecardSentence(finding)];
  };
  expect(found('schema', 1)).toEqual([
    'passed',
    'Version 1 keeps what its # column looked like when it was declared; 3 drift reports have compared rows with that, the last on 30 March 2026.'.replace(
      '#',
      '1',
    ),
  ]);
  expect(found('schema', null)[0]).toBe('unknown');
  expect(found('invariants', 40)).toEqual([
    'unknown',
    'Rows were last compared with what version 1 was declared with on 19 February 2026: more than 31 days ago.',
  ]);
  expect(found('invariants', 1)[0]).toBe('passed');
  expect(found('skew', 1)).toEqual([
    'passed',
    'In the last 31 days 300 rows came by one way, each column with the type, unit and meaning that it had when the model was declared.',
  ]);
  expect(found('quality', 1)).toEqual(['unknown', 'Amend did not train this model and cannot look into it.']);
});
