import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classChange } from '../../../../contract/catalogue.ts';
import { feedbackKind, feedbackOrigin } from '../../../../contract/feedback.ts';
import { labelOf } from '../../../../contract/label.ts';
import { RowLabels } from '../../../../server/answer/serving/row-labels.ts';
import { changeClass } from '../../../../server/record/catalogue/change-class.ts';
import { readClassNames } from '../../../../server/record/classes/class-store.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { lockHead } from '../../../../server/record/feedback/feedback-store.ts';
import { readAllKeptLabels, type KeptLabel } from '../../../../server/record/labels/label-store.ts';
import { foldLog, rebuildLabels } from '../../../../server/record/labels/rebuild-labels.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import type { ClassCatalogue, ClassChange } from '../../../../contract/catalogue.ts';
import type { Policies } from '../../../../contract/classifier.ts';
import { predict, purchaseDraft, purchases, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const NOW = new Date('2026-11-02T09:00:00Z');
const ROWS = purchases(160, 5);
const NEW = purchases(60, 9, 1_000);

async function classifierWith(rows: readonly Purchase[], policies: Partial<Policies> = {}) {
  const { id } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID(), policies) });
  await say(amend, id, rows, { origin: 'label-column' });
  return id;
}
const listed = (classifier: string) => amend.call('listClasses', { params: { classifier } });
const idOf = ({ classes }: ClassCatalogue, name: string) => classes.find((each) => each.name === name)!.id;
const change = (classifier: string, of: ClassChange, because?: string) =>
  amend.call('changeClass', { params: { classifier }, body: { change: of, ...(because && { because }) } });
const refused = (classifier: string, of: ClassChange) =>
  amend.send('changeClass', { params: { classifier }, body: { change: of } });
const rowsByName = ({ classes }: ClassCatalogue) => Object.fromEntries(classes.map(({ name, rows }) => [name, rows]));
const of = (account: string) => ROWS.filter((row) => row.account === account).length;

describe('a class that is renamed', () => {
  let classifier: string;
  beforeAll(async () => {
    classifier = await classifierWith(ROWS);
    await train(amend, classifier, 'linear');
    const before = await listed(classifier);
    await change(classifier, { do: 'rename', class: idOf(before, 'travel'), name: 'Journeys' }, 'Clearer.');
  });

  test('has its labels, answers and counts under the new name, at once and in another process', async () => {
    const { classes, classWords, classChanges } = await amend.call('getClassifier', { params: { classifier } });
    expect(classes.sort()).toEqual(['Journeys', 'meals', 'office', 'software']);
    expect([classWords, classChanges]).toEqual([[{ word: 'travel', class: 'Journeys' }], 1]);
    expect(rowsByName(await listed(classifier))['Journeys']).toBe(of('travel'));
    const expected = NEW.filter(({ account }) => account === 'travel').map(({ key }) => key);
    for (let server = 0; server < 2; server++) {
      const answers = await predict(amend, classifier, randomUUID(), [...NEW, ...ROWS.slice(0, 40)]);
      expect([...new Set([...answers.values()].map((each) => each.class))].sort()).toEqual(classes);
      for (const key of expected) expect(answers.get(key)!.class).toBe('Journeys');
      await amend.restart();
    }
  });

  test('is meant by its former name; the log keeps what was said, and says who renamed it', async () => {
    const [row] = NEW;
    const sent = await say(amend, classifier, [row!], { class: 'TRAVEL' });
    expect(sent.changed).toEqual([]);
    expect((await amend.call('getClassifier', { params: { classifier } })).classes).toHaveLength(4);
    expect(rowsByName(await listed(classifier))['Journeys']).toBe(of('travel') + 1);
    const { entries } = await amend.call('listFeedback', { params: { classifier }, query: { limit: 1_000 } });
    expect(new Set(entries.map((entry) => entry.class))).toContain('travel');
    expect(await amend.call('verifyAudit', { params: { classifier } })).toMatchObject({ intact: true });
    const { events } = await amend.call('listAudit', { params: { classifier } });
    expect(events.at(-1)).toMatchObject({
      kind: 'class-renamed',
      reason: 'Clearer.',
      details: { before: { name: 'travel', words: [] }, after: { name: 'Journeys', words: ['travel'] } },
    });
  });

  test('teaches the model that knows its former name; a version is reproduced by the names of then', async () => {
    const meals = NEW.filter((row) => row.account === 'meals');
    const view = randomUUID();
    await predict(amend, classifier, view, meals);
    const { changed } = await say(amend, classifier, meals.slice(0, 1), { class: 'Journeys', view });
    expect(changed[0]).toMatchObject({ class: 'Journeys', source: 'label' });
    const answer = await amend.call('reproduceVersion', { params: { classifier, version: '1' } });
    expect(answer).toMatchObject({ sameLabels: true, sameModel: true });
    const { state, version } = await train(amend, classifier, 'linear');
    expect([state, version!.version]).toEqual(['done', 2]);
    // Compared by the names of now, the version before has not lost a class.
    expect(version!.gate.comparisons[0]!.champion.accuracy).toBeGreaterThan(0.8);
  });

  test('cannot take a name that means another class', async () => {
    const catalogue = await listed(classifier);
    const asked = await refused(classifier, { do: 'rename', class: idOf(catalogue, 'meals'), name: 'Travel' });
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'class-fixed', values: { reason: 'name', name: 'Travel', class: 'Journeys' } },
    });
    const same = await change(classifier, { do: 'rename', class: idOf(catalogue, 'Journeys'), name: 'travel' });
    expect(same.classes.find(({ name }) => name === 'travel')!.aliases).toContain('Journeys');
  });
});

