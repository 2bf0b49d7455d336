import type { AdaptedBlock } from '../../shared/briefings.ts';
import { Button } from '../components/button.tsx';
import { type PinnedBlock, useWorkspace } from './workspace-actions.ts';

/** What can be done about a newer version once it has been compared: the two buttons of a dialog that closes by them. */
export function KeepOrUpdate({
  block,
  newest,
  onClose,
}: {
  block: PinnedBlock | AdaptedBlock;
  /** The number of the newest version. */
  newest: number;
  onClose: () => void;
}) {
  const workspace = useWorkspace();
  if (block.type === 'adapted') {
    return (
      <>
        <Button onPress={onClose}>Leave my text</Button>
        <Button
          variant="primary"
          onPress={() => {
            onClose();
            void workspace.restoreNewest(block);
          }}
        >
          Restore as version {newest}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button
        onPress={() => {
          onClose();
          workspace.keep(block);
        }}
      >
        Keep version {block.version}
      </Button>
      <Button
        variant="primary"
        onPress={() => {
          onClose();
          void workspace.update(block);
        }}
      >
        Update to version {newest}
      </Button>
    </>
  );
}
