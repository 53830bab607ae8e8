import type { Proposal } from '../../../contract/approval.ts';
import type { ListedClass } from '../../../contract/catalogue.ts';
import { inOrder } from '../../../addin/session/in-order.ts';
import { draftOf } from '../../fakes/contract-data.ts';
import { aRule } from '../../fakes/fake-rules.ts';
import { anIncident, aTimeline } from '../../fakes/fake-watch.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

const pane = () => ({ store: {} });

test('what was asked first is told first, however long it takes', async () => {
  const told: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (name: string) => async () => {
    await new Promise<void>((resolve) => answers.push(resolve));
    told.push(name);
    return name;
  };
  const one = pane();
  const asked = [inOrder(one, 'thread', ask('first')), inOrder(one, 'thread', ask('second'))];
  await new Promise(setImmediate);
  expect(answers).toHaveLength(1);
  answers[0]!();
  expect(await asked[0]).toBe('first');
  await new Promise(setImmediate);
  answers[1]!();
  expect(await asked[1]).toBe('second');
  expect(told).toEqual(['first', 'second']);
});

test('what fails is told to whoever asked, and holds nobody up', async () => {
  const one = pane();
  const failed = inOrder(one, 'thread', () => Promise.reject(new Error('away')));
  const next = inOrder(one, 'thread', async () => 'here');
  await expect(failed).rejects.toThrow('away');
  expect(await next).toBe('here');
});

test('other names and other panes wait for nobody', async () => {
  const one = pane();
  const never = () => new Promise<never>(() => undefined);
  void inOrder(one, 'thread', never);
  expect(await inOrder(one, 'threads', async () => 'other name')).toBe('other name');
  expect(await inOrder(pane(), 'thread', async () => 'other pane')).toBe('other pane');
});

/** Has a port answer what stood when it was asked, once the test lets it: `held` waits, the first asked first. */
function holdBack<Name extends string, Port extends Record<Name, (...args: never[]) => Promise<unknown>>>(
  port: Port,
  name: Name,
  held: (() => void)[],
): void {
  const ask = port[name].bind(port) as (...args: unknown[]) => Promise<unknown>;
  const late = async (...args: unknown[]) => {
    const answer = await ask(...args);
    await new Promise<void>((resolve) => held.push(resolve));
    return answer;
  };
  (port as Record<string, unknown>)[name] = late;
}

/** Something that is fetched, and changed by the person while it is. */
interface Late {
  /** Readies the server and the pane. */
  readonly before?: (pane: PaneHarness) => void;
  readonly hold: (pane: PaneHarness, held: (() => void)[]) => void;
  readonly fetch: (pane: PaneHarness) => void;
  readonly change: (pane: PaneHarness) => void;
  /** What is shown in the end, as it stands since the change. */
  readonly shown: (pane: PaneHarness) => unknown;
  readonly since: unknown;
}

const DRAFT = draftOf(
  {
    ...{ id: '00000000-0000-4000-8000-000000000901', kind: 'correct', origin: 'correction-column', key: 'p4' },
    ...{ cells: ['Cafe', 4.5], class: 'Meals', saidAt: '2026-03-01T09:00:00.000Z' },
  },
  ['Merchant', 'Amount'],
);
const LISTED: ListedClass = {
  ...{ id: 1, name: 'Travel', description: '', aliases: [], state: 'active', mergedInto: null },
  ...{ rows: 3, saidOf: 3, firstSaid: null, lastSaid: null },
};
const RENAMED = { changes: 1, classes: [{ ...LISTED, name: 'Journeys' }] };
const WAITING: Proposal = {
  ...{ sequence: 1, key: 'p1', cells: [], class: 'Office', predictedClass: 'Travel', standing: null, person: 'Ann' },
  ...{ isOwn: false, note: null, recordedAt: '2026-03-01T09:00:00.000Z', verdict: null },
};

