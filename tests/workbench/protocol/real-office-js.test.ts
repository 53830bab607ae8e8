import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openExcelHost, type ExcelHostTest } from '../../setup/excel-host.ts';

let host: ExcelHostTest;

beforeAll(async () => {
  host = await openExcelHost();
});

afterAll(() => host.close());

test('the library finds Excel on the web', async () => {
  const info = await host.pane.evaluate(() => ({
    host: Office.context.host,
    platform: Office.context.platform,
    api15: Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
    api16: Office.context.requirements.isSetSupported('ExcelApi', '1.16'),
  }));
  expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline', api15: true, api16: false });
});

test('the selected range is read', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address,values,rowCount');
      await context.sync();
      return [range.address, range.values, range.rowCount];
    }),
  );
  expect(read).toEqual(['Sheet1!A1', [['']], 1]);
});

test('a block is written and read back as Excel reads typing', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:C4');
      range.values = [
        ['Name', 'Region', 'Amount'],
        ['Ann', 'North', 10],
        ['Bob', 'South', '25.5'],
        ["'=Cy", 'North', '2024-03-01'],
      ];
      range.getRow(0).format.font.bold = true;
      await context.sync();
      range.load('values,text,valueTypes,numberFormat,formulas');
      const font = range.format.font.load('bold');
      await context.sync();
      return {
        values: range.values,
        text: range.text[3],
        types: range.valueTypes[3],
        format: range.numberFormat[3]?.[2],
        bold: font.bold,
      };
    }),
  );
  expect(read).toEqual({
    values: [
      ['Name', 'Region', 'Amount'],
      ['Ann', 'North', 10],
      ['Bob', 'South', 25.5],
      ['=Cy', 'North', 45352],
    ],
    text: ['=Cy', 'North', '3/1/2024'],
    types: ['String', 'String', 'Double'],
    format: 'm/d/yyyy',
    bold: null,
  });
});

test('a failing batch says code, place and statement, and what ran before it stays', async () => {
  const failure = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('H1').values = [['before']];
      context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
      try {
        await context.sync();
        return null;
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        const before = sheet.getRange('H1').load('values');
        await context.sync();
        return {
          code: error.code,
          location: error.debugInfo.errorLocation,
          statement: error.debugInfo.statement,
          before: before.values,
        };
      }
    }),
  );
  expect(failure).toEqual({
    code: 'ItemNotFound',
    location: 'WorksheetCollection.getItem',
    statement: 'var worksheet = worksheets.getItem(...);',
    before: [['before']],
  });
});

test('faults of the caller have Excel’s codes', async () => {
  const codes = await host.pane.evaluate(async () => {
    const codeOf = async (batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      try {
        await Excel.run(batch);
        return 'none';
      } catch (error) {
        return error instanceof OfficeExtension.Error ? error.code : String(error);
      }
    };
    const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
    return {
      shape: await codeOf(async (context) => {
        active(context).getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
      address: await codeOf(async (context) => {
        active(context).getRange('!!').load('values');
        await context.sync();
      }),
      property: await codeOf(async (context) => {
        context.workbook.getSelectedRange().load('bogus');
        await context.sync();
      }),
      unloaded: await codeOf(async (context) => {
        const range = context.workbook.getSelectedRange();
        await context.sync();
        return range.values;
      }),
      notEmulated: await codeOf(async (context) => {
        active(context).getRange('A1').group(Excel.GroupOption.byRows);
        await context.sync();
      }),
      name: await codeOf(async (context) => {
        context.workbook.worksheets.add('a/b');
        await context.sync();
      }),
      again: await codeOf(async (context) => {
        context.workbook.worksheets.add('sheet1');
        await context.sync();
      }),
    };
  });
  expect(codes).toEqual({
    shape: 'InvalidArgument',
    address: 'InvalidArgument',
    property: 'InvalidArgument',
    unloaded: 'PropertyNotLoaded',
    notEmulated: 'ApiNotFound',
    name: 'InvalidArgument',
    again: 'ItemAlreadyExists',
  });
  expect(await host.page.evaluate(() => [...bench.addin.host.missing])).toEqual(['Range.Group']);
});

test('a table grows by columns and rows, and its cells push others away', async () => {
  const table = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Sales');
      sheet.getRange('A1:D3').values = [
        ['Name', 'Region', 'Amount', 'beside'],
        ['Ann', 'North', 10, 'x'],
        ['Bob', 'South', 25, 'y'],
      ];
      const made = sheet.tables.add('A1:C3', true);
      made.name = 'Sales';
      made.columns.add(undefined, [['Flag'], ['f1'], ['f2']]);
      made.columns.add(-1, undefined, 'Class');
      made.rows.add(undefined, [['Di', 'East', 7, '', '']]);
      const body = made.getDataBodyRange().load('address,values');
      made.columns.load('items/name,items/index,count');
      made.rows.load('count');
      const beside = sheet.getRange('F1:F3').load('values');
      const whole = made.getRange().load('address');
      const region = made.columns.getItem('Region').getDataBodyRange().load('address');
      const tables = sheet.getRange('B2').getTables(false).load('items/name');
      const none = context.workbook.tables.getItemOrNullObject('Nope').load('name');
      await context.sync();
      return {
        body: body.values,
        columns: made.columns.items.map((column) => column.name),
        rows: made.rows.count,
        beside: beside.values,
        whole: whole.address,
        region: region.address,
        touched: tables.items.map((each) => each.name),
        none: none.isNullObject,
      };
    }),
  );
  expect(table).toEqual({
    body: [
      ['Ann', 'North', 10, 'f1', ''],
      ['Bob', 'South', 25, 'f2', ''],
      ['Di', 'East', 7, '', ''],
    ],
    columns: ['Name', 'Region', 'Amount', 'Flag', 'Class'],
    rows: 3,
    beside: [['beside'], ['x'], ['y']],
    whole: 'Sales!A1:E4',
    region: 'Sales!B2:B4',
    touched: ['Sales'],
    none: true,
  });
});

