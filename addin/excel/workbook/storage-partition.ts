/**
 * What stands before keys of the browser's storage, so that the add-in in another site's frame does not find them.
 * Empty where the host keeps no sites apart. Ask after `Office.onReady()`.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
export function storagePartition({ partitionKey }: Pick<Office.Context, 'partitionKey'> = Office.context): string {
  return partitionKey ?? '';
}
