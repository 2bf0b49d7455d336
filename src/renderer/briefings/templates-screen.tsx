import { ArrowLeft, Copy, Ellipsis, PencilLine, Plus, SquarePen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Template } from '../../shared/templates.ts';
import { announce } from '../components/announce.tsx';
import { Button, IconButton } from '../components/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../components/menu.tsx';
import { Notice } from '../components/notice.tsx';
import { PaneHeader, ScreenTitle } from '../components/pane-header.tsx';
import { showToast } from '../components/toast.tsx';
import { longDate } from '../dates.ts';
import { asError, useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { call } from '../transport.ts';
import { NewBriefingDialog } from './new-briefing-dialog.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import styles from './templates-screen.module.css';

type Question = { about: 'new' | 'rename' | 'copy'; template: Template };

/** The templates that ship and the office's own, which are edited, renamed and removed from here. */
export function TemplatesScreen() {
  const [question, setQuestion] = useState<Question>();
  const { value, error, reload } = useLibrary('templates.list', {}, { changedBy: ['briefings'] });
  const close = () => setQuestion(undefined);
  const own = value?.filter(({ isOwn }) => isOwn);
  const shipped = value?.filter(({ isOwn }) => !isOwn);

  return (
    <main className={styles.screen} data-pane="" data-state={value ? 'ready' : 'loading'}>
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
  const { id, name, description, sections, isOwn, updatedAt } = template;
  const edit = () => navigate({ screen: 'briefing', id });
  return (
    <li className={styles.template}>
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
            <MenuItem icon={<Trash2 />} onAction={() => void remove(template)}>
              Remove
            </MenuItem>
          ) : null}
        </Menu>
      </div>
    </li>
  );
}

async function remove({ id, name }: Template): Promise<void> {
  try {
    await call('templates.remove', { id });
    showToast(`Removed the template ${name}`, { name: 'Undo', run: () => void bringBack(id, name) });
  } catch (error) {
    showToast(asError(error).message);
  }
}

async function bringBack(id: string, name: string): Promise<void> {
  try {
    await call('templates.bringBack', { id });
    announce(`${name} is back.`);
  } catch (error) {
    showToast(asError(error).message);
  }
}
