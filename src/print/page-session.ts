import type { Browser, CDPSession } from 'puppeteer';

/** A page of the browser, and the line to it. */
export interface PageSession {
  readonly session: CDPSession;
  /** Its only frame. */
  readonly frameId: string;
}

/**
 * Opens a page without scripts. Puppeteer’s own pages watch requests, frames and worlds of scripts, and each document
 * pays for what nobody asks; here only commands and their answers go through the line (docs/performance.md).
 */
export async function openPage(browser: Browser): Promise<PageSession> {
  const connection = (await browser.target().createCDPSession()).connection();
  if (!connection) throw new Error('Connection closed');
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { targetInfo } = await connection.send('Target.getTargetInfo', { targetId });
  const session = await connection.createSession(targetInfo);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  // The empty page that a new tab is on its way to must not come after the first document.
  const { frameId } = await session.send('Page.navigate', { url: 'about:blank' });
  return { session, frameId };
}
