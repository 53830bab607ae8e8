/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import { IncidentsSection } from '../../../addin/incidents/IncidentsSection.tsx';
import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { Incident } from '../../../contract/incident.ts';
import type { Session } from '../../../contract/session.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { anIncident } from '../../fakes/fake-watch.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const CONTROLLER = { person: 'Carla', roles: ['controller'], signIn: 'demo' } as Session;

function show(incidents: readonly Incident[], person: Session = CONTROLLER, moreIncidents = 0) {
  const { actions, asked } = notedActions();
  const incidentOwners = ['Ada', 'Carla'];
  const work = { ...startWork(aConnection(aClassifier())), person, incidents, moreIncidents, incidentOwners };
  const onOpenReport = (number: number) => asked.push(['open', number]);
  return { asked, ...renderPane(<IncidentsSection {...{ work, actions, onOpenReport }} tasks={{}} />) };
}

test('an open incident says what it is about and who sees to it, and is acknowledged, taken on and noted upon', async () => {
  const { person, asked } = show([anIncident()]);
  expect(screen.getByText('“Amount” has drifted')).toBeVisible();
  expect(screen.getByText(/^Incident 1\. Since .*; opened on .*\. Nobody sees to it\.$/)).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Acknowledge' }));
  await person.click(screen.getByRole('button', { name: 'I see to it' }));
  await person.click(screen.getByRole('button', { name: 'Open report 3' }));
  await person.type(screen.getByLabelText('Note'), 'Pence since Monday.{Enter}');
  expect(asked).toEqual([
    ['changeIncident', 1, { do: 'acknowledge' }],
    ['changeIncident', 1, { do: 'give', to: 'Carla' }],
    ['open', 3],
    ['changeIncident', 1, { do: 'note', text: 'Pence since Monday.' }],
  ]);
});

test('what became of it is told, and a viewer changes nothing', () => {
  const at = '2026-03-02T09:00:00.000Z';
  const event = { person: 'Ada', at, text: '', report: null, figures: null };
  show(
    [
      anIncident({
        owner: 'Ada',
        events: [
          { ...event, what: 'opened', person: null, report: 3 },
          { ...event, what: 'given', text: 'Carla' },
          { ...event, what: 'given' },
          { ...event, what: 'noted', text: 'Seen.' },
        ],
      }),
    ],
    { ...CONTROLLER, roles: ['viewer'] },
  );
  expect(screen.queryByLabelText('Who sees to it')).toBeNull();
  const events = screen.getAllByRole('listitem').slice(1);
  expect(events.map((each) => each.textContent!.replace(/^.*?\d\d:\d\d: /, ''))).toEqual([
    'opened by report 3',
    'given to Carla by Ada',
    'taken from its owner by Ada',
    'Ada noted: Seen.',
  ]);
  expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  expect(screen.queryByLabelText('Note')).toBeNull();
});

test('one of accuracy says its figures, is given to somebody who may see to it, and what it stopped is given back', async () => {
  const figures: AccuracyFigures = {
    ...{ version: 3, rows: 900, least: 0.87, expected: null, loss: null },
    window: { from: '2026-03-01T09:00:00.000Z', to: '2026-03-02T09:00:00.000Z' },
    audited: { value: 0.8, low: 0.75, high: 0.84, rows: 200 },
  };
  const at = '2026-03-02T09:00:00.000Z';
  const { person, asked } = show([
    anIncident({
      ...{ measure: { kind: 'accuracy' }, report: null, stops: { classes: ['Travel'] }, retraining: 'wanted' },
      events: [{ what: 'opened', person: null, at, text: '', report: null, figures }],
    }),
  ]);
  expect(screen.getByText('Too few answers are right')).toBeVisible();
  expect(screen.getByText(/80\.0 % of all answers of version 3 were right .* 87\.0 % is wanted\./)).toBeVisible();
  expect(screen.getByText(/no answer of the class “Travel” is accepted without a look/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Open report/ })).toBeNull();
  await person.selectOptions(screen.getByLabelText('Who sees to it'), 'Ada');
  await person.click(screen.getByRole('button', { name: 'Accept answers again' }));
  expect(asked).toEqual([
    ['changeIncident', 1, { do: 'give', to: 'Ada' }],
    ['changeIncident', 1, { do: 'accept-again' }],
  ]);
});

test('one that is over stands among the earlier ones, and where there never was one nothing stands', () => {
  show([anIncident({ state: 'closed', closedAt: '2026-03-03T09:00:00.000Z', reopened: 1 })]);
  expect(screen.getByText('No incident is open.')).toBeVisible();
  expect(screen.getByText('Earlier incidents')).toBeVisible();
  expect(screen.getByText(/Opened again once\. Over since 3 Mar 2026/)).toBeInTheDocument();
  expect(show([]).container).toHaveTextContent('');
});

test('incidents are fetched, and one that was changed is shown as it is then', async () => {
  const harness = new PaneHarness();
  harness.watching.incidents = [anIncident(), anIncident({ number: 2 })];
  const pane = await harness.open({ remembered: true });
  pane.actions.loadIncidents();
  await pane.settle();
  pane.actions.changeIncident(2, { do: 'give', to: 'Ada' });
  await pane.settle();
  expect(pane.work.incidents!.map(({ number, owner }) => [number, owner])).toEqual([
    [1, null],
    [2, 'Ada'],
  ]);
});

test('how many classes and segments are as bad and are no incident stands below the open ones', () => {
  show([anIncident({ measure: { kind: 'part-share', part: { of: 'class', class: 'Taxi' } } })], CONTROLLER, 4);
  expect(screen.getByText('“Taxi”: its share of the answers has changed')).toBeVisible();
  expect(screen.getByText(/^4 more classes and segments have been as much worse for two windows/)).toBeVisible();
});
