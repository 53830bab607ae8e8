"""Prints as JSON what openpyxl reads in workbooks: python describe.py FILE ... => {file: {...} | {"error": ...}}."""

import hashlib
import json
import sys
import warnings

from openpyxl import load_workbook

warnings.simplefilter("ignore")
# The library prints what it finds odd.
answer, sys.stdout = sys.stdout, sys.stderr


def short(thing):
    return hashlib.sha1(repr(thing).encode()).hexdigest()[:10]


def look(cell):
    return short((cell.number_format, repr(cell.font), repr(cell.fill), repr(cell.border), repr(cell.alignment), repr(cell.protection)))


def value(cell):
    content = cell.value
    if hasattr(content, "text"):  # an array or data table formula
        return [type(content).__name__, content.ref, str(content.text)]
    if type(content).__name__ == "DataTableFormula":
        return [type(content).__name__, content.ref]
    if type(content).__name__ == "CellRichText":
        return ["rich", [str(piece) for piece in content], [type(piece).__name__ for piece in content]]
    return [cell.data_type, content if isinstance(content, (int, float, bool, str, type(None))) else str(content)]


def sheet(ws):
    if not hasattr(ws, "iter_rows"):
        return {"kind": type(ws).__name__, "charts": len(getattr(ws, "_charts", []))}
    cells, looks = {}, {}
    for row in ws.iter_rows():
        for cell in row:
            if type(cell).__name__ == "MergedCell":
                continue
            if cell.value is not None:
                cells[cell.coordinate] = value(cell)
            if cell.has_style:
                looks[cell.coordinate] = look(cell)
            if cell.comment is not None:
                cells.setdefault(cell.coordinate, []).append("comment: " + cell.comment.text)
            if cell.hyperlink is not None:
                cells.setdefault(cell.coordinate, []).append("link: %s %s" % (cell.hyperlink.target, cell.hyperlink.location))
    return {
        "cells": cells,
        "looks": looks,
        "state": ws.sheet_state,
        "merges": sorted(str(each) for each in ws.merged_cells.ranges),
        "tables": {
            table.displayName: [table.ref, [column.name for column in table.tableColumns], table.totalsRowCount, repr(table.tableStyleInfo), repr(table.autoFilter)]
            for table in ws.tables.values()
        },
        "validations": sorted(
            repr((str(each.sqref), each.type, each.operator, each.formula1, each.formula2, each.allowBlank, each.showErrorMessage, each.error, each.prompt))
            for each in ws.data_validations.dataValidation
        ),
        "conditional": sorted(
            repr((str(formats.sqref), rule.type, rule.operator, rule.formula, rule.text, repr(rule.dxf), repr(rule.colorScale), repr(rule.dataBar), repr(rule.iconSet)))
            for formats in ws.conditional_formatting
            for rule in formats.rules
        ),
        "freeze": ws.freeze_panes,
        "gridlines": ws.sheet_view.showGridLines,
        "columns": {name: [line.width, line.hidden, line.outlineLevel] for name, line in sorted(ws.column_dimensions.items())},
        "rows": {str(number): [line.height, line.hidden, line.outlineLevel] for number, line in sorted(ws.row_dimensions.items()) if line.height or line.hidden or line.outlineLevel},
        "charts": [[type(chart).__name__, [str(getattr(series.val or series.yVal, "numRef", None) and (series.val or series.yVal).numRef.f) for series in chart.series]] for chart in ws._charts],
        "images": len(ws._images),
        "protection": repr(ws.protection),
        "print": [ws.print_area, ws.print_title_rows, repr(ws.page_setup), repr(ws.page_margins), [[part.text for part in (each.left, each.center, each.right)] for each in (ws.oddHeader, ws.oddFooter, ws.evenHeader, ws.firstHeader)]],
        "names": {name: item.attr_text for name, item in ws.defined_names.items()},
        "tab": repr(ws.sheet_properties.tabColor),
        "filter": repr(ws.auto_filter),
    }


def book(path):
    try:
        wb = load_workbook(path, rich_text=True)
    except Exception as error:  # what it cannot read it cannot compare; the test names such files
        return {"error": "%s: %s" % (type(error).__name__, error)}
    return {
        "names": {name: [item.attr_text, item.hidden] for name, item in wb.defined_names.items()},
        "sheets": {ws.title: sheet(ws) for ws in wb._sheets},
        "order": [ws.title for ws in wb._sheets],
        "epoch": str(wb.epoch),
    }


print(json.dumps({path: book(path) for path in sys.argv[1:]}), file=answer)
