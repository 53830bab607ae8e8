/** @jest-environment ./tests/e2e/story-environment.ts */
import { incidentPath } from '../../contract/incident-link.ts';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Locator } from 'playwright-core';
import type { ReferenceProfile, TableProfile } from '../../ml/sketches/table-profile.ts';
import { profileFromJson } from '../../ml/sketches/profile-json.ts';
import { readReferenceProfiles } from '../../server/learn/models/reference-segment-store.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { createOwnRowsReader } from '../../server/record/scopes/own-rows-store.ts';
import { makeDueChecks } from '../../server/watch/archive/check-drift.ts';
import { checksWithIncidents } from '../../server/watch/incidents/follow-drift.ts';
import { makeDriftReport } from '../../server/watch/monitoring/make-drift-report.ts';
import { saveHourProfile } from '../setup/saved-hour.ts';
import { storedChannel } from '../setup/stored-channel.ts';
import { readHourProfiles } from '../../server/watch/profiles/read-profiles.ts';
import { tellOwner } from '../../server/people/channels/tell-owner.ts';
import { SILENT } from '../setup/test-server.ts';
import { askAs, changePolicies } from './other-people.ts';
import { openAmend, shownAt, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * What a controller meets after two weeks: the checks that were made meanwhile, an incident of the drift that lasts, a
 * threshold of their own, and an earlier report opened again. The weeks are lived through on a clock of their own, by
 * the checks as the server makes them, of rows as the sample has them. Pictures are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const HOUR_MS = 3_600_000;
const DAYS = 12;
const DRIFTS_AFTER = 8;
const STEP = 6;

let amend: AmendInBrowser;
let db: Kysely<Database>;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const EDGE = 12;
/** Of a part of the page, as it stands in the documentation: whole, in a window so large, with some room around it. */
async function pictureForDocs(part: Locator, name: string, size = { width: 1440, height: 2_400 }): Promise<void> {
  const before = amend.page.viewportSize()!;
  await amend.page.setViewportSize(size);
  await part.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await part.boundingBox())!;
  const clip = { x: x - EDGE, y: Math.max(0, y - EDGE), width: width + 2 * EDGE, height: height + 2 * EDGE };
  await amend.page.screenshot({ path: `${PICTURES}/docs-${name}.png`, clip });
  await amend.page.setViewportSize(before);
}
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });
const tab = (name: string) => amend.pane.getByRole('tab', { name }).click();
const section = (name: string) => amend.pane.getByRole('region', { name });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  db = connectDatabase(amend.databaseUrl, {
    onError: (error) => {
      throw error;
    },
  });
  await amend.page.setViewportSize({ width: 1440, height: 1300 });
});

afterAll(async () => {
  await db.destroy();
  await amend.close();
});

/** Lives through the hours up to now: first rows like those that were learned from, then those that were classified. */
async function liveThroughDays(): Promise<void> {
  const { id, champion } = await db.selectFrom('classifiers').select(['id', 'champion']).executeTakeFirstOrThrow();
  const version = champion!;
  // What was classified is recorded a while after; whoever reads what is known of it has it recorded first.
  await askAs(amend, 'admin', 'GET', `/api/classifiers/${id}/scorecard`);
  const kept = (await readReferenceProfiles(db, id, version))!;
  const usual: ReferenceProfile['holdout'] = profileFromJson(kept.train);
  const classified: TableProfile[] = [];
  for await (const profile of readHourProfiles(db, id, version, new Date(0))) classified.push(profile);
  const now = Math.floor(Date.now() / HOUR_MS);
  const first = now - DAYS * 24;
  const until = (hour: number) => new Date(hour * HOUR_MS);
  await db.deleteFrom('profiles').execute();
  let at = first;
  const services = {
    ...{ db, readOwnRows: createOwnRowsReader(db), settle: async () => undefined, onDriftReport: () => undefined },
    clock: () => until(at),
  };
  const checks = checksWithIncidents({
    ...{ db, clock: services.clock, log: SILENT, retrain: async () => 'later' as const },
    makeReport: (classifier, hours) => makeDriftReport(services, classifier, { hours }, null),
    tell: (transaction, notice, key, owner, when) =>
      tellOwner(transaction, notice, { key, owner, at: when, hasMail: false }),
  });
  await db
    .insertInto('drift_watch')
    .values({ classifier_id: id, step_hours: STEP, next_at: until(first) })
    .onConflict((conflict) => conflict.column('classifier_id').doUpdateSet({ step_hours: STEP, next_at: until(first) }))
    .execute();
  for (; at < now; at += STEP) {
    const isLater = at - first >= DRIFTS_AFTER * 24;
    for (const profile of isLater ? classified : [usual])
      await saveHourProfile(
        db,
        {
          ...{ classifierId: id, modelVersion: version, hour: until(at - 1), recorder: randomUUID() },
          ...{ profile, droppedRows: 0, source: 'sheet' as const },
        },
        until(at),
      );
    // The server looks for due checks by its own clock, too: what it took meanwhile is due again here, after its own.
    for (let checked: string[] = []; checked.length === 0;) {
      await db
        .updateTable('drift_watch')
        .set({ next_at: until(at) })
        .where('classifier_id', '=', id)
        .execute();
      checked = await makeDueChecks(checks);
    }
  }
}

