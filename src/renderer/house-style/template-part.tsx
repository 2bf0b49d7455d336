import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { StandpointError } from '../../shared/errors.ts';
import { isMeasuredFont } from '../../shared/house-style.ts';
import type { ReadTemplate } from '../../shared/word-templates.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { SettingsGroup } from '../preferences/settings-group.tsx';
import styles from './house-style.module.css';

/** The organisation's own Word file: chosen, explained, exchanged or let go of. */
export function TemplatePart({
  template,
  reading,
  refusal,
  onChoose,
  onDrop,
}: {
  template: ReadTemplate | null;
  /** The name of the file that is being read. */
  reading: string | undefined;
  refusal: StandpointError | undefined;
  onChoose: (file: File) => void;
  onDrop: () => void;
}) {
  return (
    <SettingsGroup title="Word template">
      {refusal && (
        <Notice tone="error" title="The template was not taken" live>
          {refusal.message}
        </Notice>
      )}
      {template ? (
        <TemplateReport template={template} />
      ) : (
        <p>
          If your organisation has a Word file with its header, footer, logo and styles (.docx or .dotx),
          documents can be made with it. Put a paragraph <code>{'{{briefing}}'}</code> where the text goes;{' '}
          <code>{'{{title}}'}</code>, <code>{'{{date}}'}</code>, <code>{'{{for}}'}</code>,{' '}
          <code>{'{{meeting}}'}</code>, <code>{'{{prepared by}}'}</code> and <code>{'{{marking}}'}</code> are
          filled in anywhere. Choose it, or drop it on this window.
        </p>
      )}
      <div className={styles.buttons}>
        <FileTrigger
          acceptedFileTypes={['.docx', '.dotx', '.docm', '.dotm', '.doc']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) onChoose(file);
          }}
        >
          <Button icon={<FileUp />} unavailable={reading === undefined ? undefined : ''}>
            {template ? 'Choose another template…' : 'Choose a Word template…'}
          </Button>
        </FileTrigger>
        {template && (
          <Button variant="quiet" onPress={onDrop}>
            Stop using it
          </Button>
        )}
        <p role="status" className={styles.hint}>
          {reading === undefined ? '' : `Reading “${reading}”…`}
        </p>
      </div>
    </SettingsGroup>
  );
}

function TemplateReport({ template }: { template: ReadTemplate }) {
  const guessed = template.fonts.filter((name) => !isMeasuredFont(name));
  return (
    <div className={styles.report}>
      <p className={styles.reportName}>{template.name}</p>
      <p>
        Documents are made with it. They have its paper, fonts, colours, header and footer, whatever was
        chosen before and whatever page a briefing asks for.
      </p>
      <dl>
        <Row name="The text goes">{describePlace(template)}</Row>
        <Row name="It brings">
          {[
            ...template.brings,
            `${template.paper} paper`,
            `the ${template.fonts.length === 1 ? 'font' : 'fonts'} ${template.fonts.join(' and ')}`,
          ].join(', ')}
        </Row>
        <Row name="Its styles used">{template.styles.found.join(', ') || 'none'}</Row>
        <Row name="Styles added">
          {template.styles.added.length === 0
            ? 'none: it has all'
            : `${template.styles.added.join(', ')}. They are Standpoint’s, in its fonts; styles of these names in the file take their place.`}
        </Row>
        <Row name="Fields">
          {template.fields.length === 0 ? 'none' : template.fields.map((field) => `{{${field}}}`).join(', ')}.
          {template.fields.includes('title') ? '' : ' The briefing’s title block stands before its text.'}
          {template.fields.includes('marking') ? '' : ' The marking is printed above the header.'}
        </Row>
      </dl>
      {guessed.length > 0 && (
        <p className={styles.hint}>
          Page numbers in the contents are a guess with {guessed.join(' and ')}: Word puts them right when the
          contents are updated.
        </p>
      )}
      {template.notes.map((note) => (
        <Notice key={note} tone="warning" title="To look at">
          {note}
        </Notice>
      ))}
    </div>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function describePlace({ bodyPlace, textBefore }: ReadTemplate): string {
  const after = textBefore === '' ? '' : ` Before it stands “${textBefore}”.`;
  switch (bodyPlace) {
    case 'placeholder':
      return `where it has {{briefing}}.${after}`;
    case 'control':
      return `into its content control “briefing”.${after}`;
    case 'end':
      return `at its end, as it has no {{briefing}}.${after}`;
    case 'whole':
      return 'on its pages from the first on, as it has no text of its own.';
  }
}