test('an edit by a person reaches the table’s handler once, with both values; after remove none does', async () => {
  await host.pane.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    return Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Sales');
      const changed = table.onChanged.add(async (event) => {
        const read = await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          return range.values;
        });
        heard.push({
          address: event.address,
          change: event.changeType,
          source: event.source,
          before: event.details?.valueBefore,
          after: event.details?.valueAfter,
          read,
        });
      });
      const selected = table.onSelectionChanged.add(
        async (event) => void heard.push({ inside: event.isInsideTable, address: event.address }),
      );
      await context.sync();
      Object.assign(globalThis, {
        stop: () =>
          Excel.run(changed.context, async (inner) => {
            changed.remove();
            selected.remove();
            await inner.sync();
          }),
      });
    });
  });
  await host.page.evaluate(() => {
    bench.select('Sales!C2');
    bench.type('Sales!C2', [[99]]);
    bench.type('Sales!J20', [['outside']]);
  });
  await host.pane.waitForFunction(() => (globalThis as unknown as { heard: unknown[] }).heard.length >= 2);
  expect(await host.pane.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([
    { inside: true, address: 'C2' },
    { address: 'C2', change: 'RangeEdited', source: 'Local', before: 10, after: 99, read: [[99]] },
  ]);
  await host.pane.evaluate(() => (globalThis as unknown as { stop(): Promise<void> }).stop());
  await host.page.evaluate(() => bench.type('Sales!C2', [[10]]));
  const after = await host.pane.evaluate(async () => {
    await Excel.run(async (context) => context.sync());
    return (globalThis as unknown as { heard: unknown[] }).heard.length;
  });
  expect(after).toBe(2);
});

test('one write of many cells is one change, though the library splits it', async () => {
  const addresses = await host.pane.evaluate(async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Many');
      sheet.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
      sheet.getRangeByIndexes(0, 0, 4000, 5).values = Array.from({ length: 4000 }, (_, row) => [row, 1, 2, 3, 4]);
      await context.sync();
      sheet.getRange('G1').values = [['last']];
      await context.sync();
    });
    while (!heard.includes('G1')) await new Promise((resolve) => setTimeout(resolve, 5));
    return heard;
  });
  expect(addresses).toEqual(['A1:E4000', 'G1']);
});

