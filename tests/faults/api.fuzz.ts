import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { role } from '../../contract/access.ts';
import { openApiRoutes } from '../../server/platform/http/openapi-routes.ts';
import { fillDatabase } from '../setup/filled-database.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';
import { asking, draft, EVERYTHING, signInByHeaders } from '../system/scoped-rows.ts';

/** Of this version the requests are the same ones again, by its seed. */
const SCHEMATHESIS = 'schemathesis==4.32.5';
const SEED = '20261129';
/** At least so many requests as each role; another number by `FUZZ_REQUESTS`. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 10_000);
/** Of each endpoint so many bodies and queries at most are made up in a round, by `FUZZ_EXAMPLES`. */
const EXAMPLES = process.env['FUZZ_EXAMPLES'] ?? '10';
/** No failure of the server, and nothing that `/openapi.json` does not say of the endpoint. */
const CHECKS = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance';
const isPythonThere = spawnSync('python3', ['-c', 'import ensurepip']).status === 0;
const run = promisify(execFile);

/** What the server answered with a status from 500 on. */
interface Failure {
  readonly request: string;
  readonly status: number;
}

(isPythonThere ? describe : describe.skip)(
  'requests made of /openapi.json by schemathesis (needs python3-venv)',
  () => {
    const database = useDatabase(() => amend.close());
    let amend: Amend;
    let folder: string;
    let classifier: string;
    let expendable: string;
    let requests = 0;
    let failures: Failure[] = [];
    let mismatches: string[] = [];

    const counting: RequestHandler = (request, response, next) => {
      requests += 1;
      response.on('finish', () => {
        const { statusCode: status } = response;
        if (status >= 500) failures.push({ request: `${request.method} ${request.originalUrl}`, status });
      });
      signInByHeaders(request, response, next);
    };

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'amend-test-fuzz-'));
      amend = await startAmend(database.url, undefined, 'off', counting, [openApiRoutes('0.1.0')]);
      ({ classifierId: classifier } = await fillDatabase(database.db));
      ({ id: expendable } = await amend.call('createClassifier', { body: draft('Expendable'), headers: EVERYTHING }));
      await run('python3', ['-m', 'venv', folder]);
      const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', SCHEMATHESIS];
      await run(path.join(folder, 'bin', 'python'), pip);
    }, 300_000);
    afterAll(() => rm(folder, { recursive: true }));

    /** Sends requests of every endpoint as somebody: of things that are there, then of whatever the schemas allow. */
    async function fuzz(headers: Record<string, string>): Promise<void> {
      [requests, failures, mismatches] = [0, [], []];
      for (let round = 0; requests < REQUESTS; round++) {
        const config = path.join(folder, 'schemathesis.toml');
        await writeFile(config, round % 2 === 0 ? thingsThatAreThere() : '');
        const flags = ['--checks', CHECKS, '--phases', 'coverage,fuzzing', '--mode', 'all', '--no-color'];
        const asked = Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
        const size = [
          '--max-examples',
          EXAMPLES,
          '--seed',
          String(Number(SEED) + round),
          '--generation-database',
          'none',
        ];
        // Served by the process itself, beside the components; and streams, whose schema is of a message's data.
        const left = ['--exclude-path-regex', '^/api/(health|self-check)$|/events$'];
        const of = ['--config-file', config, 'run', `${amend.url}/openapi.json`, ...left];
        // It ends with 1 where it found something.
        await run(path.join(folder, 'bin', 'schemathesis'), [...of, ...flags, ...asked, ...size], {
          maxBuffer: 1e9,
          cwd: folder,
        }).catch((error: Error & { code?: unknown; stdout?: string }) => {
          if (error.code !== 1) throw error;
          mismatches.push(failuresIn(error.stdout ?? ''));
        });
      }
    }

    /** What ends a classifier is asked of one that nothing else needs. */
    const thingsThatAreThere = () => `
[parameters]
"path.classifier" = "${classifier}"
"path.version" = 1

[[operations]]
include-path-regex = "/archived$|classifiers/[{]classifier[}]$"
parameters = { "path.classifier" = "${expendable}" }
`;

    /** What schemathesis prints of what it found. */
    const failuresIn = (printed: string) => /=+ FAILURES =+\n([\s\S]*?)\n=+ SUMMARY/.exec(printed)?.[1] ?? printed;

    test.each([
      ['nobody', () => ({})],
      ...role.options.map((each): [string, () => Record<string, string>] => [
        each,
        () => ({ ...asking(each, 'whole', classifier) }),
      ]),
      ['a corrector of some rows', () => asking('corrector', 'scoped', classifier)],
      ['whoever may do everything', () => EVERYTHING],
    ])(
      'as %s: none is answered with a failure of the server',
      async (who, headers) => {
        await fuzz(headers());
        process.stderr.write(`As ${who}: ${String(requests)} requests, ${String(failures.length)} failures\n`);
        expect(requests).toBeGreaterThanOrEqual(REQUESTS);
        expect(failures).toEqual([]);
        expect(mismatches.join('\n')).toBe('');
      },
      1_800_000,
    );
  },
);
