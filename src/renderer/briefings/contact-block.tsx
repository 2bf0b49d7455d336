import type { ContactBlock } from '../../shared/own-blocks.ts';
import { InlineField } from './inline-field.tsx';
import styles from './own-block.module.css';
import { useWorkspace } from './workspace-actions.ts';

const FIELDS = [
  { field: 'name', name: 'Name' },
  { field: 'title', name: 'Title' },
  { field: 'organisation', name: 'Organisation' },
  { field: 'mail', name: 'Mail address' },
  { field: 'phone', name: 'Phone' },
] as const;

export function Contact({ block, label }: { block: ContactBlock; label: string }) {
  const workspace = useWorkspace();
  return (
    <fieldset className={styles.contact} aria-label={label}>
      {FIELDS.map(({ field, name }, index) => (
        <div key={field} data-field={field}>
          <InlineField
            label={name}
            look={field === 'name' ? 'contact-name' : 'contact'}
            value={block[field]}
            placeholder={name}
            onChange={(text) => workspace.replace({ ...block, [field]: text }, `${field}:${block.id}`)}
            onEnter={(event) => focusField(event.currentTarget, index + 1)}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Enter goes to the next field; in the last it stays. */
function focusField(from: Element, index: number): void {
  from.closest('fieldset')?.querySelectorAll('textarea')[index]?.focus();
}
