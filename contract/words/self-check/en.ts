export const en = {
  titleAddress: 'Address',
  titleCertificate: 'Certificate',
  titleManifest: 'Manifest',
  titleRequirements: 'Requirement sets',
  titlePane: 'Pane',
  titleSignIn: 'Sign-in',
  titleDatabase: 'Database',
  titleRole: 'Database role',
  titleLogRole: 'Role and logs',
  titleLogs: 'Logs',
  titleTables: 'Tables',
  titleSpace: 'Free space',
  titleReplicas: 'Replicas',
  titleClock: 'Clock',
  titleBackup: 'Backup',
  titleJobs: 'Jobs',
  titleOutbound: 'What this server calls',
  addressFits: 'You opened Amend at the address that the manifest and all links name.',
  addressDiffers:
    'You opened Amend here, but PUBLIC_URL says {address}, which the manifest and all links name. Open that one; or, if this one is people’s, set PUBLIC_URL to it and hand out the manifest anew.',
  addressUnset:
    'PUBLIC_URL is not set, so the manifest names each person’s own machine. Before others use Amend, set PUBLIC_URL to the address at which everybody reaches this server.',
  proxyUndeclared:
    'A proxy passed your request on, but TRUST_PROXY does not name it: whoever comes through it counts as one and the same address. Set TRUST_PROXY to the proxy’s address.',
  certificateGoodFound: 'good until {day}, {days, plural, one {# day} other {# days}}',
  certificateGood: 'It is for {host}.',
  certificateEndsSoonFound: 'ends on {day}, in {days, plural, one {# day} other {# days}}',
  certificateEndsSoon:
    'After that no browser and no Excel opens {host}. Renew it now. A new file in the place of CERTIFICATE_FILE is read within a day, or at the next start.',
  certificateEndedFound: 'ended on {day}',
  certificateEnded:
    'No browser and no Excel opens {host} any more. Renew it, and start the server anew so that it is read at once.',
  certificateEarlyFound: 'not good before {day}',
  certificateEarly:
    'No browser opens {host} with it yet. Check the clock of this machine; if that is right, get another certificate.',
  certificateForNames: 'for {names}',
  certificateForNoName: 'for no name',
  certificateOfAnother:
    'People open {host}, for which this certificate is not. Get one for that name, or set PUBLIC_URL to a name that it is for.',
  certificateByIssuer: 'by {issuer} ({fault})',
  certificateByNobody: 'by nobody that says its name ({fault})',
  certificateUnknownIssuer:
    'This machine does not know who vouches for the certificate of {host}. Where people’s machines do, as with a company’s own authority, nothing is to be done; elsewhere Excel loads nothing. Check that the file holds the certificates between it and its authority.',
  certificateOwnFound: 'Amend’s own, until {day}',
  certificateOwn:
    'Nobody vouches for it, which is enough to try Amend out on this machine. Before others open it, set CERTIFICATE_FILE and KEY_FILE, or put a proxy with a certificate in front.',
  certificateUnreadableFound: 'no certificate is in it',
  certificateUnreadable:
    '{file} cannot be read as a certificate. The server goes on with the one that it read before, and does not start again with this one. Put a certificate (PEM) there.',
  certificateOutOfReach:
    'This server cannot connect to {address} to look at the certificate there. Open the address in a browser and look at it; if that fails, too, check the name (DNS), the proxy and the firewall.',
  manifestGoodFound: '{name}, version {version}',
  manifestGood: 'Microsoft’s own reader reads it, and nothing was found that the admin center would refuse.',
  manifestRefusedFound: '{count, plural, one {# fault} other {# faults}}',
  manifestRefused:
    'The admin center would refuse it: {faults} Correct manifest.xml, or put back the one that came with this version.',
  requirementsGood:
    'An Excel without these does not offer the add-in: its person needs a newer one, or Excel on the web.',
  requirementsMissingFound: 'none',
  requirementsMissing:
    'The manifest asks for none, so that an Excel which is too old offers the add-in and then fails. Put back the manifest.xml that came with this version.',
  paneFitsFound: 'version {version}',
  paneFits: 'The pages that people load are of the same version as the server.',
  paneDiffersFound: 'pane {version}, server {server}',
  paneDiffers:
    'The pages that people load are of another version than the server. Run “npm run build” where Amend is installed, and start the server anew.',
  paneMissingFound: 'no pages',
  paneMissing: 'There are no pages that people could load. Run “npm run build” where Amend is installed.',
  signInDemoFound: 'the demo, without passwords',
  signInDemo:
    'Whoever is at this machine is let in. Before others use Amend, set SIGN_IN=accounts, or SIGN_IN=openid for your company’s provider.',
  signInAccountsFound: 'accounts of this server',
  signInAccounts: 'People sign in with a name and a password here.',
  providerAnswers: 'Your company’s provider answers.',
  providerAway:
    'The provider does not answer, or not as it should: nobody can sign in, and whoever is signed in works on. Check OPENID_ISSUER and the way from this machine to it; the log says what went wrong.',
  callsForSignIn: '{address} (sign-in)',
  callsForTraces: '{address} (traces)',
  callsForMail: '{address} (notices by e-mail)',
  callsForNotices: '{address} (notices)',
  callsForCheck: '{address} (this check)',
  outboundSome: 'A firewall must let this machine connect to these.',
  outboundNoneFound: 'nothing',
  outboundNone: 'With these settings this server calls nobody but its database.',
  checkSlowFound: 'no answer within {seconds, plural, one {# second} other {# seconds}}',
  checkSlow: 'Whether this is as it should be is not known. Check again in a minute.',
  checkFailedFound: 'could not be looked at',
  checkFailed: 'Whether this is as it should be is not known. The server’s log says why; then check again.',
};
