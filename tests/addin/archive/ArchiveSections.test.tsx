/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen, within } from '@testing-library/react';
import { ArchiveSections } from '../../../addin/archive/ArchiveSections.tsx';
import { startArchive, type ArchiveState } from '../../../addin/archive/archive-state.ts';
import { worstOfParts } from '../../../addin/archive/VerdictStrip.tsx';
import { startWork } from '../../../addin/app/work-state.ts';
import type { Session } from '../../../contract/session.ts';
import { aClassifier, aDriftReport } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { aReportLine, aTimeline, aWatch } from '../../fakes/fake-watch.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const CONTROLLER: Session = { person: 'Carla', roles: ['controller'], signIn: 'demo' } as Session;
// jsdom measures no text.
HTMLCanvasElement.prototype.getContext = () => null;

const TRIAL = {
  column: 'Amount',
  reports: 3,
  tried: [
    { distance: 0.2, drifted: 1, alerts: 1 },
    { distance: 0.5, drifted: 0, alerts: 0 },
  ],
};

function show(archive: Partial<ArchiveState['archive']>, person: Session = CONTROLLER, classifier = aClassifier()) {
  const { actions, asked } = notedActions();
  const work = { ...startWork(aConnection(classifier)), person, archive: { ...startArchive.archive, ...archive } };
  return {
    asked,
    ...renderPane(<ArchiveSections work={work} tasks={{}} actions={actions} owners={['Ann', 'Carla']} />),
  };
}

describe('the time line', () => {
  test('says in words what the bars and the line show', () => {
    show({ timeline: aTimeline() });
    expect(
      screen.getByRole('img', { name: '3 checks, oldest first: 1 with drift, 0 to watch, 2 stable.' }),
    ).toBeVisible();
    const said =
      'Amount: distance of the distributions 0.40 in the last check; it reached 0.20, from where on it counts, in 1 of 3 checks.';
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByRole('img', { name: said })).toBeVisible();
    expect(screen.getByText(/Dotted, upright: another version began to answer\.$/)).toBeVisible();
  });

  test('a controller sets the threshold that would not have alerted', async () => {
    const { person, asked } = show({ timeline: aTimeline(), trial: TRIAL, watch: aWatch() });
    await person.selectOptions(screen.getByLabelText('Threshold of the distance'), '0.50: no alert, 0 checks above');
    await person.click(screen.getByRole('button', { name: 'Set to 0.50' }));
    expect(asked).toEqual([['setThreshold', 'Amount', 0.5]]);
    expect(screen.queryByText(/the line above is of another change/)).toBeNull();
  });

  test('where something else than the distance is drawn, it is said that a threshold is one of the distance', () => {
    const { columns, ...timeline } = aTimeline();
    show({
      timeline: { ...timeline, columns: columns.map((each) => ({ ...each, measure: 'missing' })) },
      trial: TRIAL,
    });
    expect(
      screen.getByText(/It is of the distance of the distributions; the line above is of another change\.$/),
    ).toBeVisible();
  });

  test('a viewer sees what thresholds would have alerted, and sets none', () => {
    show({ timeline: aTimeline(), trial: TRIAL, watch: aWatch() }, { ...CONTROLLER, roles: ['viewer'] });
    expect(screen.getByLabelText('Threshold of the distance')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Set to/ })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Check by itself' })).toBeNull();
  });

  test('without checks says when one is made', () => {
    show({ timeline: { reports: [], columns: [] } });
    expect(screen.getByText(/^No check was made by itself in this time\./)).toBeVisible();
  });

  test('is nothing for whoever sees some rows only', () => {
    const scope = { column: 'Centre', values: ['4711'] };
    const grants = [{ role: 'controller' as const, classifier: aClassifier().id, scope }];
    const { container } = show({ timeline: aTimeline() }, { ...CONTROLLER, roles: [], grants } as Session);
    expect(container).toHaveTextContent('');
  });

  test('of very many verdicts each bar is the worst of some', () => {
    const many = Array.from({ length: 720 }, (_, at) => (at === 100 ? ('drift' as const) : ('stable' as const)));
    expect(worstOfParts(many)).toHaveLength(90);
    expect(worstOfParts(many).indexOf('drift')).toBe(12);
    expect(worstOfParts(['watch', 'stable'])).toEqual(['watch', 'stable']);
  });
});

