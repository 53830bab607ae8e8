/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { manifestCommands } from '../../../workbench/commands/manifest-commands.ts';

test('the add-in’s own manifest has one button, which shows its pane', () => {
  expect(manifestCommands(readFileSync('manifest.xml', 'utf8'))).toEqual([
    {
      id: 'Amend.OpenPane',
      label: 'Amend',
      tooltip: 'Classify the rows of the selected table and correct them by typing.',
      icon: 'https://localhost:3000/assets/icon-16.png',
      place: 'ribbon',
      functionName: null,
    },
  ]);
});

const control = (type: string, id: string, inside: string) =>
  `<Control xsi:type="${type}" id="${id}"><Label resid="L"/>${inside}</Control>`;
const manifest = (points: string, host = 'Workbook') => `<OfficeApp xmlns="a"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="b"><Hosts><Host xsi:type="${host}">${points}</Host></Hosts>
  <Resources><bt:ShortStrings><bt:String id="L" DefaultValue="Mark"/></bt:ShortStrings></Resources></OfficeApp>`;

test('functions, menus and the menu of cells are commands, other places and hosts are not', () => {
  const run = '<Action xsi:type="ExecuteFunction"><FunctionName>markRow</FunctionName></Action>';
  const item = `<Item id="M.1"><Label resid="L"/>${run}</Item>`;
  const points = `
    <ExtensionPoint xsi:type="PrimaryCommandSurface">${control('Menu', 'M', `<Items>${item}</Items>`)}</ExtensionPoint>
    <ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell">${control('Button', 'C', run)}</OfficeMenu></ExtensionPoint>
    <ExtensionPoint xsi:type="CustomFunctions">${control('Button', 'F', run)}</ExtensionPoint>`;
  expect(manifestCommands(manifest(points)).map(({ tooltip: _, ...command }) => command)).toEqual([
    { id: 'M.1', label: 'Mark', icon: null, place: 'ribbon', functionName: 'markRow' },
    { id: 'C', label: 'Mark', icon: null, place: 'cell-menu', functionName: 'markRow' },
  ]);
  expect(manifestCommands(manifest(points, 'Document'))).toEqual([]);
});

test('what is no XML is refused', () => {
  expect(() => manifestCommands('<OfficeApp>')).toThrow(RangeError);
});