test('a drop-down keeps its rule and refuses an inline list over 255 characters', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sales');
      const classes = context.workbook.worksheets.add('Classes');
      classes.getRange('A1:A3').values = [['North'], ['South'], ['East']];
      classes.visibility = Excel.SheetVisibility.veryHidden;
      context.workbook.names.add('Regions', classes.getRange('A1:A3'));
      const cells = context.workbook.tables.getItem('Sales').columns.getItem('Region').getDataBodyRange();
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: '=Regions' } };
      cells.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Region', message: 'Pick one' };
      cells.dataValidation.load('type,rule,errorAlert');
      const whole = sheet.getRange('A1:E4').dataValidation.load('type');
      await context.sync();
      let tooLong = '';
      try {
        sheet.getRange('Z1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
        await context.sync();
      } catch (error) {
        tooLong = (error as OfficeExtension.Error).code;
      }
      return [
        cells.dataValidation.type,
        cells.dataValidation.rule.list?.source,
        cells.dataValidation.errorAlert.message,
        whole.type,
        tooLong,
      ];
    }),
  );
  expect(read).toEqual(['List', '=Regions', 'Pick one', 'MixedCriteria', 'InvalidArgument']);
});

test('conditional formats are of one type each, first priority first', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cells = context.workbook.tables.getItem('Sales').columns.getItem('Amount').getDataBodyRange();
      const low = cells.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      low.cellValue.format.fill.color = '#FFF2CC';
      low.cellValue.rule = { formula1: '=8', operator: 'LessThan' };
      const custom = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=$C2>20';
      custom.custom.format.font.bold = true;
      const count = cells.conditionalFormats.getCount();
      const none = low.customOrNullObject.load('rule');
      cells.conditionalFormats.load('items/type,items/priority');
      await context.sync();
      return {
        count: count.value,
        none: none.isNullObject,
        types: cells.conditionalFormats.items.map((each) => each.type),
      };
    }),
  );
  expect(read).toEqual({ count: 2, none: true, types: ['Custom', 'CellValue'] });
});

test('a chart takes series of its own, with titles and labels', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sales');
      const chart = sheet.charts.add(
        Excel.ChartType.columnClustered,
        sheet.getRange('A1:C4'),
        Excel.ChartSeriesBy.columns,
      );
      chart.name = 'Amounts';
      chart.title.text = 'Amounts by name';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.title.text = 'EUR';
      chart.axes.valueAxis.minimum = 0;
      const series = chart.series.add('Again');
      series.setValues(sheet.getRange('C2:C4'));
      series.setXAxisValues(sheet.getRange('A2:A4'));
      series.format.fill.setSolidColor('#C00000');
      chart.setPosition('G2', 'L15');
      await context.sync();
      sheet.charts.load('items/name,items/chartType,items/title/text,count');
      chart.series.load('items/name,count');
      await context.sync();
      const [only] = sheet.charts.items;
      return [
        sheet.charts.count,
        only?.name,
        only?.chartType,
        only?.title.text,
        chart.series.items.map((each) => each.name),
      ];
    }),
  );
  expect(read).toEqual([1, 'Amounts', 'ColumnClustered', 'Amounts by name', ['Region', 'Amount', 'Again']]);
});

test('names, settings, custom properties and frozen panes are kept', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('Sales');
      workbook.names.add('Total', sheet.getRange('C2:C4'));
      workbook.settings.add('config', { a: [1, 2] });
      workbook.properties.custom.add('Owner', 'me');
      sheet.freezePanes.freezeRows(1);
      workbook.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      const name = workbook.names.getItem('Total').load('formula');
      const range = name.getRange().load('address');
      const setting = workbook.settings.getItem('config').load('value');
      const owner = workbook.properties.custom.getItemOrNullObject('Owner').load('value');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const missing = workbook.settings.getItemOrNullObject('nope').load('value');
      await context.sync();
      return [name.formula, range.address, setting.value, owner.value, frozen.address, missing.isNullObject];
    }),
  );
  expect(read).toEqual(['=Sales!$C$2:$C$4', 'Sales!C2:C4', { a: [1, 2] }, 'me', 'Sales!1:1', true]);
});

test('a kept range moves with the rows inserted above it', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Moves');
      const range = sheet.getRange('B2:B3');
      range.values = [['a'], ['b']];
      await context.sync();
      sheet.getRange('1:2').insert(Excel.InsertShiftDirection.down);
      range.load('address,values');
      await context.sync();
      return [range.address, range.values];
    }),
  );
  expect(read).toEqual(['Moves!B4:B5', [['a'], ['b']]]);
});

