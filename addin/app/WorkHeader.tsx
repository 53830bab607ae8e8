import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowExport20Regular } from '@fluentui/react-icons/svg/arrow-export';
import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap';
import { Bot20Regular } from '@fluentui/react-icons/svg/bot';
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { Options20Regular } from '@fluentui/react-icons/svg/options';
import { PlugConnected20Regular } from '@fluentui/react-icons/svg/plug-connected';
import { TagMultiple20Regular } from '@fluentui/react-icons/svg/tag-multiple';
import { TableSimple20Regular } from '@fluentui/react-icons/svg/table-simple';
import type { Classifier } from '../../contract/classifier.ts';
import { appWords } from './words/app-words.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  name: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface WorkHeaderProps {
  readonly classifier: Classifier;
  /** The series of the table's rows; null when their keys stand for themselves. */
  readonly series: string | null;
  readonly onLeave: () => void;
  /** Opens the catalogue of its classes. */
  readonly onClasses: () => void;
  /** Opens its feeds; null where there is nothing to see. */
  readonly onFeeds: (() => void) | null;
  /** Opens what runs by itself; null for whoever sees some rows alone. */
  readonly onSchedules: (() => void) | null;
  readonly onEndpoint: (() => void) | null;
  /** Opens the page of its policies; null for whoever may not set them. */
  readonly onPolicies: (() => void) | null;
  /** Forgets which columns were chosen by hand, so that they can be chosen anew; null when none was. */
  readonly onForgetColumns: (() => void) | null;
  /** Hands the classifier over as a file, with what was said of its rows or without; null for whoever may not. */
  readonly onExport: ((isWithLog: boolean) => void) | null;
}

/** Which classifier is open, and the way to another one. */
export function WorkHeader({ classifier, series, ...doing }: WorkHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        <Subtitle2 as="h1" className={styles.name} title={classifier.name}>
          {classifier.name}
        </Subtitle2>
        <Text size={200} className={styles.small} title={classifier.labelColumn}>
          {classifier.kind === 'anomalies'
            ? appWords('findsAnomalies')
            : appWords('predicts', { column: classifier.labelColumn })}
        </Text>
        {series !== null && (
          <Text size={200} className={styles.small} title={series}>
            {appWords('rowsOf', { series })}
          </Text>
        )}
      </div>
      <WorkMenu {...doing} />
    </header>
  );
}

/** What can be done with the classifier as a whole. */
function WorkMenu({
  onLeave,
  onClasses,
  onFeeds,
  onSchedules,
  onEndpoint,
  onPolicies,
  onForgetColumns,
  onExport,
}: Omit<WorkHeaderProps, 'classifier' | 'series'>) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={appWords('more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<TagMultiple20Regular />} onClick={onClasses}>
            {appWords('classes')}
          </MenuItem>
          {onFeeds && (
            <MenuItem icon={<PlugConnected20Regular />} onClick={onFeeds}>
              {appWords('feeds')}
            </MenuItem>
          )}
          {onSchedules && (
            <MenuItem icon={<CalendarClock20Regular />} onClick={onSchedules}>
              {appWords('schedules')}
            </MenuItem>
          )}
          {onEndpoint && (
            <MenuItem icon={<Bot20Regular />} onClick={onEndpoint}>
              {appWords('modelEndpoint')}
            </MenuItem>
          )}
          {onPolicies && (
            <MenuItem icon={<Options20Regular />} onClick={onPolicies}>
              {appWords('policies')}
            </MenuItem>
          )}
          {onForgetColumns && (
            <MenuItem icon={<TableSimple20Regular />} onClick={onForgetColumns}>
              {appWords('chooseAnew')}
            </MenuItem>
          )}
          {onExport && <ExportItems onExport={onExport} />}
          <MenuItem icon={<ArrowSwap20Regular />} onClick={onLeave}>
            {appWords('another')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ExportItems({ onExport }: { readonly onExport: (withRows: boolean) => void }) {
  return (
    <>
      <MenuItem icon={<ArrowExport20Regular />} onClick={() => onExport(false)}>
        {appWords('exportWithout')}
      </MenuItem>
      <MenuItem icon={<ArrowExport20Regular />} onClick={() => onExport(true)}>
        {appWords('exportWith')}
      </MenuItem>
    </>
  );
}
