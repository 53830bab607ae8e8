import { WorkbookError } from '../workbook/workbook-error.ts';
import { EmptyCollection } from '../objects/host-collection.ts';
import { HostObject, StoredObject } from '../objects/host-object.ts';
import type { Reference } from '../cells/reference.ts';
import type { OfficeClass, OfficeSchema } from './office-schema.ts';
import { serialize } from './serialize.ts';
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from './wire.ts';
import { clientName, wireName } from './wire-names.ts';

/** What the interpreter asks of its host, beyond the objects themselves. */
export interface InterpreterHost {
  readonly schema: OfficeSchema;
  /** The workbook object, from which every path starts. */
  readonly root: HostObject;
  /** Called when areas are first kept and when they are released, so that they move with the cells in between. */
  keep(areas: readonly Reference[]): void;
  release(areas: readonly Reference[]): void;
  /** An add-in starts (1) or stops (-1) listening to an event of some object. @returns false when it is never told */
  listen(className: string, event: string, step: 1 | -1): boolean;
  /** Makes an object that is only kept, or one of the objects that several others have alike. */
  makePart(className: string): HostObject | null;
}

/** Properties that the client library writes by another name than it reads them (`Worksheet_ShowGridlines_Set`). */
const WRITTEN_AS: Readonly<Record<string, string>> = { 'Worksheet.Gridlines': 'ShowGridlines' };

/**
 * Runs batches of the rich API over host objects: resolves object paths, acts in order, reports the failing action.
 * It knows the protocol and nothing of workbooks.
 */
export class Interpreter {
  /** Calls that no host object answers, as "Class.Member": what to emulate next. */
  readonly missing = new Set<string>();
  private readonly host: InterpreterHost;
  private readonly kept = new Map<string, HostObject>();
  private readonly keptIds = new WeakMap<HostObject, string>();
  private lastKept = 0;

  constructor(host: InterpreterHost) {
    this.host = host;
  }

  run(request: WireRequest): WireResponse {
    const response: WireResponse = { Results: [], TraceIds: [] };
    const batch = new Batch(this, request);
    for (const [index, action] of request.Actions.entries()) {
      try {
        response.Results.push({ ActionId: action.Id, Value: batch.act(action) ?? null });
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      } catch (error) {
        const { code, message } =
          error instanceof WorkbookError
            ? error
            : new WorkbookError(
                'GeneralException',
                `There was an internal error while processing the request. ${String(error)}`,
              );
        return {
          ...response,
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: statusOf(code),
            ActionIndex: index,
            Location: batch.locate(action),
          },
        };
      }
    }
    return response;
  }

  resolve(path: WirePath, parent: HostObject | null, args: readonly unknown[]): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.host.root;
      case PathType.NullObject:
        return null;
      case PathType.NewObject:
        return new StoredObject(this.host.root.context, path.Name.split('.').at(-1) ?? path.Name);
      case PathType.ReferenceId:
        return this.referenced(path.Name);
      case PathType.Method:
        return parent && asObject(this.call(parent, path.Name, args));
      case PathType.Property:
        return parent && asObject(this.read(parent, path.Name));
      case PathType.Indexer:
        return parent && asObject(this.call(parent, 'GetItem', args));
      default:
        throw new WorkbookError(
          'ApiNotFound',
          `Object paths of type ${path.ObjectPathType} are not emulated by this workbench.`,
        );
    }
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference') return this.keep(object);
    if (name === '_RemoveReference') return this.forget(String(args[0]));
    const registration = /^_(Unr|R)egister(\w+)$/.exec(name);
    if (registration !== null)
      return this.listen(object, name, registration[2] ?? '', registration[1] === 'R' ? 1 : -1);
    if (name === 'NotifyActionHandlerReady') return null; // Said by the library itself at its start.
    const method: unknown = Reflect.get(object, name);
    // "GetItem" is how collections are indexed; every other name must be one that the library itself can say.
    const isSayable = name === 'GetItem' || this.classOf(object).methods.includes(name);
    if (!isSayable || typeof method !== 'function') return this.miss(object, name);
    return Reflect.apply(method, object, args);
  }

  read(object: HostObject, name: string): unknown {
    const { scalars, navigations } = this.classOf(object);
    if (name in object && (Object.hasOwn(scalars, name) || Object.hasOwn(navigations, name)))
      return Reflect.get(object, name);
    if (Object.hasOwn(scalars, name)) return object.stored.get(name) ?? null;
    const className = Object.hasOwn(navigations, name) ? navigations[name] : undefined;
    if (className === undefined) throw new WorkbookError('InvalidArgument');
    if (!object.keepsProperties) return this.miss(object, name);
    const child = object.children.get(name) ?? this.storedChild(object, className);
    object.children.set(name, child);
    return child;
  }

  write(object: HostObject, given: string, value: unknown): void {
    const name = WRITTEN_AS[`${object.className}.${given}`] ?? given;
    const isWritable = this.classOf(object).scalars[name] === true;
    if (isWritable && name in object) {
      if (!Reflect.set(object, name, value)) this.miss(object, name);
    } else if (isWritable && object.keepsProperties) {
      object.stored.set(name, value);
    } else {
      this.miss(object, name);
    }
  }

  /** What tells the library which object it holds. */
  identify(object: HostObject): Record<string, unknown> {
    const keptId = this.keptIds.get(object);
    const { identity } = object;
    return {
      ...(keptId === undefined ? {} : { _ReferenceId: keptId }),
      ...(identity === undefined
        ? {}
        : { [Object.hasOwn(this.classOf(object).scalars, '_Id') ? '_Id' : 'Id']: identity }),
    };
  }

  classOf(object: HostObject): OfficeClass {
    return this.classNamed(object.className) ?? { scalars: {}, navigations: {}, methods: [] };
  }

  classNamed(className: string): OfficeClass | undefined {
    return Object.hasOwn(this.host.schema, className) ? this.host.schema[className] : undefined;
  }

  /** A handler that would never be called is refused when it is added; taking one off always succeeds. */
  private listen(object: HostObject, name: string, event: string, step: 1 | -1): null {
    const isExcels = Object.hasOwn(this.host.schema, object.className);
    if (isExcels && !this.host.listen(object.className, event, step) && step === 1) this.miss(object, name);
    return null;
  }

  private storedChild({ context }: HostObject, className: string): HostObject {
    const made = this.host.makePart(className);
    if (made !== null) return made;
    return this.host.schema[className]?.items === undefined
      ? new StoredObject(context, className)
      : new EmptyCollection(context, className);
  }

  private keep(object: HostObject): null {
    if (this.keptIds.has(object)) return null;
    this.lastKept += 1;
    const id = `{${this.lastKept.toString(16).padStart(8, '0')}}`;
    this.keptIds.set(object, id);
    this.kept.set(id, object);
    this.host.keep(object.heldAreas);
    return null;
  }

  private forget(id: string): null {
    const object = this.kept.get(id);
    if (object === undefined) return null;
    this.kept.delete(id);
    this.keptIds.delete(object);
    this.host.release(object.heldAreas);
    return null;
  }

  private referenced(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new WorkbookError('InvalidReference');
    return object;
  }

  private miss(object: HostObject, name: string): never {
    const call = `${object.className}.${name}`;
    this.missing.add(call);
    throw new WorkbookError('ApiNotFound', `${call} is not emulated by this workbench.`);
  }
}

