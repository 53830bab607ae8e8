/** @jest-environment ./tests/setup/page-environment.js */
import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../../addin/app/run-command.ts';
import { manifestCommands } from '../../../workbench/commands/manifest-commands.ts';

const OWN = readFileSync('manifest.xml', 'utf8');

test('the add-in’s own manifest has buttons for the pane and for what is done in it, and entries in the menu of cells', () => {
  const [pane, ...others] = manifestCommands(OWN);
  expect(pane).toEqual({
    id: 'Amend.OpenPane',
    label: 'Amend',
    tooltip: 'Classify the rows of the selected table and correct them by typing.',
    icon: 'https://localhost:3000/assets/icon-16.png',
    place: 'ribbon',
    functionName: null,
  });
  expect(others.map(({ label, place, functionName }) => [label, place, functionName])).toEqual([
    ['Classify', 'ribbon', 'classifyRows'],
    ['Send corrections', 'ribbon', 'sendCorrections'],
    ['Check for drift', 'ribbon', 'checkDrift'],
    ['Why this class?', 'cell-menu', 'whyThisClass'],
    ['Accept the answers', 'cell-menu', 'acceptRows'],
    ['History of the row', 'cell-menu', 'showHistory'],
  ]);
});

test('every function that the manifest names is one of the pane’s, and the other way round', () => {
  const named = manifestCommands(OWN).flatMap(({ functionName }) => functionName ?? []);
  expect(named).toEqual([...COMMANDS]);
});

test.each([
  ['de-AT', ['Amend', 'Klassifizieren', 'Korrekturen senden', 'Drift prüfen', 'Warum diese Klasse?']],
  ['pt-PT', ['Amend', 'Classificar', 'Enviar correções', 'Verificar drift', 'Por que esta classe?']],
  ['fr-FR', ['Amend', 'Classify', 'Send corrections', 'Check for drift', 'Why this class?']],
])('to somebody of %s they are called in their language, where the manifest has it', (locale, labels) => {
  expect(
    manifestCommands(OWN, locale)
      .map(({ label }) => label)
      .slice(0, 5),
  ).toEqual(labels);
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
