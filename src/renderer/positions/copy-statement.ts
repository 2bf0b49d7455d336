import type { Position } from '../../shared/positions.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { sourceWords } from './source-words.ts';

type Copied = Pick<Position, 'title' | 'statement' | 'version' | 'source'>;

/**
 * For `onCopy` of a pane: with no words selected, the clipboard gets the statement with its source, as rich and as
 * plain text. The copy event needs no permission, unlike the clipboard's own interface.
 */
export function putStatement(
  position: Copied,
): (event: { clipboardData: DataTransfer | null; preventDefault(): void }) => void {
  return (event) => {
    const selection = getSelection();
    if (!event.clipboardData || (selection && !selection.isCollapsed)) return;
    const cited = citation(position);
    event.clipboardData.setData('text/plain', `${position.statement}\n\n${cited}`);
    event.clipboardData.setData(
      'text/html',
      `<blockquote>${paragraphs(position.statement)}</blockquote><p>${escaped(cited)}</p>`,
    );
    event.preventDefault();
    showToast('Statement copied with its source.');
  };
}

/** Copies as if Ctrl+C had been pressed with nothing selected. */
export function copyStatement(position: Copied): void {
  getSelection()?.removeAllRanges();
  const put = putStatement(position);
  const onCopy = (event: ClipboardEvent) => {
    put(event);
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  if (!copied) announce('The statement could not be copied.');
}

/** "End-to-End Encryption, version 3. “Policy Advocacy”, Global Platform. Page saved November 24, 2026." */
function citation({ title, version, source }: Copied): string {
  const words = sourceWords(source);
  return [
    `${title}, version ${version}.`,
    words && `${words}.`,
    source.savedOn && `Page saved ${longDate(source.savedOn)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
