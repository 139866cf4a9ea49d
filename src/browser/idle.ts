/**
 * Calls back when the page is complete and the browser has nothing to do, after two more seconds at the latest; never
 * where nothing should be fetched before it is asked for: the reader saves data, or the line is very slow.
 */
export function whenIdle(act: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  if (connection?.saveData || /2g/u.test(connection?.effectiveType ?? '')) return;
  const wait = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 });
    else setTimeout(act, 1000);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
