import { type ReactNode, type Ref, useRef } from 'react';
import { Button, useDrop, VisuallyHidden } from 'react-aria-components';

/**
 * A part of the window on which things are dropped, by pointer, or by keyboard on a hidden button of that name. Unlike
 * `DropZone` it gives its content no context, for whose every change the whole document would be looked through, as it
 * would be at the first key after a click.
 */
export function DropArea({
  label,
  pageRef,
  className,
  children,
  ...options
}: Omit<Parameters<typeof useDrop>[0], 'ref' | 'hasDropButton'> & {
  label: string;
  pageRef: Ref<HTMLDivElement>;
  className: string | undefined;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const { dropProps, dropButtonProps } = useDrop({ ...options, ref: button, hasDropButton: true });
  return (
    <div {...dropProps} ref={pageRef} className={className}>
      <VisuallyHidden>
        <Button {...dropButtonProps} ref={button} aria-label={label} />
      </VisuallyHidden>
      {children}
    </div>
  );
}
