import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { createClient } from '../../addin/api/client.ts';
import { compareRows } from '../../addin/rows/compare-rows.ts';
import { PLAIN_KEYS, type RowIdentity } from '../../addin/table/row-series.ts';
import { catchUp, emptyMemory } from '../../addin/feedback/said-memory.ts';
import { sendLabels } from '../../addin/training/send-labels.ts';
import type { SheetTable } from '../../addin/ports/workbook-port.ts';
import { FakeMemory, fakePacing } from '../fakes/fake-outbox.ts';
import { sheetTable } from '../fakes/sheet-table.ts';
import { useAmend } from '../setup/use-amend.ts';

/** Two months of 90 purchases each, both numbered from 1. */
const january = month('january');
const february = month('february');

const amend = useAmend();

/** A classifier that has learned January, and the pane of a person who has February before them. */
async function afterJanuary() {
  const server = createClient({ baseUrl: amend.url });
  const classifier = await server.createClassifier({
    name: randomUUID(),
    columns: [
      { name: 'Text', type: 'text' },
      { name: 'Amount', type: 'number' },
    ],
    keyColumns: ['No'],
    labelColumn: 'Class',
  });
  const sending = { server, store: new FakeMemory(), pacing: fakePacing(), memory: emptyMemory() };
  await sendLabels(sending, classifier, january);
  await catchUp(server, sending.store, classifier, sending.memory);
  const compare = (table: SheetTable, identity: RowIdentity = PLAIN_KEYS) =>
    compareRows(sending, { classifier, table, identity }, sending.memory);
  const labels = async () => (await server.getClassifier(classifier.id)).labels;
  return { sending, classifier, compare, labels };
}

describe('keys that begin again in the next file', () => {
  test('are noticed before anything is sent, with an example of both rows and a name for the new ones', async () => {
    const { compare, labels } = await afterJanuary();
    expect(await compare(february)).toEqual({
      returned: 90,
      others: expect.any(Number),
      example: {
        key: expect.any(String),
        before: [
          { name: 'Text', value: expect.any(String) },
          { name: 'Amount', value: expect.any(String) },
        ],
        now: [
          { name: 'Text', value: expect.any(String) },
          { name: 'Amount', value: expect.any(String) },
        ],
      },
      suggested: 'february',
    });
    expect((await compare(february))!.others).toBeGreaterThanOrEqual(85);
    expect(await labels()).toBe(90);
  });

  test('of other rows: both are kept, 180 labels, and sending again sends none', async () => {
    const { sending, classifier, compare, labels } = await afterJanuary();
    const ofFebruary = { ...february, series: 'February' };
    expect(await compare(ofFebruary, { series: 'February', since: 0 })).toBeNull();
    expect((await sendLabels(sending, classifier, ofFebruary)).sent).toBe(90);
    expect(await labels()).toBe(180);
    expect((await sendLabels(sending, classifier, ofFebruary)).sent).toBe(0);
    expect((await sendLabels(sending, classifier, january)).sent).toBe(0);
  });

  test('of a series that is taken: asked about by the keys as they stand in the sheet, and another name suggested', async () => {
    const { sending, classifier, compare } = await afterJanuary();
    await sendLabels(sending, classifier, { ...february, series: 'february' });
    const [first] = (await sending.server.listFeedback(classifier.id, 90)).entries;
    expect(first?.key).toBe('february ▸ 1');
    const question = await compare(
      { ...february, columns: january.columns, series: 'february' },
      { series: 'february', since: 0 },
    );
    expect(question).toMatchObject({ returned: 90, suggested: 'february 2' });
    expect(question!.example.key).toMatch(/^\d+$/);
  });

  test('of the same rows, edited: their labels follow the key, and it is not asked again', async () => {
    const { sending, classifier, compare, labels } = await afterJanuary();
    const same = { series: null, since: sending.memory.readTo };
    expect(await compare(february, same)).toBeNull();
    await sendLabels(sending, classifier, february);
    expect(await labels()).toBe(90);
    expect(await compare(february)).toBeNull();
    // Rows that are others once more are asked about once more.
    await catchUp(sending.server, sending.store, classifier, sending.memory);
    expect(await compare(january, same)).toMatchObject({ returned: 90 });
  });

  test('a handful of rows edited whole, and every amount edited, raise no question', async () => {
    const { compare } = await afterJanuary();
    expect(await compare(edited((row) => (row < 5 ? { Text: `rewritten ${row}`, Amount: -row } : {})))).toBeNull();
    expect(await compare(edited((row) => ({ Amount: row + 0.01 })))).toBeNull();
  });
});

/** January with cells changed. */
function edited(change: (row: number) => Readonly<Record<string, string | number>>): SheetTable {
  return {
    ...january,
    columns: january.columns.map((column) => ({
      ...column,
      values: column.values.map((value, row) => change(row)[column.name] ?? value),
    })),
  };
}

function month(name: string): SheetTable {
  const { data } = Papa.parse<Record<'No' | 'Text' | 'Amount' | 'Class', string>>(
    readFileSync(join(import.meta.dirname, `${name}.csv`), 'utf8'),
    { header: true, skipEmptyLines: true },
  );
  const table = sheetTable({
    No: data.map((row) => Number(row.No)),
    Text: data.map((row) => row.Text),
    Amount: data.map((row) => Number(row.Amount)),
    Class: data.map((row) => row.Class || null),
  });
  return { ...table, table: { ...table.table, worksheet: name } };
}
