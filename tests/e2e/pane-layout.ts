/** Marks a control until the keyboard has come to it. */
export const TO_REACH = 'data-to-reach';

// The functions below run in the pane's page, so each has all that it needs within itself.

/**
 * Texts and controls of the page that are cut, or stand beside it. A text that ends in an ellipsis on purpose is whole
 * in its title, or in that of what is around it.
 */
export function cutTexts(): string[] {
  const page = document.documentElement;
  const faults = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} px wide`] : [];
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const { display, overflowX, visibility } = getComputedStyle(element);
    if (element.matches('option, script, style, noscript') || visibility === 'hidden' || isForReaders(element))
      continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const isScrolled = element.closest('[data-scrolls-sideways]') !== null;
    if (!isScrolled && (box.right > page.clientWidth + 1 || box.left < -1))
      faults.push(told('beside the page', element));
    // Within a drawing nothing flows: its texts are where they were drawn.
    if (display === 'inline' || element.matches('input, select, textarea, svg *')) continue;
    const isCut = hasOwnText(element) && element.scrollWidth > element.clientWidth + 1;
    if (isCut && overflowX !== 'visible' && !isWholeInTitle(element)) faults.push(told('cut', element));
    if (isCut && overflowX === 'visible' && !isScrolled) faults.push(told('over its edge', element));
  }
  return faults;

  function hasOwnText(element: Element): boolean {
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
  }
  function isWholeInTitle(element: Element): boolean {
    const title = element.closest('[title]')?.getAttribute('title') ?? '';
    const text = element.textContent.trim();
    return title !== '' && (title.includes(text) || text.includes(title));
  }
  /** Said to screen readers, and drawn as one pixel. */
  function isForReaders(element: HTMLElement): boolean {
    return element.offsetWidth <= 1 || element.closest('[hidden], [aria-hidden="true"]') !== null;
  }
  function told(what: string, element: Element): string {
    return `${what}: <${element.tagName.toLowerCase()}> “${element.textContent.trim().slice(0, 80)}”`;
  }
}

/** Controls of the page that scrolling does not bring into sight: what stands over them, or where they end up. */
export function controlsOutOfReach(): string[] {
  const controls = document.body.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [role=tab]',
  );
  const faults: string[] = [];
  for (const control of controls) {
    if (control.closest('[hidden], [aria-hidden="true"]') !== null || !control.checkVisibility()) continue;
    control.scrollIntoView({ block: 'center' });
    const box = control.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 8)];
    const there = document.elementFromPoint(x, y);
    const isSeen = there !== null && (control.contains(there) || there.contains(control) || isLabelOf(there, control));
    if (!isSeen) faults.push(`out of reach: ${control.outerHTML.slice(0, 160)}`);
  }
  return faults;

  function isLabelOf(element: Element, control: HTMLElement): boolean {
    return element.closest('label')?.htmlFor === control.id || element.parentElement === control.parentElement;
  }
}

/**
 * Marks the controls that Tab must come to, and gives the first one the keyboard. Of tabs and radios Tab comes to one;
 * the arrows do the rest.
 *
 * @returns how many presses that takes: Fluent's own stops among the controls take one, too, and each part of a date
 */
export function controlsToReach(mark: string): number {
  const controls = [
    ...document.body.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ].filter(
    (each) =>
      each.tabIndex >= 0 &&
      !each.matches(':disabled, [role="tab"]:not([aria-selected="true"]), [type="radio"]:not(:checked)') &&
      each.closest('[hidden], [aria-hidden="true"]') === null &&
      // What a closed fold holds has its place, and is not shown.
      each.checkVisibility(),
  );
  for (const each of controls) each.setAttribute(mark, '');
  document.addEventListener('focusin', (event) => (event.target as Element).removeAttribute(mark));
  controls[0]?.focus();
  document.activeElement?.removeAttribute(mark);
  const own = document.querySelectorAll('[data-tabster-dummy]').length;
  const partsOfDates = 3 * controls.filter((each) => each.matches('[type="date"]')).length;
  return controls.length + own + partsOfDates;
}

/** How many of the marked controls the keyboard has not come to, and that are still there. */
export function leftToReach(mark: string): number {
  return document.querySelectorAll(`[${mark}]`).length;
}

/** What these are; they are marked no longer. */
export function namesOfLeft(mark: string): string[] {
  return [...document.querySelectorAll(`[${mark}]`)].map((each) => {
    each.removeAttribute(mark);
    return `not reached by Tab: ${each.outerHTML.slice(0, 200)}`;
  });
}

/**
 * Chooses what a menu of the page offers, whichever menu has it, without waiting for what a pointer needs: for what is
 * done before each look. People do it by the pointer in stories of their own.
 */
export async function chooseInMenu(item: string): Promise<void> {
  for (const opener of document.querySelectorAll<HTMLElement>('button[aria-haspopup="menu"]')) {
    opener.click();
    for (let frames = 0; frames < 30; frames++) {
      const items = [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
      const found = items.find(({ textContent }) => textContent === item);
      if (found !== undefined) {
        found.click();
        return;
      }
      if (items.length > 0) break;
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    opener.click();
  }
  throw new Error(`No menu offers ${item}.`);
}
