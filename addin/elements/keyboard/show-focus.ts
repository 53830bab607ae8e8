import { createKeyborg, disposeKeyborg } from 'keyborg';

/** However they came by the keyboard, the browser has them look it, and so have their own styles. */
const TEXT_FIELDS = 'input, textarea';

/**
 * Shows which control has the keyboard from the moment it comes into the pane. Fluent draws its ring once a key has
 * been pressed in the page; the keys that lead into a pane are pressed in the sheet or the ribbon. Whether a control is
 * to look it is known to the browser.
 *
 * @param page the pane's page
 * @returns stops
 */
export function showFocus(page: Document): () => void {
  const keyboard = createKeyborg(page.defaultView!);
  const show = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(':focus-visible') && !target.matches(TEXT_FIELDS))
      keyboard.setVal(true);
  };
  page.addEventListener('focusin', show);
  return () => {
    page.removeEventListener('focusin', show);
    disposeKeyborg(keyboard);
  };
}
