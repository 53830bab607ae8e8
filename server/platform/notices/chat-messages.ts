import type { Message } from './message.ts';
import type { Posted } from './post-safely.ts';

/**
 * A notice for a channel of Slack. What could begin a link, or call everybody, is escaped: names are people’s own.
 *
 * @see https://api.slack.com/messaging/webhooks
 * @see https://api.slack.com/reference/surfaces/formatting#escaping
 */
export function slackMessage({ words, link }: Message): Posted {
  const [title, ...more] = [words.title, words.sentence, words.nextStep, link].map(escaped);
  return posted({ text: [`*${title}*`, ...more].join('\n') });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * A notice for a channel of Teams: an Adaptive Card, as the template “Post to a channel when a webhook request is
 * received” of its Workflows takes it. Runs of text are shown as they are, whatever markup is in them.
 *
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 * @see https://adaptivecards.io/explorer/RichTextBlock.html
 */
export function teamsMessage({ words, link }: Message): Posted {
  const block = (text: string, looks: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, ...looks }],
  });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      block(words.title, { weight: 'Bolder', size: 'Medium' }),
      block(words.sentence),
      block(words.nextStep),
      block(link, { isSubtle: true, size: 'Small', selectAction: { type: 'Action.OpenUrl', url: link } }),
    ],
  };
  return posted({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  });
}

function posted(body: object): Posted {
  return { headers: {}, body: JSON.stringify(body) };
}
