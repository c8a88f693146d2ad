import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PAUSE_MS = 120;

/**
 * Search text of a list. Letters count while they are typed, pinyin does not wait for the input
 * method; the address follows once the hand rests.
 */
export function SearchBox({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  /** What may be typed, where the label stands above the box instead of in it. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const said = useRef(value);
  // What else the address says by the time the hand rests must not be undone.
  const latest = useRef(onChange);
  latest.current = onChange;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    // Only an outside change (a cleared filter, a link) may replace what is being typed.
    if (value === said.current) return;
    said.current = value;
    setTyped(value);
  }, [value]);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );

  function say(text: string, now = false) {
    setTyped(text);
    if (timer.current) clearTimeout(timer.current);
    const tell = () => {
      said.current = text.trim();
      latest.current(text.trim());
    };
    if (now) tell();
    else timer.current = setTimeout(tell, PAUSE_MS);
  }

  return (
    <TextInput
      type="search"
      {...(hint ? { label, description: hint } : { 'aria-label': label, placeholder: label })}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton aria-label={t('action.clear')} onClick={() => say('', true)} />
        )
      }
      value={typed}
      onChange={(event) => say(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}
