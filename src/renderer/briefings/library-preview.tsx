import { RecordText } from '../components/record-text.tsx';
import { useLibrary } from '../loading.ts';
import styles from './library-drawer.module.css';
import { SectionChoices } from './section-chooser.tsx';
import type { LibraryRow } from './use-library-rows.ts';

/** The whole statement of the position chosen, and which of its sections to take along. */
export function LibraryPreview({
  row,
  sections,
  onSections,
}: {
  row: LibraryRow;
  sections: readonly string[];
  onSections: (headings: string[]) => void;
}) {
  const { value } = useLibrary('positions.getVersion', { slug: row.slug, version: row.version });
  return (
    <section className={styles.preview} aria-label="Preview">
      <header className={styles.previewHead}>
        <h3>Preview</h3>
        <span>Version {row.version}</span>
      </header>
      {value && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard. */}
          {/* biome-ignore lint/a11y/useSemanticElements: words that scroll, not fields. */}
          <div className={styles.words} tabIndex={0} role="group" aria-label={`Statement of ${value.title}`}>
            <RecordText text={value.statement} size="excerpt" />
          </div>
          {value.sections.length > 0 && (
            <SectionChoices version={value} chosen={sections} onChoose={onSections} />
          )}
        </>
      )}
    </section>
  );
}
