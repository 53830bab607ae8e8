import type { FEED_PROBLEMS } from '../problems/feed-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './feed/de.ts';
import { en } from './feed/en.ts';
import { pt } from './feed/pt.ts';
import { quoted } from './phrases.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const FEED_WORDS = wordsFor<typeof FEED_PROBLEMS>(words, {
  'unknown-feed': { detail: ({ given }) => words('unknown-feed.detail', { given: quoted(given) }) },
  'unknown-connection': { detail: ({ given }) => words('unknown-connection.detail', { given: quoted(given) }) },
  'unknown-letter': { detail: (values) => words('unknown-letter.detail', values) },
  'unknown-feed-file': { detail: ({ given }) => words('unknown-feed-file.detail', { given: quoted(given) }) },
  'feed-file-decided': { detail: ({ name }) => words('feed-file-decided.detail', { name: quoted(name) }) },
  'feed-named': { detail: ({ name }) => words('feed-named.detail', { name: quoted(name) }) },
  'feed-changed': { detail: ({ name, version }) => words('feed-changed.detail', { name: quoted(name), version }) },
  'feed-running': { detail: ({ name }) => words('feed-running.detail', { name: quoted(name) }) },
  'feed-without-messages': { detail: ({ name }) => words('feed-without-messages.detail', { name: quoted(name) }) },
  'feed-gap-changed': { detail: ({ name }) => words('feed-gap-changed.detail', { name: quoted(name) }) },
  'letter-of-sink': { detail: (values) => words('letter-of-sink.detail', values) },
  'feed-refused': { detail: (values) => words(`feed-refused.${values.reason}`, shown(values)) },
  'feed-file-refused': { detail: (values) => words(`feed-file-refused.${values.reason}`, shown(values)) },
  'connection-named': { detail: ({ name }) => words('connection-named.detail', { name: quoted(name) }) },
  'connection-kind': { detail: ({ name, kind }) => words('connection-kind.detail', { name: quoted(name), kind }) },
  'connection-secret': {
    detail: ({ name, secret }) => words('connection-secret.detail', { name: quoted(name), secret }),
  },
  'connection-used': { detail: ({ name, feeds }) => words('connection-used.detail', { name: quoted(name), feeds }) },
  'connection-used-elsewhere': {
    detail: ({ name, feeds }) => words('connection-used-elsewhere.detail', { name: quoted(name), feeds }),
  },
  'host-not-allowed': { detail: ({ host }) => words('host-not-allowed.detail', { host: quoted(host) }) },
});

/** Names in quotes; what was said by others, and numbers, as they are. Sinks are counted from 1 by people. */
function shown(values: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values as Record<string, string | number>).map(([name, value]) => {
      if (name === 'sink') return [name, Number(value) + 1];
      const isName = ['column', 'connection', 'channel', 'folder', 'name'].includes(name);
      return [name, isName ? quoted(String(value)) : value];
    }),
  );
}
