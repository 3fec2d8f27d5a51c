import type { ReactElement } from 'react';

/** The octagon of a stop sign, with an exclamation mark left out of it; as large as the text. */
export function OctagonIcon(): ReactElement {
  return (
    <svg width="1em" height="1em" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      <path
        fillRule="evenodd"
        d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7zM9.2 5.5v5.5h1.6V5.5zm0 7.2v1.8h1.6v-1.8z"
      />
    </svg>
  );
}
