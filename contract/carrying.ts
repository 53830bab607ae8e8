import { z } from 'zod';
import { classifier, classifierName } from './classifier.ts';
import type { Endpoints } from './endpoint.ts';

/** The most bytes of a file that a classifier is carried in: some thousand versions of ordinary size. */
export const MAX_CARRIED_BYTES = 2_147_483_648;

export const exportQuery = z.strictObject({
  /** With the feedback log, whose rows are the company's data. */
  log: z.enum(['with', 'without']).default('without'),
});

export const importQuery = z.strictObject({
  /** What it is to be called here; without one, as in the file. */
  name: classifierName.optional(),
});

/** A file, as it lies on a disk: gzipped, and sealed by a hash. */
const carriedFile = z.string().meta({ format: 'binary' });

export const carryingEndpoints = {
  exportClassifier: {
    method: 'get',
    path: '/api/classifiers/:classifier/export',
    right: 'set-up',
    rows: 'whole',
    status: 200,
    query: exportQuery,
    answer: carriedFile,
    isFile: true,
    problems: [],
    does: 'The classifier as a file, to be carried to another server: columns, catalogue, policies and versions, with the feedback log only if asked for.',
  },
  importClassifier: {
    method: 'post',
    path: '/api/classifier-imports',
    right: 'set-up',
    rows: 'none',
    status: 201,
    query: importQuery,
    takesFile: true,
    answer: classifier,
    problems: ['classifier-exists', 'classifier-here', 'file-refused'],
    does: 'Takes in the file of a classifier from another server: its champion answers as it did there.',
  },
} as const satisfies Endpoints;
