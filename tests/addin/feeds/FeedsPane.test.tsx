/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { FRESH_MS } from '../../../addin/feeds/feeds-actions.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import type { Role } from '../../../contract/access.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import {
  aConnection,
  aDeadLetter,
  aFeed,
  aFeedFile,
  aFeedStatus,
  aTriedRecord,
  type FakeFeeds,
} from '../../fakes/fake-feeds.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const AT = '2026-11-05T08:00:00.000Z';

/** The pane of a classifier at its feeds, whose clock goes on when a test says so. */
async function opened(there: Partial<FakeFeeds> = {}, roles: Role[] = ['admin']) {
  const pane = new PaneHarness();
  Object.assign(pane.feeds, there);
  pane.server.roles = roles;
  const ticks: (() => void)[] = [];
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms === FRESH_MS ? new Promise((done) => ticks.push(done)) : wait(ms, signal));
  await pane.open({ remembered: true });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  const openFeeds = () =>
    act(async () => {
      pane.actions.openFeeds();
      await pane.settle();
    });
  await openFeeds();
  return {
    openFeeds,
    pane,
    person,
    settle,
    feeds: pane.feeds,
    tick: async () => {
      ticks.splice(0).forEach((done) => done());
      await settle();
    },
    press: async (name: string | RegExp) => {
      await person.click(screen.getByRole('button', { name }));
      await settle();
    },
    choose: async (label: string, option: string) => {
      await person.selectOptions(screen.getByLabelText(label), option);
      await settle();
    },
  };
}

