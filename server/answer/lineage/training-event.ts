import { facet, ofVersion, PRODUCER, runFacets, RUN_EVENT } from './openlineage-facet.ts';

/** A training, as a catalogue of lineage is told of it. */
export interface ToldTraining {
  readonly trainingId: string;
  readonly event: 'START' | 'COMPLETE' | 'FAIL' | 'ABORT';
  readonly at: Date;
  readonly classifierId: string;
  readonly classifier: string;
  /** Of a training that is done; null before, and of one that failed. */
  readonly version: number | null;
  /** Names what it learned from. */
  readonly trainingSet: string | null;
  /** Why it failed, as a code. */
  readonly problem: string | null;
}

/**
 * A run event of OpenLineage: the job is a classifier's training, its input the labels at that moment, named by their
 * fingerprint, its output the model by its version. Nobody's name is in it.
 *
 * @see https://openlineage.io/spec/2-0-2/OpenLineage.json
 */
export function trainingEvent(
  { trainingId, event, at, classifierId, classifier, version, trainingSet, problem }: ToldTraining,
  { namespace, version: release }: { readonly namespace: string; readonly version: string },
) {
  const named = facet('DocumentationJobFacet', '1-1-0', { description: `Training of the classifier “${classifier}”` });
  const dataset = (name: string, of: string | null) => ({
    namespace,
    name: `classifiers/${classifierId}/${name}`,
    facets: ofVersion(of),
  });
  return {
    eventType: event,
    eventTime: at.toISOString(),
    producer: PRODUCER,
    schemaURL: RUN_EVENT,
    run: {
      runId: trainingId,
      facets: runFacets(release, event === 'FAIL' ? `the training failed: ${problem ?? 'unknown'}` : null),
    },
    job: { namespace, name: `classifiers/${classifierId}/training`, facets: { documentation: named } },
    inputs: [dataset('labels', trainingSet)],
    outputs: event === 'COMPLETE' ? [dataset('model', version === null ? null : String(version))] : [],
  };
}
