/** What is known of a workbook that the browser keeps because it has unsaved changes, besides its file. */
export interface Backup {
  /** One for each workbook in each tab. */
  readonly id: string;
  /** Of the workbook. */
  readonly name: string;
  readonly madeAt: Date;
  /** What the file does not hold, as the question before saving says it. */
  readonly lost: readonly string[];
}
