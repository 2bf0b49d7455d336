import { Heading, Image, Pilcrow } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuSeparator } from '../components/menu.tsx';
import { iconOf } from './block-icons.ts';
import { type EmptyBlockType, KIND_NAMES, makeOwnBlock } from './own-block-kinds.ts';
import { useWorkspace } from './workspace-actions.ts';

/** What staff fill, then what the briefing fills or what only stands there. */
const FILLED: readonly EmptyBlockType[] = ['question', 'call-out', 'table', 'contact'];
const STANDING: readonly EmptyBlockType[] = ['contents', 'position-list', 'page-break'];

/** A button that opens the kinds of block that can be added; `before` says where, else after the blocks chosen. */
export function AddBlockMenu({
  trigger,
  label,
  before,
}: {
  trigger: ReactNode;
  label: string;
  before?: string | null;
}) {
  return (
    <Menu label={label} trigger={trigger}>
      <AddBlockItems {...(before === undefined ? {} : { before })} />
    </Menu>
  );
}

export function AddBlockItems({ before }: { before?: string | null }) {
  const workspace = useWorkspace();
  const itemOf = (type: EmptyBlockType) => {
    const Icon = iconOf(type);
    return (
      <MenuItem key={type} icon={<Icon />} onAction={() => workspace.addOwn(makeOwnBlock(type), before)}>
        {KIND_NAMES[type]}
      </MenuItem>
    );
  };
  return (
    <>
      <MenuItem icon={<Heading />} onAction={() => workspace.addHeading(before)}>
        Heading
      </MenuItem>
      <MenuItem icon={<Pilcrow />} shortcut="Ctrl Enter" onAction={() => workspace.addText(before)}>
        Own text
      </MenuItem>
      <MenuSeparator />
      {FILLED.map(itemOf)}
      <MenuItem icon={<Image />} onAction={() => workspace.addPicture(before)}>
        Picture…
      </MenuItem>
      <MenuSeparator />
      {STANDING.map(itemOf)}
    </>
  );
}
