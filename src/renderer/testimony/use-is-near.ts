import { createContext, type RefObject, use, useEffect, useState } from 'react';

/** Watches which elements come near what is in view of one scrolling area. */
export interface NearObserver {
  observe(element: Element, onChange: (near: boolean) => void): () => void;
}

export const NearContext = createContext<NearObserver | null>(null);

/** Far enough for what is scrolled to to be there already, near enough to keep the window light. */
const MARGIN = '1500px 0px';

export function createNearObserver(root: HTMLElement): NearObserver & { end(): void } {
  const listeners = new Map<Element, (near: boolean) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { root, rootMargin: MARGIN },
  );
  return {
    observe(element, onChange) {
      listeners.set(element, onChange);
      observer.observe(element);
      return () => {
        listeners.delete(element);
        observer.unobserve(element);
      };
    },
    end: () => observer.disconnect(),
  };
}

/** Whether the element is near what is in view. */
export function useIsNear(element: RefObject<Element | null>): boolean {
  const observer = use(NearContext);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (element.current && observer) return observer.observe(element.current, setNear);
  }, [element, observer]);
  return isNear;
}
