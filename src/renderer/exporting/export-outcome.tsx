import { useState } from 'react';
import type { StandpointError } from '../../shared/errors.ts';
import type { ContentsPages, ExportedFile } from '../../shared/exporting.ts';
import { LinkButton } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { deliveryBegun, type Given } from '../deliveries/delivery-begun.ts';
import { DeliveryForm } from '../deliveries/delivery-form.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import { sizeInWords } from './file-name.ts';
import { nameOf } from './use-export.ts';

/** What to know of the pages in the contents; nothing where they were measured. */
const PAGES_WORDS: Partial<Record<ContentsPages, string>> = {
  guessed:
    'Some pages in the contents are guesses, as not everything in the document can be measured here or it is very long. In Word, choose Update Field on the contents to be sure.',
  'left-out': 'The contents say no pages: they would take too long to work out in this document.',
};

/** Of a PDF whose own pages could not be told: its contents say those that Word would have. */
const PRINTED_PAGES_WORDS =
  'The pages in the contents could not all be looked up in the PDF, and some may be off by one or more. Look through them before it leaves, or leave the pages out.';

function pagesWords({ contentsPages, printedBy }: ExportedFile): string | undefined {
  if (contentsPages === 'guessed' && printedBy) return PRINTED_PAGES_WORDS;
  return PAGES_WORDS[contentsPages];
}

/** The document is there: what it is called, where to go from here, and who gets it. */
export function ExportOutcome({
  briefing,
  given,
  file,
  onAgain,
}: {
  briefing: string;
  given: Given;
  file: ExportedFile;
  onAgain: () => void;
}) {
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
        {file.printedBy && `, printed by ${file.printedBy}`}
      </Notice>
      {pagesWords(file) && <p>{pagesWords(file)}</p>}
      {error && (
        <Notice tone="error" title="That did not work" live>
          {error.message}
        </Notice>
      )}
      <GivenTo key={file.export} briefing={briefing} given={given} exported={file.export} />
    </>
  );
}

/** Offers to keep who gets the document; afterwards says that it is kept. */
function GivenTo({ briefing, given, exported }: { briefing: string; given: Given; exported: string }) {
  const [state, setState] = useState<'offered' | 'asking' | { keptFor: string }>('offered');
  if (typeof state === 'object') {
    return <Notice tone="done" title={`Recorded: given to ${state.keptFor}`} live />;
  }
  if (state === 'offered') {
    return (
      <p>
        <LinkButton onPress={() => setState('asking')}>Record to whom it is given</LinkButton>
      </p>
    );
  }
  return (
    <DeliveryForm
      label="Record to whom it is given"
      begun={deliveryBegun(given, exported)}
      exports={[]}
      onKeep={async (content) => {
        await call('deliveries.create', { briefing, content });
        setState({ keptFor: content.recipient.trim() });
      }}
      onCancel={() => setState('offered')}
    />
  );
}
