/**
 * The https address that a production manifest points at, without a trailing slash: `https://host` or `https://host/folder`.
 * Anything else is refused with one line that says what to give: a manifest that points nowhere would install and then fail.
 * @param {unknown} given
 * @returns {string}
 */
export function hostingAddress(given) {
  const text = String(given);
  const url = /^https:\/\/[^\s"'<>&\\?#@]+$/.test(text) && URL.canParse(text) ? new URL(text) : null;
  // The manifest names files below the address itself.
  const isFile = url !== null && /\.(?:html?|xml|json|js)\/?$/i.test(url.pathname);
  if (url === null || isFile || url.pathname.includes('//')) {
    throw new RangeError(`Give the address of the hosted pane as --env address=https://host/folder, not "${text}".`);
  }
  return url.href.replace(/\/$/, '');
}
