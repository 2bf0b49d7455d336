import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { AddToBriefingDialog } from '../briefings/add-to-briefing-dialog.tsx';
import dialogStyles from '../components/dialog.module.css';
import { Palette, type ToAdd } from './palette.tsx';
import styles from './search-palette.module.css';

/** Search from anywhere: what is found while one types, and the things that can be done. */
export function SearchPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [adding, setAdding] = useState<ToAdd | null>(null);
  return (
    <>
      <ModalOverlay
        isOpen={isOpen}
        isDismissable
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        className={dialogStyles.scrim ?? ''}
        data-modal=""
      >
        <Modal className={styles.modal ?? ''}>
          <Dialog aria-label="Search" className={styles.palette ?? ''}>
            <Palette
              onClose={onClose}
              onAdd={(what) => {
                onClose();
                setAdding(what);
              }}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
      {adding && (
        <AddToBriefingDialog
          positions={adding.kind === 'position' ? [adding.id] : []}
          excerpts={adding.kind === 'excerpt' ? [adding.id] : []}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  );
}
