import path from 'node:path';
import { z } from 'zod';

const NAME = /^[\w][\w .-]{0,99}$/;

/**
 * Folders that feeds may read, as `FEED_FOLDERS` has them: a name, "=" and a whole path, with commas between. The path
 * is the server's own affair: people know a folder by its name.
 */
export const feedFolders = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((each) => each.trim() !== ''))
  .transform((entries) =>
    entries.map((each) => [each.split('=')[0]!.trim(), each.split('=').slice(1).join('=').trim()]),
  )
  .refine(
    (entries) => entries.every(([name = '', folder = '']) => NAME.test(name) && path.isAbsolute(folder)),
    'must be names and whole paths, with commas between, such as invoices=/srv/invoices',
  )
  .refine((entries) => new Set(entries.map(([name]) => name)).size === entries.length, 'must name each folder once')
  .transform((entries): ReadonlyMap<string, string> => new Map(entries as [string, string][]));
