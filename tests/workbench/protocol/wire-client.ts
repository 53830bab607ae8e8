import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ExcelHost, type ExcelHostOptions } from '../../../workbench/protocol/excel-host.ts';
import { officeSchemaFrom, type OfficeSchema } from '../../../workbench/protocol/office-schema.ts';
import {
  ActionType,
  PathType,
  type WireAction,
  type WirePath,
  type WireResponse,
} from '../../../workbench/protocol/wire.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';

const LIBRARY = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.debug.js',
);
let schema: OfficeSchema | undefined;

/** What the installed library can say; read once a test file. */
export function installedSchema(): OfficeSchema {
  schema ??= officeSchemaFrom(readFileSync(LIBRARY, 'utf8'));
  return schema;
}

export function hostOf(workbook: Workbook, options: Partial<ExcelHostOptions> = {}): ExcelHost {
  return new ExcelHost({ workbook, schema: installedSchema(), ...options });
}

/** A path of one batch, as an argument too. */
export class WireProxy {
  readonly id: number;
  private readonly batch: WireBatch;

  constructor(batch: WireBatch, id: number) {
    this.batch = batch;
    this.id = id;
  }

  get(name: string): WireProxy {
    return this.batch.path({ ObjectPathType: PathType.Property, Name: name, ParentObjectPathId: this.id });
  }

  item(key: unknown): WireProxy {
    return this.batch.path({
      ObjectPathType: PathType.Indexer,
      Name: '',
      ParentObjectPathId: this.id,
      ArgumentInfo: { Arguments: [key] },
    });
  }

  /** A method that answers an object. */
  object(name: string, ...args: unknown[]): WireProxy {
    return this.batch.path({
      ObjectPathType: PathType.Method,
      Name: name,
      ParentObjectPathId: this.id,
      ArgumentInfo: wireArguments(args),
    });
  }

  /** A method that answers a value, or nothing. */
  call(name: string, ...args: unknown[]): this {
    this.batch.act({
      ActionType: ActionType.Method,
      Name: name,
      ObjectPathId: this.id,
      ArgumentInfo: wireArguments(args),
    });
    return this;
  }

  set(name: string, value: unknown): this {
    this.batch.act({
      ActionType: ActionType.SetProperty,
      Name: name,
      ObjectPathId: this.id,
      ArgumentInfo: wireArguments([value]),
    });
    return this;
  }

  load(...select: string[]): this {
    this.batch.act({ ActionType: ActionType.Query, Name: '', ObjectPathId: this.id, QueryInfo: { Select: select } });
    return this;
  }
}

/** Builds a batch as the client library would, and runs it. */
export class WireBatch {
  readonly workbook: WireProxy;
  private readonly host: ExcelHost;
  private readonly actions: WireAction[] = [];
  private readonly paths: Record<string, WirePath> = {};
  private last = 0;

  constructor(host: ExcelHost) {
    this.host = host;
    this.workbook = this.path({ ObjectPathType: PathType.GlobalObject, Name: '' });
  }

  sheet(name = 'Sheet1'): WireProxy {
    return this.workbook.get('Worksheets').item(name);
  }

  range(address: string): WireProxy {
    return this.sheet().object('GetRange', address);
  }

  path(path: WirePath): WireProxy {
    this.last += 1;
    this.paths[this.last] = path;
    const proxy = new WireProxy(this, this.last);
    this.act({ ActionType: ActionType.Instantiate, Name: '', ObjectPathId: proxy.id });
    return proxy;
  }

  act(action: Omit<WireAction, 'Id'>): void {
    this.last += 1;
    this.actions.push({ Id: this.last, ...action });
  }

  run(): WireResponse {
    return this.host.execute({ Actions: this.actions, ObjectPaths: this.paths });
  }
}

/** Runs a batch and answers what its loads and calls answered, in order; a failure is its code. */
export function ask(host: ExcelHost, build: (batch: WireBatch) => void): unknown[] | string {
  const batch = new WireBatch(host);
  build(batch);
  const { Results, Error: failure } = batch.run();
  if (failure !== undefined) return failure.Code;
  return Results.map((result) => result.Value).filter((_, index) => !isInstantiate(batch, index));
}

function isInstantiate(batch: WireBatch, index: number): boolean {
  return (batch as unknown as { actions: WireAction[] }).actions[index]?.ActionType === ActionType.Instantiate;
}

function wireArguments(args: readonly unknown[]) {
  return {
    Arguments: args.map((argument) => (argument instanceof WireProxy ? argument.id : argument)),
    ReferencedObjectPathIds: args.map((argument) => (argument instanceof WireProxy ? argument.id : 0)),
  };
}
