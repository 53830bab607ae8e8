/** What the client library can say of one class of Excel's. Names are as on the wire, in PascalCase. */
export interface OfficeClass {
  /** Scalar property → whether it can be set. */
  readonly scalars: Readonly<Record<string, boolean>>;
  /** Property → the class of the object it leads to. */
  readonly navigations: Readonly<Record<string, string>>;
  readonly methods: readonly string[];
  /** The class of a collection's items; absent for what is no collection. */
  readonly items?: string;
}

/** Class name → class. */
export type OfficeSchema = Readonly<Record<string, OfficeClass>>;

const CLASS = /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}Excel\.\1 = \1;/g;

/**
 * Reads from the text of `@microsoft/office-js/dist/excel-web-16.00.debug.js` what its proxies can say, so that the
 * protocol needs no list of its own and follows the installed library. About 0.3 s.
 * @throws {RangeError} officeSchemaFrom requires the text of Office.js' debug library for Excel
 */
export function officeSchemaFrom(librarySource: string): OfficeSchema {
  const schema: Record<string, OfficeClass> = {};
  for (const [, name = '', body = ''] of librarySource.replaceAll('\r\n', '\n').matchAll(CLASS))
    schema[name] = readClass(body);
  if (schema['Workbook'] === undefined || schema['Range'] === undefined) {
    throw new RangeError("officeSchemaFrom requires the text of Office.js' debug library for Excel");
  }
  return schema;
}

function readClass(body: string): OfficeClass {
  const names = readList(body, '_scalarPropertyOriginalNames').map(String);
  const updateable = readList(body, '_scalarPropertyUpdateable');
  const navigations = [...body.matchAll(/_createPropertyObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)"/g)];
  const methods = [
    ...body.matchAll(/_(?:createMethodObject\((?:Excel|OfficeCore)\.\w+, \w+|invokeMethod\(\w+), "(\w+)"/g),
  ];
  const items = /_createChildItemObject\(Excel\.(\w+)/.exec(body)?.[1];
  return {
    scalars: Object.fromEntries(names.map((name, index) => [name, updateable[index] === true])),
    navigations: Object.fromEntries(navigations.map(([, className = '', property = '']) => [property, className])),
    methods: [...new Set(methods.map(([, method = '']) => method))],
    ...(items === undefined ? {} : { items }),
  };
}

function readList(body: string, property: string): unknown[] {
  const list = new RegExp(`"${property}", \\{\\s*get: function \\(\\) \\{\\s*return \\[(.*?)\\];`).exec(body)?.[1];
  return list === undefined ? [] : (JSON.parse(`[${list}]`) as unknown[]);
}
