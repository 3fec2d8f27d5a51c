/** What a page writes to its host, as JSON text in a posted message. */
export interface FrameRequest {
  readonly _messageType: 0;
  /** 0 invokes, 1 registers an event, 2 lets go of it. */
  readonly _actionType: 0 | 1 | 2;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Whether a posted message is a page's request; anything else is not for the host. */
export function isFrameRequest(value: unknown): value is FrameRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_messageType' in value &&
    value._messageType === 0 &&
    '_actionName' in value &&
    '_correlationId' in value
  );
}

/** The host's answer to a request (`isEvent` false), or an event that the request registered. */
export function frameResponse(request: FrameRequest, data: unknown, isEvent: boolean): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: isEvent ? 1 : 0,
    _errorCode: 0,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: '',
    _data: data,
    _serializerVersion: 1,
  });
}
