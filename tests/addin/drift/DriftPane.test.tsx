/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { DriftPane } from '../../../addin/drift/DriftPane.tsx';
import type { Tasks } from '../../../addin/tasks/tasks.ts';
import { startWork, type WorkState } from '../../../addin/app/work-state.ts';
import type { DriftSources } from '../../../contract/drift-source.ts';
import type { SourceOwners } from '../../../contract/source-owner.ts';
import { aClassifier, aDriftReport } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { wilsonInterval } from '../../../ml/evaluation/wilson.ts';
import { liveAccuracyOf } from '../../fixtures/live-accuracy.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

function show(work: Partial<WorkState>, tasks: Tasks = {}) {
  const { actions, asked } = notedActions();
  return {
    asked,
    ...renderPane(
      <DriftPane
        work={{ ...startWork(aConnection(work.classifier ?? aClassifier())), ...work }}
        tasks={tasks}
        actions={actions}
        onGoTo={(step) => asked.push(['go', step])}
      />,
    ),
  };
}

describe('drift', () => {
  test('is checked over a window, and written into a sheet', async () => {
    const { person, asked } = show({});
    await person.selectOptions(screen.getByLabelText('Rows classified in'), 'the last week');
    await person.click(screen.getByRole('button', { name: 'Check for drift' }));
    await person.click(screen.getByRole('button', { name: 'Write drift sheet' }));
    expect(asked).toEqual([
      ['choose', { type: 'drift-hours-chosen', hours: 168 }],
      ['loadSegments'],
      ['loadDrift'],
      ['writeDriftSheet'],
    ]);
  });

  test('a report shows its verdict and the accuracy so far', () => {
    show({ drift: aDriftReport() });
    expect(screen.getByText('Two of eight columns have changed.')).toBeVisible();
    expect(screen.getByText('75 % of 40 checked answers were right. 1,000 were given in all.')).toBeVisible();
  });

  test('a report of another version than the one that answers says so', () => {
    show({ drift: aDriftReport({ modelVersion: 2 }), classifier: aClassifier({ champion: 1 }) });
    expect(screen.getByText(/of version 2\. Version 1 answers now\.$/)).toBeVisible();
  });

  test('what to do about a finding: its rows, a text for who owns the source, a threshold, a training', async () => {
    const [amount] = aDriftReport().columns;
    const findings = [{ code: 'empty', values: { now: 0.5, before: 0 } }] as const;
    const columns = [{ ...amount!, findings: [...findings] }];
    const { person, asked } = show({ drift: aDriftReport({ columns }) });
    await person.click(screen.getByRole('button', { name: 'Show these rows: Amount: 50 % empty, 0 % before' }));
    await person.click(screen.getByRole('button', { name: 'Tell the owner of the source of Amount' }));
    expect(screen.getByLabelText('Text for the owner of the source')).toHaveDisplayValue(
      /Amount has changed since version 1 learned\. 100 times larger .*drift report 3\)$/,
    );
    await person.click(screen.getByRole('button', { name: 'Train anew' }));
    expect(asked).toEqual([
      ['showDriftRows', 'Amount: 50 % empty, 0 % before', [{ column: 'Amount', asks: 'empty' }]],
      ['go', 'model'],
    ]);
    // Whoever may not set one is not offered it.
    expect(screen.queryByRole('button', { name: /^Set from where/ })).toBeNull();
  });

  describe('owners of sources', () => {
    const at = '2026-03-02T09:00:00.000Z';
    const source = { source: 'rest' as const, rows: 120, verdict: 'drift' as const, columns: [] };
    const sources = { modelVersion: 1, window: { from: at, to: at }, sources: [source] };
    const mayOwn = { people: ['Ann'], channels: [{ id: aClassifier().id, name: 'Card company' }] };
    const askToTell = { name: 'Tell the owner of the source of Amount' };

    test('are named among those who can be', async () => {
      const { person, asked } = show({
        ...{ drift: aDriftReport(), sources, sourceOwners: { owners: [], mayOwn, told: [] } },
      });
      await person.selectOptions(
        screen.getByLabelText('Owner of the rows from programs'),
        screen.getByRole('option', { name: 'Channel “Card company”' }),
      );
      await person.click(screen.getByRole('button', askToTell));
      expect(screen.getByText(/^Name an owner of the source under “Training beside serving”/)).toBeVisible();
      expect(asked).toEqual([['nameSourceOwner', 'rest', { kind: 'channel', channel: aClassifier().id }]]);
    });

    test('are told of a column, with a note; who was told is said', async () => {
      const owner = { kind: 'person', person: 'Ann' } as const;
      const telling = { id: aClassifier().id, source: 'rest', report: 3, column: 'Amount', to: 'Ann' } as const;
      const sourceOwners: SourceOwners = {
        ...{ owners: [{ source: 'rest', owner, setBy: 'Ada', setAt: at }], mayOwn },
        told: [{ ...telling, by: 'Ada', at }],
      };
      const { person, asked } = show({ drift: aDriftReport(), sources, sourceOwners });
      expect(screen.getByLabelText('Owner of the rows from programs')).toHaveDisplayValue('Ann');
      await person.click(screen.getByRole('button', askToTell));
      await person.type(screen.getByLabelText('Note to the owner (may be empty)'), 'Pence?');
      await person.click(screen.getByRole('button', { name: 'Send to Ann, programs' }));
      expect(asked).toEqual([['tellSourceOwner', 3, 'Amount', 'rest', 'Pence?']]);
      expect(screen.getByText(/^Ada told Ann \(programs\) on /)).toBeVisible();
    });
  });

  test('the rows that are shown are counted, with the way back', async () => {
    const { person, asked } = show({ driftRows: { what: 'Amount: empty', rows: 2, columns: ['Amount'] } });
    expect(screen.getByText('2 rows are shown: “Amount: empty”.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Show all rows again' }));
    expect(asked).toEqual([['showAllRows']]);
  });

  test('without a checked answer no accuracy is claimed', () => {
    show({ drift: aDriftReport({ accuracy: [] }) });
    expect(screen.getByText(/Nobody has checked an answer yet/)).toBeVisible();
  });

  test('a report says how good the answers are, and where they are worst', () => {
    show({ drift: aDriftReport({ liveAccuracy: liveAccuracyOf() }) });
    const part = within(screen.getByRole('region', { name: 'How good the answers are' }));
    expect(part.getByText('By the confidence of 800 answers, 91 % should be right (89 % to 93 %).')).toBeVisible();
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'meals: 33 % of 60 labels Show these rows',
      'travel: 90 % of 60 labels Show these rows',
      '4300: 33 % of 60 labels Show these rows',
      'travel: expected €1,000, of those with a label €300.00 Show these rows',
      'meals: expected €250.50, of those with a label €640.00 Show these rows',
      '4711: expected €1,000 Show these rows',
      '4300: expected €250.50, of those with a label €640.00 Show these rows',
    ]);
    expect(screen.queryByText(/checked answers were right/)).toBeNull();
  });

  test('training stands beside serving, by source', () => {
    const at = '2026-03-02T09:00:00.000Z';
    const column: DriftSources['sources'][number]['columns'][number] = {
      ...{ name: 'Amount', type: 'number', status: 'drift', distance: 0.9, missingReference: 0.01, missingLive: 0.2 },
      ...{ changes: ['values are about 100 times larger'], skew: '“Amount” looks 100 times as large.' },
    };
    const sources: DriftSources['sources'] = [{ source: 'rest', rows: 120, verdict: 'drift', columns: [column] }];
    show({ drift: aDriftReport(), sources: { modelVersion: 1, window: { from: at, to: at }, sources } });
    const section = within(screen.getByRole('region', { name: 'By programs: 120 rows' }));
    expect(section.getByText('Distance 0.90. Empty in training 1 %, now 20 %.')).toBeVisible();
    expect(section.getByText('“Amount” looks 100 times as large.')).toBeVisible();
    expect(section.queryByText('values are about 100 times larger')).toBeNull();
  });

  test('of a model from elsewhere it speaks as of one that Amend did not train, and has a text for its owner', async () => {
    const at = '2026-03-02T09:00:00.000Z';
    const sources: DriftSources['sources'] = [{ source: 'elsewhere', rows: 120, verdict: 'stable', columns: [] }];
    const classifier = aClassifier({ isElsewhere: true });
    const drift = aDriftReport({ elsewhere: { model: 'fraud 2.3', declaredBy: 'Ada' } });
    const list = { modelVersion: 1, window: { from: at, to: at }, elsewhere: drift.elsewhere, sources };
    const { person } = show({ classifier, drift, sources: list });
    expect(screen.getByRole('region', { name: 'Declared beside serving' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'By the model elsewhere: 120 rows' })).toBeVisible();
    expect(screen.getByText(/differ from those that the model was declared with/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Train anew' })).toBeNull();
    expect(document.body).not.toHaveTextContent(/train|learned/i);
    expect(screen.getByText(/“fraud 2\.3” was not made here.* Ada declared it\.$/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Tell the owner of the model' }));
    const text = screen.getByRole('textbox', { name: 'Text for the owner of the model' });
    expect(text).toHaveDisplayValue(/answered by “fraud 2\.3”: .*Amount is 100 times larger.* drift report \d+/);
  });

  test('a report of the same season says with which rows it compares', () => {
    const seasonal = {
      season: 'week',
      times: 3,
      from: '2026-02-08T00:00:00.000Z',
      to: '2026-02-23T00:00:00.000Z',
    } as const;
    const [amount, ...others] = aDriftReport().columns;
    const findings = [{ code: 'out-of-range', values: { share: 0.5, least: 1, most: 9 } }] as const;
    show({ drift: aDriftReport({ seasonal, columns: [{ ...amount!, findings: [...findings] }, ...others] }) });
    expect(screen.getByText('50 % of values are outside 1 to 9, the range seen in the same season')).toBeVisible();
    expect(screen.getByText(/of the same hours of 3 earlier weeks, .+ to .+\./)).toBeVisible();
  });

  test('whoever may read them is shown whose answers were changed how often, and of which class', () => {
    const half = wilsonInterval(2, 4);
    const overrides = {
      ...{ from: '2026-03-01T21:00:00.000Z', to: '2026-03-02T09:00:00.000Z', all: half, periods: [] },
      people: [{ person: 'Ben', overridden: half }],
      classes: [{ class: 'Travel', overridden: wilsonInterval(1, 1) }],
    };
    show({ drift: aDriftReport(), overrides });
    const part = within(screen.getByRole('region', { name: 'Answers that people changed' }));
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Ben: 50 % of 4 answers',
      'Travel: 100 % of 1 answer',
    ]);
  });

  test('a report of a segment says which rows it is of, in all that is said of rows', () => {
    const segment = { column: 'Centre', value: '4711' };
    show({ drift: aDriftReport({ segment, headline: 'Drift in Centre “4711”: Amount changed.' }) });
    expect(screen.getByText('Report of Centre “4711” alone, not of all rows.')).toBeVisible();
    expect(
      screen.getByText(/^Compared 1,096 rows of Centre “4711” from .* with 3,600 such rows of version 1\.$/),
    ).toBeVisible();
  });

  test('segments that could not be listed are asked for again', async () => {
    const problem = { sentence: 'The server is away.', nextStep: 'Try again.', code: 'server-away' };
    const { person, asked } = show({}, { segments: { kind: 'failed', problem } });
    expect(screen.getByText('The server is away.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual([['loadSegments']]);
  });

  test('a written sheet is said', () => {
    show({ drift: aDriftReport(), driftSheetWritten: true });
    expect(screen.getByText(/The sheet “Amend drift” is written/)).toBeVisible();
  });

  test('an untrained classifier leads to training', () => {
    show({ classifier: aClassifier({ champion: null }) });
    expect(screen.getByRole('button', { name: 'Go to training' })).toBeVisible();
  });
});
