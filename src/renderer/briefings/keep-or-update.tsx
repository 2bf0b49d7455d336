import type { ExcerptBlock, PositionBlock } from '../../shared/briefings.ts';
import { Button } from '../components/button.tsx';
import { useWorkspace } from './workspace-actions.ts';

/** What can be done about a newer version once it has been compared: the two buttons of a dialog that closes by them. */
export function KeepOrUpdate({
  block,
  newest,
  onClose,
}: {
  block: PositionBlock | ExcerptBlock;
  /** The number of the newest version. */
  newest: number;
  onClose: () => void;
}) {
  const workspace = useWorkspace();
  return (
    <>
      <Button
        onPress={() => {
          workspace.keep(block);
          onClose();
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
