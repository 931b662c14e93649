import type { Locator, Page } from 'playwright-core';

/** How often, and each time how long in milliseconds, a person waits for a list. */
const ATTEMPTS = 5;
const ATTEMPT = 5_000;

/** The text editor in front. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #pane(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Waits until the editor in front shows the file of this name. */
  async waitFor(file: string): Promise<void> {
    await this.#page.locator('.tab.active', { hasText: file }).waitFor();
    await this.#pane.locator('.view-line').first().waitFor();
  }

  /** A wavy line, of any severity. */
  get squiggle(): Locator {
    return this.#pane.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first();
  }

  /** Puts the cursor at a line and column, both from 1, as Go to Line does. */
  async goTo(line: number, column: number): Promise<void> {
    await this.#page.keyboard.press('Control+G');
    const field = this.#page.locator('.quick-input-widget:visible input').first();
    await field.fill(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Writes over a line, which keeps its indentation. */
  async replaceLine(line: number, text: string): Promise<void> {
    await this.goTo(line, 1);
    await this.#page.keyboard.press('Home');
    await this.#page.keyboard.press('Shift+End');
    await this.#page.keyboard.insertText(text);
  }

  async deleteLine(line: number): Promise<void> {
    await this.goTo(line, 1);
    await this.#page.keyboard.press('Control+Shift+K');
  }

  /** The cursor goes to the next problem of the file, whose message opens below it. */
  async goToNextProblem(): Promise<void> {
    await this.#page.keyboard.press('Alt+F8');
    await this.#page.locator('.marker-widget').waitFor();
  }

  /** The message that stands open below its line. */
  get openProblem(): Locator {
    return this.#page.locator('.marker-widget');
  }

  async closeProblem(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.openProblem.waitFor({ state: 'hidden' });
  }

  get #quickFixes(): Locator {
    return this.#page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /**
   * Opens the list of quick fixes at the cursor, once the light bulb shows. VS Code drops the request for the list where problems are reported
   * anew in the same moment; a person presses the keys again then, and so does this.
   */
  async openQuickFixes(): Promise<Locator> {
    await this.#page.locator('.codicon-light-bulb, .codicon-lightbulb, .codicon-gutter-lightbulb').locator('visible=true').first().waitFor();
    return await this.#openActions('Control+.');
  }

  async #openActions(keys: string): Promise<Locator> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await this.#page.keyboard.press(keys);
      const isOpen = await this.#quickFixes.waitFor({ timeout: ATTEMPT }).then(() => true, () => false);
      if (isOpen) return this.#quickFixes;
    }
    throw new Error('No list of quick fixes opens.');
  }

  /** Applies the fix of the open list whose title matches. */
  async applyOpenQuickFix(title: string | RegExp): Promise<void> {
    await this.#quickFixes.locator('.monaco-list-row').filter({ hasText: title }).first().click();
    await this.#quickFixes.waitFor({ state: 'hidden' });
  }

  /** Opens the light bulb's list at the cursor, with everything that can be rearranged there. */
  async openRefactorings(): Promise<Locator> {
    return await this.#openActions('Control+Shift+R');
  }

  /** Opens the hover at the cursor. */
  async showHover(): Promise<Locator> {
    await this.#page.keyboard.press('Control+K');
    await this.#page.keyboard.press('Control+I');
    await this.#hover.waitFor();
    return this.#hover;
  }

  async closeHover(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#hover.waitFor({ state: 'hidden' });
  }

  get #hover(): Locator {
    return this.#page.locator('.monaco-hover:visible').first();
  }

  /** A line in sight that has this text. */
  line(text: string): Locator {
    return this.#pane.locator('.view-line', { hasText: text }).first();
  }

  /** What stands above the operations. */
  get lenses(): Locator {
    return this.#pane.locator('.codelens-decoration a, .codelens-decoration span');
  }

  /** Clicks on what stands above an operation, until its references show: VS Code draws it anew after each edit, and a click in that moment is lost. */
  async openReferencesOfLens(text: string): Promise<Locator> {
    const references = this.#page.locator('.peekview-widget .ref-tree .monaco-list-row').first();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await this.lenses.filter({ hasText: text }).first().click();
      const isOpen = await references.waitFor({ timeout: ATTEMPT }).then(() => true, () => false);
      if (isOpen) return references;
    }
    throw new Error('No list of references opens.');
  }

  /** Puts the cursor so many characters into the first occurrence of a text, as a person does who searches for it. */
  async goToText(text: string, into = 0): Promise<void> {
    await this.goTo(1, 1);
    await this.#page.keyboard.press('Control+F');
    const widget = this.#page.locator('.find-widget.visible');
    await widget.locator('textarea').first().fill(text);
    await widget.locator('.matchesCount', { hasText: /^1 / }).waitFor();
    await this.#page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    await this.#page.keyboard.press('ArrowLeft');
    for (let step = 0; step < into; step += 1) await this.#page.keyboard.press('ArrowRight');
  }

  /** Begins an empty line below the one that has this text. */
  async insertLineBelow(text: string): Promise<void> {
    await this.goToText(text);
    await this.#page.keyboard.press('Control+Enter');
  }

  /** Types, and waits for the list of proposals. */
  async propose(text: string): Promise<Locator> {
    await this.#page.keyboard.type(text);
    if (!(await this.#proposals.isVisible())) await this.#page.keyboard.press('Control+Space');
    await this.#proposals.locator('.monaco-list-row').first().waitFor();
    return this.#proposals;
  }

  /** Opens the card beside the list, where it does not come by itself, and waits for what it says. */
  async showDetailsOfProposal(says: RegExp): Promise<void> {
    const details = this.#page.locator('.suggest-details').filter({ hasText: says });
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      // VS Code remembers whether the card was open. The key closes one that is about to come.
      const isShown = await details.waitFor({ timeout: ATTEMPT }).then(() => true, () => false);
      if (isShown) return;
      await this.#page.keyboard.press('Control+Space');
    }
    await details.waitFor();
  }

  /** Takes the proposal that is selected, and waits for the text that it writes. The list may go on with values. */
  async acceptProposal(written: string): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await this.line(written).waitFor();
  }

  get #proposals(): Locator {
    return this.#page.locator('.suggest-widget');
  }

  /** Opens the box for another name at the cursor. */
  async beginRename(): Promise<Locator> {
    await this.#page.keyboard.press('F2');
    const box = this.#page.locator('.rename-box input');
    await box.waitFor();
    return box;
  }

  async save(): Promise<void> {
    await this.#page.keyboard.press('Control+S');
    await this.#page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  }
}
