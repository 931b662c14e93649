import type { Workbench } from './pages/workbench.js';

/** Opens the definition of a sample with references and schemas, and waits for what the language server shows above its operations. */
export async function openOrders({ editor, quickInput }: Workbench): Promise<void> {
  await quickInput.openFile('contoso-orders/apiDefinition.swagger.json');
  await editor.waitFor('apiDefinition.swagger.json');
  await editor.lenses.first().waitFor();
}
