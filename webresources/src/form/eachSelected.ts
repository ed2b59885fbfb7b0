/** What the platform hands to a command of a list. */
export interface GridControl {
  refresh(): void;
}

/** One row after the other; what is refused is said by the platform's own dialog, and the others are done all the same. */
export async function eachSelected(ids: readonly string[], grid: GridControl, run: (id: string) => PromiseLike<unknown>): Promise<void> {
  const refusals: unknown[] = [];
  for (const id of ids) {
    try {
      await run(bareId(id));
    } catch (refusal) {
      refusals.push(refusal);
    }
  }
  grid.refresh();
  if (refusals.length > 0) {
    await Xrm.Navigation.openErrorDialog({ message: refusals.map(messageOf).filter((message, index, all) => all.indexOf(message) === index).join('\n') });
  }
}

/** The platform writes ids in braces here. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, '');
}

function messageOf(refusal: unknown): string {
  return refusal instanceof Error ? refusal.message : String(refusal);
}
