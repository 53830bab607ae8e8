"""Writes 20 workbooks of several kinds of content each: python write_books.py FOLDER."""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, PieChart, Reference, ScatterChart, Series
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from PIL import Image as Picture

folder = Path(sys.argv[1])


def formulas(wb, ws):
    for row in range(2, 12):
        ws.cell(row, 5, "=B%d*C%d" % (row, row))
    ws["E12"] = "=SUM(E2:E11)"
    ws["F2"] = ArrayFormula("F2:F4", "=B2:B4*2")
    ws["F6"] = "=IFERROR(VLOOKUP(A6,$A$2:$C$11,3,FALSE),\"none\")"


def looks(wb, ws):
    side = Side(style="medium", color="FF0000")
    for at, row in enumerate(ws["A1:C1"][0]):
        row.font = Font(name="Arial", size=9 + at, bold=True, italic=at == 1, color="00FFFFFF", underline="single")
        row.fill = PatternFill("solid", fgColor="00217346")
        row.border = Border(top=side, bottom=Side(style="double"), left=Side(style="hair"))
        row.alignment = Alignment(horizontal="center", vertical="top", wrap_text=True, text_rotation=45, indent=at)
    for row in range(2, 12):
        ws.cell(row, 2).number_format = ["0.00%", "#,##0.00 [$€-407]", "[h]:mm", "dd/mm/yyyy", '0.0"x"', "@"][row % 6]
    ws["C5"].fill = PatternFill("lightUp", fgColor="0000FF00")


def merges(wb, ws):
    ws["H1"] = "merged"
    ws.merge_cells("H1:J2")
    ws.merge_cells("H4:H6")


def tables(wb, ws):
    table = Table(displayName="Sales%d" % len(wb.worksheets), ref="A1:C11")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium4", showRowStripes=True)
    ws.add_table(table)


def charts(wb, ws):
    for at, kind in enumerate((BarChart, LineChart, PieChart)):
        chart = kind()
        chart.title = "Chart %d" % at
        chart.add_data(Reference(ws, min_col=2, min_row=1, max_row=11), titles_from_data=True)
        chart.set_categories(Reference(ws, min_col=1, min_row=2, max_row=11))
        ws.add_chart(chart, "L%d" % (2 + at * 16))
    dots = ScatterChart()
    dots.series.append(Series(Reference(ws, min_col=3, min_row=2, max_row=11), Reference(ws, min_col=2, min_row=2, max_row=11), title="dots"))
    ws.add_chart(dots, "U2")


def validations(wb, ws):
    rules = [
        DataValidation(type="list", formula1='"north,south,east"', allow_blank=True, showErrorMessage=True, error="No", prompt="Choose"),
        DataValidation(type="whole", operator="between", formula1="1", formula2="10"),
        DataValidation(type="custom", formula1="=LEN(C2)<9"),
        DataValidation(type="date", operator="greaterThan", formula1="DATE(2020,1,1)"),
    ]
    for rule, cells in zip(rules, ("A2:A11", "B2:B11", "C2:C11", "G2:G9 G12")):
        ws.add_data_validation(rule)
        rule.add(cells.split()[0])
        for more in cells.split()[1:]:
            rule.add(more)


def conditional(wb, ws):
    red = PatternFill(bgColor="00FFC7CE")
    ws.conditional_formatting.add("B2:B11", CellIsRule(operator="greaterThan", formula=["5"], fill=red, font=Font(bold=True)))
    ws.conditional_formatting.add("A2:C11", FormulaRule(formula=["$B2>$C2"], fill=red, stopIfTrue=True))
    ws.conditional_formatting.add("C2:C11", ColorScaleRule(start_type="min", start_color="FF0000", end_type="max", end_color="00FF00"))
    ws.conditional_formatting.add("B2:B11", DataBarRule(start_type="min", end_type="max", color="638EC6"))
    ws.conditional_formatting.add("C2:C11", IconSetRule("3Arrows", "percent", [0, 33, 67]))


