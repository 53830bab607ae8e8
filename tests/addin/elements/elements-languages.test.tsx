/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { emptyOutbox } from '../../../addin/app/pane-state.ts';
import { StatusLine } from '../../../addin/elements/progress/StatusLine.tsx';
import { TaskNotice } from '../../../addin/elements/progress/TaskNotice.tsx';
import type { NotKept } from '../../../addin/ports/outbox-port.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

const away = { sentence: 'X.', nextStep: 'Y.' };
const lineOf = (pending: number, notKept: NotKept | null) =>
  renderPane(
    <StatusLine outbox={{ ...emptyOutbox, pending, notKept, waitingBecause: away }} onSendNow={() => undefined} />,
  ).container.textContent;

test('in German the status line says one entry, and several, that wait', () => {
  speakBy(() => speechFor(['de']));
  expect(lineOf(1, null)).toContain('1 Eintrag wartet. X. Er bleibt erhalten und wird von selbst erneut gesendet.');
  expect(lineOf(2, 'missing')).toContain(
    '2 Einträge warten. X. Lassen Sie diesen Aufgabenbereich offen: Sie werden von selbst erneut gesendet.',
  );
});

test('in Portuguese the status line says one entry, and several, that wait', () => {
  speakBy(() => speechFor(['pt']));
  expect(lineOf(1, null)).toContain('1 entrada aguardando. X. Ela fica guardada e é enviada de novo');
  expect(lineOf(2, 'missing')).toContain(
    '2 entradas aguardando. X. Deixe este painel aberto: elas são enviadas de novo',
  );
});

test('a task that failed offers in German to be tried again', () => {
  speakBy(() => speechFor(['de']));
  const problem = { code: 'x', ...away };
  renderPane(<TaskNotice task={{ kind: 'failed', problem }} onRetry={() => undefined} />);
  expect(screen.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible();
});
