/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { IncidentItem } from '../../../addin/incidents/IncidentItem.tsx';
import { anIncident } from '../../fakes/fake-watch.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

test('where reports are not opened no button offers it, and whoever sees to it stays among those to choose', () => {
  const incident = anIncident({ owner: 'Zoe' });
  const props = { incident, person: 'Carla', owners: ['Ada'], isBusy: false, mayChange: true };
  renderPane(<IncidentItem {...props} onChange={() => undefined} onOpenReport={null} />);
  expect(screen.queryByRole('button', { name: /^Open report/ })).toBeNull();
  expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['Nobody', 'Ada', 'Zoe']);
});