test('a protected sheet and a cell being edited refuse with their codes; a delayed batch waits', async () => {
  await host.page.evaluate(() => {
    bench.workbook.activeSheet.isProtected = true;
  });
  const write = () =>
    host.pane.evaluate(async () => {
      try {
        await Excel.run(async (context) => {
          context.workbook.getSelectedRange().values = [['x']];
          await context.sync();
        });
        return 'written';
      } catch (error) {
        return (error as OfficeExtension.Error).code;
      }
    });
  expect(await write()).toBe('AccessDenied');
  await host.page.evaluate(() => {
    bench.workbook.activeSheet.isProtected = false;
    bench.workbook.editing = true;
  });
  expect(await write()).toBe('InvalidOperationInCellEditMode');
  const delayed = host.pane.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.getSelectedRange().values = [['later']];
      await context.sync();
      return 'written';
    }),
  );
  await host.page.evaluate(() => {
    bench.workbook.editing = false;
  });
  expect(await delayed).toBe('written');
});

test('calculated, formula, protection and click handlers are called with Excel’s arguments', async () => {
  await host.pane.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Events');
      sheet.getRange('A1:B1').values = [[1, '=A1*2']];
      sheet.activate();
      sheet.onCalculated.add(async (event) => void told.push([event.type, event.address]));
      sheet.onFormulaChanged.add(
        async (event) =>
          void told.push([event.type, event.formulaDetails.map((each) => [each.cellAddress, each.previousFormula])]),
      );
      sheet.onProtectionChanged.add(async (event) => void told.push([event.type, event.isProtected]));
      sheet.onSingleClicked.add(async (event) => void told.push([event.type, event.address, event.offsetX]));
      await context.sync();
    });
  });
  await host.page.evaluate(() => {
    bench.type('Events!A1', [[5]]);
    bench.type('Events!B1', [['=A1*3']]);
    const sheet = bench.workbook.activeSheet;
    bench.workbook.feed.tell({
      kind: 'cellClicked',
      sheet,
      area: { row: 2, column: 1, rows: 1, columns: 1 },
      left: 4,
      top: 5,
    });
  });
  await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Events');
      protection.protect();
      protection.unprotect();
      await context.sync();
    }),
  );
  const heard = await host.pane.waitForFunction(() => {
    const { told } = globalThis as unknown as { told: unknown[] };
    return told.length >= 6 && told;
  });
  expect(await heard.jsonValue()).toEqual([
    ['WorksheetCalculated', 'B1'],
    ['WorksheetFormulaChanged', [['B1', '=A1*2']]],
    ['WorksheetCalculated', 'B1'],
    ['WorksheetSingleClicked', 'B3', 4],
    ['WorksheetProtectionChanged', true],
    ['WorksheetProtectionChanged', false],
  ]);
});

test('the members that Microsoft’s samples need most work through the real library', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Members');
      sheet.getRange('A1:C4').values = [
        ['Name', 'Amount', 'Place'],
        ['Ann', 1, 'Bonn'],
        ['Bob', 2, 'Ulm'],
        ['Ann', 1, 'Bonn'],
      ];
      const removed = sheet.getRange('A1:C4').removeDuplicates([0], true).load('removed,uniqueRemaining');
      sheet.getRange('B2:B3').autoFill('B2:B6', Excel.AutoFillType.fillSeries);
      sheet.getRange('E1:F2').merge();
      sheet.getRange('A1').style = Excel.BuiltInStyle.good;
      const areas = sheet.getRanges('A1:A2, C3').load('address,areaCount');
      areas.format.fill.color = '#FFF2CC';
      const edge = sheet.getRange('A1').getRangeEdge(Excel.KeyboardDirection.down).load('address');
      const found = sheet.getRange('A1:C9').findOrNullObject('ulm', {}).load('address');
      const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet).load('name,position');
      const next = sheet.getNext().load('name');
      const properties = sheet.getRange('A1').getCellProperties({ address: true, format: { fill: { color: true } } });
      sheet.comments.add('A2', 'Why?');
      const comment = context.workbook.comments.getItemByCell('Members!A2').load('content,creationDate');
      const shape = sheet.shapes.addGeometricShape(Excel.GeometricShapeType.star5).load('name,type');
      const binding = context.workbook.bindings.add(sheet.getRange('A1'), 'Range', 'first').load('type');
      const xml = context.workbook.customXmlParts.add('<a xmlns="urn:a"/>').getXml();
      context.workbook.properties.title = 'Purchases';
      context.workbook.properties.load('title,creationDate');
      const culture = context.workbook.application.cultureInfo.load('name');
      const empty = context.workbook.pivotTables;
      empty.load('items/name');
      await context.sync();
      return {
        removed: [removed.removed, removed.uniqueRemaining],
        areas: [areas.address, areas.areaCount],
        edge: edge.address,
        found: found.address,
        copy: [copy.name, next.name, copy.position],
        properties: properties.value,
        comment: [comment.content, comment.creationDate instanceof Date],
        shape: [shape.name, shape.type],
        binding: binding.type,
        xml: xml.value,
        title: [context.workbook.properties.title, context.workbook.properties.creationDate instanceof Date],
        culture: culture.name,
      };
    }),
  );
  const members = await host.page.evaluate(
    () => bench.workbook.sheets.findIndex((sheet) => sheet.name === 'Members') + 1,
  );
  expect(read).toEqual({
    removed: [1, 2],
    areas: ['Members!A1:A2,Members!C3', 2],
    edge: 'Members!A3',
    found: 'Members!C3',
    copy: ['Members (2)', 'Members (2)', members],
    properties: [[{ address: 'Members!A1', format: { fill: { color: '#FFF2CC' } } }]],
    comment: ['Why?', true],
    shape: ['Star 5 1', 'GeometricShape'],
    binding: 'Range',
    xml: '<a xmlns="urn:a"/>',
    title: ['Purchases', true],
    culture: 'en-US',
  });
});

