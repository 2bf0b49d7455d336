import { useState } from 'react';
import { contrastOnPaper, LEAST_CONTRAST, readableColour } from '../../shared/contrast.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import styles from './house-style.module.css';

/** A colour that text is printed in, chosen or typed. One too pale to read is not kept; a darker one is offered. */
export function ColourField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** Six hexadecimal digits. */
  value: string;
  onChange: (colour: string) => void;
}) {
  const [typed, setTyped] = useState(`#${value}`);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(`#${value}`);
  }
  const colour = colourIn(typed);
  const isPale = colour !== null && contrastOnPaper(colour) < LEAST_CONTRAST;
  const take = (text: string) => {
    setTyped(text);
    const next = colourIn(text);
    if (next && next !== value && contrastOnPaper(next) >= LEAST_CONTRAST) onChange(next);
  };
  return (
    <div>
      <div className={styles.colour}>
        <TextField
          label={label}
          value={typed}
          maxLength={20}
          onChange={take}
          error={
            colour === null
              ? 'Type a colour as # and six digits from 0 to F, such as #0B3C49, or choose one.'
              : isPale
                ? 'Too pale to be read on paper, above all where it is printed in grey. It is not used.'
                : undefined
          }
        />
        <input
          type="color"
          className={styles.swatch}
          aria-label={`Choose the ${label.toLowerCase()}`}
          value={`#${(colour ?? value).toLowerCase()}`}
          onChange={(event) => take(event.target.value.toUpperCase())}
        />
      </div>
      {isPale && colour && (
        <div className={styles.suggestion}>
          <Button size="small" onPress={() => take(`#${readableColour(colour)}`)}>
            {`Use #${readableColour(colour)}, the nearest that can be read`}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Null for what is no colour. */
function colourIn(text: string): string | null {
  return /^#?([\da-f]{6})$/i.exec(text.trim())?.[1]?.toUpperCase() ?? null;
}
