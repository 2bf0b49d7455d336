import { ArrowLeft, Copy, Ellipsis, PencilLine, Plus, SquarePen, Trash2, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Template } from '../../shared/templates.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../components/menu.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { longDate } from '../dates.ts';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { useListUndo } from './list-undo.ts';
import { bringBackTemplate, removedRow, removeTemplate } from './manage-templates.ts';
import { NewBriefingDialog } from './new-briefing-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import styles from './templates-screen.module.css';

type Question = { about: 'new' | 'rename' | 'copy'; template: Template };

/** The templates that ship and the office's own, which are edited, renamed and removed from here. */
export function TemplatesScreen() {
  const [question, setQuestion] = useState<Question>();
  const { value, error, reload } = useLibrary('templates.list', {}, { changedBy: ['briefings'] });
  const removed = useLibrary('templates.listRemoved', {}, { changedBy: ['briefings'] }).value ?? [];
  const screen = useRef<HTMLElement>(null);
  const close = () => setQuestion(undefined);
  const own = value?.filter(({ isOwn }) => isOwn);
  const shipped = value?.filter(({ isOwn }) => !isOwn);
  useListUndo('templates', (row) => {
    const button = screen.current?.querySelector<HTMLElement>(`[data-template="${CSS.escape(row)}"] button`);
    button?.focus();
    return button !== null && button !== undefined;
  });

  return (
    <main ref={screen} className={styles.screen} data-pane="" data-state={value ? 'ready' : 'loading'}>
      <PaneHeader>
        <IconButton
          label="Back to Briefings"
          icon={<ArrowLeft />}
          onPress={() => navigate({ screen: 'briefings' })}
        />
        <ScreenTitle>Templates</ScreenTitle>
      </PaneHeader>
      {error && (
        <div className={styles.notice}>
          <Notice
            tone="error"
            title="The templates can’t be listed"
            live
            actions={<Button onPress={reload}>Try again</Button>}
          >
            {error.message}
          </Notice>
        </div>
      )}
      <div className={styles.templates}>
        {own && (
          <section aria-labelledby="own-templates">
            <h2 id="own-templates" className={styles.group}>
              Our templates
            </h2>
            {own.length === 0 ? (
              <p className={styles.none}>
                None yet. Save a briefing as a template from its menu in the list, or make a copy of one below
                and edit it.
              </p>
            ) : (
              <ul>
                {own.map((template) => (
                  <TemplateRow key={template.id} template={template} onAsk={setQuestion} />
                ))}
              </ul>
            )}
          </section>
        )}
        {shipped && (
          <section aria-labelledby="shipped-templates">
            <h2 id="shipped-templates" className={styles.group}>
              Come with Standpoint
            </h2>
            <ul>
              {shipped.map((template) => (
                <TemplateRow key={template.id} template={template} onAsk={setQuestion} />
              ))}
            </ul>
          </section>
        )}
        {removed.length > 0 && (
          <section aria-labelledby="removed-templates">
            <h2 id="removed-templates" className={styles.group}>
              Removed
            </h2>
            <ul>
              {removed.map((template) => (
                <RemovedTemplateRow key={template.id} template={template} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {question?.about === 'new' && (
        <NewBriefingDialog from={{ template: question.template.id }} onClose={close} />
      )}
      {question?.about === 'rename' && (
        <SaveTemplateDialog
          id={question.template.id}
          name={question.template.name}
          description={question.template.description}
          onClose={close}
        />
      )}
      {question?.about === 'copy' && (
        <SaveTemplateDialog
          from={{ template: question.template.id }}
          name={`Our ${question.template.name.toLocaleLowerCase()}`}
          description={question.template.description}
          onClose={close}
        />
      )}
    </main>
  );
}

function TemplateRow({ template, onAsk }: { template: Template; onAsk: (question: Question) => void }) {
  const { id, name, isOwn } = template;
  const edit = () => navigate({ screen: 'briefing', id });
  return (
    <li className={styles.template} data-template={id}>
      <TemplateWords template={template} />
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<Plus />}
          aria-label={`New briefing from ${name}…`}
          onPress={() => onAsk({ about: 'new', template })}
        >
          New briefing…
        </Button>
        {isOwn && (
          <Button size="small" icon={<SquarePen />} aria-label={`Edit ${name}`} onPress={edit}>
            Edit
          </Button>
        )}
        <Menu
          label={name}
          trigger={<IconButton size="small" label={`More about ${name}`} icon={<Ellipsis />} />}
        >
          <MenuItem icon={<Copy />} onAction={() => onAsk({ about: 'copy', template })}>
            Make a copy to edit…
          </MenuItem>
          {isOwn ? (
            <MenuItem icon={<PencilLine />} onAction={() => onAsk({ about: 'rename', template })}>
              Rename…
            </MenuItem>
          ) : null}
          {isOwn ? <MenuSeparator /> : null}
          {isOwn ? (
            <MenuItem icon={<Trash2 />} onAction={() => void removeTemplate(template)}>
              Remove
            </MenuItem>
          ) : null}
        </Menu>
      </div>
    </li>
  );
}

/** It can only be brought back. */
function RemovedTemplateRow({ template }: { template: Template }) {
  return (
    <li className={styles.template} data-template={removedRow(template.id)}>
      <TemplateWords template={template} />
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<Undo2 />}
          aria-label={`Bring ${template.name} back`}
          onPress={() => void bringBackTemplate(template)}
        >
          Bring back
        </Button>
      </div>
    </li>
  );
}

function TemplateWords({ template: { name, description, sections, updatedAt } }: { template: Template }) {
  return (
    <div className={styles.words}>
      <h3 className={styles.name} dir="auto">
        {name}
      </h3>
      {description.trim() !== '' && <p dir="auto">{description}</p>}
      <p className={styles.sections} dir="auto">
        {sections.join(' · ') || 'No sections yet'}
      </p>
      {updatedAt && <p className={styles.changed}>Changed {longDate(updatedAt)}</p>}
    </div>
  );
}
