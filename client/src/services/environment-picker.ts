import * as vscode from 'vscode';
import { type Environment, isProduction } from '@connector-workbench/platform';
import { askService } from '../infrastructure/progress.js';
import type { PickItem, Prompts } from '../infrastructure/prompts.js';
import type { ChosenEnvironments } from './chosen-environment.js';
import type { PlatformConnection } from './connection.js';
import { NoEnvironmentError } from './no-environment-error.js';
import { environmentIdOf } from './tree-targets.js';

export interface EnvironmentPickerParts {
  readonly prompts: Prompts;
  readonly chosen: ChosenEnvironments;
}

export interface EnvironmentQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** Ask even where an environment was chosen. */
  readonly always?: boolean;
}

/** Which environment commands take from now on; `each-time`: they ask. */
export type EnvironmentChoice = Environment | 'each-time';

/** Finds the environment that a command is about. */
export class EnvironmentPicker {
  readonly #parts: EnvironmentPickerParts;

  constructor(parts: EnvironmentPickerParts) {
    this.#parts = parts;
  }

  /**
   * The environment of the tree item; else the chosen one, or the only one there is; else the one that is picked. Read from the service, so that it
   * is as it is now. Throws NoEnvironmentError, UserCancelledError, and what the service throws.
   */
  async pick(connection: PlatformConnection, target: unknown, question: EnvironmentQuestion): Promise<Environment> {
    const wanted = environmentIdOf(target) ?? (question.always === true ? undefined : this.#parts.chosen.of(connection.cloud.id)?.id);
    if (wanted === undefined) return await this.#ask(question, connection, connection.environments.list());
    const environments = await askService(question.title, (signal) => connection.environments.list(signal));
    return environments.find(({ id }) => id === wanted) ?? await this.#ask(question, connection, Promise.resolve(environments));
  }

  /** The environment that commands are to take. Where one is chosen already, being asked each time can be had back. */
  async pickChoice(connection: PlatformConnection, { title, placeholder }: EnvironmentQuestion): Promise<EnvironmentChoice> {
    const chosenId = this.#parts.chosen.of(connection.cloud.id)?.id;
    const back: readonly PickItem<EnvironmentChoice>[] = chosenId === undefined ? [] : [{ label: vscode.l10n.t('Ask Each Time'), icon: 'question', alwaysShow: true, value: 'each-time' }];
    const items = connection.environments.list().then((environments) => [...environmentItems(environments, chosenId), ...back]);
    return await this.#parts.prompts.pick<EnvironmentChoice>({ title, placeholder, items });
  }

  async #ask({ title, placeholder }: EnvironmentQuestion, { cloud }: PlatformConnection, environments: Promise<readonly Environment[]>): Promise<Environment> {
    const chosenId = this.#parts.chosen.of(cloud.id)?.id;
    return await this.#parts.prompts.pick({ title, placeholder, items: environments.then((all) => environmentItems(all, chosenId)) });
  }
}

function environmentItems(environments: readonly Environment[], chosenId: string | undefined): readonly PickItem<Environment>[] {
  if (environments.length === 0) throw new NoEnvironmentError();
  return environments.map((environment) => ({
    label: environment.displayName,
    icon: isProduction(environment) ? 'server-environment' : 'beaker',
    description: [environment.id === chosenId ? vscode.l10n.t('chosen') : undefined, environment.type, environment.region, environment.hasDataverse ? vscode.l10n.t('Dataverse') : vscode.l10n.t('no Dataverse')].filter((fact) => fact !== undefined).join(' · '),
    value: environment,
  }));
}
