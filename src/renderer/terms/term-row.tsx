import { Ellipsis, RotateCcw, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { Term } from '../../shared/terms.ts';
import { singularOf } from '../../shared/wording/forms-of.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { Tag } from '../components/tag.tsx';
import { showToast } from '../components/toast.tsx';
import { asError } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './terms-screen.module.css';

/** A term with its switch, what to say instead and why, and what can be done with it. */
export function TermRow({ term, onEdit }: { term: Term; onEdit: () => void }) {
  const words = term.discouraged.map(singularOf).join(', ');
  const about = useId();
  const canRestore = term.origin === 'standpoint' && term.isChanged;
  return (
    <li className={styles.row} data-off={term.isOn ? undefined : ''}>
      <div className={styles.words}>
        <Checkbox
          isSelected={term.isOn}
          aria-describedby={about}
          onChange={(isOn) => void attempt(() => call('terms.switch', { id: term.id, isOn }))}
        >
          <span className={styles.discouraged}>{words}</span>
        </Checkbox>
        <div id={about} className={styles.rest}>
          {term.preferred.length > 0 && (
            <p>
              <span className={styles.better}>{term.caution ? 'Often better: ' : 'Better: '}</span>
              {term.preferred.map(singularOf).join('; ')}
            </p>
          )}
          {term.reason !== '' && <p className={styles.reason}>{term.reason}</p>}
          <p className={styles.tags}>
            {!term.isOn && <Tag>Off</Tag>}
            {term.caution && <Tag>With caution</Tag>}
            {term.near.length > 0 && (
              <Tag>{`Near “${term.near.map(singularOf).slice(0, 2).join('”, “')}”${term.near.length > 2 ? ' …' : ''}`}</Tag>
            )}
            {term.unless.length > 0 && (
              <Tag>{`Unless “${term.unless.map(singularOf).join('”, “')}” is said too`}</Tag>
            )}
            {term.isChanged && <Tag>Changed here</Tag>}
            {term.origin === 'own' && <Tag>Added here</Tag>}
          </p>
        </div>
      </div>
      <div className={styles.actions}>
        <Button size="small" onPress={onEdit} aria-label={`Edit ${words}`}>
          Edit…
        </Button>
        {(canRestore || term.origin === 'own') && (
          <Menu
            label={`What can be done with ${words}`}
            trigger={<IconButton size="small" label={`More for ${words}`} icon={<Ellipsis />} />}
          >
            {canRestore ? (
              <MenuItem icon={<RotateCcw />} onAction={() => void restore(term)}>
                Restore its words
              </MenuItem>
            ) : (
              <MenuItem icon={<Trash2 />} onAction={() => void remove(term)}>
                Remove
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
    </li>
  );
}

async function attempt(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (thrown) {
    showToast(asError(thrown).message);
    return false;
  }
}

async function restore({ id, isOn: _, origin: __, isChanged: ___, ...content }: Term): Promise<void> {
  if (!(await attempt(() => call('terms.restore', { id })))) return;
  showToast('The term has its own words again.', {
    name: 'Undo',
    run: () => void attempt(() => call('terms.edit', { id, content })),
  });
}

async function remove({ id, isOn: _, origin: __, isChanged: ___, ...content }: Term): Promise<void> {
  if (!(await attempt(() => call('terms.remove', { id })))) return;
  showToast('The term is removed.', {
    name: 'Undo',
    run: () => void attempt(() => call('terms.create', { content })),
  });
}
