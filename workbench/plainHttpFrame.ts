/**
 * Stands before office.js in the pane's page when the workbench is served over plain http, where no certificate needs to be trusted
 * first. The library speaks only with a host whose address is https: here the host's messages say that they come from such an
 * address, and the page's own go to it under its true one. The library itself stays as it is.
 */
const host = window.parent;
const claimed = `https://${location.host}`;

location.hash = location.hash.replace(`|${location.origin}/`, `|${claimed}/`);

Object.defineProperty(window, 'parent', {
  value: {
    postMessage: (message: unknown): void => {
      host.postMessage(message, location.origin);
    },
  },
});

window.addEventListener('message', (event) => {
  if (!event.isTrusted || event.source !== host) return;
  event.stopImmediatePropagation();
  window.dispatchEvent(new MessageEvent('message', { data: event.data as unknown, origin: claimed }));
});
