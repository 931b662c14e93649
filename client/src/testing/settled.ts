/** Lets answers that are already there reach whoever waits for them. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
}
