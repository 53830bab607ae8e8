/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { createNoticesActions } from '../../../addin/notices/notices-actions.ts';
import { noNotices, reduceNotices } from '../../../addin/notices/notices-state.ts';
import { NoticesPage } from '../../../addin/notices/NoticesPage.tsx';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { createReducedStore } from '../../../addin/session/store.ts';
import { aChannel, aDelivery, FakeNotices } from '../../fakes/fake-notices.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

/** The page with its channels listed. */
async function opened(port = new FakeNotices()) {
  const store = createReducedStore(noNotices, reduceNotices);
  const actions = createNoticesActions(store, { port, pacing: { now: () => new Date(0) } });
  const { person } = renderPane(<NoticesPage store={store} actions={actions} />);
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
  await settle();
  const click = async (name: string | RegExp) => {
    await person.click(screen.getByRole('button', { name }));
    await settle();
  };
  const asked = (name: string) => port.asked.filter(([each]) => each === name).map(([, ...rest]) => rest);
  return { person, click, settle, asked };
}

const withOne = (changes: Partial<FakeNotices> = {}) =>
  Object.assign(new FakeNotices(), { channels: [aChannel()], ...changes });

describe('without a channel', () => {
  test('says that nobody is told yet, and of what one would be', async () => {
    await opened();
    expect(screen.getByRole('heading', { name: 'Nobody is told yet' })).toBeVisible();
    expect(screen.getByText(/Make a channel\. Amend tells of a training or a job that failed/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'What was sent' })).toBeNull();
  });

  test('one is made, and can be made by the keyboard alone', async () => {
    const { person, asked, settle, click } = await opened();
    expect(screen.getByRole('button', { name: 'Make the channel' })).toHaveAttribute('aria-disabled', 'true');
    await person.selectOptions(screen.getByLabelText('Kind'), 'Teams');
    await person.type(screen.getByLabelText('Name'), ' Operations ');
    await person.type(screen.getByLabelText('Webhook of a workflow'), 'https://x.logic.azure.com/w?sig=1{Enter}');
    await settle();
    expect(asked('makeChannel')).toEqual([
      [{ kind: 'teams', name: 'Operations', address: 'https://x.logic.azure.com/w?sig=1' }],
    ]);
    expect(screen.getByText('Teams · hooks.slack.com/…1234')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Nobody is told yet' })).toBeNull();
    expect(screen.queryByLabelText('Name')).toBeNull();
    await click('New channel');
    expect(screen.getByLabelText('Name')).toHaveValue('');
  });

  test('an address that is refused stays, beside why', async () => {
    const port = new FakeNotices();
    const { person, click } = await opened(port);
    await person.type(screen.getByLabelText('Name'), 'Operations');
    await person.type(screen.getByLabelText('Incoming webhook'), 'http://hooks.slack.com/x');
    port.failure = new ServerProblem('channel-unfit', 'Notices go to https.', 'Give the https address.');
    await click('Make the channel');
    expect(screen.getByRole('alert')).toHaveTextContent('Notices go to https.Give the https address.');
    expect(screen.getByLabelText('Incoming webhook')).toHaveValue('http://hooks.slack.com/x');
  });

  test('e-mail is offered, and said to need a mail server where there is none', async () => {
    const { person } = await opened();
    await person.selectOptions(screen.getByLabelText('Kind'), 'E-mail');
    expect(screen.getByText(/whoever runs it sets SMTP_URL and MAIL_FROM/)).toBeVisible();
  });
});

test('a webhook’s secret is shown once', async () => {
  const { person, click, settle } = await opened(Object.assign(new FakeNotices(), { secret: 'whsec_c2VjcmV0' }));
  await person.selectOptions(screen.getByLabelText('Kind'), 'Webhook');
  await person.type(screen.getByLabelText('Name'), 'Program');
  await person.type(screen.getByLabelText('Address'), 'https://a.example/x{Enter}');
  await settle();
  expect(screen.getByLabelText('Secret')).toHaveValue('whsec_c2VjcmV0');
  await click('Look again');
  expect(screen.queryByLabelText('Secret')).toBeNull();
});

