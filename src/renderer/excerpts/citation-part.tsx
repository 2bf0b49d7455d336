import { useState } from 'react';
import { citeTestimony } from '../../shared/citing/cite-testimony.ts';
import type { Excerpt } from '../../shared/excerpts.ts';
import { CITATION_STYLES } from '../citation-styles.ts';
import { LinkButton } from '../components/button.tsx';
import { Select } from '../components/select.tsx';
import { setPreferences, usePreferences } from '../preferences/preferences.ts';
import { CitationFieldsDialog } from './citation-fields-dialog.tsx';
import styles from './excerpt-panel.module.css';

/** How the excerpt is cited, in the style that was chosen last. */
export function CitationPart({ excerpt }: { excerpt: Excerpt }) {
  const { citationStyle } = usePreferences();
  const [isEditing, setEditing] = useState(false);
  const changed = Object.keys(excerpt.citationChanges).length;
  return (
    <section className={styles.part} aria-label="Citation">
      <Select
        label="Citation"
        choices={CITATION_STYLES}
        value={citationStyle}
        onChange={(style) => setPreferences({ citationStyle: style })}
      />
      <p className={styles.dense} dir="auto" data-citation="">
        {citeTestimony(excerpt.citation, citationStyle).map((piece, index) =>
          piece.italic ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a citation have no name but their place.
            <i key={index}>{piece.text}</i>
          ) : (
            piece.text
          ),
        )}{' '}
        <LinkButton onPress={() => setEditing(true)}>Edit fields</LinkButton>
        {changed > 0 && (
          <span className={styles.hint}>{` ${changed === 1 ? '1 field' : `${changed} fields`} changed`}</span>
        )}
      </p>
      {isEditing && <CitationFieldsDialog excerpt={excerpt} onClose={() => setEditing(false)} />}
    </section>
  );
}
