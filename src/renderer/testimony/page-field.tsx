import { type Ref, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { showToast } from '../components/toast.tsx';
import unseenStyles from '../components/unseen.module.css';
import styles from './page-field.module.css';

/** Says on which page the reader is, and goes to the one that is typed. */
export function PageField({
  current,
  pages,
  inputRef,
  onGo,
  onLeave,
}: {
  current: string;
  /** Labels in order; the last one stands for how many there are. */
  pages: readonly { page: string }[];
  inputRef: Ref<HTMLInputElement>;
  onGo: (page: string) => void;
  /** Enter or Esc: the focus goes back to the text. */
  onLeave: () => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const first = pages[0]?.page ?? '';
  const last = pages.at(-1)?.page ?? '';

  const go = () => {
    const wanted = (typed ?? current).trim().replace(/^pp?\.?\s*/i, '');
    const found = pages.find(({ page }) => page.toLowerCase() === wanted.toLowerCase());
    if (!found) {
      showToast(`There is no page “${wanted}”. The pages go from ${first} to ${last}.`);
      return;
    }
    onGo(found.page);
    setTyped(null);
    onLeave();
  };

  return (
    <TextField
      className={styles.field ?? ''}
      value={typed ?? current}
      onChange={setTyped}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go();
        else if (event.key === 'Escape') {
          setTyped(null);
          onLeave();
        } else event.continuePropagation();
      }}
    >
      <Label className={unseenStyles.unseen ?? ''}>Page</Label>
      <span className={styles.before} aria-hidden="true">
        p.
      </span>
      <Input
        ref={inputRef}
        className={styles.input ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        autoComplete="off"
        placeholder="–"
        style={{ width: `${Math.max((typed ?? current).length, 2) + 0.5}ch` }}
      />
      <span className={styles.after} title={`Pages ${first} to ${last}`}>
        of {last}
      </span>
    </TextField>
  );
}
