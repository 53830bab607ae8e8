import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { purchaseDraft, purchases } from '../setup/purchases.ts';
import { PASSWORD, useAccounts, type TestBrowser } from '../setup/use-accounts.ts';
import { useAmend } from '../setup/use-amend.ts';

const amend = useAmend();
const accounts = useAccounts();

/** Endpoints that change something and append to no log, and why none is needed. */
const CHANGES_NOTHING = 'it changes nothing that is kept';
const ITS_OWN_RECORD = 'the record that it makes says who, when and what, and is kept for ever';
const OWN_SESSION = 'a browser’s own session comes or goes; nobody’s access changes';
const EXCEPTIONS: Partial<Record<EndpointName, string>> = {
  signIn: OWN_SESSION,
  signOut: OWN_SESSION,
  readLink: CHANGES_NOTHING,
  beginOpenId: CHANGES_NOTHING,
  signInByCode: OWN_SESSION,
  signInByToken: OWN_SESSION,
  testChannel: CHANGES_NOTHING,
  sendAgain: 'a notice that was written goes once more; the list of notices shows it',
  summarizeTable: CHANGES_NOTHING,
  proposeByStream: CHANGES_NOTHING,
  findGiveaways: CHANGES_NOTHING,
  findKnownRows: CHANGES_NOTHING,
  explainPrediction: CHANGES_NOTHING,
  driftReport: CHANGES_NOTHING,
  startTraining: ITS_OWN_RECORD,
  cancelTraining: ITS_OWN_RECORD,
  reproduceVersion: CHANGES_NOTHING,
  sendGroupedRows: 'rows on their way into a grouping, whose beginning and finding the log has',
  predict: ITS_OWN_RECORD,
  classifyRows: ITS_OWN_RECORD,
  callModel: ITS_OWN_RECORD,
  logElsewhere: ITS_OWN_RECORD,
  checkSkew: CHANGES_NOTHING,
  answerView: ITS_OWN_RECORD,
  tryFeedback: CHANGES_NOTHING,
  matchRows: CHANGES_NOTHING,
  matchLabels: CHANGES_NOTHING,
  listReaders: CHANGES_NOTHING,
  askRollback: ITS_OWN_RECORD,
  testConnection: CHANGES_NOTHING,
  tryModelEndpoint: CHANGES_NOTHING,
  tryFeed: CHANGES_NOTHING,
};

