import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { hideToastWithoutAction } from './toast.tsx';

/**
 * A question over the window: title, content, and its buttons at the foot (`actions`, the main one last). Esc closes
 * it, focus comes back to where it was. A click beside it leaves it open: it would lose what was filled in, and the
 * second click of a double click on what opened it lands there. `wide` is the export's size.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  note,
  size = 'normal',
  role = 'dialog',
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** Words at the left of the foot: why the main button can't be used, or what will happen. */
  note?: ReactNode;
  size?: 'normal' | 'wide';
  role?: 'dialog' | 'alertdialog';
}) {
  useEffect(() => {
    if (isOpen) hideToastWithoutAction();
  }, [isOpen]);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.scrim ?? ''}
      data-modal=""
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {role === 'dialog' && <IconButton label="Close" icon={<X />} onPress={onClose} />}
          </header>
          <Body>{children}</Body>
          {(actions || note) && (
            <footer className={styles.footer}>
              <div className={styles.note}>{note}</div>
              {actions}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Takes focus while it has more than it shows and nothing else that does: it can then be scrolled by keyboard. */
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [mustScroll, setMustScroll] = useState(false);
  useEffect(() => {
    if (!body.current || !content.current) return;
    const observer = new ResizeObserver(() => {
      const { current } = body;
      if (!current) return;
      const isLonger = current.scrollHeight > current.clientHeight;
      setMustScroll(
        isLonger && !current.querySelector('button, a[href], input, textarea, select, [tabindex="0"]'),
      );
    });
    observer.observe(body.current);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  // What had the focus may be taken away, as a form that is done with: from nowhere no key would reach the dialog.
  useEffect(() => {
    if (!content.current) return;
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body) return;
      content.current?.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]')?.focus();
    });
    observer.observe(content.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={body}
      className={styles.body}
      {...(mustScroll && { tabIndex: 0, role: 'group', 'aria-label': 'What is said' })}
    >
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
