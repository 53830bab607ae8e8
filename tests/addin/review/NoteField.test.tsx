/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { NoteField } from '../../../addin/review/NoteField.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

function Noting({ onDone }: { onDone: (note: string) => void }) {
  const [note, setNote] = useState('');
  return <NoteField note={note} reasons={['private']} takesKeyboard onNote={setNote} onDone={() => onDone(note)} />;
}

test('is typed at once, or chosen among the reasons; Enter is done with it, Escape gives it up', async () => {
  const done: string[] = [];
  const { person } = renderPane(<Noting onDone={(note) => done.push(note)} />);
  await person.keyboard('a guest{Enter}');
  expect(done).toEqual(['a guest']);
  await person.click(screen.getByRole('button', { name: 'private' }));
  expect(screen.getByRole('button', { name: 'private' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('textbox')).toHaveValue('private');
  await person.type(screen.getByRole('textbox'), '{Escape}');
  expect(screen.getByRole('textbox')).toHaveValue('');
});

test('holds as many characters as the server takes', async () => {
  renderPane(<Noting onDone={() => undefined} />);
  expect(screen.getByRole('textbox')).toHaveAttribute('maxlength', '1000');
});
