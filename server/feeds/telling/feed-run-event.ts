import {
  facet,
  ofVersion,
  PRODUCER,
  runFacets,
  RUN_EVENT,
  type Facet,
} from '../../answer/lineage/openlineage-facet.ts';
import type { Told } from '../../answer/lineage/tell-trainings.ts';
import type { FeedSink } from '../../../contract/feeds/feed-sink.ts';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import { feedColumns, type MappedClassifier } from '../mapping/feed-columns.ts';
import { datasetOf, type NamedDataset, type Surroundings } from './feed-datasets.ts';

interface Dataset extends NamedDataset {
  readonly facets: Readonly<Record<string, Facet>>;
}

/** A feed's job with what it reads and writes, as it was when its run began: told alike until the run ends. */
export interface DescribedRun {
  readonly job: NamedDataset & { readonly facets: Readonly<Record<string, Facet>> };
  /** The source first; null where its connection is no more. */
  readonly source: Dataset | null;
  readonly model: Dataset;
  readonly outputs: readonly Dataset[];
}

/** What a run is described by. */
export interface RunOf {
  readonly feed: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly settings: FeedSettings;
  };
  readonly classifier: MappedClassifier & {
    readonly id: string;
    readonly name: string;
    readonly champion: number | null;
  };
  readonly surroundings: Omit<Surroundings, 'own'>;
}

/**
 * Describes a feed's run for a catalogue: from its source and the model to the log of predictions and its sinks. Which
 * column comes of which is told of tables, whose columns are known. Nobody's name is in it.
 */
export function describeRun({ feed, classifier, surroundings }: RunOf, { namespace }: Told): DescribedRun {
  const { id, name, version, settings } = feed;
  const own = { namespace, name: `feeds/${id}/uploads` };
  const around = { ...surroundings, own };
  const source = datasetOf(settings.source, around);
  const description = `Feed “${name}” of the classifier “${classifier.name}”, version ${version} of its settings`;
  const written = settings.sinks.flatMap((sink): Dataset[] => {
    const dataset = datasetOf(sink, around);
    if (dataset === null) return [];
    return [{ ...dataset, facets: source === null ? {} : columnLineage(sink, feed.settings, classifier, source) }];
  });
  return {
    job: {
      ...{ namespace, name: `feeds/${id}` },
      facets: {
        documentation: facet('DocumentationJobFacet', '1-1-0', { description }),
        jobType: facet('JobTypeJobFacet', '2-0-4', {
          processingType: 'STREAMING',
          integration: 'AMEND',
          jobType: 'FEED',
        }),
      },
    },
    source: source === null ? null : { ...source, facets: {} },
    model: {
      ...{ namespace, name: `classifiers/${classifier.id}/model` },
      facets: ofVersion(classifier.champion === null ? null : String(classifier.champion)),
    },
    outputs: [{ namespace, name: `classifiers/${classifier.id}/predictions`, facets: {} }, ...written],
  };
}

/** Class and confidence come of the fields that the classifier decides by; the row is found by its key. */
function columnLineage(
  sink: FeedSink,
  settings: FeedSettings,
  classifier: MappedClassifier,
  source: NamedDataset,
): Readonly<Record<string, Facet>> {
  if (sink.kind === 'kafka') return {};
  const from = (field: string, subtype: 'IDENTITY' | 'TRANSFORMATION') => ({
    ...{ namespace: source.namespace, name: source.name, field },
    transformations: [{ type: 'DIRECT', subtype, description: '', masking: false }],
  });
  const decidedBy = feedColumns(settings, classifier).filter(({ isOfClassifier }) => isOfClassifier);
  const answer = { inputFields: decidedBy.map(({ from: field }) => from(field, 'TRANSFORMATION')) };
  const { class: className, confidence } = sink.answer;
  const keys = (settings.key ?? []).flatMap((field, at) => {
    const column = sink.keyColumns[at];
    return column === undefined ? [] : [[column, { inputFields: [from(field, 'IDENTITY')] }] as const];
  });
  const fields = Object.fromEntries([
    ...keys,
    [className, answer],
    ...(confidence === undefined ? [] : [[confidence, answer] as const]),
  ]);
  return { columnLineage: facet('ColumnLineageDatasetFacet', '1-2-0', { fields }) };
}

/** One event of a run. */
export interface RunEvent {
  readonly runId: string;
  readonly event: 'START' | 'RUNNING' | 'COMPLETE' | 'FAIL';
  readonly at: Date;
  /** Records read since the run began. */
  readonly read: number;
  /** Why it does not go on, as a code; of `FAIL` alone. */
  readonly fault: string | null;
}

/** A run event of OpenLineage. @see https://openlineage.io/spec/2-0-2/OpenLineage.json */
export function feedRunEvent(
  { runId, event, at, read, fault }: RunEvent,
  { job, source, model, outputs }: DescribedRun,
  { version: release }: Told,
) {
  const statistics = facet('InputStatisticsInputDatasetFacet', '1-0-0', { rowCount: read });
  const inputs = source === null ? [] : [{ ...source, inputFacets: { inputStatistics: statistics } }];
  return {
    eventType: event,
    eventTime: at.toISOString(),
    ...{ producer: PRODUCER, schemaURL: RUN_EVENT },
    run: { runId, facets: runFacets(release, fault === null ? null : `the feed does not go on: ${fault}`) },
    job,
    inputs: [...inputs, model],
    outputs,
  };
}
