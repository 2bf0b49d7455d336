import styles from './record-text.module.css';

/** The record's words, to the letter: serif, a paragraph for each line of the stored text, in its own direction. */
export function RecordText({
  text,
  size = 'passage',
}: {
  text: string;
  size?: 'statement' | 'passage' | 'block' | 'excerpt' | 'snippet';
}) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  return (
    <div className={styles.record} data-size={size}>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of an immutable text have no other name.
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
