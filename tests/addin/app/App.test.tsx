/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { NotInExcel } from '../../../addin/app/NotInExcel.tsx';
import { moment } from '../../../contract/words/dates.ts';
import { aReviewRow, aSuspectLabel, aTraining, aVersion } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

/** The dialog is drawn in its own time, longer than a second on a busy machine. */
const PATIENCE = { timeout: 20_000 };
/**
 * Whether the rest of the page is out of reach meanwhile is decided by focus, which a page without a window moves late.
 */
const DRAWN = { hidden: true };

async function opened(remembered: boolean) {
  const pane = await new PaneHarness().open({ remembered });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const click = async (role: 'button' | 'tab', name: string | RegExp, where: { readonly hidden?: boolean } = {}) => {
    await person.click(screen.getAllByRole(role, { name, ...where }).at(-1)!);
    await act(() => pane.settle());
  };
  return { pane, person, click };
}

describe('after somebody went back from version 2 to version 1', () => {
  const ON = moment('2026-03-02T10:15:00.000Z');
  const WENT_BACK = `Ada went back to it from version 2 on ${ON}. Why: Fees went to travel.`;

  /** Rows were classified and the sheet was written by version 2. */
  async function goneBack() {
    const opening = await opened(true);
    const { pane, person, click } = opening;
    pane.server.versions = [aVersion({ version: 1, isChampion: false }), aVersion({ version: 2 })];
    pane.server.classifiers = pane.server.classifiers.map((each) => ({ ...each, champion: 2 }));
    await click('button', 'Classify');
    await click('tab', 'Train');
    await click('button', 'Write model sheet');
    await click('button', 'Use version 1');
    await person.type(await screen.findByRole('textbox', { name: /^Why/, ...DRAWN }, PATIENCE), 'Fees went to travel');
    await click('button', 'Use version 1', DRAWN);
    return opening;
  }

  test('training speaks of version 1 and says who went back, when and why', async () => {
    await goneBack();
    expect(
      screen.getByText(`Version 1 answers. ${WENT_BACK} Nothing was corrected since it was trained.`),
    ).toBeInTheDocument();
    expect(screen.getByText('How good is version 1?')).toBeInTheDocument();
    const [second, first] = screen
      .getAllByRole('listitem', DRAWN)
      .filter((item) => /^Version \d/.test(item.textContent ?? ''));
    expect(first).toHaveTextContent('In use');
    expect(first).toHaveTextContent(WENT_BACK);
    expect(second).toHaveTextContent(`Ada went back from it to version 1 on ${ON}. Why: Fees went to travel.`);
  });

  test('the model sheet is said to show version 2, until it is written again', async () => {
    const { pane, click } = await goneBack();
    expect(
      screen.getByText('The sheet “Amend model” shows version 2. Write it again to see version 1.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('The sheet “Amend model” is written.')).toBeNull();
    await click('button', 'Write model sheet', DRAWN);
    expect(pane.workbook.modelSheets.map((report) => report.version.version)).toEqual([2, 1]);
    expect(screen.getByText('The sheet “Amend model” is written.')).toBeInTheDocument();
  });

  test('classifying says by which version rows were answered, and which one answers now', async () => {
    const { click } = await goneBack();
    await click('tab', 'Classify', DRAWN);
    expect(
      screen.getByText('Version 2 answered. Version 1 answers now: classify again to have its answers.'),
    ).toBeInTheDocument();
    await click('button', 'Classify again', DRAWN);
    expect(screen.getByText('Version 1 answered.')).toBeInTheDocument();
  });
});

describe('the pane', () => {
  test('leads from a table to trained, classified and corrected rows by one button at a time', async () => {
    const { pane, click } = await opened(false);
    await click('button', 'Create classifier');
    // The server says so once it has trained.
    const get = pane.server.getClassifier.bind(pane.server);
    pane.server.getClassifier = async (id) => ({
      ...(await get(id)),
      champion: pane.server.trainings > 0 ? 1 : null,
      classes: ['Meals', 'Travel'],
    });
    pane.server.versions = [aVersion()];
    await click('button', 'Train');
    expect(screen.getByText('Version 1 is trained and answers from now on.')).toBeVisible();

    await click('button', 'Next: classify rows');
    await click('button', 'Classify');
    expect(screen.getByText('rows classified')).toBeVisible();

    pane.server.queue = { rows: [aReviewRow({ key: 'p4', class: 'Meals' })], waiting: 1, unsure: null };
    await click('button', 'Next: check the answers');
    await click('button', 'Accept');
    expect(screen.getByText('1 entry saved')).toBeVisible();
    expect(pane.server.log.at(-1)).toMatchObject({ key: 'p4', kind: 'accept' });
  });

  test('the four steps are tabs', async () => {
    const { click } = await opened(true);
    for (const name of ['Train', 'Classify', 'Correct', 'Drift'])
      expect(screen.getByRole('tab', { name })).toBeVisible();
    await click('tab', 'Drift');
    expect(screen.getByRole('tab', { name: 'Drift' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('button', { name: 'Check for drift' })).toBeVisible();
  });

  test('a button that leads on leaves the keyboard at the tab of its step, before what comes up there', async () => {
    const { pane, click } = await opened(true);
    pane.server.versions = [aVersion()];
    await click('tab', 'Train');
    await click('button', 'Next: classify rows');
    expect(screen.getByRole('tab', { name: 'Classify' })).toHaveFocus();
    await click('button', 'Classify');
    pane.server.queue = { rows: [aReviewRow({ key: 'p4', class: 'Meals' })], waiting: 1, unsure: null };
    await click('button', 'Next: check the answers');
    expect(screen.getByRole('tab', { name: 'Correct' })).toHaveFocus();
    expect(screen.getByRole('tab', { name: 'Correct' })).toHaveAttribute('aria-selected', 'true');
  });

  test('correcting brings the labels worth a second look, and training shows one that a colleague has started', async () => {
    const { pane, click } = await opened(true);
    pane.server.suspects = { version: 1, labels: [aSuspectLabel()] };
    await click('tab', 'Correct');
    expect(screen.getByRole('button', { name: 'Change to Travel' })).toBeVisible();
    pane.server.listed = [aTraining({ startedBy: 'Ben' })];
    pane.server.trainingStates = [aTraining({ startedBy: 'Ben' })];
    pane.pacing.wait = () => new Promise(() => undefined);
    await click('tab', 'Train');
    expect(screen.getByText('Learning, started by Ben …')).toBeVisible();
  });

  test('a renamed column is asked for once, above every step, and can be chosen anew from the menu', async () => {
    const pane = new PaneHarness();
    pane.workbook.renameColumn('Merchant', 'Shop');
    await pane.open({ remembered: true });
    const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
    expect(
      screen.getByText(/“Account of Purchases” knows a column that your table calls otherwise, or does not have\./),
    ).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Use this column' }));
    await act(() => pane.settle());
    expect(screen.queryByText(/calls otherwise/)).toBeNull();
    await person.click(screen.getByRole('button', { name: 'More' }));
    await person.click(screen.getByRole('menuitem', { name: 'Choose the columns anew' }));
    await act(() => pane.settle());
    expect(screen.getByRole('combobox', { name: 'Your table has no “Merchant”. Which column is it?' })).toBeVisible();
  });

  test('another classifier can be set up from the menu', async () => {
    const { person, pane } = await opened(true);
    await person.click(screen.getByRole('button', { name: 'More' }));
    await person.click(screen.getByRole('menuitem', { name: 'Use or set up another classifier' }));
    await act(() => pane.settle());
    expect(screen.getByRole('heading', { name: 'Set up a classifier' })).toBeVisible();
  });

  test('opening fails with a sentence and a way to try again', async () => {
    const pane = new PaneHarness();
    pane.server.breakNext('getClassifier', serverAwayProblem());
    await pane.open({ remembered: true });
    const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
    expect(screen.getByRole('alert')).toHaveTextContent('The Amend server does not answer.');
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    await act(() => pane.settle());
    expect(screen.getByRole('heading', { level: 1, name: 'Account of Purchases' })).toBeVisible();
  });
});

test('the pane’s address opened outside Excel says where it belongs', () => {
  renderPane(<NotInExcel />);
  expect(screen.getByText('Amend works beside a table')).toBeVisible();
});
