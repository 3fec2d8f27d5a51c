/**
 * Does `work` while Excel tells this add-in of no event, so that its own writing is not taken for somebody's edits. Events come back
 * whatever happens; where even that fails (the session is lost), there is nobody left to tell.
 */
export async function withEventsOff<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    await eventsOn();
  }
}

/** A host that failed once may answer again: without events the pane would follow no edit any more. */
const ATTEMPTS = 4;

async function eventsOn(): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await Excel.run(async (context) => {
        context.runtime.enableEvents = true;
        await context.sync();
      });
      return;
    } catch {
      // The fault of `work` is the one to report.
    }
  }
}
