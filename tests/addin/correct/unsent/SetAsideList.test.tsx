/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { SetAsideList } from '../../../../addin/correct/unsent/SetAsideList.tsx';
import type { SetAsideItem } from '../../../../addin/ports/outbox-port.ts';
import type { Task } from '../../../../addin/tasks/tasks.ts';
import type { FeedbackEvent } from '../../../../contract/feedback.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

function setAside(key: string, fields: Partial<SetAsideItem> = {}, event: Partial<FeedbackEvent> = {}): SetAsideItem {
  return {
    item: {
      classifierId: 'c1',
      columns: [],
      view: null,
      event: {
        id: `id of ${key}`,
        kind: 'correct',
        origin: 'correction-column',
        key,
        cells: [],
        class: 'Travel',
        saidAt: '2026-03-01T09:00:00.000Z',
        ...event,
      },
    },
    sentence: 'Something went wrong on the server.',
    nextStep: 'Give the admin the request id. Request id: r-1.',
    isRefused: false,
    isOfRow: true,
    ...fields,
  };
}

function show(
  items: readonly SetAsideItem[],
  { classifierId = 'c1' as string | null, task = { kind: 'idle' } as Task } = {},
) {
  const asked: unknown[][] = [];
  const keyOf = (item?: SetAsideItem) => item?.item.event.key;
  const element = (
    <SetAsideList
      items={items}
      classifierId={classifierId}
      task={task}
      onRetry={(item) => asked.push(['retry', keyOf(item)])}
      onDrop={(item) => asked.push(['drop', keyOf(item)])}
      onShow={(item) => asked.push(['show', keyOf(item)])}
    />
  );
  return { asked, ...renderPane(element) };
}

const line = (name: string) => within(screen.getByRole('listitem', { name }));

describe('what the server did not take', () => {
  test('is named by row and class, with what the server said', () => {
    show([
      setAside('INV-7\u001f2026'),
      setAside('p5', {}, { kind: 'withdraw', class: undefined }),
      setAside('p6', {}, { kind: 'unsure', class: undefined }),
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('The server did not take 3 corrections.');
    expect(screen.getAllByRole('listitem').map((each) => each.getAttribute('aria-label'))).toEqual([
      'INV-7 · 2026 → Travel',
      'p5 emptied',
      'p6: not sure',
    ]);
    expect(
      line('INV-7 · 2026 → Travel').getByText(
        /^Something went wrong on the server\. Give the admin the request id\. Request id: r-1\. It is tried again every five minutes/,
      ),
    ).toBeVisible();
  });

  test('for a reason that no row mends, such as a role, is not said to be mended in its row', () => {
    const sentence = 'This needs the role “corrector”, which Ann does not have.';
    show([setAside('p4', { isRefused: true, isOfRow: false, sentence, nextStep: 'Ask an admin for this role.' })]);
    expect(line('p4 → Travel').getByText(/^This needs/)).toHaveTextContent(
      `${sentence} Ask an admin for this role. What you said is kept: try again once that is done, or drop it.`,
    );
  });

  test('is shown in the sheet, or tried again, one or all', async () => {
    const { person, asked } = show([setAside('p4'), setAside('p5', { isRefused: true })]);
    await person.click(line('p5 → Travel').getByRole('button', { name: 'Show row' }));
    await person.click(line('p5 → Travel').getByRole('button', { name: 'Try again' }));
    await person.click(screen.getByRole('button', { name: 'Try all again' }));
    expect(asked).toEqual([
      ['show', 'p5'],
      ['retry', 'p5'],
      ['retry', undefined],
    ]);
  });

  test('is dropped after a question that says what that means, by the keyboard alone', async () => {
    const { person, asked } = show([setAside('p4'), setAside('p5')]);
    line('p4 → Travel').getByRole('button', { name: 'Drop' }).focus();
    await person.keyboard('{Enter}');
    expect(
      line('p4 → Travel').getByText(
        'Drop it? The sheet stays as it is, but Amend will not know what you said of this row.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Drop it' })).toHaveFocus();
    await person.tab();
    await person.keyboard('{Enter}');
    expect(line('p4 → Travel').getByRole('button', { name: 'Drop' })).toHaveFocus();
    expect(asked).toEqual([]);
    await person.keyboard('{Enter}{Enter}');
    expect(asked).toEqual([['drop', 'p4']]);
  });

  test('of another classifier’s row cannot be shown', () => {
    show([setAside('p4')], { classifierId: null });
    expect(screen.queryByRole('button', { name: 'Show row' })).toBeNull();
    expect(screen.getByText(/Open its classifier to see the row\./)).toBeVisible();
  });

  test('is listed up to five lines', () => {
    show(Array.from({ length: 1_200 }, (_, i) => setAside(`p${i}`)));
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByText('and 1,195 more')).toBeVisible();
  });

  test('keeps the keyboard’s place while it is tried again', async () => {
    const { person, asked } = show([setAside('p4')], {
      task: {
        kind: 'running',
        doing: 'Trying again',
        share: null,
        secondsLeft: null,
        cancellable: false,
        cancelling: false,
      },
    });
    const button = screen.getByRole('button', { name: 'Try again' });
    button.focus();
    await person.keyboard('{Enter}');
    expect(button).toHaveFocus();
    expect(asked).toEqual([]);
  });

  test('says why its row cannot be shown', () => {
    show([setAside('p4')], {
      task: {
        kind: 'failed',
        problem: {
          code: 'row-gone',
          sentence: 'The row is no longer in the table.',
          nextStep: 'Go on with the next row.',
        },
      },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('The row is no longer in the table.');
  });
});
