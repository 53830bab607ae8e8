import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { PNG } from 'pngjs';

/**
 * What the Microsoft 365 admin center would refuse in an add-in manifest, found without asking it.
 *
 * These are the rules that can be checked offline:
 * the order of elements in the schema, lengths, https addresses, icons of the promised sizes, resource ids that
 * resolve, overrides for locales.
 *
 * @param xml    the manifest
 * @param folder where the icons are that it promises
 * @returns one sentence for each fault; none means that nothing was found
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview
 */
export function brokenRules(xml: string, folder: string): string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true)
    return [`The manifest is not well-formed XML: ${wellFormed.err.msg} in line ${wellFormed.err.line}.`];
  const app = parse(xml);
  return [
    ...identity(app),
    ...elementOrder(xml),
    ...lengths(app, xml),
    ...addresses(xml),
    ...resources(xml),
    ...overrides(xml),
    ...icons(xml, folder),
    ...hosts(app),
  ];
}

interface App {
  Id: string;
  Version: string;
  DefaultLocale: string;
  DisplayName: { '@DefaultValue': string };
  Description: { '@DefaultValue': string };
  Permissions: string;
  Hosts: { Host: { '@Name': string } };
  Requirements: { Sets: { Set: { '@Name': string; '@MinVersion': string } } };
}

function parse(xml: string): App {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
  return (parser.parse(xml) as { OfficeApp: App }).OfficeApp;
}

function identity(app: App): string[] {
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(app.Id)) faults.push(`Id ${app.Id} is not a GUID.`);
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(app.Version)) faults.push(`Version ${app.Version} is not two to four numbers.`);
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(app.DefaultLocale))
    faults.push(`DefaultLocale ${app.DefaultLocale} is not a locale such as en-US.`);
  if (
    !['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'].includes(app.Permissions)
  )
    faults.push(`Permissions ${app.Permissions} is unknown.`);
  return faults;
}

/** The schema is a sequence: an element out of place is refused, whatever it says. */
const SEQUENCE = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
const REQUIRED = SEQUENCE.filter(
  (name) => !['AlternateId', 'AppDomains', 'Requirements', 'VersionOverrides'].includes(name),
);

function elementOrder(xml: string): string[] {
  const parser = new XMLParser({ preserveOrder: true });
  const top =
    (parser.parse(xml) as Record<string, Record<string, unknown>[]>[]).find((node) => 'OfficeApp' in node)?.[
      'OfficeApp'
    ] ?? [];
  const names = top.map((node) => Object.keys(node)[0] ?? '').filter((name) => name !== '#text');
  const places = names.map((name) => SEQUENCE.indexOf(name));
  const faults = REQUIRED.filter((name) => !names.includes(name)).map((name) => `${name} is missing.`);
  names.forEach((name, i) => {
    if (places[i] === -1) faults.push(`${name} is not an element of OfficeApp.`);
    else if (i > 0 && places[i]! < places[i - 1]!) faults.push(`${name} must come before ${names[i - 1]}.`);
  });
  return faults;
}

