const SPEC = 'https://openlineage.io/spec';

/** Who says so, by the specification a URI. */
export const PRODUCER = 'urn:amend:server';
/** What every run event says it is. */
export const RUN_EVENT = `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`;

/** What events say of runs, jobs and datasets, beside their names. */
export interface Facet {
  readonly _producer: string;
  readonly _schemaURL: string;
  readonly [field: string]: unknown;
}

/**
 * A facet of OpenLineage.
 *
 * @param name of its schema
 * @param release of that, such as `1-0-1`
 */
export function facet(name: string, release: string, fields: Readonly<Record<string, unknown>>): Facet {
  return { _producer: PRODUCER, _schemaURL: `${SPEC}/facets/${release}/${name}.json#/$defs/${name}`, ...fields };
}

/** Which version of a dataset it is; nothing where none is known. */
export function ofVersion(version: string | null): Readonly<Record<string, Facet>> {
  return version === null ? {} : { version: facet('DatasetVersionDatasetFacet', '1-0-1', { datasetVersion: version }) };
}

/** What a run is made by, and why it failed. */
export function runFacets(release: string, failure: string | null): Readonly<Record<string, Facet>> {
  const engine = facet('ProcessingEngineRunFacet', '1-1-1', { version: release, name: 'Amend' });
  if (failure === null) return { processing_engine: engine };
  const error = facet('ErrorMessageRunFacet', '1-0-1', { message: failure, programmingLanguage: 'TypeScript' });
  return { processing_engine: engine, errorMessage: error };
}
