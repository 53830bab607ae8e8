import type { Language } from '../../contract/language/language.ts';
import type { OpenedPack, PackFile, PeriodPack } from '../../contract/period-pack.ts';
import type { RequestOptions } from './server-port.ts';

export type PackDocument = 'pdf' | 'workbook';

/** Period packs, at the server. Every method rejects with `ServerProblem`, as `ServerPort` does. */
export interface PackPort {
  listPacks(classifierId: string, options?: RequestOptions): Promise<readonly PeriodPack[]>;
  freezePack(
    classifierId: string,
    asked: { readonly month: string; readonly language: Language },
    options?: RequestOptions,
  ): Promise<PeriodPack>;
  readPack(classifierId: string, number: number, options?: RequestOptions): Promise<OpenedPack>;
  downloadPack(classifierId: string, number: number, document: PackDocument, options?: RequestOptions): Promise<Blob>;
  signPack(classifierId: string, number: number, note: string, options?: RequestOptions): Promise<PeriodPack>;
  /** @param sha256 of a file, 64 hexadecimal digits */
  findPackFile(classifierId: string, sha256: string, options?: RequestOptions): Promise<PackFile['found']>;
}