/** One request: each of its object paths is resolved once, in the order of its actions (an `Add` path is a deed). */
class Batch {
  private readonly interpreter: Interpreter;
  private readonly request: WireRequest;
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(interpreter: Interpreter, request: WireRequest) {
    this.interpreter = interpreter;
    this.request = request;
  }

  act(action: WireAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate) return object && this.interpreter.identify(object);
    if (action.ActionType === ActionType.Query || action.ActionType === ActionType.QueryAsJson) {
      return object && serialize(this.interpreter, object, action.QueryInfo ?? {});
    }
    // What is asked of a null object is passed over, as in `getItemOrNullObject('x').delete()`.
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.Method: {
        const answer = this.interpreter.call(object, action.Name, this.arguments(action.ArgumentInfo));
        return answer instanceof HostObject ? this.interpreter.identify(answer) : answer;
      }
      case ActionType.SetProperty:
        return this.interpreter.write(object, action.Name, this.arguments(action.ArgumentInfo)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.interpreter.write(object, wireName(name), this.plain(value));
        return null;
      default:
        throw new WorkbookError(
          'ApiNotFound',
          `Actions of type ${action.ActionType} are not emulated by this workbench.`,
        );
    }
  }

  /** "Worksheet.getRange", as Excel says where a batch failed. */
  locate(action: WireAction): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    if (action.ActionType !== ActionType.Instantiate)
      return `${this.resolved.get(action.ObjectPathId)?.className ?? ''}.${clientName(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.resolved.get(path.ParentObjectPathId);
    return `${parent?.className ?? 'Workbook'}.${path?.ObjectPathType === PathType.Indexer ? 'getItem' : clientName(path?.Name ?? '')}`;
  }

  private object(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (path === undefined) throw new WorkbookError('InvalidArgument');
    const parent = path.ParentObjectPathId ? this.object(path.ParentObjectPathId) : null;
    // Below a null object everything is null, and its arguments are not looked at.
    const isBelowNull = parent === null && path.ParentObjectPathId;
    const object = isBelowNull ? null : this.interpreter.resolve(path, parent, this.arguments(path.ArgumentInfo));
    this.resolved.set(pathId, object);
    return object;
  }

  private arguments(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) =>
      info?.ReferencedObjectPathIds?.[index] ? this.object(Number(argument)) : this.plain(argument),
    );
  }

  /**
   * Plain values, with the objects inside them in place of their path's id. Cells are passed as they are: there may be
   * millions.
   */
  private plain(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.object(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.plain(inner)]));
  }
}

function asObject(value: unknown): HostObject | null {
  if (value === null || value === undefined || value instanceof HostObject) return value ?? null;
  throw new WorkbookError('InvalidArgument');
}

function statusOf(code: string): number {
  return (
    { ItemNotFound: 404, ApiNotFound: 404, ItemAlreadyExists: 409, AccessDenied: 403, GeneralException: 500 }[code] ??
    400
  );
}
