import { Button, Field, Switch, Text } from '@fluentui/react-components';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { emptySink, sinkBesideSource, type SinkForm } from '../form/sink-form.ts';
import { changedAt, MOST_OF_FEED, withoutAt } from '../form/typed-list.ts';
import { SinkFields } from './SinkFields.tsx';
import type { StepProps } from './step-props.ts';
import { setupWords } from './words/feed-setup-words.ts';

/** Where the answers go beside Amend's own log, and whether corrections follow them. */
export function SinksStep(props: StepProps) {
  const { form, onType } = props;
  const { sinks } = form;
  const beside = sinkBesideSource(form.source);
  const change = (at: number, fields: Partial<SinkForm>) => onType({ sinks: changedAt(sinks, at, fields) });
  const add = (sink: SinkForm) => onType({ sinks: [...sinks, sink] });
  return (
    <>
      <Text>{setupWords('sinksLead')}</Text>
      {sinks.length === 0 && <Text size={200}>{setupWords('noSinks')}</Text>}
      <PlainList label={setupWords('stepSinks')}>
        {sinks.map((sink, at) => (
          <SinkFields
            key={at}
            {...props}
            {...{ sink, at }}
            onChange={(fields) => change(at, fields)}
            onRemove={() => onType({ sinks: withoutAt(sinks, at) })}
          />
        ))}
      </PlainList>
      {sinks.length < MOST_OF_FEED && (
        <Buttons>
          {beside !== null && (
            <Button size="small" onClick={() => add(beside)}>
              {setupWords('beside')}
            </Button>
          )}
          <Button size="small" onClick={() => add(emptySink)}>
            {setupWords('addSink')}
          </Button>
        </Buttons>
      )}
      {sinks.length > 0 && (
        <Field hint={setupWords('sendsCorrectionsMeans')}>
          <Switch
            label={setupWords('sendsCorrections')}
            checked={form.sendsCorrections}
            onChange={(_, data) => onType({ sendsCorrections: data.checked })}
          />
        </Field>
      )}
    </>
  );
}