describe('the list', () => {
  test('says without a feed what one is for, and sets one up; whoever may only read sees no way to', async () => {
    await opened();
    expect(screen.getByRole('heading', { name: 'No feed yet' })).toBeVisible();
    expect(screen.getByText(/PostgreSQL, MySQL or MariaDB, mails of a mailbox \(IMAP\)/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Set a feed up' })).toBeVisible();
  });

  test('shows whoever may only read how feeds stand, and nothing to change them by', async () => {
    const { feeds } = await opened({ feeds: [aFeed({ status: aFeedStatus({ deadLetters: 2 }) })] }, ['viewer']);
    expect(screen.getByText('0 records answered, 2 dead letters')).toBeVisible();
    const list = within(screen.getByRole('listitem', { name: 'Purchases' }));
    expect(list.getAllByRole('button').map((each) => each.textContent)).toEqual(['Details']);
    expect(screen.queryByRole('button', { name: 'Connections' })).toBeNull();
    expect(feeds.of('listConnections')).toEqual([]);
  });

  test('says why a feed waits and since when, its figures, and what waits for each sink', async () => {
    const fault = { fault: { reason: 'slow' as const, seconds: 30 }, detail: 'No answer came.', at: AT };
    const sink = {
      ...{ kind: 'kafka' as const, connection: aConnection().id, topic: 'answers', format: 'json' as const },
      what: 'enriched' as const,
    };
    const standing = { sink: 0, waiting: 7, waitingSince: AT, delivered: 90, lastDeliveredAt: AT, fault };
    const feed = aFeed({
      settings: { ...aFeed().settings, sinks: [sink] },
      status: aFeedStatus({
        ...{ state: 'waiting', fault, nextTryAt: '2026-11-05T08:05:00.000Z', answered: 1_500, filtered: 12 },
        ...{ malformed: 3, deadLetters: 3, rate: 2.5, lag: 400, lastRecordAt: AT, sinks: [standing] },
      }),
    });
    const { press } = await opened({ feeds: [feed], connections: [aConnection()] });
    expect(screen.getByText('Waits')).toBeVisible();
    expect(screen.getByText('New rows of public.purchases, PostgreSQL at ERP')).toBeVisible();
    expect(screen.getByText(/^Since .*: No answer came\. It is tried again on /)).toBeVisible();
    await press('Details of Purchases');
    const facts = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(facts).toEqual(
      expect.arrayContaining([
        ['Records a second', '2.5'],
        ['Still at the source', '400'],
        ['Answered', '1,500'],
        ['Left out by the filter', '12'],
        ['Not to be taken', '3'],
        ['Dead letters', '3'],
        ['Owner', 'Ada'],
      ]),
    );
    expect(screen.getByText('Topic answers at ERP')).toBeVisible();
    expect(screen.getByText(/^7 records wait since .*, 90 delivered$/)).toBeVisible();
  });

  test('is asked for again while it is open, and says when it cannot be', async () => {
    const { feeds, tick, press } = await opened({ feeds: [aFeed()] });
    feeds.feeds = [aFeed({ status: aFeedStatus({ answered: 5 }) })];
    await tick();
    expect(screen.getByText('5 records answered')).toBeVisible();
    feeds.failures.set('listFeeds', new ServerProblem('server-away', 'The server is away.', 'Wait.'));
    await tick();
    expect(screen.getByText('The feeds are shown as they were last known: The server is away.')).toBeVisible();
    expect(screen.getByText('5 records answered')).toBeVisible();
    await tick();
    expect(screen.queryByText(/as they were last known/)).toBeNull();
    const asked = feeds.of('listFeeds').length;
    await press('Back');
    await tick();
    expect(feeds.of('listFeeds')).toHaveLength(asked);
  });

  test('shows last what was asked for last, however late an earlier answer comes', async () => {
    const { feeds, tick, press } = await opened({ feeds: [aFeed()] });
    let answer = () => {};
    const slow = new Promise<void>((done) => (answer = done));
    const before = feeds.feeds;
    feeds.listFeeds = async () => {
      await slow;
      return before;
    };
    await tick();
    await press('Start Purchases');
    answer();
    await tick();
    expect(screen.getByText('Runs')).toBeVisible();
  });

  test('starts, pauses and, once asked about, deletes', async () => {
    const { feeds, press } = await opened({ feeds: [aFeed()] });
    await press('Start Purchases');
    expect(screen.getByText('Runs')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Delete Purchases' })).toBeNull();
    await press('Pause Purchases');
    expect(screen.getByText('Paused')).toBeVisible();
    await press('Delete Purchases');
    expect(screen.getByRole('alert')).toHaveTextContent(/^Delete “Purchases”\? Its dead letters/);
    expect(feeds.of('deleteFeed')).toEqual([]);
    await press('Delete for good');
    expect(feeds.of('deleteFeed')).toEqual([[aFeed().id]]);
    expect(screen.getByRole('heading', { name: 'No feed yet' })).toBeVisible();
  });

  test('says why a feed cannot be started, with the next step', async () => {
    const { feeds, press } = await opened({ feeds: [aFeed()] });
    feeds.failures.set('startFeed', new ServerProblem('no-champion', 'Nothing is trained.', 'Train first.'));
    await press('Start Purchases');
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing is trained.Train first.');
  });
});

test('a file is sent to a feed that reads such, and its faults are said by their lines', async () => {
  const reads = aFeed({ settings: { ...aFeed().settings, source: { kind: 'file', format: {} } } });
  const { feeds, person, settle } = await opened({ feeds: [reads] });
  // The button of this name opens it.
  const input = screen.getByLabelText('Upload a file to Purchases', { selector: 'input' });
  await person.upload(input, new File(['id;text'], 'may.csv', { type: 'text/csv' }));
  await settle();
  expect(feeds.of('files')).toEqual([[reads.id, 'may.csv']]);
  expect(screen.getByText('“may.csv” was sent; it is read as soon as the feed runs.')).toBeVisible();
  const fault = { reason: 'cells' as const, found: 2, expected: 3 };
  const faults = [{ line: 3, fault, detail: 'It has 2 cells, and there are 3 headers.' }];
  feeds.sentFile = { state: 'refused', faults, faultCount: 12 };
  await person.upload(input, new File(['id'], 'june.csv', { type: 'text/csv' }));
  await settle();
  expect(screen.getByText('“june.csv” was refused, and nothing of it was read:')).toBeVisible();
  expect(screen.getByText('Line 3: It has 2 cells, and there are 3 headers.')).toBeVisible();
  expect(screen.getByText('12 faults in all')).toBeVisible();
});

test('the files of a feed are listed, and one with the content of another is asked about', async () => {
  const reads = aFeed({ settings: { ...aFeed().settings, source: { kind: 'file', format: {} } } });
  const fault = { reason: 'cells' as const, found: 2, expected: 3 };
  const { feeds, press, settle } = await opened({
    feeds: [reads],
    sentFiles: [
      aFeedFile({
        ...{ id: '00000000-0000-4000-8000-000000000333', name: 'copy of april.csv', state: 'asked' },
        sameAs: { name: 'april.csv', putAt: '2026-11-05T08:00:00.000Z', putBy: 'Bo' },
      }),
      aFeedFile({
        id: '00000000-0000-4000-8000-000000000332',
        name: 'april.csv',
        state: 'read',
        rows: 1_200,
        putBy: 'Bo',
      }),
      aFeedFile({
        ...{ name: 'march.csv', state: 'refused', rows: 40, faultCount: 1, putBy: null },
        faults: [{ line: 3, fault, detail: '2 cells, and 3 headers.' }],
      }),
    ],
  });
  await settle();
  expect(
    screen.getByText(/^“copy of april.csv” has the same content as “april.csv” of .*Read it, too\?/),
  ).toBeVisible();
  expect(screen.queryByText('march.csv')).toBeNull();
  await press('3 files of Purchases');
  const items = within(screen.getByRole('list', { name: '3 files of Purchases' })).getAllByRole('listitem');
  expect(items.map((item) => item.textContent?.replace(/ · .*?, (by|from)/, ' · $1'))).toEqual([
    'copy of april.csvWaits for an answer · by Ada',
    'april.csvRead, 1,200 rows · by Bo',
    expect.stringMatching(/^march.csvRefused, 1 fault · from the folder.*Line 3: 2 cells, and 3 headers\.$/),
    'Line 3: 2 cells, and 3 headers.',
  ]);
  await press('Leave it out: “copy of april.csv”');
  await settle();
  expect(feeds.of('files')).toEqual([[reads.id, '00000000-0000-4000-8000-000000000333', false]]);
  expect(screen.queryByText(/has the same content/)).toBeNull();
});

describe('connections', () => {
  test('are made of each kind’s fields, and tested at once', async () => {
    const { feeds, person, press, choose, settle } = await opened({
      test: { fault: null, detail: null, found: ['INBOX'] },
    });
    await press('Connections');
    await choose('Kind', 'Mailbox (IMAP)');
    expect(screen.getByLabelText('Port')).toHaveValue('993');
    expect(screen.queryByLabelText('Database')).toBeNull();
    await person.type(screen.getByLabelText('Name'), 'Claims');
    expect(screen.getByText('Say its host.')).toBeVisible();
    await person.type(screen.getByLabelText('Host'), 'mail.example.com');
    await person.type(screen.getByLabelText('User'), 'claims');
    await person.type(screen.getByLabelText('Password'), 'secret{Enter}');
    await settle();
    expect(feeds.of('saveConnection')).toEqual([
      [
        null,
        {
          name: 'Claims',
          settings: {
            ...{ kind: 'imap', host: 'mail.example.com', port: 993, user: 'claims', security: 'tls' },
            password: 'secret',
          },
        },
      ],
    ]);
    expect(screen.getByText('It works. One may be read: “INBOX”.')).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  test('keep a password that is left empty, and take a new one', async () => {
    const { feeds, person, press } = await opened({ connections: [aConnection()] });
    await press('Connections');
    await press('Change ERP');
    expect(screen.getByText('Left empty, the password stays.')).toBeVisible();
    expect(screen.getByLabelText('Password')).toHaveValue('');
    await person.clear(screen.getByLabelText('Host'));
    await person.type(screen.getByLabelText('Host'), 'erp2.example.com');
    await press('Save');
    const [, draft] = feeds.of('saveConnection')[0]!;
    expect(draft).toMatchObject({ settings: { host: 'erp2.example.com' } });
    expect(draft).not.toHaveProperty('settings.password');
    await person.type(screen.getByLabelText('Password'), 'new');
    await press('Save');
    expect(feeds.of('saveConnection')[1]![1]).toMatchObject({ settings: { password: 'new' } });
  });

  test('say why one does not work, and what to do about a host that is not allowed', async () => {
    const { feeds, press } = await opened({
      connections: [aConnection({ feeds: 2 })],
      test: { fault: { reason: 'sign-in', said: 'no' }, detail: 'Name or password were refused: no', found: [] },
    });
    await press('Connections');
    expect(screen.getByText(/2 feeds use it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Delete ERP' })).toBeNull();
    await press('Test ERP');
    expect(screen.getByText('Name or password were refused: no')).toBeVisible();
    const next = 'Have whoever runs the server name the host in FEED_HOSTS.';
    feeds.failures.set('testConnection', new ServerProblem('host-not-allowed', 'FEED_HOSTS does not name it.', next));
    await press('Test ERP');
    expect(screen.getByRole('alert')).toHaveTextContent(`FEED_HOSTS does not name it.${next}`);
  });

  test('are for feeds of all classifiers, or of the open one alone; one of others is not changed here', async () => {
    const { id, name } = aClassifier();
    const other = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a12';
    const { feeds, person, press, choose } = await opened({
      connections: [
        aConnection({ classifiers: [other, id] }),
        aConnection({ id: other, name: 'Mails', mayChange: false }),
      ],
    });
    await press('Connections');
    expect(screen.getByText('For feeds of 2 classifiers')).toBeVisible();
    expect(screen.getByText('For feeds of all classifiers')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Change Mails' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete Mails' })).toBeNull();
    await press('Change ERP');
    expect(screen.getByLabelText('For feeds of')).toHaveDisplayValue('2 classifiers, as it is');
    await press('Save');
    expect(feeds.of('saveConnection')[0]![1]).not.toHaveProperty('classifiers');
    await person.selectOptions(screen.getByLabelText('For feeds of'), 'All classifiers');
    await press('Save');
    expect(feeds.of('saveConnection')[1]![1]).toMatchObject({ classifiers: null });
    await choose('For feeds of', `“${name}” alone`);
    await press('Save');
    expect(feeds.of('saveConnection')[2]![1]).toMatchObject({ classifiers: [id] });
  });

  test('are deleted once asked for twice', async () => {
    const { feeds, press } = await opened({ connections: [aConnection()] });
    await press('Connections');
    await press('Delete ERP');
    expect(feeds.of('deleteConnection')).toEqual([]);
    await press('Delete it with its password');
    expect(feeds.of('deleteConnection')).toEqual([[aConnection().id]]);
    expect(screen.getByText('There is no connection yet.')).toBeVisible();
  });
});

describe('dead letters', () => {
  const LETTERS = Array.from({ length: 21 }, (_, at) => aDeadLetter({ number: at + 1, position: String(at) }));
  const waiting = { feeds: [aFeed({ status: aFeedStatus({ deadLetters: 21 }) })] };
  const select = (number: number) => screen.getByRole('checkbox', { name: `Record ${number}` });

  test('are listed by pages with their reason and their text', async () => {
    const { press } = await opened({ ...waiting, letters: LETTERS });
    await press('See to dead letters of Purchases');
    expect(screen.getByText('21 records wait')).toBeVisible();
    expect(screen.getAllByText('The field “id” of the row’s key is missing or empty.')).toHaveLength(20);
    await press('Next page');
    // With the one that chooses all.
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
    await press('Page before');
    expect(select(1)).toBeInTheDocument();
  });

  test('are replayed as they came, those of a page at once; what is refused stays and says so', async () => {
    const { feeds, person, press } = await opened({ ...waiting, letters: LETTERS.slice(0, 3), refused: [2] });
    await press('See to dead letters of Purchases');
    await person.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
    await press('Replay 3 records');
    expect(feeds.of('replayDeadLetters')).toEqual([[[1, 2, 3], undefined]]);
    expect(screen.getByText('2 records were taken; 1 still cannot be taken, for the reason shown.')).toBeVisible();
    expect(select(2)).not.toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'Record 1' })).toBeNull();
  });

  test('are written anew, one at a time', async () => {
    const { feeds, person, press } = await opened({ ...waiting, letters: LETTERS.slice(0, 2) });
    await press('See to dead letters of Purchases');
    await press('Edit and replay record 2');
    const text = screen.getByLabelText('What the record should have been');
    expect(text).toHaveValue('{"merchant":"Cafe"}');
    await person.clear(text);
    await person.type(text, 'id 7');
    await press('Replay this text');
    expect(feeds.of('replayDeadLetters')).toEqual([[[2], 'id 7']]);
    expect(screen.getByText('1 record was taken.')).toBeVisible();
  });

  test('are discarded with a reason, and the page before is shown when none is left', async () => {
    const { feeds, person, press } = await opened({ ...waiting, letters: LETTERS });
    await press('See to dead letters of Purchases');
    await press('Next page');
    await person.click(select(21));
    await press('Discard 1 record');
    expect(screen.getByRole('button', { name: 'Discard 1 record for good' })).toHaveAttribute('aria-disabled', 'true');
    await person.type(screen.getByLabelText('Why they are discarded'), 'Made by a test.');
    await press('Discard 1 record for good');
    expect(feeds.of('discardDeadLetters')).toEqual([[[21], 'Made by a test.']]);
    expect(screen.getByText('1 record was discarded.')).toBeVisible();
    expect(select(20)).toBeInTheDocument();
  });
});

describe('what is typed', () => {
  test('stays while something else is shown, and when the pane is opened anew', async () => {
    const first = await opened({ feeds: [aFeed()], connections: [aConnection()] });
    await first.press('Set a feed up');
    await first.choose('Step', 'Try and save');
    await first.person.type(screen.getByLabelText('Name of the feed'), 'Mails');
    await first.person.click(screen.getByRole('tab', { name: 'Train' }));
    await first.openFeeds();
    expect(screen.getByText(/^You are setting a feed up\./)).toBeVisible();
    // Of two drafts one would be lost.
    expect(screen.queryByRole('button', { name: 'Change Purchases' })).toBeNull();
    // A browser that is reloaded has what it kept.
    const again = new PaneHarness();
    again.storage = first.pane.storage;
    await again.open({ remembered: true });
    again.actions.openFeeds();
    expect(again.work.feeds.form?.name).toBe('Mails');
    await first.press('Go on');
    expect(screen.getByLabelText('Name of the feed')).toHaveValue('Mails');
    await first.press('Back to the feeds');
    await first.press('Discard');
    expect(screen.getByRole('button', { name: 'Change Purchases' })).toBeVisible();
    expect(again.feedDrafts.read(again.work.classifier.id)).toBeNull();
  });
});

test('a feed is set up by proposals, tried, saved and started', async () => {
  const { feeds, person, press, choose } = await opened({
    connections: [aConnection()],
    trial: {
      records: [
        aTriedRecord({ sinks: [0] }),
        aTriedRecord({ position: '18', class: null, confidence: null, isFiltered: true }),
        aTriedRecord({ position: '19', class: null, confidence: null, detail: 'The field “id” is missing.' }),
      ],
      ...{ fault: null, detail: null },
    },
  });
  await press('Set a feed up');
  await choose('Connection', 'ERP');
  expect(feeds.of('testConnection')).toEqual([[aConnection().id]]);
  await choose('Table', 'crm.mails');
  expect(screen.getByLabelText('Schema')).toHaveValue('crm');
  await person.type(screen.getByLabelText('Key columns of the table'), 'id');
  await press('Next');
  expect(screen.getByText('Say from which field “Merchant” is made.')).toBeVisible();
  await press('Look at records of the source');
  expect(screen.getByLabelText('Field of Merchant')).toHaveDisplayValue('merchant');
  expect(screen.getByLabelText('Fields of the row’s key')).toHaveValue('id');
  await press('Change the cleaning of Merchant');
  await person.click(screen.getByRole('checkbox', { name: 'small letters' }));
  expect(screen.getByText('Cleaned, in this order: no blanks at either end and small letters')).toBeVisible();
  await press('Carry a field along');
  await choose('Field 1', 'id');
  await choose('Type 1', 'number');
  await press('Next');
  await choose('Take', 'those of which a condition holds');
  await person.type(screen.getByLabelText('Condition'), 'Total > 1');
  expect(screen.getAllByText(/^There is no column “Total”/)).not.toEqual([]);
  await person.clear(screen.getByLabelText('Condition'));
  await person.type(screen.getByLabelText('Condition'), 'Amount > 1');
  await press('Next');
  await press('Write beside the rows that are read');
  await press('Next');
  await press('Tell somebody');
  await person.type(screen.getByLabelText('Condition'), 'Amend confidence < 0.5');
  await person.click(screen.getByRole('checkbox', { name: 'Operations' }));
  await press('Next');
  await person.type(screen.getByLabelText('Name of the feed'), 'Mails');
  expect(screen.getByText('Try it before you save it.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save and start' })).toHaveAttribute('aria-disabled', 'true');
  await press('Try');
  expect(screen.getByText('These 3 records would become:')).toBeVisible();
  expect(screen.getByText('Meals, 93 %')).toBeVisible();
  expect(screen.getByText('Goes to Table crm.mails at ERP.')).toBeVisible();
  expect(screen.getByText('Left out by the filter.')).toBeVisible();
  expect(screen.getByText('The field “id” is missing.')).toBeVisible();
  await press('Save and start');
  const settings = {
    source: {
      ...{ kind: 'postgres', connection: aConnection().id, schema: 'crm', table: 'mails', keyColumns: ['id'] },
      ...{ takesPresent: true, takesChanges: false },
    },
    key: ['id'],
    columns: [
      { name: 'Merchant', from: 'merchant', clean: ['trim', 'lower-case'] },
      { name: 'Amount', from: 'amount', clean: [] },
      { name: 'id', from: 'id', type: 'number', clean: [] },
    ],
    filter: { condition: { column: 'Amount', operator: 'more', value: 1 } },
    malformed: 'dead-letter',
    sinks: [
      {
        ...{ kind: 'postgres', connection: aConnection().id, schema: 'crm', table: 'mails', keyColumns: ['id'] },
        answer: {
          ...{ class: 'amend_class', confidence: 'amend_confidence', version: 'amend_version' },
          answeredAt: 'amend_answered_at',
        },
        addsRows: false,
      },
    ],
    actions: [
      {
        when: { column: 'Amend confidence', operator: 'less', value: 0.5 },
        ...{ channels: [expect.any(String)], everyMinutes: 60 },
      },
    ],
    sendsCorrections: true,
  };
  expect(feeds.of('makeFeed')).toEqual([[{ name: 'Mails', because: '', settings }]]);
  expect(feeds.of('startFeed')).toHaveLength(1);
  expect(screen.getByRole('listitem', { name: 'Mails' })).toHaveTextContent('Runs');
});

describe('a change', () => {
  /** Another admin saves the feed while its settings are being changed here. */
  async function overtaken() {
    const opening = await opened({ feeds: [aFeed()], connections: [aConnection()] });
    const { feeds, press, choose, person } = opening;
    await press('Change Purchases');
    await choose('Step', 'Try and save');
    await person.type(screen.getByLabelText('Why (for the audit log)'), 'Mine.');
    await press('Try');
    feeds.feeds = [aFeed({ version: 2, name: 'Purchases of Bob', changedBy: 'Bob', because: 'Theirs.' })];
    await press('Save');
    return opening;
  }

  test('that somebody else was faster with is not saved over theirs unseen', async () => {
    const { feeds, press } = await overtaken();
    expect(screen.getByText(/^Bob changed this feed on .*: version 2\. Theirs\.$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByLabelText('Why (for the audit log)')).toHaveValue('Mine.');
    await press('Save mine over it');
    await press('Save');
    expect(feeds.feeds).toMatchObject([{ version: 3, name: 'Purchases', because: 'Mine.' }]);
  });

  test('gives way to theirs, if wanted', async () => {
    const { press, choose } = await overtaken();
    await press('Take theirs, discard mine');
    await choose('Step', 'Try and save');
    expect(screen.getByLabelText('Name of the feed')).toHaveValue('Purchases of Bob');
    expect(screen.queryByText(/^Bob changed this feed/)).toBeNull();
  });

  test('makes what was tried before no trial of what is saved', async () => {
    const { press, choose } = await opened({ feeds: [aFeed()], connections: [aConnection()] });
    await press('Change Purchases');
    await choose('Step', 'Try and save');
    await press('Try');
    expect(screen.getByRole('button', { name: 'Save' })).not.toHaveAttribute('aria-disabled', 'true');
    await choose('Step', 'Which records');
    await choose('A record that cannot be taken is', 'counted and dropped');
    await choose('Step', 'Try and save');
    expect(screen.getByText('Something was changed since: try it again.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('is refused with the server’s sentence, and stays typed', async () => {
    const { feeds, press, choose } = await opened({ feeds: [aFeed()], connections: [aConnection()] });
    await press('Change Purchases');
    await choose('Step', 'Try and save');
    await press('Try');
    feeds.failures.set('changeFeed', new ServerProblem('feed-refused', 'The filter is no CEL.', 'Change it.'));
    await press('Save');
    expect(screen.getByRole('alert')).toHaveTextContent('The filter is no CEL.Change it.');
    expect(screen.getByLabelText('Name of the feed')).toHaveValue('Purchases');
  });
});
