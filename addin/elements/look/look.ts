/** What a person's system asks pages for. */
const DARK = '(prefers-color-scheme: dark)';
/** The attribute of the page that says what Office looks like. */
const TOLD = 'officeLook';

/** Notes on the page how the window around it looks, once that is known; null where the window does not say. */
export function tellLook(isDark: boolean | null, page: Document = document): void {
  if (isDark !== null) page.documentElement.dataset[TOLD] = isDark ? 'dark' : 'light';
}

/** Whether the pane is dark: as the window around it is; where that does not say, as the person's system asks for. */
export function isLookDark(page: Document = document): boolean {
  const told = page.documentElement.dataset[TOLD];
  return told === undefined ? (systemLook(page)?.matches ?? false) : told === 'dark';
}

/** Hears when the person's system asks for another look. */
export function hearLook(changed: () => void): () => void {
  const system = systemLook(document);
  system?.addEventListener('change', changed);
  return () => system?.removeEventListener('change', changed);
}

/** Null in a page that has no screen. */
function systemLook({ defaultView }: Document): MediaQueryList | null {
  return defaultView !== null && 'matchMedia' in defaultView ? defaultView.matchMedia(DARK) : null;
}