describe('a channel', () => {
  test('is tried out, and what the receiver said stands below it', async () => {
    const { click, asked } = await opened(withOne());
    await click('Send a test notice to Operations');
    expect(asked('testChannel')).toEqual([[aChannel().id]]);
    expect(screen.getByText('The receiver took it: “200 ok”. Look.')).toBeVisible();
  });

  test('that does not answer is said to be so', async () => {
    const outcome = {
      isSent: false,
      sentence: 'The receiver refused it (404).',
      nextStep: 'Look whether it is there.',
    };
    const { click } = await opened(withOne({ outcome }));
    await click('Send a test notice to Operations');
    expect(screen.getByText('The receiver refused it (404). Look whether it is there.')).toBeVisible();
  });

  test('is named anew and turned off, its address left as it is', async () => {
    const { person, click, asked } = await opened(withOne());
    await click('Change Operations');
    const item = within(screen.getByRole('listitem'));
    await person.clear(item.getByLabelText('Name'));
    await person.type(item.getByLabelText('Name'), 'Nights');
    await person.click(item.getByRole('switch', { name: 'Notices go there' }));
    await person.click(item.getByRole('switch', { name: /^Who is mentioned in comments is told there/ }));
    await click('Save');
    expect(asked('changeChannel')).toEqual([[aChannel().id, { name: 'Nights', isOn: false, getsMentions: true }]]);
    expect(screen.getByText('Nights (off)')).toBeVisible();
  });

  test('is given another address, which is not left there to be sent a second time', async () => {
    const { person, click, asked } = await opened(withOne());
    await click('Change Operations');
    const item = within(screen.getByRole('listitem'));
    await person.type(item.getByLabelText('Incoming webhook'), 'https://hooks.slack.com/other');
    await click('Save');
    expect(asked('changeChannel')).toEqual([
      [
        aChannel().id,
        { name: 'Operations', isOn: true, getsMentions: false, address: 'https://hooks.slack.com/other' },
      ],
    ]);
    expect(item.getByLabelText('Incoming webhook')).toHaveValue('');
    expect(screen.getByText('Slack · …ther')).toBeVisible();
  });

  test('is removed when it was said twice', async () => {
    const { click, asked } = await opened(withOne());
    await click('Change Operations');
    await click('Remove the channel');
    expect(asked('removeChannel')).toEqual([]);
    await click('Remove it, with what was sent there');
    expect(asked('removeChannel')).toEqual([[aChannel().id]]);
    expect(screen.getByRole('heading', { name: 'Nobody is told yet' })).toBeVisible();
  });
});

describe('what was sent', () => {
  const fault = { reason: 'status', sentence: 'The receiver refused it (500).', nextStep: 'Look at it.' };
  const waiting = aDelivery({
    id: 'w',
    number: 9,
    state: 'waiting',
    attempts: 3,
    nextAttemptAt: '2026-03-01T10:00:00.000Z',
    sentAt: null,
    fault,
  });
  const givenUp = aDelivery({ id: 'g', number: 8, state: 'given-up', attempts: 40, sentAt: null, fault });
  const three = () => withOne({ deliveries: [waiting, givenUp, aDelivery()] });

  test('says what became of each, and why it did not arrive', async () => {
    await opened(three());
    expect(screen.getByText(/^Operations: not sent after 3 attempts; tried again 1 Mar 2026/)).toBeVisible();
    expect(screen.getByText('Operations: given up after 40 attempts in a day')).toBeVisible();
    expect(screen.getAllByText('The receiver refused it (500). Look at it.')).toHaveLength(2);
  });

  test('goes on to earlier ones', async () => {
    const { click, asked } = await opened(three());
    await click('Show earlier ones');
    expect(asked('listDeliveries').at(-1)).toEqual([{ before: 8, state: undefined }]);
    expect(screen.getByText(/^Operations: sent 1 Mar 2026/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show earlier ones' })).toBeNull();
  });

  test('is shown by its state', async () => {
    const { person, settle } = await opened(three());
    await person.selectOptions(screen.getByLabelText('Show'), 'those that were given up');
    await settle();
    expect(screen.getAllByText('A backup is late')).toHaveLength(1);
    await person.selectOptions(screen.getByLabelText('Show'), 'those that wait');
    await settle();
    expect(screen.getByText(/tried again/)).toBeVisible();
  });

  test('says that there is none', async () => {
    await opened(withOne());
    expect(screen.getByText('Nothing had to be told yet. Tests are not listed here.')).toBeVisible();
  });

  test('is sent again', async () => {
    const { person, settle, asked } = await opened(withOne({ deliveries: [givenUp] }));
    await person.click(screen.getByRole('button', { name: 'Send again: A backup is late, to Operations' }));
    await settle();
    expect(asked('sendAgain')).toEqual([['g']]);
    expect(screen.getByText('Operations: goes out within seconds')).toBeVisible();
  });
});

test('what cannot be listed is said, and tried again', async () => {
  const port = withOne();
  port.failure = new ServerProblem('not-allowed', 'You may not.', 'Ask an admin.');
  const { click } = await opened(port);
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not.Ask an admin.');
  await click('Try again');
  expect(screen.getByText('Operations')).toBeVisible();
});
