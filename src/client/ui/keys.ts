/** What a key press is made of; both React's and the browser's events fit. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/**
 * Whether an input method is composing, so that the key belongs to it. Safari ends the composition
 * before it reports the key, but still gives it the code 229.
 */
export function isComposing(press: KeyPress): boolean {
  return (
    press.isComposing === true || press.nativeEvent?.isComposing === true || press.keyCode === 229
  );
}

/** `save` (Ctrl+S), `saveAndClose` (Ctrl+Enter), `cancel` (Esc), or null for any other key. */
export function formKey(press: KeyPress): 'save' | 'saveAndClose' | 'cancel' | null {
  if (isComposing(press)) return null;
  const command = press.ctrlKey || press.metaKey;
  if (command && press.key.toLowerCase() === 's') return 'save';
  if (command && press.key === 'Enter') return 'saveAndClose';
  return press.key === 'Escape' ? 'cancel' : null;
}
