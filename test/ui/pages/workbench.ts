import type { Locator, Page } from 'playwright-core';
import { Editor } from './editor.js';
import { Notifications } from './notifications.js';
import { QuickInput } from './quick-input.js';
import { Tree } from './tree.js';

/** The whole window, as a person sees it. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly environments: Tree;
  readonly projects: Tree;
  readonly comparison: Tree;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page);
    this.environments = new Tree(page, 'Environments');
    this.projects = new Tree(page, 'Connectors in This Workspace');
    this.comparison = new Tree(page, 'Comparison');
  }

  /** Opens the address, and waits until the workbench can be used. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('.monaco-workbench .activitybar').waitFor();
    await this.page.getByRole('treeitem').first().waitFor();
  }

  /** Shows our views in the side bar. */
  async openOurViews(): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: /^Connector Workbench/ });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.locator('a').click();
    await this.page.getByRole('tree', { name: 'Connectors in This Workspace' }).waitFor();
  }

  /** A button or link of a view that has nothing to show yet. */
  welcomeButton(name: string): Locator {
    return this.page.locator('.welcome-view-content').getByRole('button', { name });
  }

  /** Clears the messages away, so that the next one is a new one. */
  async clearMessages(): Promise<void> {
    await this.quickInput.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  }

  command(title: string): Promise<void> {
    return this.quickInput.runCommand(`Connector Workbench: ${title}`);
  }
}
