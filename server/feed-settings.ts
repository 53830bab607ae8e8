import path from 'node:path';
import { z } from 'zod';
import { namedHosts } from './feeds/connections/host-rules.ts';
import { feedFolders } from './feeds/files/feed-folders.ts';
import { setting, wholeNumber } from './setting.ts';

/** The settings of feeds. */
export const FEED_SETTINGS = {
  feedKeyFile: setting(
    'FEED_KEY_FILE',
    'Key (32 bytes as Base64) that secrets of connections, and the key of a model endpoint, are kept encrypted with. Several servers of one database share one. Without it the server makes its own in DATA_DIR. It is in no backup: without it, secrets must be entered again.',
    z
      .string()
      .transform((file) => path.resolve(file))
      .nullable()
      .default(null),
  ),
  feedHosts: setting(
    'FEED_HOSTS',
    'Hosts that feeds may connect to, with commas between: names, “*.example.com” for all names below it, addresses, or ranges such as 10.1.0.0/16. This machine itself may be connected to only while HOST is a loopback address, and then unnamed. Without it, no other.',
    namedHosts.default({ names: [], ranges: [] }),
  ),
  feedFolders: setting(
    'FEED_FOLDERS',
    'Folders of this machine that feeds may read files from, by the names that admins choose them by, with commas between: such as invoices=/srv/invoices,cards=/srv/cards. Without it, feeds read none.',
    feedFolders,
  ),
  feedFileMegabytes: setting(
    'FEED_FILE_MEGABYTES',
    'The largest file that a feed reads, in megabytes of 1,000,000 bytes. It is kept in the database until it is read.',
    wholeNumber(1, 10_000).default(500),
  ),
} as const;