describe('classes that are merged', () => {
  test('are one: labels, counts, and what the model says of both; parted again, they are two', async () => {
    const classifier = await classifierWith(ROWS);
    await train(amend, classifier, 'linear');
    const view = randomUUID();
    const probabilitiesOf = async () => {
      const { classes, probabilities } = await amend.call('predict', {
        params: { classifier },
        body: { view, rows: rowsOfOne(NEW[0]!), probabilities: true },
      });
      return Object.fromEntries(classes.map((name, k) => [name, probabilities![0]![k]!]));
    };
    const before = await probabilitiesOf();
    const catalogue = await listed(classifier);
    const [office, software] = [idOf(catalogue, 'office'), idOf(catalogue, 'software')];
    const merged = await change(classifier, { do: 'merge', class: office, into: software });
    expect(merged.classes.find(({ id }) => id === office)).toMatchObject({
      state: 'merged',
      mergedInto: software,
      rows: 0,
      saidOf: of('office'),
    });
    expect(rowsByName(merged)['software']).toBe(of('software') + of('office'));
    const after = await probabilitiesOf();
    expect(Object.keys(after).sort()).toEqual(['meals', 'software', 'travel']);
    expect(after['software']).toBeCloseTo(before['software']! + before['office']!, 12);
    expect(after['meals']).toBeCloseTo(before['meals']!, 12);
    const again = await train(amend, classifier, 'linear');
    expect(again.version!.gate.comparisons[0]!.champion.accuracy).toBe(1);
    expect((await amend.call('getClassifier', { params: { classifier } })).labels).toBe(ROWS.length);
    const chained = await refused(classifier, { do: 'merge', class: idOf(merged, 'meals'), into: office });
    expect(chained.body).toMatchObject({ values: { reason: 'merged', class: 'office', into: 'software' } });
    const parted = await change(classifier, { do: 'part', class: office });
    expect(rowsByName(parted)).toEqual(rowsByName(catalogue));
  });
});

