import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { createClient } from '../../addin/api/client.ts';
import { checkLabels } from '../../addin/table/labels.ts';
import { catchUp, emptyMemory } from '../../addin/feedback/said-memory.ts';
import { sendLabels } from '../../addin/training/send-labels.ts';
import type { Spellings } from '../../contract/class-spelling.ts';
import { FakeMemory, fakePacing } from '../fakes/fake-outbox.ts';
import { sheetTable } from '../fakes/sheet-table.ts';
import { train } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

/** 100 labelled rows of three classes in nine spellings, 20 rows without a label. */
const { data } = Papa.parse<Record<'No' | 'Text' | 'Class', string>>(
  readFileSync(join(import.meta.dirname, 'spellings.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
);
const table = sheetTable({
  No: data.map((row) => row.No),
  Text: data.map((row) => row.Text),
  Class: data.map((row) => (row.Class === '' ? null : row.Class)),
});
const labelCells = table.columns[2]!.values;

const amend = useAmend();

/** Sets up, sends the label column as the pane does, and trains; what became of it. */
async function learn(spellings: Spellings) {
  const server = createClient({ baseUrl: amend.url });
  const made = await server.createClassifier({
    name: randomUUID(),
    columns: [{ name: 'Text', type: 'text' }],
    keyColumns: ['No'],
    labelColumn: 'Class',
    policies: { spellings },
  });
  const sending = { server, store: new FakeMemory(), pacing: fakePacing(), memory: emptyMemory() };
  const first = await sendLabels(sending, made, table);
  const { version } = await train(amend, made.id, 'linear');
  const after = { ...sending, memory: emptyMemory() };
  const classifier = await server.getClassifier(made.id);
  await catchUp(server, after.store, classifier, after.memory);
  const again = await sendLabels(after, classifier, table);
  return {
    classes: classifier.classes,
    learned: version!.metrics.classes.map((each) => each.class).sort(),
    first,
    again,
  };
}

test('the pane says which spellings are taken as one', () => {
  const check = checkLabels(labelCells, 'together');
  expect(check.classes).toEqual([
    { name: 'Office', rows: 40 },
    { name: 'Travel', rows: 37 },
    { name: 'IT', rows: 23 },
  ]);
  expect(check.spelled).toEqual([
    { name: 'Office', also: ['office', 'OFFICE'] },
    { name: 'Travel', also: ['TRAVEL', 'travel'] },
    { name: 'IT', also: ['I T', 'it'] },
  ]);
});

test('nine spellings train as three classes, and a new memory sends none of them again', async () => {
  const { classes, learned, first, again } = await learn('together');
  expect([...classes].sort()).toEqual(['IT', 'Office', 'Travel']);
  expect(learned).toEqual(['IT', 'Office', 'Travel']);
  expect([first.sent, again.sent]).toEqual([100, 0]);
});

test('kept apart, the nine spellings are nine classes', async () => {
  const { classes, again } = await learn('apart');
  expect(classes).toHaveLength(9);
  expect(again.sent).toBe(0);
});
