import { warnBeforeClosing } from '../../../addin/api/warn-before-closing.ts';
import type { OutboxSnapshot } from '../../../addin/ports/outbox-port.ts';
import { emptyOutbox } from '../../../addin/app/pane-state.ts';

test('the browser asks before closing exactly when something would be lost by it', () => {
  const isAsked = (outbox: Partial<OutboxSnapshot>) => {
    const page = new EventTarget();
    warnBeforeClosing(page as Window, { snapshot: () => ({ ...emptyOutbox, ...outbox }) });
    return !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  };
  expect(isAsked({ pending: 1, notKept: 'full' })).toBe(true);
  expect(isAsked({ pending: 0, notKept: 'full' })).toBe(false);
  expect(isAsked({ pending: 1 })).toBe(false);
});
