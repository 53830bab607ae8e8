import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Deployment } from '../../contract/self-check.ts';
import { CopyField } from '../elements/CopyField.tsx';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';

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

const USES: Readonly<Record<Deployment['reached'][number]['what'], string>> = {
  amend: 'this server: the pane, and all that it asks',
  office: 'Microsoft’s Office.js, which the pane loads in Excel',
  'sign-in': 'your company’s sign-in',
};

/** How Amend comes into people's Excel, with the values of this server. */
export function DeploymentSteps({ deployment }: { readonly deployment: Deployment }) {
  const { redirectAddress } = deployment;
  return (
    <>
      <PaneSection
        title="In the Microsoft 365 admin center"
        lead="For an admin of your Microsoft 365. Microsoft changes the names of its pages now and then."
      >
        <UploadSteps deployment={deployment} />
      </PaneSection>
      <PaneSection
        title="What people’s machines must reach"
        lead="By https, on port 443 or the one in the address. A proxy on the way must not change what passes."
      >
        <Reached reached={deployment.reached} />
      </PaneSection>
      {redirectAddress !== null && (
        <PaneSection title="At your company’s sign-in" lead="Registered there as a redirect address of the kind Web:">
          <CopyField label="Redirect address" value={redirectAddress} />
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
          Download the{' '}
          <Link href="/manifest.xml" download="amend-manifest.xml">
            manifest of this server
          </Link>
          . It names {address}; for a name and an id of your own, make one with “npm run manifest” (docs/deployment.md).
        </Text>
      </li>
      <li>
        <Text>
          Open the{' '}
          <Link href={ADMIN_CENTER} target="_blank">
            admin center
          </Link>
          , then <em>Settings</em>, <em>Integrated apps</em>, <em>Upload custom apps</em>. As app type choose{' '}
          <em>Office Add-in</em>.
        </Text>
      </li>
      <li>
        <Text>
          Choose <em>Upload manifest file (.xml) from device</em> and give it the file. A link works only where
          Microsoft itself can reach this server:
        </Text>
        <div className={styles.fields}>
          <CopyField label="Link to the manifest" value={manifestAddress} />
        </div>
      </li>
      <li>
        <Text>The admin center shows what it read. Compare:</Text>
        <div className={styles.fields}>
          <ReadByCenter manifest={manifest} />
        </div>
      </li>
      <li>
        <Text>
          Say who gets it: at first yourself or a few, then a group or everybody. Accept the permissions: Amend reads
          and writes the workbook that it is opened in. Then finish.
        </Text>
      </li>
      <li>
        <Text>
          It may take a day until Amend is on people’s <em>Home</em> tab. In Excel they choose <em>Amend</em> there, and
          sign in. What they may do, you say on the people’s page.
        </Text>
      </li>
    </ol>
  );
}

/** What the admin center should have read. */
function ReadByCenter({ manifest }: Pick<Deployment, 'manifest'>) {
  if (manifest === null)
    return (
      <Note intent="warning">The manifest of this server cannot be read. The self-check above says what is wrong.</Note>
    );
  return (
    <>
      <CopyField label="Name" value={manifest.name} />
      <CopyField label="Id" value={manifest.id} />
      <CopyField label="Version" value={manifest.version} />
    </>
  );
}

function Reached({ reached }: Pick<Deployment, 'reached'>) {
  const styles = useStyles();
  return (
    <ul className={styles.reached}>
      {reached.map(({ address, what }) => (
        <li key={`${what} ${address}`}>
          <Text>
            {address} – {USES[what]}
          </Text>
        </li>
      ))}
    </ul>
  );
}
