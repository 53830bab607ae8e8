import { reduceWork, startWork, type WorkEvent } from '../../../addin/app/work-state.ts';
import { aClassifier, aDriftReport, anExplanation, aReviewRow, aGate, aVersion } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';

const after = (...events: WorkEvent[]) => events.reduce(reduceWork, startWork(aConnection(aClassifier())));
const meals = { kind: 'correct' as const, key: 'a', class: 'Meals', before: null, cells: [] };

describe('the work', () => {
  test('starts with training when nothing is trained, else with classifying; with first answers where no row has a label', () => {
    expect(startWork(aConnection(aClassifier({ champion: null, labels: 0 }))).step).toBe('classify');
    expect(startWork(aConnection(aClassifier({ champion: null, labels: 0, classes: [] }))).step).toBe('model');
    expect(startWork(aConnection(aClassifier({ champion: null }))).step).toBe('model');
    expect(startWork(aConnection(aClassifier())).step).toBe('classify');
  });

  test('lists versions newest first', () => {
    expect(
      after({
        type: 'model-known',
        classifier: aClassifier(),
        versions: [aVersion({ version: 1 }), aVersion({ version: 3 }), aVersion({ version: 2 })],
      }).versions?.map((each) => each.version),
    ).toEqual([3, 2, 1]);
  });

  test('lists as in use what the classifier says is in use', () => {
    const work = after({
      type: 'model-known',
      classifier: aClassifier({ champion: 1, championPinned: true }),
      versions: [aVersion({ version: 1, isChampion: false }), aVersion({ version: 2, isChampion: true })],
    });
    expect(work.versions?.map(({ version, isChampion, isPinned }) => [version, isChampion, isPinned])).toEqual([
      [2, false, false],
      [1, true, true],
    ]);
  });

  test('tells of a training until something else is put in use', () => {
    const promoted = { version: aVersion({ version: 2 }), labels: null };
    const trained = after({
      type: 'model-known',
      classifier: aClassifier({ champion: 2 }),
      versions: [],
      trained: promoted,
    });
    expect(trained.training).toBe(promoted);
    expect(
      reduceWork(trained, {
        type: 'model-known',
        classifier: aClassifier({ champion: 2, championPinned: true }),
        versions: [],
      }).training,
    ).toBe(promoted);
    expect(
      reduceWork(trained, { type: 'model-known', classifier: aClassifier({ champion: 1 }), versions: [] }).training,
    ).toBeNull();
    const keptBack = {
      version: aVersion({ version: 2, isChampion: false, gate: aGate({ promoted: false, reasons: [] }) }),
      labels: null,
    };
    expect(
      after({ type: 'model-known', classifier: aClassifier({ champion: 1 }), versions: [], trained: keptBack })
        .training,
    ).toBe(keptBack);
  });

  test('forgets what was explained by a version that no longer answers', () => {
    const explained: WorkEvent[] = [
      { type: 'why-asked', asked: 'selection' },
      { type: 'explained', explanation: anExplanation() },
    ];
    expect(
      after(...explained, { type: 'model-known', classifier: aClassifier({ champion: 1 }), versions: [] }).why,
    ).not.toBeNull();
    expect(
      after(...explained, { type: 'model-known', classifier: aClassifier({ champion: 2 }), versions: [] }).why,
    ).toBeNull();
  });

  test('knows what a training put in use though the versions cannot be fetched', () => {
    const work = after({ type: 'model-unknown', trained: { version: aVersion({ version: 2 }), labels: null } });
    expect(work).toMatchObject({ versions: null, classifier: { champion: 2 }, training: { version: { version: 2 } } });
  });

  test('does not ask again for what was answered while the list was on its way', () => {
    const list = {
      rows: [aReviewRow({ key: 'a' }), aReviewRow({ key: 'b' })],
      waiting: 7,
      unsure: null,
      cells: new Map(),
    };
    const work = after(
      { type: 'review-loaded', review: list },
      { type: 'review-asked' },
      { type: 'row-judged', key: 'a' },
      { type: 'review-loaded', review: list },
    );
    expect(work.review).toMatchObject({ rows: [{ key: 'b' }], waiting: 6, unsure: null });
    expect(reduceWork(work, { type: 'review-loaded', review: list }).review?.rows).toHaveLength(2);
  });

  test('keeps what can be undone, last one last', () => {
    const office = { ...meals, key: 'b', class: 'Office' };
    const work = after({ type: 'corrected', said: [meals] }, { type: 'corrected', said: [office] });
    expect(work.corrections.history).toEqual([[meals], [office]]);
    expect(reduceWork(work, { type: 'undone', said: work.corrections.history[1]! }).corrections.history).toEqual([
      [meals],
    ]);
  });

  test('notices a class that is new, until its correction is undone', () => {
    const slip = { ...meals, class: 'Trvel' };
    const work = after({ type: 'corrected', said: [slip, meals, { ...slip, key: 'b' }] });
    expect(work.corrections.newClasses).toEqual(['Trvel']);
    const half = reduceWork(work, { type: 'undone', said: work.corrections.history[0]! });
    expect(half.corrections.newClasses).toEqual(['Trvel']);
    expect(reduceWork(half, { type: 'undone', said: half.corrections.history.at(-1)! }).corrections.newClasses).toEqual(
      [],
    );
  });

  test('counts a row once however often its class changed, and starts again at the next classification', () => {
    const work = after(
      { type: 'rows-changed', keys: ['a', 'b'] },
      { type: 'rows-changed', keys: ['b', 'c'] },
      { type: 'changes-applied', gone: 2 },
    );
    expect(work.corrections.changedRows.size).toBe(3);
    expect(work.corrections.gone).toBe(2);
    const again = reduceWork(work, { type: 'classify-began', view: 'v' });
    expect(again).toMatchObject({ view: 'v', classified: null, review: null });
    expect(again.corrections.changedRows.size).toBe(0);
  });

  test('an answered row leaves the review list', () => {
    const review = {
      rows: [aReviewRow({ key: 'a' }), aReviewRow({ key: 'b' })],
      waiting: 7,
      unsure: null,
      cells: new Map(),
    };
    const work = after(
      { type: 'review-loaded', review },
      { type: 'row-judged', key: 'a' },
      { type: 'row-judged', key: 'zz' },
    );
    expect(work.review?.rows.map((row) => row.key)).toEqual(['b']);
    expect(work.review?.waiting).toBe(6);
  });

  test('a new drift report is not yet in the sheet', () => {
    const work = after({ type: 'drift-reported', report: aDriftReport() }, { type: 'drift-sheet-written' });
    expect(work.driftSheetWritten).toBe(true);
    expect(reduceWork(work, { type: 'drift-reported', report: aDriftReport() }).driftSheetWritten).toBe(false);
  });
});
