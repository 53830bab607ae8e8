import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { feedSettings } from '../../../../contract/feeds/feed.ts';
import { describeRun, feedRunEvent } from '../../../../server/feeds/telling/feed-run-event.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';

const PYTHON = path.resolve('dist/parts/analysts/bin/python');
const TOLD = { namespace: 'shop', version: '1.2.3' };
const ERP = randomUUID();
const BROKER = randomUUID();
const table = { kind: 'postgres', connection: ERP, schema: 'public', table: 'mails', keyColumns: ['id'] };

/** Makes the event of OpenLineage's own classes, and compares what they say of each facet with what stands in it. */
const CHECK = `
import json, sys
from openlineage.client import event_v2, facet_v2
from openlineage.client.serde import Serde
event = json.load(sys.stdin)
bare = lambda facet: {name: value for name, value in facet.items() if not name.startswith("_")}
lineage = facet_v2.column_lineage_dataset
def columns(facet):
    field = lambda each: lineage.InputField(each["namespace"], each["name"], each["field"],
        transformations=[lineage.Transformation(**how) for how in each["transformations"]])
    return lineage.ColumnLineageDatasetFacet(fields={
        name: lineage.Fields(inputFields=[field(each) for each in of["inputFields"]]) for name, of in facet["fields"].items()})
kinds = {
    "processing_engine": lambda facet: facet_v2.processing_engine_run.ProcessingEngineRunFacet(**bare(facet)),
    "errorMessage": lambda facet: facet_v2.error_message_run.ErrorMessageRunFacet(**bare(facet)),
    "documentation": lambda facet: facet_v2.documentation_job.DocumentationJobFacet(**bare(facet)),
    "jobType": lambda facet: facet_v2.job_type_job.JobTypeJobFacet(**bare(facet)),
    "version": lambda facet: facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet(**bare(facet)),
    "inputStatistics": lambda facet: facet_v2.input_statistics_input_dataset.InputStatisticsInputDatasetFacet(**bare(facet)),
    "columnLineage": columns,
}
made = lambda facets: {name: kinds[name](facet) for name, facet in facets.items()}
theirs = json.loads(Serde.to_json(event_v2.RunEvent(
    eventType=event_v2.RunState[event["eventType"]], eventTime=event["eventTime"], producer=event["producer"],
    run=event_v2.Run(runId=event["run"]["runId"], facets=made(event["run"]["facets"])),
    job=event_v2.Job(namespace=event["job"]["namespace"], name=event["job"]["name"], facets=made(event["job"]["facets"])),
    inputs=[event_v2.InputDataset(namespace=each["namespace"], name=each["name"], facets=made(each["facets"]),
        inputFacets=made(each.get("inputFacets", {}))) for each in event["inputs"]],
    outputs=[event_v2.OutputDataset(namespace=each["namespace"], name=each["name"], facets=made(each["facets"])) for each in event["outputs"]],
)))
schema = lambda facet: facet["_schemaURL"]
pairs = [(event["run"]["facets"], theirs["run"]["facets"]), (event["job"]["facets"], theirs["job"]["facets"])]
for side in ("inputs", "outputs"):
    for ours, their in zip(event[side], theirs[side], strict=True):
        pairs.append((ours["facets"], their["facets"]))
        pairs.append((ours.get("inputFacets", {}), their.get("inputFacets") or {}))
count = 0
for ours, their in pairs:
    for name, facet in ours.items():
        assert schema(facet) == schema(their[name]), (name, schema(facet), schema(their[name]))
        count += 1
print(theirs["eventType"], count)
`;

describePart('openlineage-python', existsSync(PYTHON), () => {
  // Of the run its engine, of the job two, of the source its rows, of the model its version, of the table its columns;
  // of a failure the message, too.
  test.each([
    ['START', null, 6],
    ['RUNNING', null, 6],
    ['COMPLETE', null, 6],
    ['FAIL', 'sign-in', 7],
  ] as const)('OpenLineage’s own classes take an event %s of a feed, with the very schemas', (event, fault, facets) => {
    const settings = feedSettings.parse({
      source: { ...table, takesPresent: true, takesChanges: false },
      key: ['id'],
      columns: [{ name: 'Merchant', from: 'merchant' }],
      malformed: 'drop',
      sinks: [
        { ...table, table: 'answers', answer: { class: 'class', confidence: 'sure' }, addsRows: true },
        { kind: 'kafka', connection: BROKER, topic: 'answers', format: 'json', what: 'raw' },
        { ...table, kind: 'mysql', answer: { class: 'class' }, addsRows: true, connection: randomUUID() },
      ],
      actions: [],
      sendsCorrections: true,
    });
    const described = describeRun(
      {
        feed: { id: randomUUID(), name: 'Mails', version: 2, settings },
        classifier: {
          ...{ id: randomUUID(), name: 'Cards', champion: 3, alsoCalled: [] },
          columns: [{ name: 'Merchant', type: 'text' }],
        },
        surroundings: {
          folders: new Map(),
          connections: new Map([
            [ERP, { kind: 'postgres', host: 'erp', port: 5432, database: 'erp', user: 'amend', tls: true }],
            [BROKER, { kind: 'kafka', brokers: ['one:9092'], tls: false }],
          ]),
        },
      },
      TOLD,
    );
    // A sink whose connection is no more has no name to be told by.
    expect(described.outputs).toHaveLength(3);
    const at = new Date('2026-11-30T10:00:00.000Z');
    const body = feedRunEvent({ runId: randomUUID(), event, at, read: 7, fault }, described, TOLD);
    const said = execFileSync(PYTHON, ['-B', '-c', CHECK], { input: JSON.stringify(body) }).toString();
    expect(said.trim()).toBe(`${event} ${facets}`);
  });
});