describe('a class that is retired', () => {
  test('keeps its labels and is predicted no more, its probability going to the others; reopened, it is', async () => {
    const classifier = await classifierWith(ROWS);
    await train(amend, classifier, 'linear');
    const office = idOf(await listed(classifier), 'office');
    await change(classifier, { do: 'retire', class: office });
    expect((await amend.call('getClassifier', { params: { classifier } })).retiredClasses).toEqual(['office']);
    const own = ROWS.find((row) => row.account === 'office')!;
    // The same cells under another key: rows alike say nothing of it either.
    const alike = { ...own, key: 'alike' };
    const answers = await predict(amend, classifier, randomUUID(), [...NEW, own, alike]);
    expect(answers.get(own.key)).toEqual({ class: 'office', confidence: 1, source: 'label' });
    expect([...answers].filter(([, each]) => each.class === 'office').map(([key]) => key)).toEqual([own.key]);
    const { classes, probabilities } = await amend.call('predict', {
      params: { classifier },
      body: { view: randomUUID(), rows: rowsOfOne(alike), probabilities: true },
    });
    expect(probabilities![0]![classes.indexOf('office')]).toBe(0);
    expect(probabilities![0]!.reduce((sum, each) => sum + each)).toBeCloseTo(1, 12);
    await change(classifier, { do: 'reopen', class: office });
    expect((await predict(amend, classifier, randomUUID(), [alike])).get('alike')!.class).toBe('office');
  });
});

describe('a slip', () => {
  test('is removed when no row has it, now or behind what stands; said again, it comes back', async () => {
    const classifier = await classifierWith(ROWS.slice(0, 40));
    await say(amend, classifier, ROWS.slice(0, 1), { class: 'Travle' });
    const slip = idOf(await listed(classifier), 'Travle');
    const held = await refused(classifier, { do: 'remove', class: slip });
    expect(held).toMatchObject({ status: 409, body: { values: { reason: 'rows', class: 'Travle', rows: 1 } } });
    await say(amend, classifier, ROWS.slice(0, 1), { kind: 'withdraw' });
    const gone = await change(classifier, { do: 'remove', class: slip });
    expect(gone.classes.map(({ name }) => name)).not.toContain('Travle');
    expect((await amend.call('getClassifier', { params: { classifier } })).classes).not.toContain('Travle');
    await say(amend, classifier, ROWS.slice(0, 1), { class: 'Travle' });
    expect(idOf(await listed(classifier), 'Travle')).toBe(slip);
  });
});

describe('a closed catalogue', () => {
  test('refuses a class that it has not, names near ones and who may add it; added, it is taken', async () => {
    const classifier = await classifierWith(ROWS.slice(0, 40));
    const { policies } = await amend.call('getClassifier', { params: { classifier } });
    await amend.call('setPolicies', { params: { classifier }, body: { ...policies, classes: 'closed' } });
    const event = {
      id: randomUUID(),
      kind: 'correct' as const,
      origin: 'review' as const,
      key: 'p1',
      class: 'softwear',
    };
    const body = {
      columns: ['Merchant', 'Amount', 'Centre'],
      events: [{ ...event, cells: ['x', 1, 'CC1'], saidAt: '2026-11-02T09:00:00.000Z' }],
    };
    const asked = await amend.send('recordFeedback', { params: { classifier }, body });
    expect(asked).toMatchObject({
      status: 422,
      body: {
        code: 'class-unknown',
        values: { class: 'softwear', near: ['software'], roles: ['approver', 'admin'] },
        detail:
          'There is no class “softwear”, but “software”. New ones are added by people with the role approver or admin.',
      },
    });
    await say(amend, classifier, ROWS.slice(0, 2), { class: 'SOFT-WARE' });
    await change(classifier, { do: 'add', name: 'softwear', description: 'Clothes' });
    expect(await amend.call('recordFeedback', { params: { classifier }, body })).toMatchObject({ recorded: 1 });
    expect((await amend.call('getClassifier', { params: { classifier } })).classDescriptions).toEqual({
      softwear: 'Clothes',
    });
  });
});

test('what was sent before a rename and once more after it was recorded already', async () => {
  const classifier = await classifierWith(ROWS.slice(0, 10));
  const event = { id: randomUUID(), kind: 'correct' as const, origin: 'review' as const, key: 'p1', class: 'Fuel' };
  const body = {
    columns: ['Merchant', 'Amount', 'Centre'],
    events: [{ ...event, cells: ['x', 1, 'CC1'], saidAt: '2026-11-02T09:00:00.000Z' }],
  };
  await amend.call('recordFeedback', { params: { classifier }, body });
  await change(classifier, { do: 'rename', class: idOf(await listed(classifier), 'Fuel'), name: 'Petrol' });
  expect(await amend.call('recordFeedback', { params: { classifier }, body })).toMatchObject({
    recorded: 0,
    repeated: 1,
  });
});

