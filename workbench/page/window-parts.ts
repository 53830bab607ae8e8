/** Where the keyboard enters each part of the window: toolbar, sheet, its tabs, the task pane or the way to open it. */
const ENTRANCES = [
  '.file-tools > :first-child',
  '[role="grid"]',
  '.sheet-tab[aria-selected="true"]',
  '.pane:not([hidden]) .pane-frame',
  '.pane-tab',
].join(',');

/**
 * Lets Ctrl+F6 go to the next part of the window, as in Excel on the web, and with Shift to the one before: in the
 * sheet Tab goes from cell to cell.
 * @returns stops
 */
export function listenForPartKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    goToPart(event.shiftKey ? -1 : 1);
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

/** Gives the keyboard to the next part of the window, or to the one before; round and round. */
export function goToPart(step: 1 | -1): void {
  const active = document.activeElement ?? document.body;
  const entrances = [...document.querySelectorAll<HTMLElement>(ENTRANCES)];
  const beside = entrances.filter((each) => {
    const place = active.compareDocumentPosition(each);
    const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    return (place & side) !== 0 && !each.contains(active);
  });
  const next = step === 1 ? (beside[0] ?? entrances[0]) : (beside.at(-1) ?? entrances.at(-1));
  next?.focus();
}
