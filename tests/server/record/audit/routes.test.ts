import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { sql } from 'kysely';
import Papa from 'papaparse';
import { ENDPOINTS } from '../../../../contract/endpoints.ts';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { filledPath } from '../../../../contract/endpoint.ts';
import { purchaseDraft, purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();

/** A classifier of which five rows were said, one of them corrected, to a class that looks like a formula. */
async function spoken(): Promise<string> {
  const classifier = await storedClassifier(amend.db);
  const rows = purchases(5, 1);
  await record(amend.db, classifier, rows);
  await record(amend.db, classifier, [{ ...rows[0]!, account: '=1+1' }], { basedOn: 5, predictedClass: 'Meals' });
  return classifier;
}

const download = async (
  name: 'exportFeedback' | 'exportAudit',
  classifier: string,
  format: string,
): Promise<Buffer> => {
  const address = new URL(filledPath(ENDPOINTS[name].path, { classifier }), amend.url);
  address.searchParams.set('format', format);
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining(`.${format}`),
  ]);
  return Buffer.from(await response.arrayBuffer());
};

type Exported = Readonly<Record<string, unknown>>;
const READERS: Readonly<Record<string, (file: Buffer) => Exported[] | Promise<Exported[]>>> = {
  jsonl: (file) =>
    file
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Exported),
  csv: (file) => Papa.parse<Exported>(file.toString().trimEnd(), { header: true }).data,
  xlsx: (file) => utils.sheet_to_json(read(file).Sheets['Log']!, { defval: null }),
  parquet: (file) => parquetReadObjects({ file: new Uint8Array(file).buffer }),
};

describe('the export of the logs', () => {
  test.each(Object.keys(READERS))('as %s holds every entry, with the class before and after', async (format) => {
    const classifier = await spoken();
    const rows = await READERS[format]!(await download('exportFeedback', classifier, format));
    expect(rows).toHaveLength(6);
    const { entries } = await amend.call('listFeedback', { params: { classifier } });
    expect(rows.map(({ sequence, hash }) => [Number(sequence), hash])).toEqual(
      entries.map(({ sequence, hash }) => [sequence, hash]),
    );
    const before = entries[0]!.class;
    const formula = format === 'csv' ? "'=1+1" : '=1+1';
    expect(rows[5]).toMatchObject({ person: 'Ann', class_before: before, class: formula, class_after: formula });
    expect(String(rows[5]!['predicted_class'])).toBe('Meals');
    const changes = await READERS[format]!(await download('exportAudit', classifier, format));
    expect(changes).toMatchObject([{ kind: 'classifier-created', person: 'Ann' }]);
  });

  test('says why something was said, what waited for approval, and what a verdict judges', async () => {
    const { id: classifier } = await amend.call('createClassifier', {
      body: purchaseDraft('Approved', { approval: { needs: 'all' } }),
    });
    const [row] = purchases(1, 1);
    const as = (person: string) => ({ [DEMO_PERSON_HEADER]: person });
    const params = { classifier };
    const said = { kind: 'correct' as const, origin: 'found' as const, key: row!.key, cells: [...row!.cells] };
    await amend.call('recordFeedback', {
      params,
      headers: as('corrector'),
      body: {
        columns: purchaseDraft('').columns.map(({ name }) => name),
        events: [{ id: randomUUID(), ...said, class: 'Rent', note: '=1+1', saidAt: '2026-03-01T09:00:00.000Z' }],
      },
    });
    const verdict = { id: randomUUID(), proposal: 1, verdict: 'approve' as const, note: 'seen' };
    await amend.call('judgeProposals', { params, headers: as('approver'), body: { verdicts: [verdict] } });
    const nothing = { needs_approval: 'false', sent_by: null };
    const proposed = { kind: 'correct', class_id: null, needs_approval: 'true', judges: null };
    expect(await READERS['jsonl']!(await download('exportFeedback', classifier, 'jsonl'))).toMatchObject([
      { ...proposed, note: '=1+1', person: null, sent_by: 'Demo corrector', class_after: null },
      { ...nothing, kind: 'approve', class_id: 1, judges: 1, note: 'seen', class_before: null, class_after: 'Rent' },
    ]);
    const book = read(await download('exportFeedback', classifier, 'xlsx'), { cellFormula: true });
    const noted = (Object.values(book.Sheets['Log']!) as { f?: string; v?: unknown }[]).find(({ v }) => v === '=1+1');
    expect(noted).toMatchObject({ t: 's' });
    expect(noted).not.toHaveProperty('f');
  });

  test('a workbook calculates nothing of it, and says on a second sheet what each column means', async () => {
    const classifier = await spoken();
    const book = read(await download('exportFeedback', classifier, 'xlsx'), { cellFormula: true });
    const cells = Object.values(book.Sheets['Log']!) as { f?: string; v?: unknown }[];
    expect(cells.filter(({ v }) => v === '=1+1').length).toBeGreaterThan(0);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const { feedback } = await amend.call('readDictionary', { params: { classifier } });
    expect(utils.sheet_to_json(book.Sheets['Data dictionary']!)).toEqual(
      feedback.map(({ name, type, meaning }) => ({ Column: name, Type: type, Meaning: meaning })),
    );
    const [header] = utils.sheet_to_json<string[]>(book.Sheets['Log']!, { header: 1 });
    expect(header).toEqual(feedback.map(({ name }) => name));
  });
});

describe('the erasure of a row', () => {
  test('takes all that is kept of it, and both logs verify', async () => {
    const classifier = await spoken();
    const [row] = purchases(5, 1);
    const params = { classifier };
    const because = 'Request of 3 March';
    expect(await amend.call('eraseRow', { params, body: { key: row!.key, because } })).toEqual({
      events: 2,
      predictions: 0,
      comments: 0,
    });
    const verdict = await amend.call('verifyAudit', { params });
    expect(verdict).toMatchObject({
      intact: true,
      logs: [{ log: 'feedback', events: 6, erased: 2 }, { log: 'audit' }],
    });
    const { events } = await amend.call('listAudit', { params });
    expect(events.at(-1)).toMatchObject({ kind: 'row-erased', reason: because, details: { sequences: [1, 6] } });
    for (const table of ['feedback_events', 'labels', 'audit_events', 'predictions']) {
      const { rows } =
        await sql`select from ${sql.table(table)} as kept where position(${row!.key} in kept::text) > 0`.execute(
          amend.db,
        );
      const ofOthers = table === 'feedback_events' || table === 'labels';
      if (ofOthers) {
        const column = sql`select from ${sql.table(table)} where classifier_id = ${classifier} and row_key = ${row!.key}`;
        expect((await column.execute(amend.db)).rows).toEqual([]);
      } else expect(rows).toEqual([]);
    }
    expect((await amend.call('listFeedback', { params, query: { key: row!.key } })).entries).toEqual([]);
    expect((await amend.call('listFeedback', { params })).entries).toHaveLength(6);
    const exported = await READERS['jsonl']!(await download('exportFeedback', classifier, 'jsonl'));
    expect(exported[5]).toMatchObject({ row_key: null, class: null, salt: null, person: 'Ann' });
    expect(await amend.send('eraseRow', { params, body: { key: row!.key, because } })).toMatchObject({
      status: 409,
      body: { code: 'erasure-refused' },
    });
  });
});

describe('the anchors', () => {
  test('are told with the public key', async () => {
    const { publicKey, keyId } = await amend.call('listAnchors');
    expect(publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect(keyId).toMatch(/^[0-9a-f]{16}$/);
    expect(await readFile('docs/audit.md', 'utf8')).toContain('/api/audit-anchors');
  });
});
