/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ImportClassifier } from '../../../addin/carrying/ImportClassifier.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

function show() {
  const imported: [string, string | null][] = [];
  const element = (
    <ImportClassifier task={{ kind: 'idle' }} onImport={(file, name) => imported.push([(file as File).name, name])} />
  );
  return { imported, ...renderPane(element) };
}
const FILE = new File(['bytes'], 'Cards.amend');

test('a file is taken under its own name, or under the one that is typed', async () => {
  const { person, imported } = show();
  await person.upload(screen.getByLabelText('File of a classifier'), FILE);
  await person.type(screen.getByLabelText('Name here'), '  Cards of May ');
  await person.upload(screen.getByLabelText('File of a classifier'), FILE);
  expect(imported).toEqual([
    ['Cards.amend', null],
    ['Cards.amend', 'Cards of May'],
  ]);
});
