/** Calls back when the page is complete and the browser has nothing to do, after two more seconds at the latest. */
export function whenIdle(act: () => void, signal?: AbortSignal): void {
  const wait = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 2000 });
    else setTimeout(act, 1000);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true, ...(signal && { signal }) });
}
