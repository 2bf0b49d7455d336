import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Block, BriefingFinding } from '../../shared/briefings.ts';
import { IconButton } from '../components/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../components/menu.tsx';
import styles from './document.module.css';
import { Notes } from './notes.tsx';
import { useWorkspace } from './workspace-actions.ts';

/** A block's place in the document: chosen or not, with its menu in the gutter and its checks in the margin. */
export function BlockFrame({
  id,
  name,
  kind,
  chosen,
  findings,
  menu,
  children,
}: {
  id: string;
  name: string;
  kind: Block['type'];
  chosen: boolean;
  findings: readonly BriefingFinding[];
  /** What this kind of block can do besides moving and going. */
  menu?: ReactNode;
  children: ReactNode;
}) {
  const workspace = useWorkspace();
  const [pointedAt, setPointedAt] = useState(false);
  const hasMenu = chosen || pointedAt;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus and pointer bubble up from what is in the block.
    <div
      className={styles.block}
      data-block={id}
      data-kind={kind}
      data-chosen={chosen || undefined}
      data-menu={hasMenu || undefined}
      data-notes={findings.length > 0 ? '' : undefined}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => {
        if (!chosen) workspace.choose([id]);
      }}
    >
      {hasMenu && (
        <div className={styles.blockMenu}>
          <Menu
            label={`What can be done with ${name}`}
            trigger={<IconButton size="small" label={`More for ${name}`} icon={<Ellipsis />} />}
          >
            {menu}
            <MenuItem icon={<ArrowUp />} shortcut="Alt ↑" onAction={() => workspace.moveUp([id])}>
              Move up
            </MenuItem>
            <MenuItem icon={<ArrowDown />} shortcut="Alt ↓" onAction={() => workspace.moveDown([id])}>
              Move down
            </MenuItem>
            <MenuItem
              icon={<Plus />}
              shortcut="Ctrl Shift Enter"
              onAction={() => {
                workspace.choose([id]);
                workspace.askWhatToAdd();
              }}
            >
              Add below…
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} onAction={() => workspace.remove([id])}>
              Remove
            </MenuItem>
          </Menu>
        </div>
      )}
      <div className={styles.blockBody}>{children}</div>
      <Notes findings={findings} block={id} />
    </div>
  );
}
