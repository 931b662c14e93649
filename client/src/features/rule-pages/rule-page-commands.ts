import * as vscode from 'vscode';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { rulesOf } from './rule-list.js';
import { RULE_PAGE_SCHEME } from './rule-page-uri.js';

const PREVIEW = 'vscode.markdown.preview.editor';

/** `overview` is the list of all rules that ships with their pages. */
export function rulePageCommands(prompts: Prompts, overview: vscode.Uri): CommandHandlers {
  return {
    [COMMANDS.openRulePage]: async (target) => {
      const rule = typeof target === 'string' ? target : await pickRule(prompts, overview);
      await vscode.commands.executeCommand('vscode.openWith', pageOf(rule), PREVIEW);
    },
  };
}

function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${rule}.md` });
}

async function pickRule(prompts: Prompts, overview: vscode.Uri): Promise<string> {
  return await prompts.pick({
    title: vscode.l10n.t('Open rule documentation'),
    placeholder: vscode.l10n.t('Which rule?'),
    items: Promise.resolve(vscode.workspace.fs.readFile(overview)).then((bytes) => rulesOf(new TextDecoder().decode(bytes)).map(({ id, title }) => ({ label: id, icon: 'book', description: title, value: id }))),
  });
}
