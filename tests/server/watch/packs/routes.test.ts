import { createHash, randomUUID } from 'node:crypto';
import { ensureMonth } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { DEMO_PERSON_HEADER } from '../../../../contract/session.ts';
import { monthOf, monthWindow } from '../../../../contract/pack-month.ts';
import { filledPath } from '../../../../contract/endpoint.ts';
import { ENDPOINTS } from '../../../../contract/endpoints.ts';
import { logAnswers } from '../../../setup/answered-rows.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
/** The month that was over when this began. */
const MONTH = monthOf(new Date(monthWindow(monthOf(new Date())).from.getTime() - 1));
const { from } = monthWindow(MONTH);
const AS_CORRECTOR = { [DEMO_PERSON_HEADER]: 'corrector' };
const AS_APPROVER = { [DEMO_PERSON_HEADER]: 'approver' };
let classifier: string;
const params = () => ({ classifier });

beforeAll(async () => {
  classifier = await storedClassifier(amend.db);
  await amend.db.updateTable('classifiers').set({ created_at: from }).where('id', '=', classifier).execute();
  await ensureMonth(amend.db, from);
  await logAnswers(amend.db, classifier, new Date(from.getTime() + 3_600_000), { 'PC-1': {}, 'PC-2': {} });
});

async function download(name: 'exportPackPdf' | 'exportPackWorkbook'): Promise<{ bytes: Buffer; called: string }> {
  const response = await fetch(`${amend.url}${filledPath(ENDPOINTS[name].path, { classifier, pack: '1' })}`);
  const called = response.headers.get('content-disposition') ?? '';
  return { bytes: Buffer.from(await response.arrayBuffer()), called };
}

const correct = (key: string, headers = {}) =>
  amend.call('recordFeedback', {
    ...{ params: params(), headers },
    body: {
      columns: ['Merchant', 'Amount', 'Centre'],
      events: [
        {
          ...{ id: randomUUID(), kind: 'correct', origin: 'correction-column', key, class: 'meals' },
          ...{ cells: ['a merchant', 12, 'CC1'], saidAt: new Date().toISOString() },
        },
      ],
    },
  });

// In this order: as a month is lived through.
describe('a period pack over HTTP', () => {
  test('is frozen, listed, and opened in the language of whoever reads it', async () => {
    expect((await amend.call('listPacks', { params: params() })).packs).toEqual([]);
    const pack = await amend.call('freezePack', { params: params(), body: { month: MONTH, language: 'de' } });
    expect(pack).toMatchObject({ number: 1, month: MONTH, language: 'de', isOver: true });
    expect((await amend.call('listPacks', { params: params() })).packs).toEqual([pack]);
    const opened = await amend.call('readPack', { params: { classifier, pack: '1' } });
    expect(opened.answers[0]).toMatchObject({ title: 'Were the answers right?', state: 'unknown' });
    expect(opened.content.rows).toEqual({ model: 2, rule: 0, label: 0 });
  });

  test('hands out its documents, the same bytes each time, which are found again by their hash', async () => {
    const [pdf, workbook] = [await download('exportPackPdf'), await download('exportPackWorkbook')];
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.called).toContain(`${MONTH}-1.pdf`);
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await download('exportPackPdf')).bytes.equals(pdf.bytes)).toBe(true);
    const find = (bytes: Buffer) =>
      amend.call('findPackFile', {
        params: params(),
        query: { sha256: createHash('sha256').update(bytes).digest('hex') },
      });
    expect((await find(workbook.bytes)).found).toMatchObject({ pack: { number: 1 }, file: 'workbook', isInLog: true });
    expect((await find(workbook.bytes.subarray(1))).found).toBeNull();
  });

  test('once it is signed, whoever corrects a row of its month is told', async () => {
    expect(await correct('PC-1')).not.toHaveProperty('signed');
    const signed = await amend.call('signPack', { params: { classifier, pack: '1' }, body: { note: 'Read.' } });
    expect(signed.signature).toMatchObject({ note: 'Read.' });
    expect(await correct('PC-2')).toMatchObject({ signed: [{ month: MONTH, rows: 1 }] });
    expect(await correct('PC-3')).not.toHaveProperty('signed');
    const { policies } = await amend.call('getClassifier', { params: params() });
    await amend.call('setPolicies', { params: params(), body: { ...policies, approval: { needs: 'all' } } });
    await correct('PC-1', AS_CORRECTOR);
    await correct('PC-3', AS_CORRECTOR);
    const { proposals } = await amend.call('listProposals', { params: params() });
    const judge = (verdict: 'approve' | 'reject', some: readonly { readonly sequence: number }[]) =>
      amend.call('judgeProposals', {
        params: params(),
        headers: AS_APPROVER,
        body: { verdicts: some.map(({ sequence }) => ({ id: randomUUID(), proposal: sequence, verdict })) },
      });
    expect(proposals.map(({ key }) => key)).toEqual(['PC-1', 'PC-3']);
    expect(await judge('approve', proposals)).toMatchObject({ recorded: 2, signed: [{ month: MONTH, rows: 1 }] });
    await correct('PC-2', AS_CORRECTOR);
    const { proposals: again } = await amend.call('listProposals', { params: params() });
    // What is rejected changes nothing, of no month.
    expect(await judge('reject', again)).not.toHaveProperty('signed');
    const { body } = await amend.send('freezePack', { params: params(), body: { month: MONTH } });
    expect(body).toMatchObject({ status: 409, code: 'month-signed' });
    const { body: unknown } = await amend.send('readPack', { params: { classifier, pack: '7' } });
    expect(unknown).toMatchObject({ status: 404, code: 'unknown-pack' });
  });
});
