/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Serving } from '../../../addin/app/Serving.tsx';
import { startWork } from '../../../addin/app/work-state.ts';
import type { Session } from '../../../contract/session.ts';
import { aClassifier, aVersion } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const work = (champion: number | null, roles: Session['roles'] = ['approver']) => ({
  ...startWork(aConnection(aClassifier({ champion }))),
  ...{ person: { person: 'Ada', roles, signIn: 'demo' } as Session, shadows: [] },
  versions: [aVersion({ version: 2, isChampion: false }), aVersion()],
});

test('how it serves is asked as it comes up, and again when another version comes to answer', () => {
  const { actions, asked } = notedActions();
  const { again, container } = renderPane(<Serving work={work(null)} tasks={{}} actions={actions} />);
  expect(container).toHaveTextContent('');
  expect(asked).toEqual([]);
  const both = [['loadStatus'], ['loadShadows']];
  again(<Serving work={work(1)} tasks={{}} actions={actions} />);
  expect(asked).toEqual(both);
  again(<Serving work={work(1)} tasks={{}} actions={actions} />);
  expect(asked).toEqual(both);
  again(<Serving work={work(2)} tasks={{}} actions={actions} />);
  expect(asked).toEqual([...both, ...both]);
  for (const name of ['How it serves', 'Try one row', 'Shadow'])
    expect(screen.getByRole('region', { name })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Let it answer unseen' })).toBeVisible();
});

test('whoever may not put versions in use starts no shadow', () => {
  renderPane(<Serving work={work(1, ['viewer'])} tasks={{}} actions={notedActions().actions} />);
  expect(screen.getByRole('region', { name: 'Shadow' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Let it answer unseen' })).toBeNull();
});
