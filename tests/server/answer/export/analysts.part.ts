import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { trainingEvent } from '../../../../server/answer/lineage/training-event.ts';
import { settleAnalystRole } from '../../../../server/platform/database/analyst-role.ts';
import { makeKey } from '../../../../server/people/keys/give-secret.ts';
import { openApiRoutes } from '../../../../server/platform/http/openapi-routes.ts';
import { describePart } from '../../../setup/parts/describe-part.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const PYTHON = path.resolve('dist/parts/analysts/bin/python');
const QUESTIONS = [...readFileSync(path.resolve('docs/sql.md'), 'utf8').matchAll(/```sql\n([\s\S]*?)```/g)].map(
  ([, question]) => question!,
);
const ROLE = `analyst_${randomUUID().replaceAll('-', '')}`;
const run = promisify(execFile);

describePart('DuckDB, psycopg and openlineage-python', existsSync(PYTHON), () => {
  let amend: Amend;
  let folder: string;
  let classifier: string;
  let environment: Record<string, string>;
  const database = useDatabase(async () => {
    await sql`drop owned by ${sql.id(ROLE)}`.execute(amend.db);
    await sql`drop role ${sql.id(ROLE)}`.execute(amend.db);
    await amend.close();
  });
  beforeAll(async () => {
    amend = await startAmend(database.url, undefined, 'off', undefined, [openApiRoutes('1.2.3')]);
    ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases') }));
    await say(amend, classifier, purchases(300, 51), { origin: 'label-column' });
    await train(amend, classifier, 'linear');
    const shown = purchases(1_500, 52, 1_000);
    await predict(amend, classifier, randomUUID(), shown);
    await say(amend, classifier, shown.slice(0, 30));
    await settleAnalystRole(amend.db, ROLE, 'secret');
    const url = new URL(database.url);
    url.username = ROLE;
    url.password = 'secret';
    const draft = { name: 'Notebook', expiresInDays: 1, requestsPerMinute: 1_000 };
    const grants = [{ role: 'viewer' as const, classifier }];
    const by = { person: 'Ada', at: new Date(), reserved: [], ofDemo: true };
    const { secret } = await makeKey(amend.db, { ...draft, grants }, by);
    folder = mkdtempSync(path.join(tmpdir(), 'amend-analysts-'));
    const client = path.resolve('examples/python');
    environment = {
      ...{ AMEND_DATABASE: url.href, AMEND_URL: amend.url, AMEND_KEY: secret, AMEND_CLASSIFIER: classifier },
      ...{ PYTHONPATH: client, FOLDER: folder },
    };
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function python(code: string): Promise<string> {
    return (await run(PYTHON, ['-B', '-c', code], { env: { ...environment, PATH: process.env.PATH } })).stdout.trim();
  }

  test.each(['parquet', 'csv'])('DuckDB reads the days of a %s archive, and the cells of a row', async (format) => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const query = `from=${day(-1)}&to=${day(1)}&format=${format}`;
    const response = await fetch(`${amend.url}/api/classifiers/${classifier}/predictions/export?${query}`);
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())))) {
      mkdirSync(path.join(folder, format, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, format, name), bytes);
    }
    const said = await python(`
import duckdb, os
files = os.path.join(os.environ["FOLDER"], "${format}", "*", "predictions.${format}")
print(duckdb.sql(f"""
  select count(*), count(label), min(typeof(predicted_at)), min(typeof(confidence)), count(distinct prediction_id), min(typeof(day))
  from read_${format}('{files}', hive_partitioning = true)""").fetchall())
print(duckdb.sql(f"""
  select "cell: Merchant" from read_${format}('{files}', hive_partitioning = true) where row_key = 'p1000'""").fetchall())
`);
    const merchant = String(purchases(1, 52, 1_000)[0]!.cells[0]);
    expect(said).toMatch(/^\[\(1500, 30, 'TIMESTAMP[^']*', 'DOUBLE', 1500, 'DATE'\)\]/);
    expect(said.split('\n')[1]).toBe(`[('${merchant}',)]`);
  });

  test('psycopg answers the ten questions as an analyst, and is denied a table', async () => {
    writeFileSync(path.join(folder, 'questions.json'), JSON.stringify(QUESTIONS));
    const said = await python(`
import json, os, psycopg
with psycopg.connect(os.environ["AMEND_DATABASE"], autocommit=True) as connection:
    for question in json.load(open(os.path.join(os.environ["FOLDER"], "questions.json"))):
        connection.execute(question).fetchall()
    print(connection.execute("select count(*) from predictions where class is not null").fetchone()[0])
    try:
        connection.execute("select 1 from public.people")
    except psycopg.errors.InsufficientPrivilege as error:
        print("denied")
`);
    expect(said.split('\n')).toEqual([expect.stringMatching(/^\d{4}$/), 'denied']);
  });

  test('the notebook runs with its SQL', async () => {
    const { cells } = JSON.parse(readFileSync(path.resolve('examples/python/walkthrough.ipynb'), 'utf8')) as {
      cells: readonly { cell_type: string; source: readonly string[] }[];
    };
    const code = cells.flatMap(({ cell_type: type, source }) => (type === 'code' ? [source.join('')] : []));
    expect(await python(code.join('\n\n'))).toMatch(/SQL \d{4}-\d\d-\d\d meals \d+/);
  }, 60_000);

  test.each(['START', 'COMPLETE', 'FAIL', 'ABORT'] as const)(
    'OpenLineage’s own classes take an event %s',
    async (event) => {
      const told = {
        ...{ trainingId: randomUUID(), event, at: new Date(), classifierId: randomUUID(), classifier: 'Purchases' },
        ...{ version: 3, trainingSet: 'a1b2', problem: 'one-class' },
      };
      writeFileSync(
        path.join(folder, 'event.json'),
        JSON.stringify(trainingEvent(told, { namespace: 'shop', version: '1.2.3' })),
      );
      const said = await python(`
import json, os
from openlineage.client import event_v2, facet_v2
from openlineage.client.serde import Serde
event = json.load(open(os.path.join(os.environ["FOLDER"], "event.json")))
bare = lambda facet: {name: value for name, value in facet.items() if not name.startswith("_")}
version = lambda each: {name: facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet(**bare(facet)) for name, facet in each["facets"].items()}
kinds = {
    "processing_engine": facet_v2.processing_engine_run.ProcessingEngineRunFacet,
    "errorMessage": facet_v2.error_message_run.ErrorMessageRunFacet,
}
made = event_v2.RunEvent(
    eventType=event_v2.RunState[event["eventType"]],
    eventTime=event["eventTime"],
    producer=event["producer"],
    run=event_v2.Run(runId=event["run"]["runId"], facets={name: kinds[name](**bare(facet)) for name, facet in event["run"]["facets"].items()}),
    job=event_v2.Job(namespace=event["job"]["namespace"], name=event["job"]["name"],
        facets={"documentation": facet_v2.documentation_job.DocumentationJobFacet(**bare(event["job"]["facets"]["documentation"]))}),
    inputs=[event_v2.InputDataset(namespace=each["namespace"], name=each["name"], facets=version(each)) for each in event["inputs"]],
    outputs=[event_v2.OutputDataset(namespace=each["namespace"], name=each["name"], facets=version(each)) for each in event["outputs"]],
)
theirs = json.loads(Serde.to_json(made))
for key in ("eventType", "eventTime", "producer"):
    assert theirs[key] == event[key], key
assert theirs["run"]["runId"] == event["run"]["runId"]
kinds_of = lambda facet: facet["_schemaURL"].split("/")[-1]
for side in ("run", "job"):
    for name, facet in event[side]["facets"].items():
        assert kinds_of(facet) == kinds_of(theirs[side]["facets"][name]), name
print(theirs["eventType"])
`);
      expect(said).toBe(event);
    },
  );
});
