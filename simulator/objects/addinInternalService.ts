import { HostObject } from './hostObject.ts';

/** The library's own service: on starting, it says that the page can take commands of the ribbon. */
export class AddinInternalService extends HostObject {
  readonly className = 'AddinInternalService';

  NotifyActionHandlerReady(): null {
    return null;
  }
}
