import { emptyMemory, noteSaid } from '../../../addin/feedback/said-memory.ts';
import { sendLabels, type LabelSending } from '../../../addin/training/send-labels.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeMemory, fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer, serverAwayProblem } from '../../fakes/fake-server.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';

const purchases = (labels: (string | number | null)[], ids: (string | null)[] = labels.map((_, i) => `p${i}`)) =>
  sheetTable({
    Id: ids,
    Merchant: labels.map((_, i) => `shop ${i}`),
    Amount: labels.map((_, i) => i),
    Account: labels,
  });

function sending(server = new FakeServer()): LabelSending & { server: FakeServer } {
  return { server, store: new FakeMemory(), pacing: fakePacing(), memory: emptyMemory() };
}

describe('sendLabels', () => {
  test('sends every label once, as feedback of the label column with the feature cells', async () => {
    const labels = sending();
    const sent = await sendLabels(labels, aClassifier(), purchases(['Travel', null, 6100]));
    expect(sent).toEqual({ labelled: 2, sent: 2, withdrawn: 0, waiting: 0, leftOut: 0 });
    expect(
      labels.server.log.map(({ key, kind, origin, class: name, cells }) => ({ key, kind, origin, name, cells })),
    ).toEqual([
      { key: 'p0', kind: 'correct', origin: 'label-column', name: 'Travel', cells: ['shop 0', 0] },
      { key: 'p2', kind: 'correct', origin: 'label-column', name: '6100', cells: ['shop 2', 2] },
    ]);
  });

  test('an answer of Amend’s that was copied into the label column is adopted, unless a person gave the row that class', async () => {
    const labels = sending();
    await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals', null, null, null]));
    noteSaid(labels.memory, {
      id: 'x',
      key: 'p3',
      kind: 'accept',
      origin: 'review',
      class: 'Meals',
      cells: [],
      saidAt: '',
    });
    const copied = {
      ...purchases(['Travel', 'Meals', 'Office', 'Meals', 'Travel']),
      answers: ['Travel', 'Travel', 'Office', 'Meals', 'Meals'],
    };
    await sendLabels(labels, aClassifier(), copied);
    // p4 says something else than Amend does: somebody has looked.
    expect(labels.server.log.slice(2).map((event) => [event.key, event.kind])).toEqual([
      ['p2', 'adopt'],
      ['p3', 'correct'],
      ['p4', 'correct'],
    ]);
    const edited = sheetTable(
      {
        Id: ['p0', 'p1', 'p2'],
        Merchant: ['shop 0', 'shop 1', 'edited'],
        Amount: [0, 1, 2],
        Account: ['Travel', 'Meals', 'Office'],
      },
      ['Travel', 'Meals', 'Travel'],
    );
    await sendLabels(labels, aClassifier(), edited);
    expect(labels.server.log.slice(5).map((event) => [event.key, event.kind])).toEqual([['p2', 'adopt']]);
  });

  test('another spelling of what the log has is not sent again, and a changed class is', async () => {
    const labels = sending();
    const known = aClassifier({ classes: ['Office', 'Travel'] });
    await sendLabels(labels, known, purchases(['Office', 'OFFICE', 'of-fice', 'travel']));
    expect(labels.server.log.map((event) => event.class)).toEqual(['Office', 'Office', 'Office', 'Travel']);
    expect(await sendLabels(labels, known, purchases(['OFFICE', 'Office', 'office ', 'TRAVEL']))).toMatchObject({
      sent: 0,
      withdrawn: 0,
    });
    expect(await sendLabels(labels, known, purchases(['Travel', 'Office', 'office ', 'TRAVEL']))).toMatchObject({
      sent: 1,
    });
  });

  test('a classifier read before a class came takes its spelling from what was said since', async () => {
    const labels = sending();
    await sendLabels(labels, aClassifier({ classes: [] }), purchases(['Office', 'Office', 'office', 'Travel']));
    expect(
      await sendLabels(labels, aClassifier({ classes: [] }), purchases(['OFFICE', 'OFFICE', 'office', 'Travel'])),
    ).toMatchObject({ sent: 0 });
  });

  test('spellings kept apart are classes of their own', async () => {
    const labels = sending();
    const { policies } = aClassifier();
    const apart = aClassifier({ policies: { ...policies, spellings: 'apart' } });
    await sendLabels(labels, apart, purchases(['Office', 'OFFICE']));
    expect(labels.server.log.map((event) => event.class)).toEqual(['Office', 'OFFICE']);
    await expect(sendLabels(sending(), aClassifier(), purchases(['Office', 'OFFICE']))).rejects.toMatchObject({
      code: 'one-class',
    });
  });

  test('training twice sends nothing twice', async () => {
    const labels = sending();
    await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals']));
    expect(await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals']))).toMatchObject({
      sent: 0,
      withdrawn: 0,
    });
    expect(labels.server.log).toHaveLength(2);
  });

  test('sends only what is new or changed: a class, a feature cell, an emptied label', async () => {
    const labels = sending();
    await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals', 'Meals', null]));
    const edited = sheetTable({
      Id: ['p0', 'p1', 'p2', 'p3'],
      Merchant: ['shop 0', 'other shop', 'shop 2', 'shop 3'],
      Amount: [0, 1, 2, 3],
      Account: ['Office', 'Meals', null, null],
    });
    expect(await sendLabels(labels, aClassifier(), edited)).toEqual({
      labelled: 2,
      sent: 2,
      withdrawn: 1,
      waiting: 0,
      leftOut: 0,
    });
    expect(labels.server.log.slice(3).map((event) => [event.key, event.kind, event.class])).toEqual([
      ['p0', 'correct', 'Office'],
      ['p1', 'correct', 'Meals'],
      ['p2', 'withdraw', undefined],
    ]);
  });

  test('a label that goes back to what it was is sent again', async () => {
    const labels = sending();
    for (const label of ['Travel', 'Meals', 'Travel'])
      await sendLabels(labels, aClassifier(), purchases([label, 'Office']));
    expect(labels.server.log.filter((event) => event.key === 'p0').map((event) => event.class)).toEqual([
      'Travel',
      'Meals',
      'Travel',
    ]);
  });

  test('a request whose answer was lost is repeated with the same ids', async () => {
    const labels = sending();
    labels.server.breakNext('recordFeedback', serverAwayProblem(), serverAwayProblem());
    await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals']));
    expect(labels.server.log).toHaveLength(2);
  });

  test('a server that stays away ends it; the next time goes on with the rest', async () => {
    const labels = sending();
    const many = purchases(Array.from({ length: 2_500 }, (_, i) => (i % 2 ? 'Travel' : 'Meals')));
    labels.server.breakNext('recordFeedback');
    const record = labels.server.recordFeedback.bind(labels.server);
    let requests = 0;
    labels.server.recordFeedback = async (id, request) => {
      if (++requests > 1 && requests < 6) throw serverAwayProblem();
      return record(id, request);
    };
    await expect(sendLabels(labels, aClassifier(), many)).rejects.toMatchObject({ code: 'server-away' });
    expect(labels.server.log).toHaveLength(2_000);
    expect(await sendLabels(labels, aClassifier(), many)).toMatchObject({ sent: 500 });
    expect(new Set(labels.server.log.map((event) => event.key)).size).toBe(2_500);
  });

  test('labels of rows without a key of their own are left out and counted', async () => {
    const labels = sending();
    expect(
      await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals', 'Meals', 'Office'], ['a', null, 'b', 'b'])),
    ).toMatchObject({ sent: 1, leftOut: 3 });
  });

  test.each([
    ['no label', [null, null], 'no-labels', 'No row has a class in the column “Account” yet.'],
    ['one class only', ['Travel', 'Travel', null], 'one-class', 'Every row with a class says “Travel”.'],
  ])('%s is said before anything is sent', async (_, values, code, message) => {
    const labels = sending();
    await expect(sendLabels(labels, aClassifier(), purchases(values))).rejects.toMatchObject({ code, message });
    expect(labels.server.feedbackRequests).toEqual([]);
  });

  test('no label column is said before anything is sent', async () => {
    await expect(
      sendLabels(sending(), aClassifier(), sheetTable({ Id: ['a'], Merchant: ['x'], Amount: [1] })),
    ).rejects.toMatchObject({ code: 'label-column-missing' });
  });

  test('no usable key is said before anything is sent', async () => {
    await expect(
      sendLabels(sending(), aClassifier(), purchases(['Travel', 'Meals'], [null, null])),
    ).rejects.toMatchObject({ code: 'no-usable-keys' });
  });

  test('another person’s labels come between: they are read from the log and nothing is lost', async () => {
    const labels = sending();
    await labels.server.recordFeedback('c', {
      columns: [],
      events: [
        {
          id: '00000000-0000-4000-8000-00000000beef',
          kind: 'correct',
          origin: 'label-column',
          key: 'zz',
          cells: [],
          class: 'Meals',
          saidAt: '2026-03-01T09:00:00.000Z',
        },
      ],
    });
    await sendLabels(labels, aClassifier(), purchases(['Travel', 'Meals']));
    expect(labels.memory.readTo).toBe(0);
    expect(labels.memory.labels.size).toBe(0);
  });
});

test('where something needs approval, what waits is known from the log, counted, and not sent again', async () => {
  const labels = sending();
  const { policies } = aClassifier();
  const classifier = aClassifier({ policies: { ...policies, approval: { needs: 'all' } } });
  labels.server.waits = ({ key }) => key !== 'p0';
  const sent = await sendLabels(labels, classifier, purchases(['Travel', 'Meals', 'Meals']));
  expect(sent).toMatchObject({ sent: 3, waiting: 2 });
  expect(await sendLabels(labels, classifier, purchases(['Travel', 'Meals', 'Meals']))).toMatchObject({
    sent: 0,
    waiting: 0,
  });
  expect(await sendLabels(labels, classifier, purchases(['Office', 'Travel', null]))).toMatchObject({
    sent: 2,
    withdrawn: 1,
    waiting: 2,
  });
});
