import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';

/** A workbook with the data dictionary on its second sheet, comma separated values, JSON lines, or Parquet. */
export const exportFormat = z.enum(['xlsx', 'csv', 'jsonl', 'parquet']);
export type ExportFormat = z.infer<typeof exportFormat>;

const exportLogQuery = z.strictObject({ format: exportFormat.default('xlsx') });
const logFile = z.string().meta({ format: 'binary' });
const dictionary = z.array(z.object({ name: z.string(), type: z.string(), meaning: z.string() }));

export const auditExportEndpoints = {
  exportFeedback: {
    method: 'get',
    path: '/api/classifiers/:classifier/feedback/export',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: exportLogQuery,
    answer: logFile,
    isFile: true,
    problems: ['export-too-large', 'beyond-scope'],
    does: 'The feedback log as a file: who said what of which row and when, the class before and after, and what its chain is made of.',
  },
  exportAudit: {
    method: 'get',
    path: '/api/classifiers/:classifier/audit/export',
    right: 'read',
    rows: 'whole',
    status: 200,
    query: exportLogQuery,
    answer: logFile,
    isFile: true,
    problems: ['export-too-large'],
    does: 'The audit log as a file: who changed what of the classifier, when and why, from what to what, and what its chain is made of.',
  },
  exportComments: {
    method: 'get',
    path: '/api/classifiers/:classifier/comments/export',
    right: 'read',
    rows: 'kept',
    status: 200,
    query: exportLogQuery,
    answer: logFile,
    isFile: true,
    problems: ['export-too-large', 'beyond-scope'],
    does: 'The comments on rows as a file: who said what about which row and when, whom it mentions, and whether it is settled.',
  },
  readDictionary: {
    method: 'get',
    path: '/api/classifiers/:classifier/audit/dictionary',
    right: 'read',
    rows: 'kept',
    status: 200,
    answer: z.object({ feedback: dictionary, audit: dictionary, comments: dictionary }),
    problems: [],
    does: 'The data dictionary of these files: each column with its type and what it means.',
  },
} as const satisfies Endpoints;
