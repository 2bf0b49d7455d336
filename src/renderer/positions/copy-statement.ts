import type { Position } from '../../shared/positions.ts';
import { copyToClipboard, type Formatted, putOnClipboard } from '../clipboard.ts';
import { announce } from '../components/announce.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { sourceWords } from './source-words.ts';

const COPIED = 'Statement copied with its source.';

type Copied = Pick<Position, 'title' | 'statement' | 'version' | 'source'>;

/**
 * For `onCopy` of a pane: with no words selected, the clipboard gets the statement with its source, as rich and as
 * plain text.
 */
export function putStatement(
  position: Copied,
): (event: { clipboardData: DataTransfer | null; preventDefault(): void }) => void {
  return (event) => {
    if (getSelection()?.isCollapsed === false) return;
    putOnClipboard(event, formatted(position));
    showToast(COPIED);
  };
}

/** The same by a button or a menu, whatever is selected. */
export function copyStatement(position: Copied): void {
  if (copyToClipboard(formatted(position))) showToast(COPIED);
  else announce('The statement could not be copied.');
}

function formatted(position: Copied): Formatted {
  const cited = citation(position);
  return {
    text: `${position.statement}\n\n${cited}`,
    html: `<blockquote>${paragraphs(position.statement)}</blockquote><p>${escaped(cited)}</p>`,
  };
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
