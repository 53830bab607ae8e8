import { followFurther } from '../../../../addin/correct/typed/follow-further.ts';
import type { CorrectContext } from '../../../../addin/correct/correct-context.ts';
import type { ChangedRow } from '../../../../contract/feedback.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';

const told = (key: string): ChangedRow => ({ key, before: 'Travel', class: 'Meals', confidence: 0.8, source: 'model' });

/** A pane whose server answers questions about the view when the test says so. */
async function askedPane() {
  const pane = await classifiedPane();
  const written: { key: string; changed: boolean }[] = [];
  const asked: ((rows: readonly ChangedRow[] | Error) => void)[] = [];
  const applier = { add: async (rows: readonly (typeof written)[number][]) => void written.push(...rows) };
  const server = {
    answerView: () =>
      new Promise<readonly ChangedRow[]>((resolve, reject) =>
        asked.push((rows) => (rows instanceof Error ? reject(rows) : resolve(rows))),
      ),
  };
  const context = { store: pane.store, server, session: { applier } } as never as CorrectContext;
  return { pane, context, written, asked };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('corrections that come while the view is being asked about are one question more', async () => {
  const { pane, context, written, asked } = await askedPane();
  const first = followFurther(context, new Set(['p4']), true);
  await settled();
  const second = followFurther(context, new Set(['p5']), true);
  const third = followFurther(context, new Set(['p6']), false);
  await settled();
  expect(asked).toHaveLength(1);

  asked[0]!([told('p7')]);
  await first;
  expect(written).toMatchObject([{ key: 'p7', changed: true }]);
  await settled();
  expect(asked).toHaveLength(2);
  const later = followFurther(context, new Set(['p8']), true);
  asked[1]!([told('p5'), told('p6'), told('p9')]);
  await Promise.all([second, third]);
  expect(written.slice(1)).toMatchObject([
    { key: 'p5', changed: false },
    { key: 'p6', changed: false },
    { key: 'p9', changed: true },
  ]);
  expect([...pane.work.corrections.changedRows]).toEqual(['p7', 'p9']);
  expect(pane.work.corrections.spread).toMatchObject({ corrected: ['p4', 'p5'], rows: [told('p7'), told('p9')] });

  // What came after the second was asked is asked by itself.
  await settled();
  expect(asked).toHaveLength(3);
  asked[2]!([]);
  await later;
});

test('a question that fails is told to those who asked it, and the next is asked all the same', async () => {
  const { context, written, asked } = await askedPane();
  const first = followFurther(context, new Set(['p4']), true);
  await settled();
  const second = followFurther(context, new Set(['p5']), true);
  asked[0]!(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await settled();
  asked[1]!([told('p7')]);
  await second;
  expect(written).toMatchObject([{ key: 'p7' }]);
});

test('where another classifier was opened before it was asked, nothing is asked', async () => {
  const { context, asked } = await askedPane();
  const following = followFurther(context, new Set(['p4']), true);
  context.session = null;
  await following;
  expect(asked).toEqual([]);
});
