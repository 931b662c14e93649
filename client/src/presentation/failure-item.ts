import { COMMANDS, type CommandId } from '../infrastructure/command-ids.js';
import type { Failure } from '../infrastructure/failure.js';
import type { Translate } from '../infrastructure/translate.js';
import type { TreeItemData } from './tree-item-data.js';

export interface ShownFailure {
  readonly id: string;
  /** What could not be done. */
  readonly label: string;
  readonly failure: Failure;
  /** What commands are handed that are run on the item. */
  readonly node: unknown;
  /** Something is missing, and the rest is there. */
  readonly isPartial?: boolean;
  /** It was loaded once, and loading it again failed: what was there before is below the item. */
  readonly isRestKept?: boolean;
  /** How somebody signs in here who is not yet; undefined where signing in would be as somebody else than this is about. */
  readonly signInCommand: CommandId | undefined;
}

/**
 * An item in the place of what could not be loaded: it says why, and choosing it signs in where that helps. That stands first, then: a narrow side bar
 * shows little more than the label.
 */
export function failureItem(shown: ShownFailure, t: Translate): TreeItemData {
  const { id, label, failure, isPartial = false } = shown;
  const message = shown.isRestKept === true ? t('What is shown is from before. {0}', failure.message) : failure.message;
  const signIn = signInOf(shown, t);
  const why = `${label}: ${message}`;
  return {
    id,
    label: signIn?.label ?? label,
    description: signIn === undefined ? message : why,
    tooltip: [...(signIn === undefined ? [] : [signIn.label]), label, message, ...failure.details.map(([name, value]) => `${name}: ${value}`)].join('\n'),
    accessibleLabel: signIn === undefined ? why : `${signIn.label}. ${why}`,
    icon: isPartial ? 'warning' : 'error',
    iconColor: isPartial ? 'list.warningForeground' : 'list.errorForeground',
    contextValue: signIn?.contextValue ?? 'failure',
    expansion: 'leaf',
    ...(signIn === undefined ? {} : { command: signIn.command }),
  };
}

function signInOf({ failure, node, signInCommand }: ShownFailure, t: Translate): { readonly label: string; readonly contextValue: string; readonly command: NonNullable<TreeItemData['command']> } | undefined {
  if (signInCommand === undefined || failure.signIn === false) return undefined;
  if (failure.signIn === true) return { label: t('Sign in'), contextValue: 'failure.signIn', command: { id: signInCommand, title: t('Sign In'), arguments: [] } };
  return { label: t('Sign in again'), contextValue: 'failure.signInAgain', command: { id: COMMANDS.signInAgain, title: t('Sign In Again'), arguments: [node] } };
}
