import { FakeWorkbook } from '../../fakes/fake-workbook.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

const january = () => purchases(['Cafe', 'Taxi', 'Diner', 'Bus', 'Bistro', 'Tram'], [4, 12, 5, 15, 4.5, 11]);
const february = () => purchases(['Hotel', 'Paper', 'Pens', 'Inn', 'Desk', 'Hostel'], [90, 7, 3, 80, 300, 45]);

/** Six purchases numbered from p0, the last two without a class. */
function purchases(merchants: string[], amounts: number[]): FakeWorkbook {
  return new FakeWorkbook([
    { name: 'Id', values: merchants.map((_, row) => `p${row}`) },
    { name: 'Merchant', values: merchants },
    { name: 'Amount', values: amounts },
    { name: 'Account', values: ['Meals', 'Travel', 'Meals', 'Travel', null, null] },
  ]);
}

/** The pane on February's workbook, of a classifier that knows January's. */
async function onFebruary(): Promise<PaneHarness> {
  const before = await new PaneHarness(january()).open({ remembered: true });
  before.actions.train();
  await before.settle();
  const pane = new PaneHarness(february());
  const { columns, events } = before.server.feedbackRequests[0]!;
  // Every pane of the tests counts its ids from 1.
  const named = events.map((event, at) => ({ ...event, id: `00000000-0000-4000-8000-00000000bee${at}` }));
  await pane.server.recordFeedback('c', { columns, events: named });
  return pane.open({ remembered: true });
}

const keysSaid = ({ server }: PaneHarness) => server.log.slice(4).map(({ key }) => key);

describe('keys that begin again', () => {
  test('stop a training before anything is sent: the person is asked', async () => {
    const pane = await onFebruary();
    pane.actions.train();
    await pane.settle();
    expect(keysSaid(pane)).toEqual([]);
    expect(pane.server.trainings).toBe(0);
    expect(pane.work.rows.question).toMatchObject({ returned: 4, others: 4, suggested: 'Cards' });
    expect(pane.task('train')).toMatchObject({ kind: 'failed', problem: { code: 'rows-in-question' } });
  });

  test('stop a classification before a row is asked about, and hold back what is typed', async () => {
    const pane = await onFebruary();
    pane.actions.classify();
    await pane.settle();
    expect(pane.server.predictionRequests).toEqual([]);
    expect(pane.work.rows.question).not.toBeNull();
    pane.workbook.type('p1', 'Office');
    await pane.settle();
    expect(keysSaid(pane)).toEqual([]);
    expect(pane.work.corrections.typed).toMatchObject([{ key: 'p1', class: 'Office' }]);
    expect(pane.task('correct').kind).toBe('idle');
  });

  test('are noticed at the first correction, too', async () => {
    const pane = await onFebruary();
    pane.workbook.type('p1', 'Office');
    await pane.settle();
    expect(keysSaid(pane)).toEqual([]);
    expect(pane.work.rows.question).not.toBeNull();
  });

  describe('what a person typed meanwhile', () => {
    const typedMeanwhile = async () => {
      const pane = await onFebruary();
      for (const [key, text] of [
        ['p1', 'Office'],
        ['p2', 'Travel'],
        ['p1', 'Paper'],
        ['p4', 'Meals'],
        ['p4', null],
      ] as const) {
        pane.workbook.type(key, text);
        await pane.settle();
      }
      expect(pane.work.corrections.typed).toHaveLength(3);
      return pane;
    };
    const saidSince = ({ server }: PaneHarness) =>
      server.log.slice(4).map(({ key, class: name, origin }) => [key, name, origin]);

    test('is sent as their word under the name of the other rows, the last of each row, once', async () => {
      const pane = await typedMeanwhile();
      pane.actions.sayRows('February');
      await pane.settle();
      pane.actions.rescan();
      await pane.settle();
      expect(saidSince(pane)).toEqual([
        ['February ▸ p1', 'Paper', 'correction-column'],
        ['February ▸ p2', 'Travel', 'correction-column'],
      ]);
      expect(pane.work.corrections).toMatchObject({ typed: [], found: 0 });
      expect(pane.work.corrections.history.flat().map(({ key }) => key)).toEqual(['February ▸ p1', 'February ▸ p2']);
    });

    test('is sent as their word of the same rows', async () => {
      const pane = await typedMeanwhile();
      pane.actions.sayRows(null);
      await pane.settle();
      expect(saidSince(pane)).toEqual([
        ['p1', 'Paper', 'correction-column'],
        ['p2', 'Travel', 'correction-column'],
      ]);
      expect(pane.work.corrections.found).toBe(0);
    });

    test('is sent before anything is found when the rows turn out to be the known ones', async () => {
      const pane = await typedMeanwhile();
      pane.workbook.columns = january().columns;
      pane.actions.train();
      await pane.settle();
      expect(pane.work.rows.question).toBeNull();
      expect(saidSince(pane).filter(([, , origin]) => origin !== 'label-column')).toEqual([
        ['p1', 'Paper', 'correction-column'],
        ['p2', 'Travel', 'correction-column'],
      ]);
    });
  });

  test('the same rows: labels follow the key as ever, and nothing is asked again after a reload', async () => {
    const pane = await onFebruary();
    pane.actions.train();
    await pane.settle();
    pane.actions.sayRows(null);
    await pane.settle();
    pane.actions.train();
    await pane.settle();
    expect(keysSaid(pane)).toEqual(['p0', 'p1', 'p2', 'p3']);
    pane.actions.open();
    await pane.settle();
    pane.actions.classify();
    await pane.settle();
    expect(pane.work.rows.question).toBeNull();
    expect(pane.work.classified).toMatchObject({ rows: 2 });
  });

  test('other rows: they are labelled, classified, corrected and copied under keys of their own, after a reload too', async () => {
    const pane = await onFebruary();
    pane.actions.train();
    await pane.settle();
    pane.actions.sayRows('February');
    await pane.settle();
    expect(pane.work.rows).toMatchObject({ question: null, identity: { series: 'February' } });
    pane.actions.train();
    await pane.settle();
    expect(keysSaid(pane)).toEqual(['February ▸ p0', 'February ▸ p1', 'February ▸ p2', 'February ▸ p3']);

    pane.actions.open();
    await pane.settle();
    pane.actions.classify();
    await pane.settle();
    expect(pane.server.predictionRequests[0]?.rows.keys).toEqual(['February ▸ p4', 'February ▸ p5']);
    expect([...pane.workbook.predictions.keys()]).toEqual(['p4', 'p5']);
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(keysSaid(pane).at(-1)).toBe('February ▸ p4');
    pane.workbook.answers = [null, null, null, null, 'Travel', 'Travel'];
    pane.actions.copyClasses('all');
    await pane.settle();
    expect(pane.workbook.columns[3]!.values).toEqual(['Meals', 'Travel', 'Meals', 'Travel', 'Meals', 'Travel']);
    pane.actions.showRow('February ▸ p4');
    pane.actions.showRow('p4');
    await pane.settle();
    expect(pane.workbook.shown).toEqual(['p4']);
    expect(pane.task('correct')).toMatchObject({ kind: 'failed', problem: { code: 'row-gone' } });
  });
});

test('rows that are as they were, or new, are never compared by the server', async () => {
  const pane = await new PaneHarness(january()).open({ remembered: true });
  pane.actions.train();
  await pane.settle();
  pane.workbook.columns[2]!.values[0] = 5;
  pane.actions.train();
  pane.actions.classify();
  await pane.settle();
  expect(pane.server.comparedKeys).toEqual([]);
  expect(pane.server.log).toHaveLength(5);
});