function lengths(app: App, xml: string): string[] {
  const faults: string[] = [];
  const limit = (what: string, text: string, most: number) => {
    if (text.length > most) faults.push(`${what} is ${text.length} characters long; ${most} are allowed.`);
  };
  limit('DisplayName', app.DisplayName['@DefaultValue'], 125);
  limit('Description', app.Description['@DefaultValue'], 250);
  for (const [, kind, texts] of xml.matchAll(/<bt:(Short|Long)Strings>([\s\S]*?)<\/bt:\1Strings>/g)) {
    for (const [, id, text] of (texts ?? '').matchAll(/id="([^"]+)" DefaultValue="([^"]*)"/g))
      limit(`String ${id}`, text ?? '', kind === 'Short' ? 125 : 250);
    for (const [, locale, text] of (texts ?? '').matchAll(OVERRIDE))
      limit(`A string for ${locale}, “${text}”,`, text ?? '', kind === 'Short' ? 125 : 250);
  }
  for (const [, texts] of xml.matchAll(/<Description DefaultValue="[^"]*">([\s\S]*?)<\/Description>/g))
    for (const [, locale, text] of (texts ?? '').matchAll(OVERRIDE))
      limit(`Description for ${locale}`, text ?? '', 250);
  return faults;
}

/** What an element says in one language of Excel. */
const OVERRIDE = /<(?:bt:)?Override Locale="([^"]*)" Value="([^"]*)"\/>/g;

/** Excel shows the override for its very locale, once each. */
function overrides(xml: string): string[] {
  return [...xml.matchAll(/(?:<(?:bt:)?Override [^>]*>\s*)+/g)].flatMap(([ofOne]) => {
    const locales = [...ofOne.matchAll(OVERRIDE)].map(([, locale]) => locale ?? '');
    return [
      ...locales
        .filter((locale) => !/^[a-z]{2}-[A-Z]{2}$/.test(locale))
        .map((locale) => `Override for ${locale}: that is not a locale such as de-DE.`),
      ...locales
        .filter((locale, i) => locales.indexOf(locale) !== i)
        .map((locale) => `Something is overridden twice for ${locale}.`),
    ];
  });
}

function addresses(xml: string): string[] {
  const domains = [...xml.matchAll(/<AppDomain>([^<]+)<\/AppDomain>/g)].map((match) => match[1] ?? '');
  const found = [...xml.matchAll(/(?:DefaultValue=")((?:https?|ftp):[^"]*)"/g)].map((match) => match[1] ?? '');
  const faults = found.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not an https address.`);
  for (const url of found.filter((each) => each.startsWith('https://'))) {
    if (!domains.includes(new URL(url).origin)) faults.push(`${url} is outside AppDomains.`);
  }
  return faults;
}

function resources(xml: string): string[] {
  const used = [...xml.matchAll(/resid="([^"]+)"/g)].map((match) => match[1] ?? '');
  const defined = [...xml.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map((match) => match[1] ?? '');
  return [
    ...used.filter((id) => !defined.includes(id)).map((id) => `Resource ${id} is used and not defined.`),
    ...defined.filter((id) => !used.includes(id)).map((id) => `Resource ${id} is defined and not used.`),
    ...defined.filter((id, i) => defined.indexOf(id) !== i).map((id) => `Resource ${id} is defined twice.`),
    ...defined.filter((id) => id.length > 32).map((id) => `Resource id ${id} is longer than 32 characters.`),
  ];
}

/** Element → the size in pixels that its icon must have. */
function icons(xml: string, folder: string): string[] {
  const promised: [string, number][] = [];
  for (const [, element, url] of xml.matchAll(/<(IconUrl|HighResolutionIconUrl) DefaultValue="([^"]+)"/g))
    promised.push([url ?? '', element === 'IconUrl' ? 32 : 64]);
  const images = new Map(
    [...xml.matchAll(/<bt:Image id="([^"]+)" DefaultValue="([^"]+)"/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
  for (const [, size, id] of xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g))
    promised.push([images.get(id ?? '') ?? '', Number(size)]);
  const faults: string[] = [];
  for (const size of [16, 32, 80])
    if (!xml.includes(`<bt:Image size="${size}"`)) faults.push(`A button needs an icon of ${size} pixels.`);
  for (const [url, size] of promised) {
    const file = join(folder, basename(url));
    if (!existsSync(file)) faults.push(`${url} is not among the project's icons.`);
    else {
      const { width, height } = PNG.sync.read(readFileSync(file));
      if (width !== size || height !== size)
        faults.push(`${url} is ${width} × ${height} pixels; ${size} × ${size} were promised.`);
    }
  }
  return [...new Set(faults)];
}

function hosts(app: App): string[] {
  const faults: string[] = [];
  if (app.Hosts.Host['@Name'] !== 'Workbook') faults.push('Hosts must name Workbook.');
  const set = app.Requirements.Sets.Set;
  // The npm copy of Office.js that the workbench runs ends at 1.15; promising more would load nowhere else.
  if (set['@Name'] !== 'ExcelApi' || Number(set['@MinVersion'].split('.')[1]) > 15)
    faults.push('Requirements must name ExcelApi, at most 1.15.');
  return faults;
}
