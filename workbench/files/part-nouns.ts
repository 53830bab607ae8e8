/** What people call the parts of a workbook that opening or saving leaves behind; `counted` makes the plural. */
export const PART_NOUNS = {
  chart: 'chart',
  table: 'table outline',
  validation: 'drop-down or validation rule',
  conditionalFormat: 'conditional format',
  name: 'named range',
  formula: 'formula',
} as const;

/** "1 formula", "12 formulas". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