/** Those that other tests drive, which look at the event by its kind. */
const ELSEWHERE: Partial<Record<EndpointName, readonly [file: string, kind: string]>> = {
  resetPassword: ['tests/server/people/accounts/people-routes.test.ts', 'resetPassword'],
  endSession: ['tests/server/people/accounts/people-routes.test.ts', 'sessions-ended'],
  endOpenId: ['tests/server/people/openid/routes.test.ts', 'person-joined'],
  handOver: ['tests/server/people/directory/hand-over.test.ts', 'handed-over'],
  setRoleMappings: ['tests/server/people/directory/set-role-mappings.test.ts', 'role-mappings-set'],
  makeChannel: ['tests/server/people/channels/routes.test.ts', 'channel-made'],
  changeChannel: ['tests/server/people/channels/routes.test.ts', 'channel-changed'],
  removeChannel: ['tests/server/people/channels/routes.test.ts', 'channel-removed'],
  startGrouping: ['tests/server/learn/grouping/routes.test.ts', 'grouping-begun'],
  findGroups: ['tests/server/learn/grouping/routes.test.ts', 'groups-found'],
  changeGroups: ['tests/server/learn/grouping/routes.test.ts', 'group-named'],
  labelGroups: ['tests/server/learn/grouping/routes.test.ts', 'groups-labelled'],
  importClassifier: ['tests/server/learn/carrying/routes.test.ts', 'classifier-imported'],
  decideFeedFile: ['tests/system/file-feed.test.ts', 'feed-file-decided'],
  uploadFeedFile: ['tests/system/file-feed.test.ts', 'feed-file-sent'],
  declareModel: ['tests/system/model-elsewhere.test.ts', 'model-declared'],
  setChampion: ['tests/server/learn/models/routes.test.ts', 'setChampion'],
  setShadow: ['tests/server/answer/shadowing/shadow-recorder.test.ts', 'shadow-started'],
  setWatch: ['tests/server/watch/archive/routes.test.ts', 'watch-set'],
  setAccuracyRule: ['tests/server/watch/incidents/settle-accuracy.test.ts', 'accuracy-rule-set'],
  setDriftPolicy: ['tests/server/watch/incidents/drift-policy.test.ts', 'drift-policy-set'],
  setThreshold: ['tests/server/watch/archive/routes.test.ts', 'threshold-set'],
  changeIncident: ['tests/server/watch/incidents/routes.test.ts', 'incident-acknowledged'],
  setSourceOwner: ['tests/server/watch/sources/routes.test.ts', 'source-owner-set'],
  tellSourceOwner: ['tests/server/watch/sources/routes.test.ts', 'source-owner-told'],
  freezePack: ['tests/server/watch/packs/freeze-pack.test.ts', 'pack-frozen'],
  signPack: ['tests/server/watch/packs/freeze-pack.test.ts', 'pack-signed'],
  documentTest: ['tests/server/watch/scorecard/read-scorecard.test.ts', 'test-documented'],
  addObservation: ['tests/server/record/observations/routes.test.ts', 'addObservation'],
  uploadObservations: ['tests/server/record/observations/routes.test.ts', 'uploadObservations'],
  proposeRule: ['tests/system/rules.test.ts', 'rule-proposed'],
  changeRule: ['tests/system/rules.test.ts', 'changeRule'],
  putRuleInForce: ['tests/system/rules.test.ts', 'rule-put-in-force'],
  retireRule: ['tests/system/rules.test.ts', 'rule-retired'],
  orderRules: ['tests/system/rules.test.ts', 'orderRules'],
  adjudicate: ['tests/system/agreement.test.ts', 'adjudicate'],
  giveWork: ['tests/system/work-lists.test.ts', 'work-given'],
  changeWorkList: ['tests/system/work-lists.test.ts', 'work-deleted'],
  markGolden: ['tests/system/agreement.test.ts', 'golden-rows-set'],
  placeDoubt: ['tests/system/poisoning.test.ts', 'words-excluded'],
  changeDoubt: ['tests/system/poisoning.test.ts', 'words-counted'],
  writeComment: ['tests/server/record/comments/routes.test.ts', 'comment-written'],
  editComment: ['tests/server/record/comments/routes.test.ts', 'comment-edited'],
  deleteComment: ['tests/server/record/comments/routes.test.ts', 'comment-deleted'],
  settleThread: ['tests/server/record/comments/routes.test.ts', 'thread-resolved'],
  seeMentions: ['tests/server/record/comments/routes.test.ts', 'mentions-seen'],
  setModelEndpoint: ['tests/server/learn/model-endpoint/routes.test.ts', 'endpoint-set'],
  removeModelEndpoint: ['tests/server/learn/model-endpoint/routes.test.ts', 'endpoint-removed'],
  setEndpointUse: ['tests/server/learn/model-endpoint/routes.test.ts', 'endpoint-use-set'],
  makeConnection: ['tests/server/feeds/connections/routes.test.ts', 'connection-made'],
  changeConnection: ['tests/server/feeds/connections/routes.test.ts', 'connection-changed'],
  deleteConnection: ['tests/server/feeds/connections/routes.test.ts', 'connection-removed'],
  changeSchedule: ['tests/server/scheduling.test.ts', 'watch-set'],
  runSchedule: ['tests/server/scheduling.test.ts', 'run-asked-for'],
  passFeedGap: ['tests/server/feeds/messages/browse-messages.test.ts', 'feed-gap-passed'],
  resetFeedLearning: ['tests/server/feeds/learning/feed-learners.test.ts', 'feed-learning-reset'],
  makeFeed: ['tests/system/feeds.test.ts', 'feed-made'],
  makeByStream: ['tests/server/feeds/proposing/routes.test.ts', 'feed-made'],
  changeFeed: ['tests/system/feeds.test.ts', 'feed-changed'],
  startFeed: ['tests/system/feeds.test.ts', 'feed-started'],
  pauseFeed: ['tests/system/feeds.test.ts', 'feed-paused'],
  deleteFeed: ['tests/system/feeds.test.ts', 'feed-deleted'],
  replayDeadLetters: ['tests/system/feeds.test.ts', 'feed-letter-replayed'],
  discardDeadLetters: ['tests/system/feeds.test.ts', 'feed-letters-discarded'],
  withdrawObservations: ['tests/server/record/observations/routes.test.ts', 'withdrawObservations'],
};

