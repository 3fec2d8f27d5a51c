import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReactElement } from 'react';

interface FilePickProps {
  readonly label: string;
  /** A whole folder instead of files. */
  readonly isFolder?: boolean;
  readonly several?: boolean;
  readonly disabled?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that lets the person choose .json files, or a folder of them; they are read here and sent nowhere. */
export function FilePick({
  label,
  isFolder = false,
  several = false,
  disabled = false,
  onPick,
}: FilePickProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        disabled={disabled}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          element?.toggleAttribute('webkitdirectory', isFolder);
        }}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={label}
        accept=".json,application/json"
        multiple={several || isFolder}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again once it was corrected.
          currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </>
  );
}
