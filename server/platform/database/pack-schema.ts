import type { Language } from '../../../contract/language/language.ts';
import type { PackVerdict } from '../../../contract/pack-finding.ts';

/** What was frozen of a month of a classifier. Never changed but that it is signed, once. */
export interface PeriodPacksTable {
  classifier_id: string;
  /** From 1, of each classifier in the order in which they were frozen. */
  number: number;
  /** `YYYY-MM`, in UTC. */
  month: string;
  /** Of its documents. */
  language: Language;
  /** It was frozen after the month's end. */
  is_over: boolean;
  verdict: PackVerdict;
  frozen_at: Date;
  frozen_by: string;
  /** Last event of the feedback log that it knows. */
  feedback_sequence: number;
  /** Canonical JSON. */
  content: string;
  content_hash: Buffer;
  pdf: Buffer;
  pdf_hash: Buffer;
  workbook: Buffer;
  workbook_hash: Buffer;
  /** Null until it is signed. */
  signed_at: Date | null;
  signed_by: string | null;
  signed_note: string | null;
}

export interface PackTables {
  period_packs: PeriodPacksTable;
}