test('50,000 × 10 cells go in and out in chunks; a request over 5 MB is refused as Excel on the web refuses it', async () => {
  const read = await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Big');
      await context.sync();
      const rows = 50_000;
      const data = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => (column % 2 ? row * column : `a text of row ${row}`)),
      );
      let code = '';
      try {
        sheet.getRangeByIndexes(0, 0, rows, 10).values = data;
        await context.sync();
      } catch (error) {
        code = (error as OfficeExtension.Error).code;
      }
      for (let row = 0; row < rows; row += 10_000) {
        sheet.getRangeByIndexes(row, 0, 10_000, 10).values = data.slice(row, row + 10_000);
        await context.sync();
      }
      const used = sheet.getUsedRange().load('address');
      const end = sheet.getRangeByIndexes(40_000, 0, 10_000, 10).load('values');
      await context.sync();
      return [code, used.address, end.values.at(-1)];
    }),
  );
  expect(read).toEqual([
    'RequestPayloadSizeLimitExceeded',
    'Big!A1:J50000',
    [
      'a text of row 49999',
      49999,
      'a text of row 49999',
      149997,
      'a text of row 49999',
      249995,
      'a text of row 49999',
      349993,
      'a text of row 49999',
      449991,
    ],
  ]);
});

test('a button of the manifest calls the function of the add-in that it names', async () => {
  await host.pane.evaluate(() => {
    globalThis.called = [];
    Office.actions.associate('markRow', (event: Office.AddinCommands.Event) => {
      globalThis.called.push(event.source.id);
      event.completed();
    });
  });
  await host.page.evaluate(() => bench.addin.run('Mark', 'markRow'));
  await host.pane.waitForFunction(() => globalThis.called.length > 0);
  expect(await host.pane.evaluate(() => globalThis.called)).toEqual(['Mark']);
});

test('an edit at another machine is a remote one, an undo here a local one that no add-in has set off', async () => {
  await host.page.evaluate(() => bench.type('K3', [['between what add-ins do']]));
  await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      globalThis.sources = [];
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        globalThis.sources.push([event.address, event.source, event.triggerSource]);
      });
      await context.sync();
    }),
  );
  await host.page.evaluate(() => bench.typeElsewhere('K1', [['theirs']]));
  await host.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('K2').values = [['mine']];
      await context.sync();
    }),
  );
  await host.page.evaluate(() => bench.workbook.undo());
  await host.pane.waitForFunction(() => globalThis.sources.length > 2);
  expect(await host.pane.evaluate(() => globalThis.sources)).toEqual([
    ['K1', 'Remote', 'Unknown'],
    ['K2', 'Local', 'ThisLocalAddin'],
    ['K2', 'Local', 'Unknown'],
  ]);
});

test('the pages threw nothing', () => {
  expect(host.errors).toEqual([]);
});

declare global {
  /** In the pane: ids of the commands that called it. */
  var called: string[];
  /** In the pane: where a sheet changed, and by whom. */
  var sources: (readonly [address: string, source: string, trigger: string])[];
}
