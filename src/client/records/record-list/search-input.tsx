import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '#client/ui/keys.ts';

/**
 * A search box that lets the input method finish: while it composes, the letters are the person's
 * own business; the search runs on what was committed, at once.
 */
export function SearchInput({
  value,
  onChange,
  onDown,
  hint,
  inputRef,
}: {
  value: string;
  onChange: (text: string) => void;
  /** Arrow down: into the list. */
  onDown: () => void;
  hint: string;
  inputRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('recordList');
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => setTyped(value), [value]);

  const commit = (text: string) => {
    setTyped(text);
    if (text !== value) onChange(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      commit('');
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <TextInput
      ref={inputRef}
      type="search"
      aria-label={t('search')}
      placeholder={hint}
      value={typed}
      leftSection={<IconSearch size={18} stroke={1.8} aria-hidden />}
      rightSection={
        typed === '' ? (
          <Kbd size="xs" aria-hidden visibleFrom="sm">
            /
          </Kbd>
        ) : (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => commit('')} />
        )
      }
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        const text = event.currentTarget.value;
        if (composing) setTyped(text);
        else commit(text);
      }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event) => {
        setComposing(false);
        commit(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
