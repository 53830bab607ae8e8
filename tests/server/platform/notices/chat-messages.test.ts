import { describe, expect, test } from '@jest/globals';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import type { Notice } from '../../../../contract/notice.ts';
import { slackMessage, teamsMessage } from '../../../../server/platform/notices/chat-messages.ts';
import { messageOf } from '../../../../server/platform/notices/message.ts';

const message = (classifier: string) =>
  messageOf(
    '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
    ['training-failed', { classifier, problem: ['one-class', { labels: 60, class: 'Travel' }] }],
    'en',
    new Date('2026-11-02T09:00:00Z'),
    'https://amend.example.org',
  );
/** A name that would call everybody in a channel, and lead elsewhere. */
const SLY = '<!channel> & [x](https://evil.example)';

describe('for Slack', () => {
  test('is one text: what happened, what to do, and which server says so', () => {
    expect(JSON.parse(slackMessage(message('Cards')).body)).toEqual({
      text: [
        '*A training of “Cards” failed*',
        'A training of “Cards” failed. All labels say the same class. All 60 labels say “Travel”.',
        'Label rows of at least two classes, then train again. What answered before goes on answering.',
        'https://amend.example.org',
      ].join('\n'),
    });
  });

  test('no name in it calls anybody or makes a link', () => {
    const { text } = JSON.parse(slackMessage(message(SLY)).body) as { text: string };
    expect(text).toContain('“&lt;!channel&gt; &amp; [x](https://evil.example');
    expect(text).not.toMatch(/[<>]/);
  });
});

describe('for Teams', () => {
  interface Card {
    readonly type: string;
    readonly attachments: readonly [
      { readonly contentType: string; readonly content: { readonly body: readonly object[] } },
    ];
  }

  test('is an Adaptive Card in the message that its Workflows take', () => {
    const card = JSON.parse(teamsMessage(message('Cards')).body) as Card;
    expect(card.type).toBe('message');
    expect(card.attachments[0]).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.4' },
    });
    expect(card.attachments[0].content.body[1]).toEqual({
      type: 'RichTextBlock',
      inlines: [
        {
          type: 'TextRun',
          text: 'A training of “Cards” failed. All labels say the same class. All 60 labels say “Travel”.',
        },
      ],
    });
  });

  test('names stand in runs of text, which are shown as they are', () => {
    const { attachments } = JSON.parse(teamsMessage(message(SLY)).body) as Card;
    expect(attachments[0].content.body.every((block) => 'inlines' in block && !('text' in block))).toBe(true);
  });

  const FEED = { classifier: SLY, feed: SLY };
  const SINCE = '2026-11-02T08:00:00.000Z';
  const NOTICES: readonly Notice[] = [
    ['training-failed', { classifier: 'Cards', problem: ['one-class', { labels: 60, class: 'Travel' }] }],
    ['feed-waits', { ...FEED, sink: null, fault: { reason: 'sign-in', said: SLY }, since: SINCE }],
    [
      'feed-waits',
      { ...FEED, sink: 1, fault: { reason: 'unreachable', host: 'db', code: 'ECONNREFUSED' }, since: SINCE },
    ],
    ['feed-goes-on', { ...FEED, sink: null, since: SINCE }],
    [
      'records-match',
      {
        ...{ ...FEED, condition: 'Amend class is “Complaint”', records: 3, since: SINCE },
        classes: [
          { class: SLY, records: 2 },
          { class: 'Complaint', records: 1 },
        ],
      },
    ],
  ];
  test.each(
    NOTICES.flatMap((notice) =>
      (['en', 'de', 'pt'] as const).map((language) => [notice[0], language, notice] as const),
    ),
  )('%s in %s is a card that the library of Adaptive Cards takes whole', (_kind, language, notice) => {
    const at = new Date('2026-11-02T09:00:00Z');
    const told = messageOf('7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10', notice, language, at, 'https://amend.example.org');
    const { content } = (JSON.parse(teamsMessage(told).body) as Card).attachments[0];
    expect(faultsOf(content)).toEqual([]);
    expect(JSON.stringify(content)).toContain(told.words.nextStep.slice(0, 20));
  });

  test('the library finds what is wrong with a card', () => {
    const text = { type: 'TextRun', text: 'x' };
    expect(faultsOf({ type: 'AdaptiveCard', version: '1.4', body: [{ type: 'Rich', inlines: [text] }] })).toHaveLength(
      1,
    );
    const odd = { type: 'RichTextBlock', inlines: [{ ...text, size: 'Huge' }] };
    expect(faultsOf({ type: 'AdaptiveCard', version: '1.4', body: [odd] })).toHaveLength(1);
  });
});

/** What the library says of a card of the version that Teams shows. */
function faultsOf(content: object): string[] {
  const card = new AdaptiveCard();
  card.maxVersion = Versions.v1_4;
  const context = new SerializationContext(Versions.v1_4);
  card.parse(content, context);
  const read = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...read, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}
