import { speaking, speechFor } from '../../../contract/language/language.ts';
import type { PackContent } from '../../../contract/pack-content.ts';
import { overviewOf } from './pack-overview.ts';
import { packTables } from './pack-tables.ts';

/**
 * The documents of a pack in its language: the same bytes for the same content. They hold no moment but those of the
 * content. Some 300 ms.
 *
 * @param hash SHA-256 of the canonical text of the content, which both name
 */
export async function makeDocuments(
  content: PackContent,
  hash: string,
): Promise<{ readonly pdf: Buffer; readonly workbook: Buffer }> {
  const to = speechFor([content.language]);
  const { overview, tables } = speaking(to, () => ({
    overview: overviewOf(content, hash),
    tables: packTables(content),
  }));
  // A server that starts need not wait for what draws pages.
  const { writePdf } = await import('./write-pdf.ts');
  const { writeWorkbook } = await import('./write-workbook.ts');
  return { pdf: await writePdf(overview, tables, to), workbook: await writeWorkbook(overview, tables, to) };
}
