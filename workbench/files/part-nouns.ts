/** What people call the parts of a workbook that opening or saving leaves behind; `counted` makes the plural. */
export const PART_NOUNS = {
  chart: 'chart',
  table: 'table outline',
  validation: 'drop-down or validation rule',
  conditionalFormat: 'conditional format',
  name: 'named range',
  formula: 'formula',
} as const;
