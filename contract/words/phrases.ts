/**
 * A whole number with its thousands set apart.
 * @example grouped(600_000) // => '600,000'
 */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

/**
 * A number of things, as one says it.
 * @example counted(1, 'label') // => '1 label'
 * @example counted(20, 'label') // => '20 labels'
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
