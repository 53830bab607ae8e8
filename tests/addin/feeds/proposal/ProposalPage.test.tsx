/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen } from '@testing-library/react';
import { App } from '../../../../addin/app/App.tsx';
import { FRESH_MS } from '../../../../addin/feeds/feeds-actions.ts';
import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import type { Role } from '../../../../contract/access.ts';
import type { StreamProposal } from '../../../../contract/feeds/stream-project.ts';
import { aConnection } from '../../../fakes/fake-feeds.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const BROKER = aConnection({
  ...{ id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12', name: 'Broker' },
  settings: { kind: 'kafka', brokers: ['broker.example.com:9092'], tls: true },
});
const column = (name: string, type: StreamProposal['columns'][number]['type']) => ({
  ...{ name, type, reason: `${name} seems so`, missingShare: 0, distinct: 3, examples: ['a', 'b'] },
});
const PROPOSAL: StreamProposal = {
  ...{ records: 1_000, unreadable: 2, leftOut: 1, fault: null, detail: null },
  columns: [column('id', 'ignored'), column('pressure', 'number'), column('valve', 'category'), column('note', 'text')],
  ...{ suggestedKey: ['id'], suggestedLabel: 'valve' },
};

async function opened(roles: Role[] = ['admin']) {
  const pane = new PaneHarness();
  const ofAnother = { name: 'Of another', classifiers: ['7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a99'] };
  pane.feeds.connections = [BROKER, { ...BROKER, id: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a13', ...ofAnother }];
  pane.feeds.proposal = PROPOSAL;
  pane.feeds.test = { fault: null, detail: null, found: ['readings'] };
  pane.server.roles = roles;
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms === FRESH_MS ? new Promise(() => undefined) : wait(ms, signal));
  await pane.open({ remembered: true });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  await act(async () => {
    pane.actions.openFeeds();
    await pane.settle();
  });
  return {
    person,
    feeds: pane.feeds,
    press: async (name: string) => {
      await person.click(screen.getByRole('button', { name }));
      await settle();
    },
    choose: async (label: string, option: string) => {
      await person.selectOptions(screen.getByLabelText(label), option);
      await settle();
    },
  };
}

/** What is proposed for the topic, with a name typed. */
async function proposed() {
  const page = await opened();
  await page.press('A classifier of a stream');
  await page.choose('Connection', 'Broker');
  await page.choose('Topic', 'readings');
  await page.press('Look at its records');
  await page.person.type(screen.getByLabelText('Name of the classifier and its feed'), 'Valves');
  return page;
}

test('a source is looked at, what it seems to hold is shown, and both are made as it was changed', async () => {
  const { feeds, press, choose } = await proposed();
  expect(feeds.of('proposeByStream')).toEqual([[expect.objectContaining({ kind: 'kafka', topic: 'readings' })]]);
  expect(
    screen.getByText('1,000 records were looked at. 2 could not be read. 1 field can be no column.'),
  ).toBeVisible();
  expect(screen.getByLabelText('Field that says the class')).toHaveDisplayValue('valve');
  expect(screen.getByLabelText('Fields of the key, one a line')).toHaveValue('id');
  await choose('note', 'Ignored');
  await press('Make both and start');
  expect(feeds.of('makeByStream')).toMatchObject([
    [
      {
        classifier: {
          ...{ name: 'Valves', kind: 'classes', keyColumns: ['id'], labelColumn: 'valve' },
          columns: [{ name: 'pressure', type: 'number' }],
        },
        feed: {
          name: 'Valves',
          settings: {
            ...{ key: ['id'], learns: { label: 'valve', kind: 'class' } },
            columns: [{ name: 'pressure', from: 'pressure', clean: [] }],
          },
        },
      },
    ],
  ]);
  expect(feeds.of('startFeed')).toHaveLength(1);
  expect(screen.getByText(/^The classifier “Valves” is made, and its feed is started\./)).toBeVisible();
});

test('without a label unusual records are found; without a key a row is known by its place', async () => {
  const { feeds, person, press, choose } = await proposed();
  await choose('What is answered', 'How unusual a record is');
  await person.clear(screen.getByLabelText('Fields of the key, one a line'));
  await press('Make both');
  const [[project]] = feeds.of('makeByStream') as [[{ classifier: object; feed: { settings: object } }]];
  expect(project.classifier).toMatchObject({
    ...{ kind: 'anomalies', keyColumns: ['Record'], labelColumn: 'Verdict' },
    columns: [{ name: 'pressure' }, { name: 'valve' }, { name: 'note' }],
  });
  expect(project.feed.settings).not.toHaveProperty('learns');
  expect(project.feed.settings).not.toHaveProperty('key');
  expect(feeds.of('startFeed')).toHaveLength(0);
  expect(screen.getByText(/It reads nothing before it is started\./)).toBeVisible();
});

test('what keeps a feed from starting is said beside what was made', async () => {
  const { feeds, press } = await proposed();
  feeds.failures.set('startFeed', new ServerProblem('feed-refused', 'The feed does not start.', 'Look at it.'));
  await press('Make both and start');
  expect(screen.getByText(/It reads nothing before it is started\./)).toBeVisible();
  expect(screen.getByText(/The feed does not start\./)).toBeVisible();
});

test('another source is looked at anew, and connections of other classifiers are none for a new one', async () => {
  const { person } = await proposed();
  expect(screen.queryByRole('option', { name: 'Of another' })).toBeNull();
  await person.type(screen.getByLabelText(/Consumer group/), '2');
  expect(screen.getByText('Look at its records first.')).toBeVisible();
  expect(screen.queryByLabelText('Name of the classifier and its feed')).toBeNull();
});

test('whoever sets up no feeds of all classifiers is offered none', async () => {
  await opened(['viewer']);
  expect(screen.queryByRole('button', { name: 'A classifier of a stream' })).toBeNull();
});
