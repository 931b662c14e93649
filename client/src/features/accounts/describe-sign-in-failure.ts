import { isPlatformError } from '@connector-workbench/platform';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';
import type { PersonalSetting } from '../../infrastructure/settings.js';
import { settingWayOn } from '../../infrastructure/settings-way-on.js';
import type { Translate } from '../../infrastructure/translate.js';

/** The settings that the messages for some codes name. */
const SETTINGS: Readonly<Partial<Record<string, PersonalSetting>>> = {
  65002: 'signIn.clientId', 700016: 'signIn.clientId', 50020: 'signIn.tenant', 50034: 'signIn.tenant', 90072: 'signIn.tenant', 90002: 'signIn.tenant',
};

/** Says what a refused sign-in means and what to do. The numbers are those of Microsoft Entra's page of error codes. */
export const describeSignInFailure: FailureDescriber = (error, t) => {
  // What the services say of a token is told by their own errors; here it is the sign-in itself that failed.
  const text = error instanceof Error && !isPlatformError(error) ? error.message : '';
  const code = /\bAADSTS(\d{5,7})\b/.exec(text)?.[1];
  if (code === undefined) return undefined;
  const setting = SETTINGS[code];
  return { message: explain(code, t), retryable: false, signIn: true, details: [['Code', `AADSTS${code}`], ['Sign-in service', text]], ...(setting === undefined ? {} : { waysOn: [settingWayOn(setting, t)] }) };
};

function explain(code: string, t: Translate): string {
  switch (code) {
    case '65002':
      return t('Your organisation does not let Visual Studio Code sign in to Power Platform (AADSTS65002). Ask your administrator for an app registration, and enter its ID in the setting “Connector Workbench › Sign In: Client ID”.');
    case '65001':
    case '90094':
      return t('An administrator has to allow this sign-in first (AADSTS{0}). Ask for consent to the Power Apps permission.', code);
    case '50020': case '50034': case '90072':
      return t('This account does not belong to the tenant (AADSTS{0}). Use another account, or name the tenant in the setting “Connector Workbench › Sign In: Tenant”.', code);
    case '700016':
      return t('The app registration in the setting “Connector Workbench › Sign In: Client ID” is not known in this tenant (AADSTS700016). Check the ID and the tenant.');
    case '90002':
      return t('There is no such tenant in this cloud (AADSTS90002). Check the setting “Connector Workbench › Sign In: Tenant”, and the cloud.');
    case '50105':
      return t('This account is not assigned to the application (AADSTS50105). Ask your administrator to assign it.');
    case '53000': case '53001': case '53002': case '53003':
      return t('A policy of your organisation does not allow the sign-in from this device or place (AADSTS{0}). Ask your administrator.', code);
    default:
      return t('The sign-in was refused (AADSTS{0}). Show the details for the reason that the sign-in service gave.', code);
  }
}
