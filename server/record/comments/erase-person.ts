import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { emptyComments, eraseEventsNaming, noteErased, readNaming, replaceText } from './erase-comments-store.ts';

/**
 * Erases a person from what is said about rows, in the transaction of their erasure: what they wrote, as if they had
 * deleted it; their name in what others wrote, where the tombstone takes its place; and what events of comments say of
 * either. Whoever is mentioned is renamed with all else that names them.
 */
export async function erasePersonFromComments(
  transaction: Kysely<Database>,
  { name, tombstone, at }: { readonly name: string; readonly tombstone: string; readonly at: Date },
): Promise<void> {
  const naming = await readNaming(transaction, name);
  const own = naming.filter(({ person }) => person === name);
  for (const each of naming.filter(({ person }) => person !== name))
    await replaceText(transaction, each, withoutName(each.text, name, tombstone));
  await emptyComments(transaction, name, at);
  await eraseEventsNaming(
    transaction,
    own.map(({ id }) => id),
    name,
  );
  const classifiers = new Set(naming.map(({ classifierId }) => classifierId));
  for (const id of [...classifiers].sort())
    await noteErased(
      transaction,
      id,
      naming.filter(({ classifierId }) => classifierId === id).map(({ threadId }) => threadId),
    );
}

/**
 * A text with a tombstone in the place of a name, wherever that stands as whole words.
 * @example withoutName('@Ann, Annie and ann', 'Ann', 'Erased 1') // => '@Erased 1, Annie and Erased 1'
 */
export function withoutName(text: string, name: string, tombstone: string): string {
  const literal = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'giu'), () => tombstone);
}
