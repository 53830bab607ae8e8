import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { language } from './language/language.ts';
import { packContent } from './pack-content.ts';
import { packMonth } from './pack-month.ts';
import { packState, packVerdict } from './pack-finding.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

const at = z.iso.datetime();
/** SHA-256, 64 hexadecimal digits. */
const sha256 = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/);

/** Who signed a pack. */
export const packSignature = z.object({ person: z.string(), at, note: z.string() });
export type PackSignature = z.infer<typeof packSignature>;

/** A pack as it is listed. */
export const periodPack = z.object({
  /** From 1, of each classifier. */
  number: z.number().int(),
  month: packMonth,
  language,
  /** It was frozen after the month's end: such a one can be signed. */
  isOver: z.boolean(),
  verdict: packVerdict,
  frozenAt: at,
  frozenBy: z.string(),
  /** Null until it is signed. */
  signature: packSignature.nullable(),
  /** A later pack of the month took its place. */
  isReplaced: z.boolean(),
  /** SHA-256 of the bytes of its content and of both documents, which the audit log has, too. */
  hashes: z.object({ content: sha256, pdf: sha256, workbook: sha256 }),
});
export type PeriodPack = z.infer<typeof periodPack>;

/** A pack in words, with all that it says. */
export const openedPack = z.object({
  pack: periodPack,
  /** What the whole comes to, and the answer to each question, in sentences. */
  headline: z.string(),
  answers: z.array(z.object({ title: z.string(), state: packState, sentence: z.string() })),
  /** What is otherwise than in the pack before, in sentences. */
  since: z.object({ title: z.string(), sentences: z.array(z.string()) }).nullable(),
  /** Without the drift reports that it holds whole: the archive opens them by their numbers. */
  content: packContent.omit({ wholeReports: true }),
});
export type OpenedPack = z.infer<typeof openedPack>;

/** Characters of a note beside a signature. */
export const MAX_SIGN_NOTE = 1_000;

export const signRequest = z.strictObject({
  note: z.string().trim().max(MAX_SIGN_NOTE).refine(isStorable, refused('unstorable')).default(''),
});
export type SignRequest = z.input<typeof signRequest>;

/** Which pack a file is of, byte for byte. */
export const packFile = z.object({
  /** Null of a file that is of none. */
  found: z
    .object({
      pack: periodPack,
      file: z.enum(['content', 'pdf', 'workbook']),
      /** The audit log, too, has this hash, in the event of its freezing. */
      isInLog: z.boolean(),
    })
    .nullable(),
});
export type PackFile = z.infer<typeof packFile>;

const path = '/api/classifiers/:classifier/packs';
const about = { right: 'read', rows: 'whole', status: 200 } as const;

export const periodPackEndpoints = {
  listPacks: {
    method: 'get',
    path,
    ...about,
    answer: z.object({ packs: z.array(periodPack) }),
    problems: [],
    does: 'Lists the period packs of a classifier, the latest first.',
  },
  freezePack: {
    method: 'post',
    path,
    right: 'sign',
    rows: 'whole',
    status: 201,
    body: z.strictObject({ month: packMonth, language: language.default('en') }),
    answer: periodPack,
    problems: ['no-such-period', 'month-signed'],
    does: 'Freezes what there is to know of a month into a numbered pack, as a PDF and a workbook in a language; of a month that goes on, up to now.',
    example: { month: '2026-10', language: 'de' },
  },
  findPackFile: {
    method: 'get',
    path: `${path}/files`,
    ...about,
    query: z.strictObject({ sha256 }),
    answer: packFile,
    problems: [],
    does: 'Says of which pack a file is, byte for byte, by its SHA-256; a file that was changed is of none.',
  },
  readPack: {
    method: 'get',
    path: `${path}/:pack`,
    ...about,
    answer: openedPack,
    problems: [],
    does: 'Opens a pack: every figure as it was frozen, said in the language of whoever reads it.',
  },
  exportPackPdf: {
    method: 'get',
    path: `${path}/:pack/pdf`,
    ...about,
    answer: z.string().meta({ format: 'binary' }),
    isFile: true,
    problems: [],
    does: 'The PDF of a pack, the same bytes each time.',
  },
  exportPackWorkbook: {
    method: 'get',
    path: `${path}/:pack/workbook`,
    ...about,
    answer: z.string().meta({ format: 'binary' }),
    isFile: true,
    problems: [],
    does: 'The workbook of a pack, the same bytes each time.',
  },
  signPack: {
    method: 'post',
    path: `${path}/:pack/signature`,
    right: 'sign',
    rows: 'whole',
    status: 200,
    body: signRequest,
    answer: periodPack,
    problems: ['month-signed', 'month-not-over', 'pack-replaced'],
    does: 'Signs the latest pack of a month that is over; what is said of the month’s rows from then on goes to later packs.',
    example: { note: 'Read with the owner of the source; the new cost centre is known.' },
  },
} as const satisfies Endpoints;
