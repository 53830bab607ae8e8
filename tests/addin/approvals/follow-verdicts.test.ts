import type { Proposal } from '../../../contract/approval.ts';
import type { ClassifierState } from '../../../contract/classifier-state.ts';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';

const aProposal = (key: string, sequence: number, person: string): Proposal => ({
  sequence,
  key,
  cells: [],
  class: 'Office',
  predictedClass: 'Travel',
  standing: null,
  person,
  isOwn: true,
  note: null,
  recordedAt: '2026-03-01T09:00:00.000Z',
  verdict: null,
});

/** A pane whose person has proposed a class for two rows; others are heard by `hear`. */
async function proposedPane() {
  const harness = new PaneHarness();
  harness.server.roles = ['corrector'];
  const pane = await harness.open({ remembered: true });
  const { classifier, person, versions } = pane.work;
  const policies = { ...classifier.policies, approval: { needs: 'all' as const } };
  pane.server.classifiers = [{ ...classifier, policies }];
  const hear = (lastSequence: number) => {
    const state: ClassifierState = {
      lastSequence,
      champion: classifier.champion,
      championPinned: classifier.championPinned,
      latestVersion: versions?.[0]?.version ?? null,
      training: null,
      policies,
      waiting: pane.server.proposals.waiting.length,
    };
    pane.events.tell(state);
  };
  for (const [at, key] of ['p4', 'p5'].entries()) {
    pane.server.proposals.waiting.push(aProposal(key, at + 1, person!.person));
    pane.workbook.typeQuietly(key, 'Office');
  }
  hear(2);
  await pane.settle();
  expect(pane.work.approvals.own?.waiting.map(({ key }) => key)).toEqual(['p4', 'p5']);
  const reject = (key: string) => {
    const { waiting, rejected } = pane.server.proposals;
    rejected.push(...waiting.filter((each) => each.key === key));
    pane.server.proposals.waiting = waiting.filter((each) => each.key !== key);
  };
  return { pane, hear, reject };
}

test('what was rejected is taken out of its correction cell; what waits stays there', async () => {
  const { pane, hear, reject } = await proposedPane();
  reject('p4');
  hear(3);
  await pane.settle();
  expect(pane.work.approvals.own).toMatchObject({ waiting: [{ key: 'p5' }], rejected: [{ key: 'p4' }], approved: [] });
  expect([...pane.workbook.corrections]).toEqual([['p5', 'Office']]);
});

test('what the sheet did not take is settled with the next news', async () => {
  const { pane, hear, reject } = await proposedPane();
  pane.workbook.breakNext('writeCorrections', cellBeingEdited());
  reject('p4');
  hear(3);
  await pane.settle();
  expect(pane.workbook.corrections.get('p4')).toBe('Office');
  hear(4);
  await pane.settle();
  expect(pane.workbook.corrections.has('p4')).toBe(false);
});

test('an answer that is late does not replace a later one', async () => {
  const { pane, hear, reject } = await proposedPane();
  const { listProposals } = pane.server;
  let release: () => void = () => undefined;
  let asks = 0;
  pane.server.listProposals = async (...all) => {
    const first = asks++ === 0;
    const page = await listProposals.apply(pane.server, all);
    if (first) await new Promise<void>((resolve) => (release = resolve));
    return page;
  };
  reject('p4');
  hear(3);
  await pane.settle();
  expect(asks).toBe(1);
  reject('p5');
  hear(4);
  await pane.settle();
  release();
  await pane.settle();
  expect(pane.work.approvals.own).toMatchObject({
    waiting: [],
    rejected: [{ key: 'p5' }, { key: 'p4' }],
    counts: { waiting: 0, rejected: 2, approved: 0 },
  });
});

test('what was judged while the pane was closed: rejected, it leaves its cell; approved, it loses its mark', async () => {
  const harness = new PaneHarness();
  harness.server.roles = ['corrector'];
  const entry = (fields: Partial<FeedbackLogEntry>, at: number): FeedbackLogEntry => ({
    sequence: at + 1,
    id: `00000000-0000-4000-8000-00000000000${at}`,
    kind: 'correct',
    origin: 'correction-column',
    key: 'p3',
    rowHash: '',
    class: 'Office',
    predictedClass: null,
    note: null,
    person: 'Ada',
    basedOn: null,
    saidAt: '2026-03-01T09:00:00.000Z',
    recordedAt: '2026-03-01T09:00:00.000Z',
    hash: '',
    ...fields,
  });
  const keys = ['p3', 'p4', 'p5'];
  const entries = [
    ...keys.map((key) => ({ key, needsApproval: true as const })),
    { key: 'p3', kind: 'reject' as const, judges: 1, person: 'Ben' },
    { key: 'p4', kind: 'approve' as const, judges: 2, person: 'Ben' },
  ].map(entry);
  harness.server.listFeedback = async (_, after) => ({ entries: entries.slice(after), last: entries.length });
  for (const key of keys) {
    harness.workbook.typeQuietly(key, 'Office');
    harness.workbook.marks.set(key, 'proposed');
  }
  const pane = await harness.open({ remembered: true });
  const { champion, championPinned, policies } = pane.work.classifier;
  pane.events.tell({ lastSequence: 5, champion, championPinned, latestVersion: null, training: null, policies });
  await pane.settle();
  expect([...pane.workbook.corrections.keys()]).toEqual(['p4', 'p5']);
  expect(await pane.workbook.proposedRows()).toEqual(['p5']);
});
