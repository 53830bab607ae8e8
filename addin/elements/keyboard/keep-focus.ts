/** What Tab reaches, but for what Fluent puts among it for its own ends. */
const CONTROLS = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary[tabindex]'].join(',');

/**
 * Keeps the keyboard in the pane. Where the control that has it goes away or is disabled, as buttons do that take the
 * person a step on, the nearest one that is left gets it: the first in the innermost part of the pane that was around
 * that control and is still there. While none is left, as where a table is being read, the next one to appear gets it.
 * Excel on the web moves the focus by itself when Tab is pressed in a pane, and takes it out of the pane from where no
 * control has it.
 *
 * A pane that does not have the keyboard, because the person is in the sheet, does not take it.
 *
 * @param root the pane; menus and dialogs may lie beside it
 * @returns stops
 */
export function keepFocus(root: HTMLElement): () => void {
  const page = root.ownerDocument;
  let last: Element | null = null;
  /** The last control of the pane itself that had the keyboard, and all that is around it; innermost first. */
  let around: readonly Element[] = [];

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === page.body) return;
    last = target;
    if (root.contains(target)) around = partsAround(target, root);
  };
  const keep = () => {
    const isLost = last !== null && !isThere(last) && !isThere(page.activeElement);
    if (isLost && page.hasFocus()) controlsIn(around).find(takesFocus);
  };
  const observer = new MutationObserver(keep);
  observer.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', remember);
  };
}

/** Whether it can have the keyboard: the page has it where nothing else has. */
function isThere(control: Element | null): boolean {
  return control !== null && control !== control.ownerDocument.body && control.isConnected && !isDisabled(control);
}

function isDisabled(control: Element): boolean {
  return control.matches(':disabled');
}

function partsAround(control: Element, root: Element): Element[] {
  const parts = [control];
  for (let part = control; part !== root && part.parentElement !== null; part = part.parentElement)
    parts.push(part.parentElement);
  return parts;
}

/** The controls that Tab reaches in what is left of some parts, nearest first. */
function controlsIn(parts: readonly Element[]): HTMLElement[] {
  return parts
    .filter((part) => part.isConnected)
    .flatMap((part) => [part, ...part.querySelectorAll(CONTROLS)])
    .filter(
      (each): each is HTMLElement =>
        each instanceof HTMLElement && each.matches(CONTROLS) && each.tabIndex >= 0 && !isDisabled(each),
    );
}

/** Gives it the keyboard; false where it does not take it, as what is hidden does not. */
function takesFocus(control: HTMLElement): boolean {
  control.focus();
  return control === control.ownerDocument.activeElement;
}
