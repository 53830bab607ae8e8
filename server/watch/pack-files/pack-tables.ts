import type { PackContent } from '../../../contract/pack-content.ts';
import { measureWords } from '../../../contract/words/incident-words.ts';
import { LEARNER_NAMES } from '../../../contract/words/learner-words.ts';
import { liveAccuracyWords } from '../../../contract/words/live-accuracy-words.ts';
import { segmentWords } from '../../../contract/words/segment-words.ts';
import { column, type PackColumn, type PackTable } from './pack-table.ts';
import { afterTables, logTables } from './word-tables.ts';
import { scorecardTables, wholeReportTables } from './whole-tables.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** Everything that a pack says in tables, in the order of its documents. */
export function packTables(content: PackContent): PackTable[] {
  return [
    ...accuracyTables(content),
    ...versionTables(content),
    ...scorecardTables(content),
    ...driftTables(content),
    ...logTables(content),
    ...afterTables(content),
    ...recordTables(content),
    ...wholeReportTables(content),
  ];
}

const share = (measured: { readonly value: number } | null | undefined) => measured?.value ?? null;

function accuracyTables({ accuracy, rows: { first = 0, ...rows } }: PackContent): PackTable[] {
  const said = [
    words('rowsAnswered', rows),
    ...(first === 0 ? [] : [words('rowsFirst', { rows: first })]),
    ...(accuracy === null ? [] : liveAccuracyWords(accuracy)),
  ];
  if (accuracy === null)
    return [{ sheet: words('accuracy').slice(0, 31), title: words('accuracy'), said, columns: [], rows: [] }];
  const parted = [column('rows', 'count'), column('expected', 'share'), column('realised', 'share')];
  const bounds = [column('low', 'share'), column('high', 'share'), column('labelled', 'count')];
  const costs = costColumns(accuracy.cost);
  const partOf = (
    part: (typeof accuracy.classes)[number] | NonNullable<typeof accuracy.segments>['values'][number],
  ) => [
    ...[part.rows, share(part.expected), share(part.realised)],
    ...[part.realised?.low ?? null, part.realised?.high ?? null, part.realised?.rows ?? 0],
    ...(costs.length === 0 ? [] : [part.cost?.expected ?? null, part.cost?.realised ?? null]),
  ];
  const chart = { kind: 'line' as const, title: words('overTime'), alt: words('overTimeAlt'), by: 0, of: [3, 4] };
  return [
    {
      ...{ sheet: words('overTime').slice(0, 31), title: words('accuracy'), said, chart },
      columns: [column('from', 'moment'), column('to', 'moment'), ...parted, column('labelled', 'count')],
      rows: accuracy.byAnswer.map(({ from, to, ...span }) => [
        ...[from, to, span.rows, share(span.expected), share(span.realised), span.realised?.rows ?? 0],
      ]),
    },
    {
      ...{ sheet: words('classes').slice(0, 31), title: words('classes'), said: [] },
      columns: [column('class', 'text', { weight: 2 }), ...parted, ...bounds, ...costs],
      rows: accuracy.classes.map((part) => [part.class, ...partOf(part)]),
    },
    ...(accuracy.segments === null
      ? []
      : [
          {
            ...{ sheet: words('segments').slice(0, 31), title: words('segments'), said: [] },
            columns: [
              { title: accuracy.segments.column, kind: 'text' as const, weight: 2 },
              ...parted,
              ...bounds,
              ...costs,
            ],
            rows: accuracy.segments.values.map((part) => [part.value, ...partOf(part)]),
          },
        ]),
  ];
}

/** None where nobody has said what wrong answers cost. */
function costColumns(cost: NonNullable<PackContent['accuracy']>['cost']): PackColumn[] {
  if (cost === null) return [];
  const { currency } = cost;
  return [words('shouldCost', { currency }), words('didCost', { currency })].map((title) => ({
    title,
    kind: 'money',
    weight: 1.4,
  }));
}

function versionTables({ versions, elsewhere, decisions }: PackContent): PackTable[] {
  return [
    elsewhere === undefined ? cardTable(versions) : declaredTable(elsewhere),
    {
      ...{ sheet: words('decisions').slice(0, 31), title: words('decisions'), said: [] },
      columns: [
        ...[column('at', 'moment'), column('decision', 'text', { weight: 1.6 }), column('version')],
        ...[column('person'), column('reason', 'text', { weight: 2 })],
      ],
      rows: decisions.map(({ at, kind, version, person, because }) => [
        ...[at, words(`decision.${kind}`), String(version), person, because],
      ]),
    },
  ];
}

function cardTable(versions: PackContent['versions']): PackTable {
  return {
    ...{ sheet: words('versions'), title: words('versions'), said: [] },
    chart: { kind: 'column', title: words('versions'), alt: words('scoresAlt'), by: 0, of: [7, 8] },
    columns: [
      ...[column('version', 'text', { weight: 1.3 }), column('rows', 'count', { weight: 1.1 })],
      ...[column('learner', 'text', { weight: 2.4 }), column('trainedAt', 'moment', { weight: 1.7 })],
      ...[column('trainedBy', 'text', { isOffPaper: true }), column('trainRows', 'count', { weight: 1.6 })],
      ...[column('testRows', 'count', { isOffPaper: true }), column('train', 'share', { weight: 1.7 })],
      ...[column('test', 'share', { weight: 1.3 }), column('low', 'share'), column('high', 'share')],
      column('majority', 'share', { weight: 1.5 }),
      ...[column('because', 'text', { isOffPaper: true }), column('fingerprint', 'text', { isOffPaper: true })],
      column('artifact', 'text', { isOffPaper: true }),
    ],
    rows: versions.map((card) => [
      ...[String(card.version), card.rows, LEARNER_NAMES[card.learner], card.trainedAt, card.trainedBy],
      ...[card.trainRows, card.holdoutRows, share(card.train), card.test.value, card.test.low, card.test.high],
      ...[card.majority, card.because, card.fingerprint, card.artifact],
    ]),
  };
}

