import { peopleWords as words } from '../words/people-words.ts';

/** What browsers put among other names into what they say of themselves, the more particular first. */
const NAMES: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Android/, 'Android'],
  [/Linux|X11/, 'Linux'],
];

/**
 * A browser as people call it, by what it says of itself: enough to tell one's own sessions apart, and no proof.
 * @example browserName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/147.0 Safari/537.36 Edg/147.0') // => 'Edge on Windows'
 * @example browserName('curl/8.0') // => 'curl/8.0'
 * @example browserName('') // => 'An unknown browser'
 */
export function browserName(userAgent: string): string {
  const name = NAMES.find(([mark]) => mark.test(userAgent))?.[1];
  if (name === undefined) return userAgent === '' ? words('unknownBrowser') : userAgent.slice(0, 40);
  const system = SYSTEMS.find(([mark]) => mark.test(userAgent))?.[1];
  return system === undefined ? name : words('browserOn', { browser: name, system });
}
