import { useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { ExportedFile } from '../../shared/exporting.ts';
import { LinkButton } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import { nameOf } from './use-export.ts';

/** The document is there: what it is called, and where to go from here. */
export function ExportOutcome({ file, onAgain }: { file: ExportedFile; onAgain: () => void }) {
  const [error, setError] = useState<StandpointError>();
  const ask = (method: 'exporting.open' | 'exporting.showInFolder') => {
    setError(undefined);
    call(method, { export: file.export }).catch((thrown: unknown) => setError(asError(thrown)));
  };
  return (
    <>
      <Notice
        tone="done"
        title="Exported"
        live
        actions={
          file.download === null ? (
            <>
              <LinkButton onPress={() => ask('exporting.open')}>Open</LinkButton>
              <LinkButton onPress={() => ask('exporting.showInFolder')}>Show in folder</LinkButton>
            </>
          ) : (
            <LinkButton onPress={onAgain}>Download again</LinkButton>
          )
        }
      >
        {nameOf(file)}, {sizeInWords(file.bytes)}
      </Notice>
      {error && (
        <Notice tone="error" title="That did not work" live>
          {error.message}
        </Notice>
      )}
    </>
  );
}

function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
