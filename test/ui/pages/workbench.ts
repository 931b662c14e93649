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
  readonly logicApps: Tree;
  /** The files of the folder that is open. */
  readonly files: Tree;
  readonly comparison: Tree;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page);
    this.environments = new Tree(page, 'Environments');
    this.projects = new Tree(page, 'Connectors in This Workspace');
    this.logicApps = new Tree(page, 'Logic Apps');
    this.files = new Tree(page, 'Files Explorer');
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

  /** Shows the files in the side bar. */
  async openExplorer(): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: /^Explorer/ });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.locator('a').click();
    await this.page.getByRole('tree', { name: 'Files Explorer' }).waitFor();
  }

  /** Gives the side bar a width in pixels, as a person does with the mouse. */
  async widenSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (box === null) throw new Error('There is no side bar.');
    await this.page.mouse.move(box.x + box.width, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, box.y + box.height / 2, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Folds a view of the side bar up, so that the others have its place. */
  async foldView(name: string): Promise<void> {
    await this.page.locator('.part.sidebar').getByRole('button', { name: `${name} Section` }).click();
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
