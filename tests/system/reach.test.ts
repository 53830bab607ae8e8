import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { predict, purchaseDraft, purchases, say, train, type Purchase } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

/** How far a correction reaches: said before it is sent, kept to its row on request, and taken back as one. */

const amend = useAmend();
let classifier: string;
const at = () => ({ params: { classifier } });
const open: readonly Purchase[] = Array.from({ length: 30 }, (_, n) => ({
  key: `z${n}`,
  cells: [n < 20 ? 'Zebra Events booking' : `Paper & Pens Ltd ${n}`, 50 + n, 'CC1'],
  account: 'travel',
}));

beforeAll(async () => {
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases', { auditShare: 0 }) }));
  await say(amend, classifier, purchases(300, 71), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
});

function bodyFor(row: Purchase, view: string, className: string, reach?: 'row') {
  return {
    columns: ['Merchant', 'Amount', 'Centre'],
    view,
    events: [
      {
        id: randomUUID(),
        kind: 'correct' as const,
        origin: 'correction-column' as const,
        key: row.key,
        cells: [...row.cells],
        class: className,
        saidAt: '2026-11-02T09:00:00.000Z',
        ...(reach === undefined ? {} : { reach }),
      },
    ],
  };
}

/** A class that the rows are not answered with. */
async function otherClass(view: string): Promise<string> {
  const answers = await predict(amend, classifier, view, open);
  return answers.get('z0')!.class === 'meals' ? 'software' : 'meals';
}

test('says what a correction would change, records nothing, and is right about it', async () => {
  const view = randomUUID();
  const name = await otherClass(view);
  const before = await amend.call('listFeedback', at());
  const reach = await amend.call('tryFeedback', { ...at(), body: bodyFor(open[0]!, view, name) });
  expect(reach).toMatchObject({ looked: 30, shown: 30 });
  expect(reach.rows).toBeGreaterThan(10);
  expect(await amend.call('listFeedback', at())).toEqual(before);
  // Trying is no saying: tried again, it says the same.
  expect(await amend.call('tryFeedback', { ...at(), body: bodyFor(open[0]!, view, name) })).toEqual(reach);

  const { changed } = await amend.call('recordFeedback', { ...at(), body: bodyFor(open[0]!, view, name) });
  // A row that looks new no more is told, too, with the class that it had.
  const others = changed.filter(({ key, class: after, before }) => key !== 'z0' && after !== before);
  expect(others.map(({ key, class: after }) => [key, after]).sort()).toEqual(
    reach.changed.map(({ key, after }) => [key, after]).sort(),
  );
});

test('taken back, every row has the class again that it had', async () => {
  const view = randomUUID();
  await say(amend, classifier, [open[0]!], { kind: 'withdraw' });
  const before = await predict(amend, classifier, view, open);
  const name = before.get('z0')!.class === 'meals' ? 'software' : 'meals';
  await amend.call('recordFeedback', { ...at(), body: bodyFor(open[0]!, view, name) });
  const taught = await predict(amend, classifier, view, open);
  expect(taught).not.toEqual(before);
  const { changed } = await say(amend, classifier, [open[0]!], { kind: 'withdraw', origin: 'review', view });
  expect(new Set(changed.map(({ key }) => key)).size).toBeGreaterThan(10);
  expect(await predict(amend, classifier, view, open)).toEqual(before);
});

test('said of its row alone it changes that row and no other, now and after a training, and the chain holds it', async () => {
  const view = randomUUID();
  const before = await predict(amend, classifier, view, open);
  const name = before.get('z0')!.class === 'meals' ? 'software' : 'meals';
  const tried = await amend.call('tryFeedback', { ...at(), body: bodyFor(open[0]!, view, name, 'row') });
  expect(tried.rows).toBe(0);
  const { changed } = await amend.call('recordFeedback', { ...at(), body: bodyFor(open[0]!, view, name, 'row') });
  expect(changed.map(({ key, class: after, source }) => [key, after, source])).toEqual([['z0', name, 'label']]);
  const twins = [...open.slice(1, 3), { ...open[0]!, key: 'twin' }];
  const others = await predict(amend, classifier, randomUUID(), twins);
  expect(others.get('z1')).toEqual(before.get('z1'));
  expect(others.get('twin')!.source).toBe('model');
  await amend.restart();
  expect((await predict(amend, classifier, randomUUID(), twins)).get('twin')).toEqual(others.get('twin'));
  const status = await train(amend, classifier, 'linear');
  expect(status).toMatchObject({ state: 'done' });
  const answered = await predict(amend, classifier, randomUUID(), [open[0]!, twins[2]!]);
  expect(answered.get('z0')).toMatchObject({ class: name, source: 'label' });
  expect(answered.get('twin')!.source).toBe('model');
  const { entries } = await amend.call('listFeedback', { ...at(), query: { key: 'z0' } });
  expect(entries.at(-1)).toMatchObject({ class: name, reach: 'row' });
  expect(await amend.call('verifyAudit', at())).toMatchObject({ intact: true });
});
