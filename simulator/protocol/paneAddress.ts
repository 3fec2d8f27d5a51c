/** How Excel on the web introduces itself to a page: host, platform, version of its library, language of its messages. */
const HOST_INFO = 'Excel$Web$16.00$en-US$$$$0';

/**
 * The address under which a host opens an add-in's page: office.js reads host and frame from it. The host is trusted when
 * it is https and has the page's own host name.
 * @param page the add-in's page.
 * @param hostOrigin such as `https://localhost`.
 */
export function paneAddress(page: string, hostOrigin: string): URL {
  const address = new URL(page);
  address.searchParams.set('_host_Info', HOST_INFO);
  address.hash = `&_xdm_Info=simulated|simulated-add-in|${hostOrigin}/`;
  return address;
}
