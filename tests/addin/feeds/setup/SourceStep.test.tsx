/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { emptySource, type SourceForm } from '../../../../addin/feeds/form/source-form.ts';
import { startFeeds } from '../../../../addin/feeds/feeds-state.ts';
import { SourceStep, type SourceStepProps } from '../../../../addin/feeds/setup/SourceStep.tsx';
import { renderPane } from '../../../fakes/render-pane.tsx';

function shown(source: Partial<SourceForm>, more: Partial<SourceStepProps> = {}) {
  const typed: SourceForm[] = [];
  const props = {
    ...{ form: { source: { ...emptySource, ...source } }, feeds: startFeeds.feeds, tasks: {} },
    ...{ work: { classifier: { id: 'one' } }, actions: {}, rights: { mayChange: false, mayConnectAll: false } },
    ...{ onType: (fields: { readonly source: SourceForm }) => typed.push(fields.source), ...more },
  } as SourceStepProps;
  return { typed, person: renderPane(<SourceStep {...props} />).person };
}

const KINDS = ['PostgreSQL', 'MySQL', 'IMAP', 'Uploaded text files', 'server folder', 'Kafka'];
const offered = () =>
  [...screen.getByLabelText<HTMLSelectElement>('Read from').options].map(({ textContent }) => textContent);

test('offers every kind of source', () => {
  shown({ kind: 'file' });
  expect(offered()).toEqual(KINDS.map((kind) => expect.stringContaining(kind)));
});

test('offers the kinds that are said, where they are', () => {
  shown({ kind: 'kafka' }, { kinds: ['kafka', 'folder'] });
  expect(offered()).toEqual([expect.stringContaining('Kafka'), expect.stringContaining('server folder')]);
});

test('another kind begins without a connection and a table of the one before', async () => {
  const { person, typed } = shown({ kind: 'kafka', connection: 'a', table: 'mails' }, { kinds: ['kafka', 'mysql'] });
  await person.selectOptions(screen.getByLabelText('Read from'), '1');
  expect(typed).toEqual([expect.objectContaining({ kind: 'mysql', connection: '', table: '', schema: '' })]);
});

test('has the fields of a topic', () => {
  shown({ kind: 'kafka' });
  expect(screen.getByLabelText('Topic')).toBeVisible();
  expect(screen.queryByLabelText('Folder')).toBeNull();
});

test('has the fields of a folder', () => {
  shown({ kind: 'folder' });
  expect(screen.getByLabelText('Folder')).toBeVisible();
  expect(screen.queryByLabelText('Topic')).toBeNull();
});