/** Of a model that Amend did not train, what is known of its versions. */
function declaredTable(elsewhere: NonNullable<PackContent['elsewhere']>): PackTable {
  return {
    ...{ sheet: words('versions'), title: words('versions'), said: [words('declaredModel')] },
    columns: [
      ...[column('model', 'text', { weight: 2.4 }), column('version'), column('rows', 'count')],
      ...[column('from', 'moment'), column('to', 'moment'), column('declaredAt', 'moment'), column('declaredBy')],
      ...[column('declaredRows', 'count', { weight: 1.4 }), column('testRows', 'count', { weight: 1.2 })],
    ],
    rows: elsewhere.map((each) => [
      ...[each.model, String(each.version), each.rows, each.firstAt, each.lastAt, each.declaredAt, each.declaredBy],
      ...[each.trainRows, each.testRows],
    ]),
  };
}

function driftTables({ drift: { days, columns, reports, incidents } }: PackContent): PackTable[] {
  const first = 4;
  return [
    {
      ...{ sheet: words('driftDays'), title: words('drift'), said: [] },
      chart: {
        ...{ kind: 'line', title: words('distances'), alt: words('distancesAlt'), by: 0 },
        of: columns.map((_, at) => first + at),
      },
      columns: [
        ...[column('day', 'moment'), column('reports', 'count'), column('watch', 'count'), column('drift', 'count')],
        ...columns.map(({ name }) => ({ title: name, kind: 'number' as const })),
      ],
      rows: days.map(({ day, reports: made, watch, drift }, at) => [
        ...[day, made, watch, drift],
        ...columns.map(({ distances }) => distances[at] ?? null),
      ]),
    },
    {
      ...{ sheet: words('reportList'), title: words('reportList'), said: [] },
      columns: [
        ...[column('report'), column('madeAt', 'moment'), column('madeBy', 'text', { weight: 1.3 })],
        ...[column('version'), column('segment', 'text', { weight: 1.3 }), column('rows', 'count')],
        ...[column('verdict', 'text', { weight: 1.3 }), column('changed', 'text', { weight: 2 })],
      ],
      rows: reports.map((line) => [
        ...[String(line.number), line.madeAt, line.madeBy ?? words('byItself'), String(line.modelVersion)],
        ...[line.segment === null ? '' : segmentWords(line.segment), line.window.rows, words(`status.${line.verdict}`)],
        line.changed.join(', '),
      ]),
    },
    {
      ...{ sheet: words('incidents'), title: words('incidents'), said: [] },
      columns: [
        ...[column('incident'), column('about', 'text', { weight: 2 }), column('since', 'moment')],
        ...[column('closed', 'moment'), column('owner')],
      ],
      rows: incidents.map(({ number, measure, since, closedAt, owner }) => [
        ...[String(number), measureWords(measure), since, closedAt, owner],
      ]),
    },
  ];
}

function recordTables({ rules, changes, chain }: PackContent): PackTable[] {
  return [
    {
      ...{ sheet: words('rules'), title: words('rules'), said: [] },
      columns: [
        ...[column('rule', 'text', { weight: 3 }), column('class', 'text', { weight: 1.5 }), column('state')],
        ...[column('author'), column('decidedBy'), column('at', 'moment')],
      ],
      rows: rules.map((rule) => [
        ...[rule.text, rule.class, words(`ruleState.${rule.state}`), rule.author, rule.decidedBy, rule.decidedAt],
      ]),
    },
    {
      ...{ sheet: words('changes').slice(0, 31), title: words('changes') },
      said: leftOut(changes.total, changes.lines.length),
      columns: [
        ...[column('entry', 'count'), column('at', 'moment'), column('kind', 'text', { weight: 1.8 })],
        ...[
          column('subject.column', 'text', { weight: 1.5 }),
          column('person'),
          column('reason', 'text', { weight: 2 }),
        ],
      ],
      rows: changes.lines.map(({ sequence, at, kind, subject, person, reason }) => [
        ...[sequence, at, kind, subject, person, reason],
      ]),
    },
    {
      ...{ sheet: words('chain').slice(0, 31), title: words('chain'), said: [] },
      columns: [column('logName'), column('entries', 'count'), column('headHash', 'text', { weight: 5 })],
      rows: [
        [words('log.feedback'), chain.feedback.sequence, chain.feedback.hash],
        [words('log.audit'), chain.audit.sequence, chain.audit.hash],
      ],
    },
  ];
}

/** That a list is not whole, where it is not. */
export function leftOut(total: number, listed: number): string[] {
  return total > listed ? [words('left', { total, listed })] : [];
}