describe('the reports', () => {
  const REPORTS = {
    reports: [3, 2, 1].map((number) => aReportLine({ number, madeBy: number === 2 ? 'Ada' : null })),
    total: 4,
  };

  test('are opened one by one, or two ticked beside each other', async () => {
    const { person, asked } = show({ reports: REPORTS });
    expect(screen.getByText('4 reports are kept as they were made.')).toBeVisible();
    expect(screen.getByText(/^By Ada on/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Open report 2' }));
    await person.click(screen.getByRole('checkbox', { name: 'Compare report 3' }));
    await person.click(screen.getByRole('checkbox', { name: 'Compare report 1' }));
    await person.click(screen.getByRole('button', { name: 'Compare the two ticked' }));
    await person.click(screen.getByRole('button', { name: 'Show more' }));
    expect(asked).toEqual([['openReports', [2]], ['openReports', [3, 1]], ['listMoreReports']]);
  });

  test('an opened one is written into the sheet as it was', async () => {
    const report = aDriftReport({ number: 7 });
    const { person, asked } = show({ opened: [report] });
    const opened = screen.getByRole('region', { name: 'Report 7' });
    expect(within(opened).getByText('Two of eight columns have changed.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Write this report into the sheet' }));
    expect(asked).toEqual([['writeKeptReport', report]]);
  });

  test('two are compared, the earlier one first', () => {
    const later = aDriftReport({ number: 9 });
    const [amount, ...others] = later.columns;
    const earlier = aDriftReport({ number: 7, columns: [{ ...amount!, status: 'stable', distance: 0.05 }, ...others] });
    show({ opened: [later, earlier] });
    const compared = screen.getByRole('region', { name: 'Report 7 beside report 9' });
    expect(
      within(compared).getByRole('row', { name: /^Amount Stable.*distance 0.05 Drift.*distance 0.40/ }),
    ).toBeVisible();
    expect(within(compared).getByText(/other column/)).toBeVisible();
  });
});

test('how it is watched is said, and changed by whoever may', async () => {
  const { person, asked } = show({ watch: aWatch({ fault: 'The drift check failed.' }) });
  expect(
    screen.getByText('Every hour Amend compares the rows of the last 12 hours with those it learned from.'),
  ).toBeVisible();
  expect(screen.getByText('The last check failed: The drift check failed.')).toBeVisible();
  await person.selectOptions(screen.getByLabelText('How often'), 'Each night, at two o’clock UTC');
  await person.selectOptions(screen.getByLabelText('Give incidents to'), 'Ann');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked).toEqual([['setWatch', { isOn: true, stepHours: 24, windowHours: 12, season: 'none', owner: 'Ann' }]]);
});

test('what an incident sets off is asked of models that are trained here alone', () => {
  show({ watch: aWatch() });
  expect(screen.getByRole('region', { name: 'What an incident sets off' })).toBeVisible();
  cleanup();
  show({ watch: aWatch() }, CONTROLLER, aClassifier({ isElsewhere: true }));
  expect(screen.getByRole('region', { name: 'How good answers must be' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'What an incident sets off' })).toBeNull();
});

test('classifiers stand side by side, each with its last verdicts', () => {
  const cards = { ...aClassifier(), name: 'Cards' };
  const overview = {
    classifiers: [
      {
        id: cards.id,
        name: 'Cards',
        project: '',
        verdicts: ['stable' as const, 'drift' as const],
        latest: aReportLine({ number: 8 }),
        isWatched: true,
        fault: null,
      },
      {
        id: cards.id.replace('1', '2'),
        name: 'Tickets',
        project: '',
        verdicts: [],
        latest: null,
        isWatched: false,
        fault: null,
      },
    ],
  };
  show({ overview });
  const all = screen.getByRole('region', { name: 'All classifiers' });
  expect(within(all).getByRole('img', { name: /^2 checks, oldest first: 1 with drift/ })).toBeVisible();
  expect(within(all).getByText(/^Report 8 on/)).toBeVisible();
  expect(within(all).getByText('No report was made yet. No check is made by itself.')).toBeVisible();
});
