import type { Testimony, UnclearPlace } from '../../shared/testimony.ts';
import { countOf } from '../../shared/text.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import styles from './details-dialog.module.css';

/** What could not be told for sure at import, each with the way to its place. */
export function UnclearDialog({
  testimony,
  onGo,
  onClose,
}: {
  testimony: Testimony;
  onGo: (passage: number) => void;
  onClose: () => void;
}) {
  const { unclear } = testimony;
  return (
    <Dialog
      title={countOf(unclear.length, 'thing to look at', 'things to look at')}
      isOpen
      onClose={onClose}
      note="The text is whole; what could not be told for sure was left as it is."
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <ul className={styles.unclear}>
        {unclear.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is as it was made at import.
          <li key={index}>
            <p>{place.text}</p>
            <p className={styles.where}>
              {whereOf(place)}
              {place.passage !== null && (
                <LinkButton onPress={() => onGo(place.passage ?? 1)} aria-label={`Go to it: ${place.text}`}>
                  Go to it
                </LinkButton>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function whereOf({ line, page }: UnclearPlace): string {
  return [page && `Page ${page}`, line !== null && `line ${line.toLocaleString('en-US')} of the file`]
    .filter(Boolean)
    .join(', ');
}
