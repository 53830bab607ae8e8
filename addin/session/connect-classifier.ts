import type { Classifier, ClassifierDraft } from '../../contract/classifier.ts';
import { rememberedChoices, type ColumnChoices } from '../table/column-choices.ts';
import { rememberedIdentity, type RowIdentity } from '../table/row-series.ts';
import { rememberedView } from './remembered-view.ts';
import { ServerProblem, type RequestOptions, type ServerPort } from '../ports/server-port.ts';
import type { TableRef, WorkbookPort } from '../ports/workbook-port.ts';

/** The workbook setting that remembers which classifier belongs to which table. No secret: two ids. */
const SETTING = 'amend.classifier';

/** A classifier and the table of this workbook it works on. */
export interface Connection {
  readonly classifier: Classifier;
  readonly tableId: string;
  /** Which columns of the table a person said are the classifier's. */
  readonly choices: ColumnChoices;
  /** Which rows those of the table are, as a person said. */
  readonly identity: RowIdentity;
  /** The view whose rows the sheet shows, so that they are corrected as if the pane had never been closed; or null. */
  readonly view: string | null;
}

/** Makes the classifier and remembers it in the workbook. */
export async function createClassifier(
  workbook: WorkbookPort,
  server: ServerPort,
  draft: ClassifierDraft,
  table: TableRef,
): Promise<Connection> {
  const classifier = await server.createClassifier(draft);
  return connectClassifier(workbook, classifier, table.id);
}

/** Remembers in the workbook that this classifier works on this table; from now on the pane opens with the workbook. */
export async function connectClassifier(
  workbook: WorkbookPort,
  classifier: Classifier,
  tableId: string,
): Promise<Connection> {
  await workbook.writeSetting(SETTING, JSON.stringify({ classifier: classifier.id, table: tableId }));
  await workbook.openPaneWithWorkbook(true);
  return openedOn(workbook, classifier, tableId);
}

/** Forgets the connection; the classifier itself stays on the server. */
export async function disconnectClassifier(workbook: WorkbookPort): Promise<void> {
  await workbook.writeSetting(SETTING, '');
  await workbook.openPaneWithWorkbook(false);
}

/**
 * The classifier that this workbook remembers, or null when it remembers none or the server no longer has it.
 * @throws {ServerProblem} when the server does not answer: the connection stays remembered
 */
export async function rememberedConnection(
  workbook: WorkbookPort,
  server: ServerPort,
  options?: RequestOptions,
): Promise<Connection | null> {
  const remembered = parseSetting(await workbook.readSetting(SETTING));
  if (remembered === null) return null;
  try {
    const classifier = await server.getClassifier(remembered.classifier, options);
    return await openedOn(workbook, classifier, remembered.table);
  } catch (error) {
    if (error instanceof ServerProblem && error.code === 'unknown-classifier') return null;
    throw error;
  }
}

/** A classifier on a table, with what a person said of both. */
async function openedOn(workbook: WorkbookPort, classifier: Classifier, tableId: string): Promise<Connection> {
  return {
    classifier,
    tableId,
    choices: await rememberedChoices(workbook, classifier.id, tableId),
    identity: await rememberedIdentity(workbook, { classifier: classifier.id, table: tableId }),
    view: await rememberedView(workbook, classifier.id),
  };
}

function parseSetting(text: string | null): { classifier: string; table: string } | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('classifier' in value) || !('table' in value)) return null;
    return typeof value.classifier === 'string' && typeof value.table === 'string'
      ? { classifier: value.classifier, table: value.table }
      : null;
  } catch {
    // Somebody else wrote the setting: as good as none.
    return null;
  }
}
