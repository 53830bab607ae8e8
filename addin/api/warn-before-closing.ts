import type { OutboxPort } from '../ports/outbox-port.ts';

/** Has the browser ask before a pane is closed that holds what is kept nowhere else. */
export function warnBeforeClosing(page: Pick<Window, 'addEventListener'>, outbox: Pick<OutboxPort, 'snapshot'>): void {
  page.addEventListener('beforeunload', (event) => {
    const { notKept, pending, setAside } = outbox.snapshot();
    if (notKept !== null && pending + setAside.length > 0) event.preventDefault();
  });
}