describe('drift over time', () => {
  test(
    'an incident is open for what has drifted for two windows, and a controller sees to it',
    async () => {
      await button('Create classifier').click();
      await button('Train').waitFor();
      // What is learned does not matter here: the quickest way to learn will do.
      await changePolicies(amend, { learner: 'linear' });
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
      await tab('Classify');
      await button('Classify').click();
      await amend.pane.getByText('rows classified').waitFor({ timeout: TRAINING_MS });
      await liveThroughDays();
      await tab('Drift');
      await section('Incidents').waitFor();
      await picture('drift-over-time-1-incidents');
      await button('Acknowledge').first().click();
      await amend.pane.getByText('Demo user sees to it.', { exact: false }).first().waitFor();
      await amend.pane.getByLabel('Note').first().fill('The card company was asked.');
      await button('Add note').first().click();
      await section('Incidents').getByText('What became of it').first().click();
      await section('Incidents').getByText('Demo user noted: The card company was asked.', { exact: false }).waitFor();
      await picture('drift-over-time-2-incident');
      await pictureForDocs(section('Incidents').getByRole('listitem').first(), 'drift-incident');
    },
    TRAINING_TEST_MS,
  );

  test('an owner of the source is named, and told what the report says of a column', async () => {
    await storedChannel(db, { name: 'Card company' });
    await button('Check for drift').click();
    const owner = amend.pane.getByLabel('Owner of the rows from sheets', { exact: true });
    await owner.selectOption({ label: 'Channel “Card company”' });
    await owner.locator('option:checked', { hasText: 'Channel “Card company”' }).waitFor({ state: 'attached' });
    await section('Training beside serving').scrollIntoViewIfNeeded();
    await picture('drift-over-time-11-owner');
    await button('Tell the owner of the source of Amount').click();
    await amend.pane.getByLabel('Note to the owner (may be empty)', { exact: true }).fill('Is it pence now?');
    await button('Send to Card company, sheets').click();
    const told = amend.pane.getByText(/^Demo user told Card company \(sheets\) on /);
    await told.waitFor();
    await told.scrollIntoViewIfNeeded();
    await picture('drift-over-time-12-told');
  });

  test('the time line shows when it began, and a threshold is set by what it would have alerted', async () => {
    await section('Over time').scrollIntoViewIfNeeded();
    await section('Over time').locator('svg path').first().waitFor();
    await section('Over time').getByRole('combobox').last().scrollIntoViewIfNeeded();
    await picture('drift-over-time-3-time-line');
    await amend.pane.getByLabel('Column').selectOption({ label: 'Amount' });
    await amend.pane.getByLabel('Threshold of the distance', { exact: true }).waitFor();
    await pictureForDocs(section('Over time'), 'drift-time-line');
    await amend.pane.getByLabel('Threshold of the distance', { exact: true }).selectOption('0.8');
    await button('Set to 0.80').click();
    await amend.pane.getByText(/^Demo user set the threshold of the distance to 0.80 on/).waitFor();
    await picture('drift-over-time-4-threshold');
  });

  test('an earlier report is opened again, compared with the last one, and written into its sheet', async () => {
    await section('Reports').scrollIntoViewIfNeeded();
    const last = section('Reports')
      .getByRole('button', { name: /^Open report/ })
      .first();
    const number = Number((await last.innerText()).replace(/\D/g, ''));
    await amend.pane.getByRole('checkbox', { name: `Compare report ${number}` }).click();
    await amend.pane.getByRole('checkbox', { name: `Compare report ${number - 9}`, exact: true }).click();
    await picture('drift-over-time-5-reports');
    await button('Compare the two ticked').click();
    await section(`Report ${number - 9} beside report ${number}`).waitFor();
    await section(`Report ${number - 9} beside report ${number}`).scrollIntoViewIfNeeded();
    await picture('drift-over-time-6-compared');
    await button(`Open report ${number - 9}`).click();
    await section(`Report ${number - 9}`).waitFor();
    await button('Write this report into the sheet').click();
    await amend.pane.getByText(`Report ${number - 9} stands in the sheet`, { exact: false }).waitFor();
    expect(await shownAt(amend.page, 'A1')).toMatch(/^Drift report: /);
    await picture('drift-over-time-7-sheet');
    await pictureForDocs(amend.page.getByRole('grid'), 'drift-sheet', { width: 1_780, height: 1_750 });
    expect(amend.complaints).toEqual([]);
  });
});

test('the link of a notice leads to the page of the incident, which is seen to there, too', async () => {
  const { id } = await db.selectFrom('classifiers').select('id').executeTakeFirstOrThrow();
  const page = await amend.page.context().newPage();
  await page.setViewportSize({ width: 350, height: 900 });
  await page.goto(amend.server.address + incidentPath({ classifier: id, number: 1 }));
  await page.getByRole('heading', { name: /^An incident of “/ }).waitFor();
  await page.getByText(/^Incident 1\. /).waitFor();
  await page.getByRole('heading', { name: 'Open it in Excel', exact: true }).waitFor();
  await page.getByLabel('Who sees to it').selectOption({ label: 'Demo approver' });
  await page.getByText('Demo approver sees to it.', { exact: false }).waitFor();
  await page.screenshot({ path: `${PICTURES}/drift-over-time-8-incident-page.png`, fullPage: true });
  await page.close();
  await section('What an incident sets off').scrollIntoViewIfNeeded();
  await amend.pane.getByRole('checkbox', { name: 'Start one training', exact: true }).click();
  await button('Save for incidents from now on').click();
  await amend.pane.getByText(/^An incident that opens starts one training/).waitFor();
  await picture('drift-over-time-9-policy');
  await section('How good answers must be').scrollIntoViewIfNeeded();
  expect(await faultsInStory(amend.page, `${PICTURES}/looks-incidents-with-policy`)).toEqual([]);
  await picture('drift-over-time-10-accuracy');
});
