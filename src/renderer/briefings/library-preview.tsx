import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { QuotedWords } from '../components/quoted-words.tsx';
import { RecordText } from '../components/record-text.tsx';
import { UseTag } from '../components/use-tag.tsx';
import { useLibrary } from '../loading.ts';
import styles from './library-drawer.module.css';
import { SectionChoices } from './section-chooser.tsx';
import type { LibraryRow } from './use-library-rows.ts';

/** What is chosen in the library, whole. */
export function LibraryPreview({
  row,
  sections,
  onSections,
}: {
  row: LibraryRow;
  sections: readonly string[];
  onSections: (headings: string[]) => void;
}) {
  return (
    <section className={styles.preview} aria-label="Preview">
      <header className={styles.previewHead}>
        <h3>Preview</h3>
        <span>Version {row.version}</span>
      </header>
      {row.kind === 'position' ? (
        <PositionPreview row={row} sections={sections} onSections={onSections} />
      ) : (
        <ExcerptPreview row={row} />
      )}
    </section>
  );
}

/** The whole statement, and which of the position's sections to take along. */
function PositionPreview({
  row,
  sections,
  onSections,
}: {
  row: LibraryRow;
  sections: readonly string[];
  onSections: (headings: string[]) => void;
}) {
  const { value } = useLibrary('positions.getVersion', { slug: row.name, version: row.version });
  if (!value) return null;
  return (
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
  );
}

/** The quotation as it will read, with for whom it may be used. */
function ExcerptPreview({ row }: { row: LibraryRow }) {
  const { value } = useLibrary(
    'excerpts.getVersion',
    { id: row.name, version: row.version },
    { changedBy: ['excerpts', 'testimony'] },
  );
  if (!value) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: words that scroll, not fields. */}
      <div className={styles.words} tabIndex={0} role="group" aria-label={`Words of ${excerptName(value)}`}>
        <QuotedWords version={value} size="excerpt" />
      </div>
      <p className={styles.previewSource} dir="auto">
        {value.citation.title} <UseTag use={value.use} />
      </p>
    </>
  );
}