const LATE: Record<string, Late> = {
  'a draft': {
    before: ({ server }) => (server.unsent = { ...server.unsent, drafts: [DRAFT] }),
    hold: ({ server }, held) => holdBack(server, 'listDrafts', held),
    fetch: ({ actions }) => actions.loadDrafts(),
    change: ({ actions }) => actions.takeOutDrafts([DRAFT.id]),
    shown: ({ work }) => work.corrections.drafts?.drafts,
    since: [],
  },
  'how people agree': {
    hold: ({ server }, held) => holdBack(server, 'listTrust', held),
    fetch: ({ actions }) => actions.loadAgreement(),
    change: ({ server, actions }) => {
      server.trust = { ...server.trust, rule: 'Another rule.' };
      actions.decideDoubt('00000000-0000-4000-8000-000000000902', { weight: 1, reason: 'They were right' });
    },
    shown: ({ work }) => work.agreement?.trust.rule,
    since: 'Another rule.',
  },
  'a proposal': {
    before: ({ server }) => void server.proposals.waiting.push(WAITING),
    hold: ({ server }, held) => holdBack(server, 'listProposals', held),
    fetch: ({ actions }) => actions.loadQueue(),
    change: ({ actions }) => actions.judge(WAITING, 'approve', ''),
    shown: ({ work }) => work.approvals.queue?.proposals,
    since: [],
  },
  'an incident': {
    before: ({ watching }) => (watching.incidents = [anIncident()]),
    hold: ({ watching }, held) => holdBack(watching, 'listIncidents', held),
    fetch: ({ actions }) => actions.loadIncidents(),
    change: ({ actions }) => actions.changeIncident(1, { do: 'give', to: 'Bob' }),
    shown: ({ work }) => work.incidents?.map(({ owner }) => owner),
    since: ['Bob'],
  },
  'how it is watched': {
    hold: ({ watching }, held) => holdBack(watching, 'readWatch', held),
    fetch: ({ actions }) => actions.loadArchive(),
    change: ({ actions }) => actions.setWatch({ isOn: true, stepHours: 6, windowHours: 24, owner: null, because: '' }),
    shown: ({ work }) => work.archive.watch?.stepHours,
    since: 6,
  },
  'a threshold': {
    before: ({ watching }) => (watching.timeline = aTimeline()),
    hold: ({ watching }, held) => holdBack(watching, 'readWatch', held),
    fetch: ({ actions }) => actions.loadArchive(),
    change: ({ actions }) => actions.setThreshold('Amount', 0.5),
    shown: ({ work }) => work.archive.watch?.thresholds.map(({ distance }) => distance),
    since: [0.5],
  },
  'a rule': {
    before: ({ rules }) => (rules.rules = [aRule()]),
    hold: ({ rules }, held) => holdBack(rules, 'listRules', held),
    fetch: ({ actions }) => actions.listRules(),
    change: ({ actions }) => actions.retireRule(aRule()),
    shown: ({ work }) => work.rules.listed?.map(({ state }) => state),
    since: ['retired'],
  },
  'a class': {
    before: ({ server, store }) => {
      server.catalogue = { changes: 0, classes: [LISTED] };
      server.cataloguesToCome.push(RENAMED);
      store.dispatch({ type: 'catalogue-opened' });
      store.dispatch({ type: 'classes-listed', list: server.catalogue });
    },
    hold: ({ server }, held) => holdBack(server, 'listClasses', held),
    fetch: ({ actions }) => actions.openCatalogue(),
    change: ({ actions, store, server }) => {
      store.dispatch({ type: 'classes-listed', list: { changes: 0, classes: [LISTED] } });
      actions.changeClass({ do: 'rename', class: 1, name: 'Journeys' });
      expect(server.classifiers).toHaveLength(1);
    },
    shown: ({ work }) => work.catalogue?.list?.classes.map(({ name }) => name),
    since: ['Journeys'],
  },
  'a policy': {
    hold: ({ server }, held) => holdBack(server, 'getClassifier', held),
    fetch: ({ actions }) => actions.classify(),
    change: ({ actions, work }) => actions.savePolicies({ ...work.classifier.policies, lowConfidence: 0.35 }),
    shown: ({ work }) => work.classifier.policies.lowConfidence,
    since: 0.35,
  },
};

test.each(Object.entries(LATE))(
  '%s that was fetched before it changed is not shown as it was before, however late the answer',
  async (_, { before, hold, fetch, change, shown, since }) => {
    const harness = await new PaneHarness().open({ remembered: true });
    before?.(harness);
    await harness.settle();
    const held: (() => void)[] = [];
    hold(harness, held);
    fetch(harness);
    await harness.settle();
    expect(held).toHaveLength(1);
    change(harness);
    await harness.settle();
    // The last asked is answered first, wherever more than one waits.
    while (held.length > 0) {
      held.pop()!();
      await harness.settle();
    }
    expect(shown(harness)).toEqual(since);
  },
);
