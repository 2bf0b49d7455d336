import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { PositionDraft } from '../../shared/preferences.ts';
import { announce } from '../components/announce.tsx';
import { Button, IconButton } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import styles from './position-form.module.css';

type Content = PositionDraft['content'];

/** The fields of a position. What is still missing is said beside its field once saving was tried. */
export function PositionForm({
  content,
  onChange,
  isTried,
}: {
  content: Content;
  onChange: (content: Content) => void;
  isTried: boolean;
}) {
  const form = useRef<HTMLDivElement>(null);
  const { sections } = content;
  const setSections = (next: Content['sections']) => onChange({ ...content, sections: next });

  /** After the fields are drawn anew: the field or button of the section that now stands at `index`. */
  const focusSection = (index: number, selector: string) => {
    requestAnimationFrame(() => {
      const section = form.current?.querySelectorAll('[data-section]')[index];
      (
        section?.querySelector<HTMLElement>(selector) ??
        form.current?.querySelector<HTMLElement>('[data-add]')
      )?.focus();
    });
  };
  const move = (index: number, step: 1 | -1) => {
    const section = sections[index];
    if (!section) return;
    setSections(sections.toSpliced(index, 1).toSpliced(index + step, 0, section));
    announce(`${section.heading || 'Section'} moved to place ${index + step + 1} of ${sections.length}`);
    focusSection(index + step, `[data-move="${step}"]`);
  };
  const remove = (index: number) => {
    announce(`${sections[index]?.heading || 'Section'} removed`);
    setSections(sections.toSpliced(index, 1));
    focusSection(Math.min(index, sections.length - 2), 'input');
  };

  return (
    <div className={styles.form} ref={form}>
      <TextField
        label="Title"
        value={content.title}
        onChange={(title) => onChange({ ...content, title })}
        error={isTried && content.title.trim() === '' ? 'A position needs a title.' : undefined}
      />
      <TextField
        label="Official statement"
        lines={4}
        record
        value={content.statement}
        onChange={(statement) => onChange({ ...content, statement })}
        error={
          isTried && content.statement.trim() === '' ? 'A position needs its official statement.' : undefined
        }
      />
      {sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section has no name but its place while it is being written.
        <fieldset key={index} className={styles.section} data-section="">
          <legend className={styles.legend}>{`Section ${index + 1} of ${sections.length}`}</legend>
          <div className={styles.heading}>
            <TextField
              label="Heading"
              value={section.heading}
              onChange={(heading) => setSections(sections.with(index, { ...section, heading }))}
              error={isTried && section.heading.trim() === '' ? 'A section needs a heading.' : undefined}
            />
            <IconButton
              label={`Move section ${index + 1} up`}
              icon={<ArrowUp />}
              data-move="-1"
              unavailable={index === 0 ? 'This is the first section' : undefined}
              onPress={() => move(index, -1)}
            />
            <IconButton
              label={`Move section ${index + 1} down`}
              icon={<ArrowDown />}
              data-move="1"
              unavailable={index === sections.length - 1 ? 'This is the last section' : undefined}
              onPress={() => move(index, 1)}
            />
            <IconButton
              label={`Remove section ${index + 1}`}
              icon={<Trash2 />}
              onPress={() => remove(index)}
            />
          </div>
          <TextField
            label="Text"
            lines={4}
            record
            value={section.text}
            onChange={(text) => setSections(sections.with(index, { ...section, text }))}
          />
        </fieldset>
      ))}
      <div>
        <Button
          icon={<Plus />}
          data-add=""
          onPress={() => {
            setSections([...sections, { heading: '', text: '' }]);
            focusSection(sections.length, 'input');
          }}
        >
          Add a section
        </Button>
      </div>
    </div>
  );
}

/** Whether it can be saved as it is. */
export function isComplete({ title, statement, sections }: Content): boolean {
  return (
    title.trim() !== '' &&
    statement.trim() !== '' &&
    sections.every((section) => section.heading.trim() !== '')
  );
}
