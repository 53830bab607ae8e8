import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Deployment } from '../../contract/self-check.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { CopyField } from '../elements/fields/CopyField.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { withElements } from '../elements/page/with-elements.ts';
import { adminWords } from './words/admin-words.ts';

const ADMIN_CENTER = 'https://admin.microsoft.com/';

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '560px',
    paddingTop: tokens.spacingVerticalXS,
  },
  reached: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

const USES: Readonly<Record<Deployment['reached'][number]['what'], string>> = calledBy(adminWords, {
  amend: 'usesAmend',
  office: 'usesOffice',
  'sign-in': 'usesSignIn',
});

/** How Amend comes into people's Excel, with the values of this server. */
export function DeploymentSteps({ deployment }: { readonly deployment: Deployment }) {
  const { redirectAddress } = deployment;
  return (
    <>
      <PaneSection title={adminWords('inAdminCenter')} lead={adminWords('adminCenterLead')}>
        <UploadSteps deployment={deployment} />
      </PaneSection>
      <PaneSection title={adminWords('mustReach')} lead={adminWords('mustReachLead')}>
        <Reached reached={deployment.reached} />
      </PaneSection>
      {redirectAddress !== null && (
        <PaneSection title={adminWords('atSignIn')} lead={adminWords('atSignInLead')}>
          <CopyField label={adminWords('redirectAddress')} value={redirectAddress} />
        </PaneSection>
      )}
    </>
  );
}

function UploadSteps({ deployment: { address, manifestAddress, manifest } }: { readonly deployment: Deployment }) {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      <li>
        <Text>
          {withElements((marks) => adminWords('download', { ...marks, address }), {
            manifest: (
              <Link href="/manifest.xml" download="amend-manifest.xml">
                {adminWords('manifestOfServer')}
              </Link>
            ),
          })}
        </Text>
      </li>
      <li>
        <Text>
          {withElements((marks) => adminWords('open', marks), {
            center: (
              <Link href={ADMIN_CENTER} target="_blank">
                {adminWords('adminCenter')}
              </Link>
            ),
            settings: <em>{adminWords('settings')}</em>,
            apps: <em>{adminWords('integratedApps')}</em>,
            upload: <em>{adminWords('uploadApps')}</em>,
            type: <em>{adminWords('officeAddIn')}</em>,
          })}
        </Text>
      </li>
      <li>
        <Text>
          {withElements((marks) => adminWords('choose', marks), { upload: <em>{adminWords('uploadFile')}</em> })}
        </Text>
        <div className={styles.fields}>
          <CopyField label={adminWords('manifestLink')} value={manifestAddress} />
        </div>
      </li>
      <li>
        <Text>{adminWords('compare')}</Text>
        <div className={styles.fields}>
          <ReadByCenter manifest={manifest} />
        </div>
      </li>
      <li>
        <Text>{adminWords('sayWho')}</Text>
      </li>
      <li>
        <Text>
          {withElements((marks) => adminWords('mayTake', marks), {
            home: <em>{adminWords('home')}</em>,
            amend: <em>{adminWords('amend')}</em>,
          })}
        </Text>
      </li>
    </ol>
  );
}

/** What the admin center should have read. */
function ReadByCenter({ manifest }: Pick<Deployment, 'manifest'>) {
  if (manifest === null) return <Note intent="warning">{adminWords('manifestUnread')}</Note>;
  return (
    <>
      <CopyField label={adminWords('manifestName')} value={manifest.name} />
      <CopyField label={adminWords('manifestId')} value={manifest.id} />
      <CopyField label={adminWords('manifestVersion')} value={manifest.version} />
    </>
  );
}

function Reached({ reached }: Pick<Deployment, 'reached'>) {
  const styles = useStyles();
  return (
    <ul className={styles.reached}>
      {reached.map(({ address, what }) => (
        <li key={`${what} ${address}`}>
          <Text>{adminWords('reached', { address, use: USES[what] })}</Text>
        </li>
      ))}
    </ul>
  );
}
