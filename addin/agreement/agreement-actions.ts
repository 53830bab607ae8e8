import type { RowKey } from '../../contract/cell.ts';
import { withRetries } from '../ports/pacing.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { selectedRow } from '../table/selected-row.ts';
import type { AgreementEvent, AgreementState, AgreementView } from './agreement-state.ts';
import { agreementWords } from './words/agreement-words.ts';

type AgreementContext = FeatureContext<AgreementState, AgreementEvent>;

/** How much somebody's words are to count, and why. */
export interface TrustChoice {
  /** 0 excludes, 1 counts in full. */
  readonly weight: number;
  readonly reason: string;
}

export interface AgreementActions {
  loadAgreement(): void;
  adjudicate(key: RowKey, className: string): void;
  /** Of everything that somebody says, or of one batch of theirs. */
  doubtPerson(person: string, batch: { readonly from: number; readonly to: number } | null, choice: TrustChoice): void;
  decideDoubt(doubt: string, choice: TrustChoice): void;
  /** Says that the class of the selected row is certain. */
  markGolden(className: string): void;
}

export function agreementActions(pane: AgreementContext): AgreementActions {
  return {
    loadAgreement: () => void loadAgreement(pane),
    adjudicate: (key, className) => {
      const id = crypto.randomUUID();
      void decide(pane, async (classifier) => {
        await pane.server.adjudicate(classifier, { id, key, class: className });
        pane.store.dispatch({ type: 'adjudicated', key });
      });
    },
    doubtPerson: (person, batch, choice) => {
      const draft = { id: crypto.randomUUID(), person, ...batch, ...choice };
      void decide(pane, (classifier) => pane.server.placeDoubt(classifier, draft));
    },
    decideDoubt: (doubt, choice) =>
      void decide(pane, (classifier) => pane.server.changeDoubt(classifier, doubt, choice)),
    markGolden: (className) => void markGolden(pane, className),
  };
}

async function loadAgreement(pane: AgreementContext): Promise<void> {
  // Queued: what is being fetched may be from before the news.
  await pane.tasks.run('agreement', { doing: agreementWords('fetching'), queued: true }, ({ signal }) =>
    showAgreement(pane, signal),
  );
}

/** Reads anew how people agree, where that is shown, once somebody else has changed whose words count. */
export async function followTrust(pane: AgreementContext): Promise<void> {
  if (openWorkOf(pane).work.agreement !== null) await loadAgreement(pane);
}

async function showAgreement(pane: AgreementContext, signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'agreement', async () => {
    const agreement = await fetchAgreement(pane, signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'agreement-loaded', agreement });
  });
}

async function fetchAgreement(pane: AgreementContext, signal: AbortSignal): Promise<AgreementView> {
  const { id } = openWorkOf(pane).work.classifier;
  const { server, pacing } = pane;
  const [measured, undecided, golden, trust] = await Promise.all([
    withRetries(pacing, () => server.readAgreement(id, { signal }), signal),
    withRetries(pacing, () => server.listAdjudications(id, { signal }), signal),
    withRetries(pacing, () => server.listGolden(id, { signal }), signal),
    withRetries(pacing, () => server.listTrust(id, { signal }), signal),
  ]);
  return { measured, undecided, golden, trust };
}

/** Decides something, with ids made before, so that another try changes nothing more; then reads how it stands. */
async function decide(pane: AgreementContext, work: (classifierId: string) => Promise<unknown>): Promise<void> {
  await pane.tasks.run('decide', { doing: agreementWords('deciding'), queued: true }, async ({ signal }) => {
    await work(openWorkOf(pane).work.classifier.id);
    await showAgreement(pane, signal);
  });
}

async function markGolden(pane: AgreementContext, className: string): Promise<void> {
  await decide(pane, async (classifierId) => {
    const { work, session } = openWorkOf(pane);
    const { classifier, tableId } = work;
    const { key, cells } = await selectedRow(session.table, classifier, tableId);
    const columns = classifier.columns.map(({ name }) => name);
    await pane.server.markGolden(classifierId, { columns, rows: [{ key, cells: [...cells], class: className }] });
  });
}
