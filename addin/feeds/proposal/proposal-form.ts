import { VERDICT_COLUMN } from '../../../contract/anomaly.ts';
import type { Column, ColumnType } from '../../../contract/classifier.ts';
import type { StreamProposal } from '../../../contract/feeds/stream-project.ts';
import type { StreamProject } from '../../ports/feeds-port.ts';
import { emptySource, linesOf, sourceOf, type SourceForm } from '../form/source-form.ts';
import { missingOfSource } from '../setup/missing-of.ts';
import { proposalWords } from './words/proposal-words.ts';

/** What is to be answered of a stream's records: the class that a field says of them, or how unusual they are. */
export type Answering = 'label' | 'unusual';

/** A classifier with its feed as they are typed, before either is there. */
export interface ProposalForm {
  readonly source: SourceForm;
  /** Of the classifier, and of its feed. */
  readonly name: string;
  readonly answering: Answering;
  /** The field that says the class. */
  readonly label: string;
  /** Fields of the row's key, one a line; empty where a row is known by its record's place. */
  readonly key: string;
  /** By field, the type that somebody gave it in place of the proposed one. */
  readonly types: Readonly<Record<string, ColumnType>>;
}

export const emptyProposal: ProposalForm = {
  source: { ...emptySource, kind: 'kafka' },
  ...{ name: '', answering: 'unusual', label: '', key: '', types: {} },
};

/** What is proposed takes the place of what was typed for another look at the source. */
export function withProposal(form: ProposalForm, { suggestedKey, suggestedLabel }: StreamProposal): ProposalForm {
  return {
    ...{ ...form, types: {}, key: suggestedKey.join('\n'), label: suggestedLabel ?? '' },
    answering: suggestedLabel === null ? 'unusual' : 'label',
  };
}

/** The fields that become columns, with their types: neither ignored nor the label. */
export function columnsOf({ types, answering, label }: ProposalForm, { columns }: StreamProposal): Column[] {
  return columns
    .map(({ name, type }) => ({ name, type: types[name] ?? type }))
    .filter(({ name, type }) => type !== 'ignored' && !(answering === 'label' && name === label));
}

/** What is to be filled in yet, in a sentence; null when nothing is. The server may refuse more. */
export function missingOfProposal(form: ProposalForm, proposal: StreamProposal | null): string | null {
  const missing = missingOfSource(form.source);
  if (missing !== null) return missing;
  if (proposal === null || proposal.records === 0) return proposalWords('lookFirst');
  if (form.name.trim() === '') return proposalWords('nameMissing');
  if (form.answering === 'label' && form.label === '') return proposalWords('labelMissing');
  return columnsOf(form, proposal).length === 0 ? proposalWords('columnsMissing') : null;
}

/** What is typed, as it is sent. */
export function projectOf(form: ProposalForm, proposal: StreamProposal): StreamProject {
  const { answering, label } = form;
  const name = form.name.trim();
  const columns = columnsOf(form, proposal);
  const key = linesOf(form.key);
  const isLabelled = answering === 'label';
  return {
    classifier: {
      ...{ name, columns, kind: isLabelled ? 'classes' : 'anomalies' },
      // A table of such rows needs a column that tells them apart, even where records have none.
      keyColumns: key.length === 0 ? [proposalWords('place')] : key,
      labelColumn: isLabelled ? label : VERDICT_COLUMN,
    },
    feed: {
      name,
      settings: {
        source: sourceOf(form.source),
        ...(key.length === 0 ? {} : { key }),
        columns: columns.map((column) => ({
          ...{ name: column.name, from: column.name },
          clean: column.type === 'text' ? ['trim'] : [],
        })),
        ...(isLabelled ? { learns: { label, kind: 'class' } } : {}),
        ...{ malformed: 'dead-letter', sinks: [], actions: [], sendsCorrections: true },
      },
    },
  };
}
