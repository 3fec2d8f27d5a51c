import { FrameHost } from '../protocol/frameHost.ts';
import { paneAddress } from '../protocol/paneAddress.ts';
import type { SimulatedExcel } from '../protocol/simulatedExcel.ts';

/** An add-in's page beside the workbook. */
export interface ShownPane {
  readonly frame: HTMLIFrameElement;
  /** Closes the pane; Excel sends it nothing more. */
  close(): void;
}

/**
 * Opens an add-in's page in a frame of this page and has the simulated Excel answer it. Both pages must be https and of
 * the same host name, or office.js does not trust its host.
 * @param container where the frame is put.
 * @param page the address of the add-in's page; relative ones are this page's.
 */
export function showPane(container: HTMLElement, page: string, excel: SimulatedExcel): ShownPane {
  const address = paneAddress(new URL(page, document.baseURI).href, location.origin);
  const frame = document.createElement('iframe');
  const host = new FrameHost((message) => {
    frame.contentWindow?.postMessage(message, address.origin);
  });
  const listener = (event: MessageEvent<unknown>): void => {
    if (event.source === frame.contentWindow) host.receive(event.data);
  };
  window.addEventListener('message', listener);
  excel.attach(host);
  frame.title = 'Add-in';
  frame.src = address.href;
  container.append(frame);
  return {
    frame,
    close: () => {
      window.removeEventListener('message', listener);
      excel.detach(host);
      frame.remove();
    },
  };
}
