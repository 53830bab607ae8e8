/** A button or a menu entry that the manifest of an add-in asks its host for. */
export interface AddinCommand {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** The address of its smallest picture; null without one. */
  readonly icon: string | null;
  /** On the ribbon, or in the menu of cells. */
  readonly place: 'ribbon' | 'cell-menu';
  /** The function of the add-in that it calls; null where it shows the task pane. */
  readonly functionName: string | null;
}

/** Where commands stand, by the extension point that they are listed under; others are passed over. */
const PLACES: Readonly<Record<string, AddinCommand['place']>> = {
  PrimaryCommandSurface: 'ribbon',
  ContextMenu: 'cell-menu',
};

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * The commands of a manifest for a workbook, in its order; a menu's items stand for the menu.
 *
 * @param locale what they are called is said in its language, where the manifest has that
 * @throws {RangeError} for a text that is no XML
 */
export function manifestCommands(manifest: string, locale = 'en-US'): AddinCommand[] {
  const document = new DOMParser().parseFromString(manifest, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0)
    throw new RangeError('manifestCommands requires a manifest in XML');
  const texts = new Map(
    below(document.documentElement, 'Resources')
      .flatMap((resources) => [...resources.getElementsByTagName('*')])
      .map((each) => [each.getAttribute('id'), textIn(each, locale)]),
  );
  const textOf = (element: Element | undefined) => texts.get(element?.getAttribute('resid') ?? null) ?? '';
  return below(document.documentElement, 'Host')
    .filter((host) => typeOf(host) === 'Workbook')
    .flatMap((host) => below(host, 'ExtensionPoint'))
    .flatMap((point): AddinCommand[] => {
      const place = PLACES[typeOf(point)];
      if (place === undefined) return [];
      return below(point, 'Control')
        .flatMap((control) => (typeOf(control) === 'Menu' ? below(control, 'Item') : [control]))
        .map((command) => commandOf(command, place, textOf));
    });
}

/** What a resource says to somebody of a locale: by its own words for the language, else by those for everybody. */
function textIn(resource: Element, locale: string): string | null {
  const language = new Intl.Locale(locale).language;
  const own = below(resource, 'Override').find(
    (override) => new Intl.Locale(override.getAttribute('Locale') ?? 'und').language === language,
  );
  return own?.getAttribute('Value') ?? resource.getAttribute('DefaultValue');
}

function commandOf(
  command: Element,
  place: AddinCommand['place'],
  textOf: (element: Element | undefined) => string,
): AddinCommand {
  const action = below(command, 'Action')[0];
  const icon = below(command, 'Image').find((image) => image.getAttribute('size') === '16');
  return {
    id: command.id,
    label: textOf(below(command, 'Label')[0]),
    tooltip: textOf(below(command, 'Description')[0]),
    icon: textOf(icon) || null,
    place,
    functionName:
      action !== undefined && typeOf(action) === 'ExecuteFunction'
        ? (below(action, 'FunctionName')[0]?.textContent?.trim() ?? null)
        : null,
  };
}

/** Elements of a name, whatever prefix their namespace has. */
function below(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS('*', name)];
}

function typeOf(element: Element): string {
  return element.getAttributeNS(XSI, 'type') ?? '';
}
