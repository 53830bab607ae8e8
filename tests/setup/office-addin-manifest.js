/** The package is CommonJS, of whose bundle nothing could be imported by name. */
export { OfficeAddinManifest } from 'office-addin-manifest';
