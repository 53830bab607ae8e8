import type { XmlPart } from '../workbook/document-parts.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';

/** Excel.CustomXmlPartCollection: XML that add-ins keep in the workbook. */
export class XmlPartsObject extends HostCollection<Workbook, XmlPartObject> {
  readonly className = 'CustomXmlPartCollection';

  items() {
    return this.workbook.xmlParts.map((part) =>
      this.context.objectOf(part, () => new XmlPartObject(this.context, part)),
    );
  }

  Add(xml: unknown) {
    const part: XmlPart = { id: newId(), xml: checked(xml) };
    this.change(this.workbook, { xmlParts: [...this.workbook.xmlParts, part] });
    return this.GetItem(part.id);
  }

  GetByNamespace(uri: string) {
    return new ScopedXmlPartsObject(this.context, { uri });
  }
}

/** Excel.CustomXmlPartScopedCollection: the parts whose root is of one namespace. */
export class ScopedXmlPartsObject extends HostCollection<{ readonly uri: string }, XmlPartObject> {
  readonly className = 'CustomXmlPartScopedCollection';

  items() {
    return new XmlPartsObject(this.context, this.workbook)
      .items()
      .filter((part) => part.NamespaceUri === this.part.uri);
  }

  GetOnlyItemOrNullObject() {
    const items = this.items();
    return items.length === 1 ? (items[0] ?? null) : null;
  }

  GetOnlyItem() {
    const [only, ...others] = this.items();
    if (only === undefined) throw new WorkbookError('ItemNotFound');
    if (others.length > 0)
      throw new WorkbookError('InvalidOperation', 'There is more than one part of this namespace.');
    return only;
  }
}

/** Excel.CustomXmlPart. */
export class XmlPartObject extends HostObject<XmlPart> {
  readonly className = 'CustomXmlPart';

  override get identity() {
    return this.part.id;
  }

  get Id() {
    return this.part.id;
  }

  /** The namespace of the root element; '' without one. */
  get NamespaceUri() {
    const { root, prefix } = rootOf(this.part.xml) ?? { root: '', prefix: '' };
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const [, , uri = ''] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`).exec(root) ?? [];
    return uri;
  }

  GetXml() {
    return this.part.xml;
  }

  SetXml(xml: unknown) {
    this.change(this.part, { xml: checked(xml) });
  }

  Delete() {
    this.change(this.workbook, { xmlParts: this.workbook.xmlParts.filter((part) => part !== this.part) });
  }
}

/** Text that begins with an element and ends with its end; more is not checked. */
function checked(xml: unknown): string {
  if (typeof xml !== 'string') throw new WorkbookError('InvalidArgument');
  const found = rootOf(xml);
  const isClosed = found !== null && (found.root.endsWith('/>') || xml.trimEnd().endsWith(`</${found.name}>`));
  if (!isClosed) throw new WorkbookError('InvalidArgument', 'The XML of a part must be one element with all it holds.');
  return xml;
}

function rootOf(xml: string): { root: string; name: string; prefix: string } | null {
  const found = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*(<(?:([\w.-]+):)?([\w.-]+)(?:\s[^>]*)?\/?>)/.exec(xml);
  if (found === null) return null;
  const [, root = '', prefix = '', local = ''] = found;
  return { root, name: prefix === '' ? local : `${prefix}:${local}`, prefix };
}
