import type { ClipboardEvent } from 'react';
import type { CitationStyle, ExcerptVersion } from '../../shared/excerpts.ts';
import { quotationForClipboard } from '../../shared/quoting/quotation-for-clipboard.ts';
import { copyToClipboard, putOnClipboard } from '../clipboard.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';

const COPIED = 'Excerpt copied with its citation.';

/** For `onCopy`: the quotation with its citation, unless words were chosen, which are copied as they are. */
export function putQuotation(version: ExcerptVersion, style: CitationStyle): (event: ClipboardEvent) => void {
  return (event) => {
    if (getSelection()?.isCollapsed === false) return;
    putOnClipboard(event, quotationForClipboard(version, style));
    showToast(COPIED);
  };
}

export function copyQuotation(version: ExcerptVersion, style: CitationStyle): void {
  if (copyToClipboard(quotationForClipboard(version, style))) showToast(COPIED);
  else announce('The excerpt could not be copied.');
}
