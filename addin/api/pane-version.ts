/** The version that a page was built of; null where it does not say. */
export function pageVersion(page: Pick<Document, 'querySelector'> = document): string | null {
  return page.querySelector<HTMLMetaElement>('meta[name="amend-version"]')?.content ?? null;
}

/** Hears the server's version, and tells it on where this page is older. */
export function hearNewer(onNewer: (version: string) => void): (version: string) => void {
  const own = pageVersion();
  return (version) => {
    if (own !== null && isOlder(own, version)) onNewer(version);
  };
}

/**
 * Whether a version came before another, by its numbers alone.
 * @example isOlder('0.9.1', '0.10.0') // => true
 * @example isOlder('1.0.0', '1.0.0') // => false
 */
export function isOlder(version: string, other: string): boolean {
  const [own, theirs] = [numbersOf(version), numbersOf(other)];
  const at = theirs.findIndex((number, place) => number !== (own[place] ?? 0));
  return at !== -1 && (own[at] ?? 0) < theirs[at]!;
}

function numbersOf(version: string): number[] {
  return [...version.matchAll(/\d+/g)].map(Number);
}