/** Something said of one of three rows, or something changed of the catalogue. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(...feedbackKind.options),
      origin: fc.constantFrom(...feedbackOrigin.options),
      row: fc.integer({ min: 0, max: 2 }),
      class: fc.constantFrom('Alpha', 'ALPHA', 'Bravo', 'Charlie', 'Delta'),
      person: fc.constantFrom('Ann', 'Bob'),
      unseen: fc.integer({ min: 0, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('rename', 'merge', 'part', 'retire', 'reopen', 'remove'),
      class: fc.integer({ min: 1, max: 4 }),
      into: fc.integer({ min: 1, max: 4 }),
      name: fc.constantFrom('Alpha', 'Bravo', 'Echo', 'Foxtrot'),
    }),
  },
);

test('labels are the same in the table, made anew and in memory, after any history of words and changes', async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { db } = amend;
      const classifier = await storedClassifier(db);
      const log = createFeedbackLog(db, () => NOW);
      const first = ['Alpha', 'Bravo', 'Charlie', 'Delta'].map((name, at) => ({
        ...{ id: randomUUID(), kind: 'correct' as const, origin: 'review' as const, key: `row ${at % 3}` },
        ...{ rowHash: 'h', cells: ['x'], predictedClass: null, predictionId: null, note: null, saidAt: NOW },
        ...{ class: name, person: 'Cara', basedOn: null },
      }));
      let { sequence: last } = await log.append(classifier, first);
      for (const each of steps) {
        if ('do' in each) {
          const { name, into, ...of } = each;
          const change = classChange.parse({
            ...of,
            ...(of.do === 'rename' && { name }),
            ...(of.do === 'merge' && { into }),
          });
          const outcome = await changeClass(db, classifier, { change, because: '' }, { person: 'Ann', at: NOW }).catch(
            (error: unknown) => error,
          );
          if (outcome === undefined) changes++;
          else expect(outcome).toMatchObject({ code: 'class-fixed' });
          continue;
        }
        const isTable = each.origin === 'label-column';
        const kind = each.kind === 'adopt' && !isTable ? 'correct' : each.kind;
        const draft = {
          ...{ id: randomUUID(), kind, origin: each.origin, key: `row ${each.row}`, rowHash: 'h', cells: ['x'] },
          ...{ predictedClass: null, predictionId: null, note: null, saidAt: NOW },
          class: kind === 'withdraw' || kind === 'unsure' ? null : each.class,
          person: each.origin === 'found' ? null : each.person,
          basedOn: Math.max(0, last - each.unseen),
        };
        ({ sequence: last } = await log.append(classifier, [draft]));
      }
      const kept = await readAllKeptLabels(db, classifier);
      const folded = await foldLog(db, classifier, last);
      const plain = (labels: Iterable<KeptLabel>) =>
        Object.fromEntries(
          [...labels].map(({ key, label, lastSequence, changedSequence }) => [
            key,
            { label, lastSequence, changedSequence },
          ]),
        );
      expect(plain(kept)).toEqual(plain(folded.values()));
      expect(kept.every(({ isWhole }) => isWhole)).toBe(true);
      expect((await rebuildLabels(db, classifier, lockHead)).differing).toEqual([]);
      // Nothing that stands is of a class that was merged or removed.
      const names = await readClassNames(db, classifier);
      for (const { label } of kept) expect([...names, undefined]).toContain(labelOf(label)?.class);
      // The answering process folds what it reads of the table.
      const memory = new RowLabels();
      for (const { key, label } of kept) memory.set(key, label);
      for (const [key, { label }] of folded) expect(memory.labelOfRow(key)).toEqual(label);
    }),
    { numRuns: 100, seed: 11 },
  );
  expect(changes).toBeGreaterThan(100);
}, 120_000);

function rowsOfOne({ key, cells }: Purchase) {
  return { keys: [key], columns: ['Merchant', 'Amount', 'Centre'].map((name, at) => ({ name, values: [cells[at]!] })) };
}
