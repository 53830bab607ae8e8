import { codeOfSignInDialog, supportsNestedSignIn } from '../../../../addin/excel/dialogs/sign-in-dialog.ts';

/** What the tests of the dialog find in the pane. */
declare global {
  var codeOfSignIn: typeof codeOfSignInDialog;
  var supportsNested: typeof supportsNestedSignIn;
}

globalThis.codeOfSignIn = codeOfSignInDialog;
globalThis.supportsNested = supportsNestedSignIn;