def comments(wb, ws):
    ws["A3"].comment = Comment("Ask about this", "Ana")
    ws["C7"].comment = Comment("Twice\nasked", "Bo", width=300)


def hidden(wb, ws):
    lists = wb.create_sheet("Lists %d" % len(wb.worksheets))
    lists["A1"] = "secret"
    lists.sheet_state = "hidden"
    deep = wb.create_sheet("Deep %d" % len(wb.worksheets))
    deep["B2"] = "=1+1"
    deep.sheet_state = "veryHidden"


def names(wb, ws):
    wb.defined_names["Rates"] = DefinedName("Rates", attr_text="'%s'!$B$2:$B$11" % ws.title)
    wb.defined_names["Tax"] = DefinedName("Tax", attr_text="0.19")
    ws.defined_names["Local"] = DefinedName("Local", attr_text="'%s'!$A$1" % ws.title)


def images(wb, ws):
    path = folder / "dot.png"
    Picture.new("RGB", (12, 12), (200, 30, 30)).save(path)
    ws.add_image(Image(str(path)), "N30")


def links(wb, ws):
    ws["A5"].hyperlink = "https://example.org/a?b=1&c=2"
    ws["A6"].hyperlink = "#'%s'!B2" % ws.title


def panes(wb, ws):
    ws.freeze_panes = "B3"
    ws.sheet_view.showGridLines = False
    ws.sheet_properties.tabColor = "00FF8800"


def printing(wb, ws):
    ws.print_area = "A1:F12"
    ws.print_title_rows = "1:1"
    ws.page_setup.orientation = "landscape"
    ws.page_setup.fitToWidth = 1
    ws.oddHeader.center.text = "Page &P of &N"


def lines(wb, ws):
    ws.column_dimensions["A"].width = 23.5
    ws.column_dimensions["D"].hidden = True
    ws.row_dimensions[4].height = 31.5
    ws.row_dimensions[9].hidden = True
    ws.row_dimensions.group(6, 8, outline_level=1)
    ws.column_dimensions.group("M", "O", outline_level=1)


def protection(wb, ws):
    other = wb.create_sheet("Locked %d" % len(wb.worksheets))
    other["A1"] = "locked"
    other["A2"] = "free"
    other["A2"].protection = Protection(locked=False)
    other.protection.sheet = True


def rich(wb, ws):
    ws["G1"] = CellRichText("plain ", TextBlock(InlineFont(b=True, color="00FF0000"), "bold"), " again")


def odd(wb, ws):
    for at, text in enumerate(("constructor", "__proto__", "'quoted", "a\nb", "x & <y>", "_x0041_", "  spaces  ", "日本語")):
        ws.cell(20 + at, 1, text)
    ws["B20"] = True
    ws["B21"] = "#N/A"
    ws["B22"] = timedelta(hours=49)
    ws["B23"] = datetime(2024, 2, 29, 13, 30)


def calendar(wb, ws):
    wb.epoch = CALENDAR_MAC_1904
    ws["G3"] = date(2024, 5, 1)


KINDS = [formulas, looks, merges, tables, charts, validations, conditional, comments, hidden, names, images, links, panes, printing, lines, protection, rich, odd, calendar]

for number in range(20):
    wb = Workbook()
    ws = wb.active
    ws.title = "Data %d" % number
    ws.append(["Region", "Amount", "Share", "Note"])
    for row in range(10):
        ws.append([["north", "south", "east"][row % 3], row * 1.5, row / 7, "line %d" % row])
    # Every workbook has a part of all kinds that no other has; the first has all but the other calendar.
    for at, kind in enumerate(KINDS):
        if (number == 0 and kind is not calendar) or (number > 0 and (number * 5 + at * 7) % 11 < 5):
            kind(wb, ws)
    wb.save(folder / ("book%02d.xlsx" % number))