/** How many entries the logs have: of what was changed, and of what was said. */
const entries = async (db: typeof amend.db): Promise<{ changed: number; said: number }> => {
  const { rows } = await sql<{ changed: number; said: number }>`
    select (select coalesce(sum(last_sequence), 0) from audit_heads)::float8 as changed,
      (select coalesce(sum(last_sequence), 0) from feedback_heads)::float8 as said`.execute(db);
  return rows[0]!;
};

const driven = new Set<EndpointName>();
let classifier: string;
let admin: TestBrowser;
beforeAll(async () => {
  admin = await accounts.admin();
});

/** Who of the demo asks. */
const as = (id: string) => ({ [DEMO_PERSON_HEADER]: id });

/** Whether what an endpoint does appends to a log of its server. */
async function appends(name: EndpointName, db: typeof amend.db, act: () => Promise<unknown>): Promise<void> {
  const before = await entries(db);
  await act();
  const after = await entries(db);
  expect([name, after.changed > before.changed || after.said > before.said]).toEqual([name, true]);
  driven.add(name);
}

describe('what changes something says so in a log', () => {
  test('of a classifier', async () => {
    const of = () => ({ classifier });
    const on = (name: EndpointName, act: () => Promise<unknown>) => appends(name, amend.db, act);
    const draft = purchaseDraft('Audited');
    await on(
      'createClassifier',
      async () => ({ id: classifier } = await amend.call('createClassifier', { body: draft })),
    );
    const { policies } = await amend.call('getClassifier', { params: of() });
    await on('setPolicies', () =>
      amend.call('setPolicies', { params: of(), body: { ...policies, lowConfidence: 0.61 } }),
    );
    const place = { name: 'Audited anew', category: '', project: '', origin: '' };
    await on('setPlace', () => amend.call('setPlace', { params: of(), body: place }));
    const [row] = purchases(1, 1);
    const cells = [...row!.cells];
    const event = { id: crypto.randomUUID(), kind: 'correct', origin: 'review', key: row!.key };
    const said = { ...event, cells, class: row!.account, saidAt: '2026-03-01T09:00:00.000Z' };
    const columns = draft.columns.map(({ name }) => name);
    await on('recordFeedback', () =>
      amend.call('recordFeedback', { params: of(), body: { columns, events: [said] } as never }),
    );
    const unsent = { ...said, id: crypto.randomUUID(), class: 'unsent' };
    const keep = (event: object) =>
      amend.call('keepDrafts', { params: of(), body: { columns, events: [event] } as never });
    await on('keepDrafts', () => keep(unsent));
    await on('sendDrafts', () => amend.call('sendDrafts', { params: of(), body: { drafts: [unsent.id], seen: 0 } }));
    const regretted = { ...unsent, id: crypto.randomUUID(), class: 'regretted' };
    await keep(regretted);
    await on('takeOutDrafts', () => amend.call('takeOutDrafts', { params: of(), body: { drafts: [regretted.id] } }));
    await on('judgeProposals', async () => {
      const approval = { ...policies, approval: { needs: 'all' as const } };
      await amend.call('setPolicies', { params: of(), body: approval });
      const waits = { ...said, id: crypto.randomUUID(), key: 'waits' };
      await amend.call('recordFeedback', {
        params: of(),
        headers: as('corrector'),
        body: { columns, events: [waits] } as never,
      });
      const { proposals } = await amend.call('listProposals', { params: of(), headers: as('approver') });
      const before = await entries(amend.db);
      const verdict = { id: crypto.randomUUID(), proposal: proposals[0]!.sequence, verdict: 'approve' as const };
      await amend.call('judgeProposals', { params: of(), headers: as('approver'), body: { verdicts: [verdict] } });
      // By itself: the policy and the correction have their entries, too.
      expect((await entries(amend.db)).said).toBe(before.said + 1);
    });
    const { classes } = await amend.call('listClasses', { params: of() });
    await on('changeClass', () =>
      amend.call('changeClass', {
        params: of(),
        body: { change: { do: 'rename', class: classes[0]!.id, name: 'Anew' }, because: 'clearer' },
      }),
    );
    await on('eraseRow', () => amend.call('eraseRow', { params: of(), body: { key: row!.key, because: 'asked' } }));
    await on('changeColumns', () =>
      amend.call('changeColumns', {
        params: of(),
        body: { changes: [{ do: 'call', column: columns[0]!, names: ['Other'] }], because: 'renamed' },
      }),
    );
    await on('setArchived', () =>
      amend.call('setArchived', { params: of(), body: { archived: true, because: 'over' } }),
    );
    await on('deleteClassifier', () =>
      amend.call('deleteClassifier', { params: of(), body: { name: place.name, because: 'over' } }),
    );
  });

  test('of people and machines', async () => {
    const on = (name: EndpointName, act: () => Promise<unknown>) => appends(name, accounts.db, act);
    const viewer = [{ role: 'viewer' as const, classifier: null }];
    let invitation = '';
    await on('invite', async () => {
      ({ id: invitation } = await admin.call('invite', { body: { grants: viewer } }));
    });
    await on('withdrawInvitation', () => admin.call('withdrawInvitation', { params: { invitation } }));
    const bob = await accounts.invited('Bob');
    await on('signUp', () => accounts.invited('Cid'));
    const { people } = await admin.call('listPeople');
    const person = people.find(({ name }) => name === 'Bob')!.id;
    await on('setGrants', () => admin.call('setGrants', { params: { person }, body: { grants: viewer } }));
    await on('leaveWelcome', () => bob.call('leaveWelcome'));
    await on('setPersonalMail', () => bob.call('setPersonalMail', { body: { isOn: false } }));
    await on('setLanguage', () => bob.call('setLanguage', { body: { language: 'de' } }));
    await on('endPersonSessions', () => admin.call('endPersonSessions', { params: { person } }));
    await on('giveReset', () => admin.call('giveReset', { params: { person } }));
    await on('setPersonState', () => admin.call('setPersonState', { params: { person }, body: { state: 'disabled' } }));
    const because = 'Article 17';
    await on('erasePerson', () => admin.call('erasePerson', { params: { person }, body: { name: 'Bob', because } }));
    let key = '';
    await on('makeKey', async () => {
      const body = { name: 'Nightly', grants: viewer, expiresInDays: 90, requestsPerMinute: 600 };
      ({
        key: { id: key },
      } = await admin.call('makeKey', { body }));
    });
    await on('rotateKey', () =>
      admin.call('rotateKey', { params: { key }, body: { overlapDays: 7, expiresInDays: 90 } }),
    );
    await on('setKeyGrants', () => admin.call('setKeyGrants', { params: { key }, body: { grants: [] } }));
    await on('setKeyLimits', () =>
      admin.call('setKeyLimits', { params: { key }, body: { requestsPerMinute: 7, expiresInDays: 90 } }),
    );
    await on('revokeKey', () => admin.call('revokeKey', { params: { key } }));
    const next = 'a rather long other one';
    await on('changePassword', () => admin.call('changePassword', { body: { password: PASSWORD, next } }));
  });

  test('of every endpoint that is no question, or there is a reason', () => {
    const changing = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => ENDPOINTS[name].method !== 'get');
    const known = [...driven, ...Object.keys(EXCEPTIONS), ...Object.keys(ELSEWHERE)].sort();
    expect(known).toEqual([...changing].sort());
    for (const [name, [file, kind]] of Object.entries(ELSEWHERE))
      expect([name, readFileSync(file, 'utf8').includes(kind)]).toEqual([name, true]);
  });

  test('an erased person is named nowhere in the database, and the log verifies', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
      accounts.db,
    );
    const naming: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql`select from ${sql.table(name)} kept where kept::text ~ '\mBob\M' limit 1`.execute(
        accounts.db,
      );
      if (rows.length > 0) naming.push(name);
    }
    expect(naming).toEqual([]);
    expect(await admin.call('verifyPeopleAudit')).toMatchObject({ intact: true });
    const { people } = await admin.call('listPeople');
    expect(people.filter(({ name }) => name.startsWith('Erased '))).toMatchObject([{ state: 'disabled' }]);
  });
});
