import { giveawayColumns, tryColumn } from '../../../ml/evaluation/giveaway-columns.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { Cell, TypedColumn } from '../../../ml/table/column.ts';
import { inferColumnType } from '../../../ml/table/infer-column-type.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { describeWithRealData, readRealTable } from '../../setup/real-data.ts';

const ACCOUNTS = ['4100', '5200', '6300'];

/** Bookings whose account is drawn; what else is known of them is made from it by `cells`. */
function bookings(
  rows: number,
  cells: (account: string, draw: (below: number) => number) => Readonly<Record<string, Cell>>,
) {
  const random = seededRandom(18);
  const labels = Array.from({ length: rows }, () => ACCOUNTS[random.integer(3)]!);
  const all = labels.map((account) => ({
    amount: random.integer(100),
    ...cells(account, (below) => random.integer(below)),
  }));
  const names = Object.keys(all[0]!) as (keyof (typeof all)[number])[];
  const columns = names.map((name): { name: string; values: Cell[] } => ({
    name,
    values: all.map((row) => row[name]),
  }));
  const spec = columns.map(({ name, values }) => ({
    name,
    type: typeof values[0] === 'number' ? ('number' as const) : ('category' as const),
  }));
  return { columns: readTable(spec, columns).columns, labels };
}

const giveaways = ({ columns, labels }: { columns: readonly TypedColumn[]; labels: readonly string[] }) =>
  giveawayColumns(columns.map((column) => tryColumn(column, labels)));
const names = (table: Parameters<typeof giveaways>[0]) => giveaways(table).map(({ column }) => column);

describe('a column that gives the class away', () => {
  test('is the class under another name, with its share and the best of the others', () => {
    const [found, ...more] = giveaways(bookings(400, (account) => ({ posted_to: `A-${account}` })));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ column: 'posted_to', rows: 200, right: 1, next: { column: 'amount' } });
    expect(found!.next!.right).toBeLessThan(0.5);
  });

  test('may be wrong now and then', () => {
    expect(
      names(bookings(1_000, (account, draw) => ({ posted_to: draw(50) === 0 ? 'A-9999' : `A-${account}` }))),
    ).toEqual(['posted_to']);
  });

  test('may be one of two: neither hides the other', () => {
    expect(names(bookings(400, (account) => ({ code: `A-${account}`, title: `Account ${account}` })))).toEqual([
      'code',
      'title',
    ]);
  });

  test('may be a number of which few pieces say it, such as a delay beside "late"', () => {
    expect(names(bookings(400, (account, draw) => ({ days: Number(account) + draw(900) })))).toEqual(['days']);
  });

  test('may be the only column', () => {
    const { columns, labels } = bookings(400, (account) => ({ posted_to: `A-${account}` }));
    expect(giveaways({ columns: columns.filter((column) => column.name === 'posted_to'), labels })).toEqual([
      { column: 'posted_to', rows: 200, right: 1, next: null },
    ]);
  });
});

describe('a strong column gives nothing away', () => {
  test('when it is a merchant, who tells the account every time but is one of several of it', () => {
    const table = bookings(1_000, (account, draw) => ({ merchant: `Shop ${account}-${draw(8)}` }));
    expect(tryColumn(table.columns[1]!, table.labels)).toMatchObject({ right: 500, skill: 1, isGiveaway: false });
    expect(names(table)).toEqual([]);
  });

  test('when an honest column tells nearly as much', () => {
    expect(
      names(
        bookings(1_000, (account, draw) => ({ posted_to: `A-${account}`, merchant: `Shop ${account}-${draw(8)}` })),
      ),
    ).toEqual([]);
  });

  test('when it tells four fifths of the rows', () => {
    expect(names(bookings(1_000, (account, draw) => ({ team: draw(5) === 0 ? 'none' : `Team ${account}` })))).toEqual(
      [],
    );
  });

  test('when it was tried on few rows, or on few of another class', () => {
    expect(names(bookings(78, (account) => ({ posted_to: `A-${account}` })))).toEqual([]);
    const labels = Array.from({ length: 400 }, (_, row) => (row % 40 === 0 ? 'rare' : 'common'));
    const column: TypedColumn = { name: 'flag', type: 'category', values: labels.map((label) => `is ${label}`) };
    expect(giveaways({ columns: [column], labels })).toEqual([]);
  });

  test('when it is all different, blank or of one class only', () => {
    expect(names(bookings(400, (_, draw) => ({ id: `r${draw(1_000_000_000)}`, blank: null })))).toEqual([]);
    expect(
      giveaways({
        columns: [{ name: 'flag', type: 'category', values: new Array(400).fill('x') }],
        labels: new Array(400).fill('one'),
      }),
    ).toEqual([]);
  });
});

/** What people know of these tables: `delay` decides late15; codes and their descriptions stand one to one. */
describeWithRealData('of real tables', () => {
  test.each<[string, string, string[]]>([
    ['text/purchase_cards_2014_2016.csv', 'account_desc', ['account_code']],
    ['text/purchase_cards_2014_2016.csv', 'directorate', []],
    ['text/purchase_cards_2014_2016.csv', 'vat_desc', []],
    ['drift/flights_2001_20k.csv', 'late15', ['delay']],
    ['anomaly/statlog_shuttle_original.csv', 'class', ['class_name_raw', 'class_name']],
    ['text/personal_transactions.csv', 'Category', []],
    ['text/it_tickets.csv', 'category', []],
    ['text/it_tickets.csv', 'urgency', []],
    ['text/airline_tweets.csv', 'airline_sentiment', []],
    ['text/banking77.csv', 'category', []],
    ['text/sms_spam.csv', 'label', []],
    ['tabular/adult.csv', 'income', []],
    ['tabular/adult.csv', 'sex', []],
    ['tabular/bank_marketing_additional_full.csv', 'y', []],
    ['tabular/telco_churn.csv', 'Churn', []],
    ['tabular/telco_churn.csv', 'InternetService', []],
    ['tabular/german_credit.csv', 'class', []],
    ['tabular/covtype_sample_10k.csv', 'Cover_Type', []],
    ['anomaly/odds_shuttle.csv', 'is_anomaly', []],
    ['anomaly/satellite.csv', 'is_anomaly', []],
    ['anomaly/page_blocks.csv', 'is_anomaly', []],
    ['drift/elec2.csv', 'class', []],
    ['drift/phishing.csv', 'class', []],
  ])('%s, %s: %j', (file, label, expected) => {
    const table = readRealTable(file, 2_000);
    const at = table.names.indexOf(label);
    const labelled = table.rows.filter((row) => row[at] !== '');
    const columns = table.names
      .map((name, c) => ({ name, values: labelled.map((row) => row[c] ?? null) }))
      .filter(({ name }) => name !== label);
    const spec = columns.map(({ name, values }) => ({ name, type: inferColumnType(name, values, false).type }));
    expect(
      names({ columns: readTable(spec, columns).columns, labels: labelled.map((row) => row[at]!) }).sort(),
    ).toEqual(expected.sort());
  });
});
